import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';
import type { Drift } from './judged.ts';

/** Verdict, points of four, and note. */
type Expected = readonly ['met' | 'partly' | 'unmet' | 'not-applicable' | 'unjudged', number, string?];

function expectJudged(check: string, source: string, expected: Expected, drift?: Drift): void {
  const { verdict, points, note } = judged(check, source, drift ? { drift } : {});
  expect([verdict, points, note]).toEqual([...expected, ...(expected.length < 3 ? [undefined] : [])]);
}

const PIPELINE =
  '```pipeline\nstages:\n  - { id: a, name: Retrieve, latency: 20 ms }\n  - { id: b, name: Rank }\n```';

const OUTSIDE = 'said outside this section';

describe('topics', () => {
  const here = '## Alpha\n\n<|PSI per week.|>\n\n## Beta\n\nx\n';
  const below = '## Alpha\n\n### Signals\n\n<|PSI per week.|>\n\n## Beta\n\nx\n';
  const elsewhere = '## Alpha\n\nx\n\n## Beta\n\n<|PSI per week.|>\n';
  const covered = '{ topic: drift, depth: covered }';
  const anywhere = '{ topic: drift, depth: covered, scope: document }';
  const named = '{ topic: drift, depth: mentioned }';

  test.each<readonly [string, string, string, Drift, Expected]>([
    ['covered in the section', covered, here, {}, ['met', 4]],
    ['in a subsection of it', covered, below, {}, ['met', 4]],
    ['covered elsewhere counts half', covered, elsewhere, {}, ['partly', 2, `best ${OUTSIDE}`]],
    ['covered anywhere', anywhere, elsewhere, {}, ['met', 4]],
    ['only named', covered, here, { status: 'mentioned' }, ['partly', 2, 'only named']],
    ['only named elsewhere', covered, elsewhere, { status: 'mentioned' }, ['partly', 1, 'only named']],
    ['named is enough', named, here, { status: 'mentioned' }, ['met', 4]],
    ['absent', covered, '## Alpha\n\nx\n', { status: 'absent' }, ['unmet', 0]],
    ['makes no sense for the task', covered, here, { presence: 'not-applicable' }, ['not-applicable', 0]],
    ['unknown', '{ topic: none, depth: covered }', here, {}, ['unjudged', 0]],
  ])('%s', (_, check, source, drift, expected) => {
    expectJudged(check, source, expected, drift);
  });

  const two = '{ topic: drift, subpoints: [signal, response] }';
  test.each<readonly [string, string, readonly string[], Expected]>([
    ['all points', two, ['response', 'signal'], ['met', 4]],
    ['one point of two', two, ['signal'], ['partly', 2, 'not said: the response']],
    ['another point', two, ['window'], ['unmet', 0]],
    ['enough of any', '{ topic: drift, minSubpoints: 2 }', ['window', 'signal'], ['met', 4]],
    ['too few of any', '{ topic: drift, minSubpoints: 2 }', ['window'], ['partly', 2, '1 of 2 parts']],
    [
      'enough of some',
      '{ topic: drift, subpoints: [signal, window, response], minSubpoints: 2 }',
      ['window', 'signal'],
      ['met', 4],
    ],
    [
      'points of others do not count',
      '{ topic: drift, subpoints: [signal, response], minSubpoints: 1 }',
      ['window'],
      ['unmet', 0],
    ],
  ])('points: %s', (_, check, points, expected) => {
    expectJudged(check, here, expected, { points });
  });

  test('evidence in the section comes first; what is not there has none', () => {
    const source = '## Beta\n\n<|One.|>\n\n## Alpha\n\n<|Two.|>\n';
    expect(judged(covered, source).evidence).toEqual(['Two.', 'One.']);
    expect(judged(two, source).evidence).toEqual([]);
  });
});

