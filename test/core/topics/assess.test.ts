import { describe, expect, test } from 'vitest';
import { indexConcepts, matchConcepts, readConcepts } from '../../../server/core/concepts.ts';
import { walkSections } from '../../../server/core/document.ts';
import { parse } from '../../../server/core/parse.ts';
import { slice } from '../../../server/core/text.ts';
import { assessTopics } from '../../../server/core/topics/assess.ts';
import { readDiscourse } from '../../../server/core/topics/discourse.ts';
import { indexTopics } from '../../../server/core/topics/topicIndex.ts';
import { readTopic } from '../../../server/core/topics/topic.ts';
import type { Topic, TopicResult } from '../../../server/core/topics/topic.ts';
import { comparable } from '../../../server/core/words.ts';

const concepts = indexConcepts(
  readConcepts({ concepts: [{ id: 'beginnings', title: 'Beginnings', aliases: ['The first day'] }] }),
);

const topic = readTopic({
  id: 'cold-start',
  title: 'Cold start',
  concepts: ['beginnings'],
  signals: {
    strong: ['new users get'],
    weak: ['cold start', 'new user'],
    context: ['newcomer'],
    strongInContext: ['popular'],
    falseFriends: [{ phrase: 'lambda', why: 'start-up of a function' }],
  },
  points: [
    { id: 'who', text: 'who is new', any: ['new user', 'newcomer'] },
    { id: 'what', text: 'what they get', any: ['popular', 'editorial'] },
  ],
  neededPoints: 1,
});

const discourse = readDiscourse({
  asks: ['describe'],
  defers: ['out of scope'],
  deferringHeadings: ['Future work'],
  functionWords: ['the', 'is', 'a', 'in'],
});

const indexOf = (changes: Partial<Topic>) => indexTopics([{ ...topic, ...changes }], discourse);

const index = indexOf({});

function assess(text: string, prompts: readonly string[] = [], topics = index): TopicResult {
  const document = parse('file:///a.md', text);
  const sections = [...walkSections(document.sections)];
  const conceptsOf = new Map(
    sections.map((section) => [section, matchConcepts(concepts, section.heading.text)]),
  );
  const [result] = assessTopics(document, topics, { conceptsOf, prompts: new Set(prompts.map(comparable)) });
  return result ?? expect.fail();
}

