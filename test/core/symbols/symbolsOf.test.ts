import { describe, expect, test } from 'vitest';
import { slice } from '../../../server/core/index.ts';
import { definitionsOf, symbolAt } from '../../../server/core/symbols/symbolsOf.ts';
import { marked } from '../../markers.ts';
import { EVERYWHERE, named } from './documents.ts';

/** Each thing of `source` as its name and the places that name it. */
function things(source: string): Readonly<Record<string, readonly string[]>> {
  const { symbols } = named(source);
  return Object.fromEntries(
    symbols.map(({ kind, name, occurrences }) => [
      `${kind} ${name}`,
      occurrences.map(({ text, writing }) => `${writing.kind} ${text}`),
    ]),
  );
}

test('a stage is found wherever it is named', () => {
  const { text, spans } = marked(EVERYWHERE);
  const { symbols } = named(text);
  const thing = symbols.find(({ name }) => name === 'Ranking');
  expect(thing?.occurrences.map(({ span }) => span)).toEqual(spans);
  expect(thing?.occurrences.map((one) => slice(text, one.span))).toEqual(
    thing?.occurrences.map((one) => one.text),
  );
});

test('a metric is found in tables, fences and labels', () => {
  expect(things(marked(EVERYWHERE).text)['metric CTR']).toEqual(['yaml CTR', 'cell CTR', 'label CTR']);
  expect(things(marked(EVERYWHERE).text)['metric NDCG@10']).toEqual(['yaml NDCG@10', 'cell NDCG@10']);
  expect(Object.keys(things(marked(EVERYWHERE).text)).filter((name) => name.startsWith('metric'))).toEqual([
    'metric CTR',
    'metric dwell time',
    'metric NDCG@10',
  ]);
});

describe('what is told where', () => {
  test('a stage in its fence first', () => {
    const { text, cursor } = marked(
      EVERYWHERE.replaceAll(/<\||\|>/g, '').replace('feed([User', 'fe<|>ed([User'),
    );
    const found = symbolAt(named(text).symbols, cursor);
    if (!found) throw new Error('nothing is named there');
    expect(found.occurrence.text).toBe('feed');
    expect(definitionsOf(found.thing).map(({ span }) => span.start)).toEqual([
      text.indexOf('feed\n    name'),
    ]);
  });
});

describe('stages of two drawings', () => {
  const fence = (stage: string): string => `\`\`\`pipeline\nstages:\n  - ${stage}\n\`\`\`\n\n`;
  const chart = (body: string): string => `\`\`\`mermaid\nflowchart LR\n  ${body}\n\`\`\`\n`;

  test.each([
    ['are one by their names', fence('{ id: r1, name: Ranking }'), 'A[Retrieval] --> B[Ranking]', 2],
    [
      'are one by the id that a fence gives',
      fence('{ id: rank, name: Ranking }'),
      'ann[Retrieval] --> rank[Heavy ranker]',
      2,
    ],
    ['are two where only short ids agree', fence('{ id: A, name: Ranking }'), 'A[Retrieval] --> B[Feed]', 3],
    ['of the same name in one drawing are two', '', 'A[Ranking] --> B[Ranking]', 2],
  ])('%s', (_, first, second, count) => {
    expect(named(`# Feed\n\n${first}${chart(second)}`).symbols).toHaveLength(count);
  });
});

test('a fence that is broken names its stages all the same', () => {
  const found = things(
    '```pipeline\nstages:\n  - { id: ann, name: Retrieval\n  - id: rank\n    after: [ann\nbudget: "x\n```\n',
  );
  expect(found['stage Retrieval']).toEqual(['yaml ann', 'yaml Retrieval', 'yaml ann']);
});

test.each([
  [
    'comments, texts of several lines and aliases',
    '```pipeline\nstages:\n  - id: &a rank\n    notes: |\n      rank\n  - id: x # rank\n    after: *a\n```\n',
    ['yaml rank'],
  ],
  ['names in quotes', '```pipeline\nstages:\n  - id: "rank"\n    name: \'Heavy ranker\'\n```\n', undefined],
])('%s', (_, source, expected) => {
  const found = things(source);
  if (expected) expect(found['stage rank']).toEqual(expected);
  else expect(found['stage Heavy ranker']).toEqual(['yaml rank', 'yaml Heavy ranker']);
});

test('a fence in a quote, with CRLF', () => {
  const source =
    '> ```pipeline\r\n> stages:\r\n>   - id: <|rank|>\r\n>   - id: feed\r\n>     after: <|rank|>\r\n> ```\r\n';
  const { text, spans } = marked(source);
  expect(named(text).symbols[0]?.occurrences.map(({ span }) => span)).toEqual(spans);
});