describe('phrases', () => {
  const check = "{ phrases: [out of scope, 'holds ... weeks', 'robust*'] }";
  test.each<readonly [string, string, Expected]>([
    ['in a sentence', 'Ads are out of scope.', ['met', 4]],
    ['with a gap', 'It holds for two weeks.', ['met', 4]],
    ['by the start of a word', 'Robustness first.', ['met', 4]],
    ['in a subheading over a list', '### Out of scope\n\n- Ads\n', ['met', 4]],
    ['in a cell of a table', '| Item | State |\n| --- | --- |\n| Ads | out of scope |\n', ['met', 4]],
    ['in a subheading over nothing', '### Out of scope\n\n### Rest\n\nx\n', ['unmet', 0]],
    ['in a subheading with other things', '### Scope and out of scope\n\nAds.\n', ['unmet', 0]],
    ['in a question', 'What is out of scope?', ['unmet', 0]],
    ['in a quote', '> Ads are out of scope.', ['unmet', 0]],
    ['in a placeholder', '[What is out of scope]', ['unmet', 0]],
    [
      'in the header of a table without rows that say anything',
      '| Out of scope |\n| --- |\n|  |\n',
      ['unmet', 0],
    ],
    ['in another section', 'x\n\n## Beta\n\nAds are out of scope.', ['unmet', 0]],
  ])('%s', (_, body, expected) => {
    expectJudged(check, `## Alpha\n\n${body}\n`, expected);
  });

  test('anywhere: also in the front matter, never under headings that are passed over', () => {
    const anywhere = '{ phrases: [owner], scope: document }';
    const source = '## Alpha\n\nx\n';
    expectJudged(anywhere, `---\nowners: [Ann]\n---\n\n${source}`, ['met', 4]);
    expectJudged(anywhere, `---\nowners: []\n---\n\n${source}`, ['unmet', 0]);
    expectJudged(anywhere, `${source}\n## References\n\nThe owner.\n`, ['unmet', 0]);
  });
});

describe('numbers', () => {
  const scale = '{ quantity: [users, requests], min: 2 }';
  test.each<readonly [string, string, string, Expected]>([
    ['enough', scale, '2M users and 50k QPS.', ['met', 4]],
    ['too few', scale, '2M users.', ['partly', 2, '1 of 2 numbers']],
    ['the same one twice', scale, '2M users. We have 2M users.', ['partly', 2, '1 of 2 numbers']],
    ['none of the kind', scale, '2 GB and 30 ms.', ['unmet', 0]],
    ['elsewhere', scale, 'x\n\n## Beta\n\n2M users and 50k QPS.', ['partly', 2, OUTSIDE]],
    ['elsewhere, but too few', scale, 'x\n\n## Beta\n\n2M users.', ['unmet', 0]],
    [
      'a percentage elsewhere tells nothing',
      '{ quantity: [percent] }',
      'x\n\n## Beta\n\n5 % of it.',
      ['unmet', 0],
    ],
    ['in a placeholder', scale, '[2M users and 50k QPS]', ['unmet', 0]],
    ['in a table', scale, '| Users | QPS |\n| --- | --- |\n| 2M users | 50k |\n', ['met', 4]],
    ['latency in a pipeline', '{ quantity: [latency] }', PIPELINE, ['met', 4]],
  ])('%s', (_, check, body, expected) => {
    expectJudged(check, `## Alpha\n\n${body}\n`, expected);
  });
});

describe('other things', () => {
  const questions = 'How many users? 2M.\n\n- Which regions?\n  - Two.\n\n';
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
  test.each<readonly [string, string, string, Expected]>([
    ['metrics of a role', '{ metricRole: online }', 'CTR goes up.', ['met', 4]],
    ['metrics of the other role', '{ metricRole: online }', 'NDCG goes up.', ['unmet', 0]],
    [
      'one metric by one name',
      '{ metricRole: online, min: 2 }',
      'CTR and CTR.',
      ['partly', 2, '1 of 2 metrics'],
    ],
    ['list items', '{ listItems: 2 }', '- one\n- two\n', ['met', 4]],
    ['rows of a table', '{ listItems: 2 }', '| A | B |\n| --- | --- |\n| a | b |\n| c | d |\n', ['met', 4]],
    ['items to fill in', '{ listItems: 2 }', '- one\n- TBD\n', ['partly', 2, '1 of 2 items']],
    ['a list elsewhere tells nothing', '{ listItems: 1 }', 'x\n\n## Beta\n\n- one\n', ['unmet', 0]],
    ['answered questions', '{ answers: 2 }', questions, ['met', 4]],
    ['a question as heading', '{ answers: 1 }', '### How many users?\n\nTwo million.\n', ['met', 4]],
    ['questions without answers', '{ answers: 1 }', '- How many users?\n- Which regions?\n', ['unmet', 0]],
    ['an image', '{ diagram: true }', 'See ![Flow](a.png).', ['met', 4]],
    ['a flowchart', '{ diagram: true }', '```mermaid\nflowchart LR\n  a --> b\n```', ['met', 4]],
    ['a pipeline', '{ diagram: true }', PIPELINE, ['met', 4]],
    ['code is no diagram', '{ diagram: true }', '```python\nx = 1\n```', ['unmet', 0]],
    ['a diagram elsewhere', '{ diagram: true }', `x\n\n## Beta\n\n${PIPELINE}`, ['partly', 2, OUTSIDE]],
    ['stages', '{ pipelineStages: 2 }', PIPELINE, ['met', 4]],
    ['stages, wherever they are drawn', '{ pipelineStages: 2 }', `x\n\n## Beta\n\n${PIPELINE}`, ['met', 4]],
    ['too few stages', '{ pipelineStages: 3 }', PIPELINE, ['partly', 2, '2 of 3 stages']],
    ['no pipeline', '{ pipelineStages: 3 }', 'x', ['unmet', 0]],
    ['short enough', '{ maxWords: 20 }', words(18), ['met', 4]],
    ['a little long', '{ maxWords: 20 }', words(25), ['partly', 2, '26 words']],
    ['far too long', '{ maxWords: 20 }', words(50), ['unmet', 0, '51 words']],
  ])('%s', (_, check, body, expected) => {
    expectJudged(check, `## Alpha\n\n${body}\n`, expected);
  });

  test('a section that is not there is not short', () => {
    expectJudged('{ maxWords: 20 }', '## Beta\n\nx\n', ['unmet', 0]);
  });
});