describe('status', () => {
  test.each([
    ['a strong signal with a point', 'New users get the popular posts.', 'covered'],
    ['strong by a word of the context in it', 'A newcomer sees what is popular.', 'covered'],
    ['strong by the heading above', '## Cold start\n\nShow what is popular, to each new user.', 'covered'],
    [
      'two points under a heading of its concept',
      '## The first day\n\nEditorial picks for every newcomer.',
      'covered',
    ],
    ['an item below a lead that names it', 'Cold start:\n\n- new users get editorial picks', 'covered'],
    ['a row of a table', '| Who | What |\n| - | - |\n| a newcomer | popular posts |', 'covered'],
    ['a word of the context in its lead', 'For the newcomer:\n\n- what is popular', 'covered'],
    ['a bullet under another', '- Cold start\n  - a newcomer: popular posts', 'covered'],
    ['an answered question', 'What about a newcomer? New users get popular posts.', 'covered'],
    ['an answer set off as a quote in its item', '- > New users get the popular posts.', 'covered'],
    ['a possessive', "New users get the editor's popular posts.", 'covered'],
    ['in bold and code around it', '**New users** get `popular` posts.', 'covered'],
    ['only its name', 'Cold start is a challenge.', 'mentioned'],
    ['a heading', '## Cold start', 'mentioned'],
    ['a context far away', 'A newcomer comes. We wait. Then we show what is popular.', 'absent'],
    ['a word that is strong elsewhere', 'We show what is popular.', 'absent'],
    ['one point under its heading', '## The first day\n\nEditorial picks.', 'mentioned'],
    ['a question', 'Do new users get the popular posts?', 'mentioned'],
    ['a quote', '> New users get the popular posts.', 'mentioned'],
    ['a mark in its place', '- Cold start: TODO', 'mentioned'],
    ['the head of a table', '| New users get popular posts | b |\n| - | - |\n| c | d |', 'mentioned'],
    ['a false friend', 'The cold start of a lambda takes 2 s.', 'absent'],
    ['a false friend beside the real thing', 'New users get popular posts, from a lambda.', 'covered'],
    ['code', '```sql\nnew users get popular posts\n```', 'absent'],
    ['a list in HTML', '<ol>\n  <li>New users get popular posts</li>\n</ol>', 'covered'],
    ['markup', '<div title="new users get popular posts">\n</div>', 'absent'],
    ['plain text in a fence', '```\nnew users get popular posts\n```', 'covered'],
    ['an answer in the next item', '- Cold start?\n- a newcomer: popular posts', 'covered'],
    ['a label', '**Cold start** - a newcomer gets popular posts', 'covered'],
    ['an order to write it', 'Describe which popular posts new users get.', 'mentioned'],
    ['what is put off', 'That new users get popular posts is out of scope.', 'mentioned'],
    ['what stands under a heading for later', '## Future work\n\nNew users get popular posts.', 'mentioned'],
    ['a comment', '<!-- new users get popular posts -->', 'absent'],
    ['nothing', '', 'absent'],
  ])('%s: %j', (_, text, status) => {
    expect(assess(`# Feed\n\n${text}\n\n## Else\n\nOther.\n`).status).toBe(status);
  });

  test('a sentence that a template put there does not cover', () => {
    const text = 'Say what new users get of the popular posts: new users get popular posts.';
    expect(assess(`${text}\n`).status).toBe('covered');
    expect(assess(`${text}\n`, [text]).status).toBe('mentioned');
  });

  test('so many points as the topic says are enough by themselves', () => {
    const easy = indexOf({ enoughPoints: 2 });
    const text = 'Whoever is a newcomer finds editorial picks.';
    expect(assess(`${text}\n`).status).toBe('absent');
    expect(assess(`${text}\n`, [], easy).status).toBe('covered');
    expect(assess('Editorial picks.\n', [], easy).status).toBe('absent');
  });

  test.each([
    ['words enough under its heading', '## Cold start\n\nSomething quite different here.', 'covered'],
    ['too few', '## Cold start\n\nThe usual is done.', 'mentioned'],
    ['its own name does not count', '## Cold start\n\nThe cold start of a new user is hard.', 'mentioned'],
    ['an item below its name', '- Cold start\n  - something quite different', 'covered'],
    ['after its label', 'Cold start: something quite different', 'covered'],
    ['an answer behind its question', 'Cold start? Something quite different.', 'covered'],
    ['words of an address', '## Cold start\n\nSee https://a.com/something/quite/different', 'mentioned'],
    ['a shared heading', '## Cold start and fairness\n\nSomething quite different here.', 'mentioned'],
    [
      'a shared heading with a point',
      '## Cold start and fairness\n\nSomething quite editorial here.',
      'covered',
    ],
    ['below another heading', '## Cold start\n\n### Ranking\n\nSomething quite different here.', 'covered'],
    ['a question', '## Cold start\n\nSomething quite different here?', 'mentioned'],
  ])('by its place, %s: %j', (_, text, status) => {
    const placed = indexOf({ place: { words: 3, units: 1, points: 0, labelPoints: 0 } });
    expect(assess(`# Feed\n\n${text}\n`, [], placed).status).toBe(status);
  });

  test('by its place, as many pieces as the topic asks for', () => {
    const placed = indexOf({ place: { words: 1, units: 2, points: 0, labelPoints: 0 } });
    expect(assess('# Feed\n\n## Cold start\n\n- one\n', [], placed).status).toBe('mentioned');
    expect(assess('# Feed\n\n## Cold start\n\n- one\n- two\n', [], placed).status).toBe('covered');
  });

  test('as many pieces with a signal as the topic asks for', () => {
    const strict = indexOf({ neededUnits: 2 });
    expect(assess('New users get popular posts.\n', [], strict).status).toBe('mentioned');
    expect(
      assess('New users get popular posts.\n\nNew users get editorial picks.\n', [], strict).status,
    ).toBe('covered');
  });

  test('points all over the document', () => {
    const wide = indexOf({ enoughPointsInDocument: 2 });
    expect(assess('Cold start: new user.\n\nOther.\n', [], wide).status).toBe('mentioned');
    expect(assess('Cold start: new user.\n\nCold start: editorial.\n', [], wide).status).toBe('covered');
  });

  test('a section that is ignored is not read', () => {
    const document = parse('file:///a.md', '# Feed\n\n## References\n\nNew users get popular posts.\n');
    const [result] = assessTopics(document, index, {
      conceptsOf: new Map(),
      prompts: new Set(),
      isIgnored: ({ heading }) => heading.text === 'References',
    });
    expect(result?.status).toBe('absent');
  });

  test('signals of all languages are looked for', () => {
    const polyglot = readTopic({
      id: 'cold-start',
      signals: { strong: ['new users get'], weak: [] },
      points: [{ id: 'what', text: 'what', any: [] }],
      neededPoints: 1,
      languages: { zh: { weak: ['冷启动'], strong: ['新用户'], points: { what: ['热门'] } } },
    });
    const found = (text: string) => assess(text, [], indexTopics([polyglot], discourse)).status;
    expect(found('新用户看到热门内容。\n')).toBe('covered');
    expect(found('冷启动问题\n')).toBe('mentioned');
  });

  test('a paragraph of any length is read', () => {
    const text = `New users get popular posts. ${'word '.repeat(200_000)}`;
    expect(assess(`${text}\n`).status).toBe('covered');
  });

  test('text before the first heading counts', () => {
    expect(assess('New users get popular posts.\n').status).toBe('covered');
  });

  test('the next section is about something else', () => {
    expect(assess('# Feed\n\n## Cold start\n\n## Ranking\n\nWe show what is popular.\n')).toMatchObject({
      status: 'mentioned',
      points: [],
    });
  });
});

