import { describe, expect, test } from 'vitest';
import { parse } from '../../server/core/parse.ts';
import { inferTask, readTaskTypes, taskNamed } from '../../server/core/task.ts';
import type { TaskGuess } from '../../server/core/task.ts';
import { slice } from '../../server/core/text.ts';

const index = readTaskTypes({
  detection: {
    titleWeight: 5,
    headingWeight: 3,
    textWeight: 1,
    textWords: 12,
    textScoreLimit: 5,
    minScore: 4,
    minLead: 2,
  },
  tasks: [
    { id: 'fraud', title: 'Fraud', aliases: ['payment-fraud'], detect: ['fraud', 'chargeback'] },
    { id: 'search', title: 'Search', aliases: ['product-search'], detect: ['search', 'query'] },
  ],
});

function infer(text: string, configured?: string): TaskGuess {
  return inferTask(parse('file:///a.md', text), index, configured);
}

describe('inferTask', () => {
  test.each([
    ['front matter', '---\ntask: fraud\n---\n# Search\n', undefined, 'fraud', 'front-matter'],
    ['an alias in front matter', '---\ntask: Payment Fraud\n---\n', undefined, 'fraud', 'front-matter'],
    ['front matter before the configuration', '---\ntask: fraud\n---\n', 'search', 'fraud', 'front-matter'],
    ['the configuration before the text', '# Search\n', 'fraud', 'fraud', 'configuration'],
    [
      'the configuration where front matter names none',
      '---\ntask: telepathy\n---\n',
      'fraud',
      'fraud',
      'configuration',
    ],
    ['the text where the configuration names none', '# Product search\n', 'telepathy', 'search', 'text'],
    ['the title', '# Search of products\n', undefined, 'search', 'text'],
    ['headings', '# Plan\n\n## Query parsing\n\n## Search index\n', undefined, 'search', 'text'],
    ['the first words', '# Plan\n\nfraud fraud chargeback fraud\n', undefined, 'fraud', 'text'],
    ['nothing', '# Plan\n', undefined, 'generic', 'none'],
    ['an empty text', '', undefined, 'generic', 'none'],
    ['too little', '# Plan\n\nfraud fraud\n', undefined, 'generic', 'none'],
    ['no clear lead', '# Search for fraud\n', undefined, 'generic', 'none'],
    [
      'few words too far down',
      `# Plan\n\n${'a '.repeat(12)}${'fraud '.repeat(3)}\n`,
      undefined,
      'generic',
      'none',
    ],
    [
      'many words far down',
      `# Plan\n\n${'a '.repeat(12)}${'fraud '.repeat(9)}\n`,
      undefined,
      'fraud',
      'text',
    ],
  ])('by %s', (_, text, configured, id, source) => {
    expect(infer(text, configured)).toMatchObject({ id, source });
  });

  test('many words count no more than their limit', () => {
    const text = `# Search\n\n## Search\n\n${'fraud '.repeat(9)}\n`;
    expect(infer(text)).toMatchObject({ id: 'search', source: 'text' });
  });

  test.each([
    ['---\ntask: fraud\n---\n', ['fraud']],
    ['# Product Search\n\n## Queries\n\nquery, search\n', ['Search', 'Queries', 'Search']],
    ['# Plan\n', []],
  ])('evidence in %j', (text, evidence) => {
    expect(infer(text).evidence.map((span) => slice(text, span))).toEqual(evidence);
  });
});

test.each([
  ['fraud', 'fraud'],
  ['FRAUDS', 'fraud'],
  ['Product search', 'search'],
  ['search engine', undefined],
  ['', undefined],
])('taskNamed %j is %s', (name, id) => {
  expect(taskNamed(index, name)?.id).toBe(id);
});

test.each([undefined, null, [], {}, { tasks: [1] }])('readTaskTypes %j has none', (value) => {
  const empty = readTaskTypes(value);
  expect(empty.types).toEqual([]);
  expect(inferTask(parse('file:///a.md', '# Fraud\n'), empty, 'fraud')).toMatchObject({ id: 'generic' });
});
