import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFence } from '../../../server/core/pipeline/fence.ts';
import type { Pipeline } from '../../../server/core/pipeline/model.ts';
import { stageEdges } from '../../../server/core/pipeline/model.ts';
import { stageKindIndex } from '../../../server/core/pipeline/stageKinds.ts';
import type { Span } from '../../../server/core/text.ts';
import { fenced, pipelinesIn } from './readOne.ts';

/** Every span of `pipelines`. */
function spansOf(pipelines: readonly Pipeline[]): readonly Span[] {
  return pipelines.flatMap((one) => [
    ...[one.span, one.bodySpan],
    ...(one.budgetSpan ? [one.budgetSpan] : []),
    ...one.stages.flatMap((stage) => [
      stage.span,
      stage.labelSpan,
      ...stage.mentions,
      ...stage.fieldSpans.values(),
    ]),
    ...one.edges.map(({ span }) => span),
    ...one.groups.flatMap((group) => [group.span, group.labelSpan]),
    ...one.faults.map(({ span }) => span),
  ]);
}

/** Reads `text`; what is found must lie in it and hang together. */
function expectSound(text: string): readonly Pipeline[] {
  const pipelines = pipelinesIn(text);
  const isOutside = ({ start, end }: Span): boolean => start < 0 || start > end || end > text.length;
  expect(spansOf(pipelines).filter(isOutside)).toEqual([]);
  for (const pipeline of pipelines) {
    const ids = pipeline.stages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...ids, ...pipeline.groups.map(({ id }) => id)]);
    expect(pipeline.edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
    expect(stageEdges(pipeline).filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual(
      [],
    );
  }
  return pipelines;
}

const scraps = [
  ...[
    '```\n',
    '```pipeline\n',
    '```mermaid\n',
    '~~~text\n',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '  ',
    '> ',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    'stages:\n',
    '- id: a\n',
    '  - { id: b, after: a }\n',
    'edges: [a -> b]\n',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '|\n',
  ],
  ...[
    'graph TD\n',
    'flowchart LR\n',
    'subgraph x\n',
    'end\n',
    'A[Logs]',
    '-->',
    '-- x -->',
    '-.->',
    '==>',
    '|x|',
    '&',
    '%%',
  ],
  ...[
    '+---+\n',
    '| Ranking |',
    '|\n',
    ' v \n',
    '┌──┐\n',
    '│ Logs │',
    '└──┘\n',
    '▼',
    '──▶',
    '├──',
    '<-- note',
    '/',
    '\\',
  ],
  ...[
    '->',
    '→',
    '=>',
    'ranking',
    'retrieval ',
    'features',
    'training pipeline:',
    '(',
    ')',
    ' + ',
    ', ',
    ': ',
    '. ',
    '500 items',
  ],
  ...[
    '\u0000',
    '\u{1F600}',
    '\uD83D',
    '漢字',
    'e\u0301',
    '\u202E',
    '<b>',
    '&amp;',
    '#quot;',
    '<!-- -> -->',
    '"',
    '`',
    '**',
  ],
];

test(
  'any text: nothing is thrown, spans lie inside, ids are unique and edges have ends',
  { timeout: 60_000 },
  () => {
    const text = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join(''));
    const drawing = fc
      .tuple(fc.constantFrom('', 'mermaid', 'pipeline'), text)
      .map(([name, body]) => fenced(body, name));
    fc.assert(
      fc.property(fc.oneof(text, drawing), (source) => {
        expectSound(source);
      }),
      { numRuns: 1500, seed: 1 },
    );
  },
);

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]']
  .concat([
    'c: &c [*b, *b, *b, *b, *b, *b, *b]',
    'd: &d [*c, *c, *c, *c, *c, *c, *c]',
    'stages: [*d, *d, *d, *d]',
  ])
  .join('\n');

describe('a fence that means harm has no stages and one fault', () => {
  test.each([
    ['aliases of aliases', bomb],
    ['open brackets', `stages: ${'['.repeat(20_000)}`],
    ['nested lists', `stages: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ])('%s', { timeout: 30_000 }, (_, yaml) => {
    const [pipeline] = expectSound(fenced(yaml, 'pipeline'));
    expect(pipeline?.stages).toEqual([]);
    expect(pipeline?.faults.length).toBeGreaterThan(0);
  });
});

test('a fence of 10 MB is not parsed', () => {
  // Without the Markdown parser, whose time this is not about.
  const value = '  - { id: a }\n'.repeat(700_000);
  const text = fenced(value, 'pipeline');
  const block = { kind: 'code', span: { start: 0, end: text.length }, language: 'pipeline', value } as const;
  const { stages, faults } = readFence(text, block, stageKindIndex());
  expect(stages).toEqual([]);
  expect(faults.map(({ span }) => text.slice(span.start, span.end))).toEqual(['```pipeline']);
});

/** Long enough that a reader whose work grows with the square of the text would not end in time. */
describe('long texts are read in time', () => {
  test.each([
    ['100,000 arrows', 'ranking -> '.repeat(100_000)],
    ['2,000 chains', 'ranking -> retrieval -> serving\n\n'.repeat(2_000)],
    ['2,000 items', `## Pipeline\n\n${'- ranking -> feed\n'.repeat(2_000)}`],
    ['parentheses', `${'('.repeat(50_000)}a -> b -> c`],
    ['colons', `${'a: '.repeat(50_000)}-> b -> c`],
    ['sums', `${'a + '.repeat(50_000)}-> b -> c`],
    ['links', `${'[a'.repeat(50_000)} -> b -> c`],
    ['comments', 'a <!-- x --> ranking -> retrieval -> serving '.repeat(5_000)],
    ['lists of nodes', fenced(`graph TD\n${'a & '.repeat(20_000)}b --> c`, 'mermaid')],
    ['open quotes', fenced(`graph TD\n${'A["'.repeat(30_000)}`, 'mermaid')],
    ['half arrows', fenced(`graph TD\n${'A -. x\n'.repeat(12_000)}`, 'mermaid')],
    ['open subgraphs', fenced(`graph TD\n${'subgraph a\n'.repeat(9_000)}`, 'mermaid')],
    ['one long arrow', fenced(`${'-'.repeat(39_000)}>`)],
    [
      'a box of text',
      fenced(`+${'-'.repeat(300)}+\n${`| ${'word '.repeat(58)} |\n`.repeat(110)}+${'-'.repeat(300)}+\n v`),
    ],
    ['subgraphs of many words', fenced(`graph TD\n${'subgraph a b c\nA --> B\n'.repeat(5_000)}`, 'mermaid')],
    ['lines that share names', fenced('ranking -> retrieval\n'.repeat(1_800))],
    ['a wall of lines', fenced(`${'|'.repeat(190)}\n`.repeat(200))],
    [
      'a wall of boxes',
      fenced(`${'+--+ '.repeat(40)}\n${'|a | '.repeat(40)}\n${'+--+ '.repeat(40)}\n`.repeat(60)),
    ],
  ])('%s', { timeout: 30_000 }, (_, text) => {
    expect(expectSound(text).length).toBeLessThanOrEqual(200);
  });
});

test('scripts in names stay words', () => {
  const yaml = 'stages: [{ id: a, name: "<script>alert(1)</script> Ranking" }, { id: "javascript:x" }]';
  const [pipeline] = expectSound(fenced(yaml, 'pipeline'));
  expect(pipeline?.stages.map(({ label }) => label)).toEqual(['alert(1) Ranking', 'javascript:x']);
});