describe('evidence', () => {
  test('is the sentence, best first, five at most', () => {
    const weak = 'New users get help. ';
    const text = `# Feed\n\n${`${weak}\n\n`.repeat(6)}So. New users get popular posts. Fine.\n\nCold start.\n`;
    const { status, evidence, points } = assess(text);
    expect(status).toBe('covered');
    expect(evidence.map((span) => slice(text, span))).toEqual([
      'New users get popular posts.',
      ...Array<string>(4).fill('New users get help.'),
    ]);
    expect(points).toEqual(['who', 'what']);
  });

  test('all places are kept, each with its points', () => {
    const { places } = assess(`${'New users get help.\n\n'.repeat(6)}New users get popular posts.\n`);
    expect(places.map(({ points }) => points)).toEqual([
      ['who', 'what'],
      ...Array<string[]>(6).fill(['who']),
    ]);
  });

  test('of a mention is where it is named', () => {
    const text = '# Feed\n\n## Cold start\n\nLater.\n';
    expect(assess(text).evidence.map((span) => slice(text, span))).toEqual(['Cold start']);
  });

  test('in a table holds no bars', () => {
    const text = '| Who | What |\n| - | - |\n| a newcomer | popular posts |\n';
    expect(assess(text).evidence.map((span) => slice(text, span))).toEqual(['popular posts']);
  });
});

test('readTopic takes a value that is none, too', () => {
  expect(readTopic(undefined)).toMatchObject({
    id: '',
    neededPoints: 1,
    points: [],
    signals: { strong: [], weak: [] },
  });
});