describe('several checks', () => {
  const a = '{ phrases: [offline] }';
  const b = '{ phrases: [online] }';
  const never = '{ phrases: [never], whenTraits: [online] }';
  test.each<readonly [string, string, string, Expected]>([
    ['any: one holds', `{ anyOf: [${a}, ${b}] }`, 'online', ['met', 4]],
    ['any: none holds', `{ anyOf: [${a}, ${b}] }`, 'x', ['unmet', 0]],
    ['all hold', `{ allOf: [${a}, ${b}] }`, 'offline and online', ['met', 4]],
    ['all: one holds', `{ allOf: [${a}, ${b}] }`, 'online', ['partly', 2, 'only in part']],
    ['all: none holds', `{ allOf: [${a}, ${b}] }`, 'x', ['unmet', 0]],
    ['what does not apply is left out', `{ allOf: [${a}, ${never}] }`, 'offline', ['met', 4]],
    [
      'nothing applies',
      `{ anyOf: [${never}, ${never.replace('never', 'ever')}] }`,
      'x',
      ['not-applicable', 0],
    ],
    [
      'the outer scope holds inside',
      `{ anyOf: [${a}, ${b}], scope: document }`,
      'x\n\n## Beta\n\nonline',
      ['met', 4],
    ],
    [
      'unless it says otherwise',
      `{ anyOf: [${a}, { phrases: [online], scope: section }], scope: document }`,
      'x\n\n## Beta\n\nonline',
      ['unmet', 0],
    ],
  ])('%s', (_, check, body, expected) => {
    expectJudged(check, `## Alpha\n\n${body}\n`, expected);
  });
});

test.each([
  ['with the trait', ['ranked', 'online'], 'met'],
  ['without it', ['ranked'], 'not-applicable'],
])('expected of some systems only: %s', (_, traits, verdict) => {
  const check = '{ phrases: [shadow], whenTraits: [online, adversarial] }';
  expect(judged(check, '## Alpha\n\nShadow traffic.\n', { traits })).toMatchObject({ verdict });
});

test('a section that is an image alone is left to a person', () => {
  const check = '{ phrases: [shadow] }';
  const unread = { verdict: 'unjudged', points: 0, note: 'the image is not read' };
  expect(judged(check, '## Alpha\n\n![Plan](plan.png)\n')).toMatchObject(unread);
  expect(judged(check, '## Alpha\n\n![Plan](plan.png)\n\nWords.\n')).toMatchObject({ verdict: 'unmet' });
});

test.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
  ['the topic', '{ topic: drift, depth: covered }', { drift: 'Static data' }, 'not-applicable'],
  ['the section', '{ phrases: [shadow] }', { a: 'Elsewhere' }, 'not-applicable'],
  ['another topic', '{ topic: drift, depth: covered }', { cost: 'Small' }, 'unmet'],
  [
    'one of two ways to meet it',
    '{ anyOf: [{ topic: drift, depth: covered }, { phrases: [shadow] }] }',
    { drift: 'Static data' },
    'unmet',
  ],
])('waived: %s', (_, check, waived, verdict) => {
  const circumstances = { waived, drift: { status: 'absent' } } as const;
  expect(judged(check, '## Alpha\n\nx\n', circumstances)).toMatchObject({ verdict });
});
