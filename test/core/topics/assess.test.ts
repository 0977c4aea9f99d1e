import { describe, expect, test } from 'vitest';
import { indexConcepts, matchConcepts, readConcepts } from '../../../server/core/concepts.ts';
import { walkSections } from '../../../server/core/document.ts';
import { parse } from '../../../server/core/parse.ts';
import { slice } from '../../../server/core/text.ts';
import { assessTopics } from '../../../server/core/topics/assess.ts';
import { indexTopics } from '../../../server/core/topics/topicIndex.ts';
import { readTopic } from '../../../server/core/topics/topic.ts';
import type { TopicResult } from '../../../server/core/topics/topic.ts';
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

const index = indexTopics([topic]);

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
    ['in bold and code around it', '**New users** get `popular` posts.', 'covered'],
    ['only its name', 'Cold start is a challenge.', 'mentioned'],
    ['a heading', '## Cold start', 'mentioned'],
    ['a word that is strong elsewhere', 'We show what is popular.', 'absent'],
    ['one point under its heading', '## The first day\n\nEditorial picks.', 'mentioned'],
    ['a question', 'Do new users get the popular posts?', 'mentioned'],
    ['a quote', '> New users get the popular posts.', 'mentioned'],
    ['a mark in its place', '- Cold start: TODO', 'mentioned'],
    ['the head of a table', '| New users get popular posts | b |\n| - | - |\n| c | d |', 'mentioned'],
    ['a false friend', 'The cold start of a lambda takes 2 s.', 'absent'],
    ['a false friend beside the real thing', 'New users get popular posts, from a lambda.', 'covered'],
    ['code', '```\nnew users get popular posts\n```', 'absent'],
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
    const easy = indexTopics([{ ...topic, enoughPoints: 2 }]);
    const text = 'Whoever is a newcomer finds editorial picks.';
    expect(assess(`${text}\n`).status).toBe('absent');
    expect(assess(`${text}\n`, [], easy).status).toBe('covered');
    expect(assess('Editorial picks.\n', [], easy).status).toBe('absent');
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
