import { expect, test } from 'vitest';
import { slice } from '../../server/core/index.ts';
import { fromRange, toPosition } from '../../server/features/convert.ts';
import {
  definitionAt,
  highlightsAt,
  prepareRenameAt,
  referencesAt,
  renameAt,
} from '../../server/features/symbols.ts';
import type { Analysis } from '../../server/core/index.ts';
import { penguins, URI } from './penguins.ts';

const DOCUMENT = `# Feed

\`\`\`pipeline
stages:
  - id: ann
  - { id: rank, name: Ranking }
  - { id: feed, after: rank }
\`\`\`

| stage | owner |
| --- | --- |
| <|>Ranking | Feed |

### Ranking

Words.
`;

async function at(source: string): Promise<{
  readonly analysis: Analysis;
  readonly position: { line: number; character: number };
  readonly on: (range: Parameters<typeof fromRange>[1]) => string;
}> {
  const { analysis, cursor, text } = await penguins(source);
  const { lines } = analysis.document;
  const line = (offset: number): number => toPosition(lines, offset).line;
  return {
    analysis,
    position: toPosition(lines, cursor),
    on: (range) => {
      const span = fromRange(lines, range);
      return `${line(span.start)}: ${slice(text, span)}`;
    },
  };
}

test('the definition is in the fence', async () => {
  const { analysis, position, on } = await at(DOCUMENT);
  expect(definitionAt(analysis, position).map(({ uri, range }) => [uri, on(range)])).toEqual([
    [URI, '5: rank'],
  ]);
});

test('references are in the order of the text, with or without the definition', async () => {
  const { analysis, position, on } = await at(DOCUMENT);
  const all = ['5: rank', '5: Ranking', '6: rank', '11: Ranking', '13: Ranking'];
  expect(referencesAt(analysis, position, true).map(({ range }) => on(range))).toEqual(all);
  expect(referencesAt(analysis, position, false).map(({ range }) => on(range))).toEqual(all.slice(1));
});

test('the same places light up, the definition as what is written', async () => {
  const { analysis, position, on } = await at(DOCUMENT);
  expect(highlightsAt(analysis, position)?.map(({ range, kind }) => [on(range), kind])).toEqual([
    ['5: rank', 3],
    ['5: Ranking', 2],
    ['6: rank', 2],
    ['11: Ranking', 2],
    ['13: Ranking', 2],
  ]);
});

test('a rename begins with the name, and is one edit of this version', async () => {
  const { analysis, position, on } = await at(DOCUMENT);
  const start = prepareRenameAt(analysis, position);
  expect(start && [on(start.range), start.placeholder]).toEqual(['11: Ranking', 'Ranking']);
  expect(renameAt(analysis, position, 'Scoring', 7)).toMatchObject({
    edit: { documentChanges: [{ textDocument: { uri: URI, version: 7 }, edits: [{}, {}, {}] }] },
  });
  expect(renameAt(analysis, position, 'Scoring', undefined)).toMatchObject({
    edit: { changes: { [URI]: [{}, {}, {}] } },
  });
  expect(renameAt(analysis, position, 'feed', 7)).toEqual({ refusal: 'There is a stage "feed" already' });
});

test.each([
  ['running text', DOCUMENT.replace('<|>', '').replace('Words', 'Wo<|>rds')],
  ['a cell of something else', DOCUMENT.replace('<|>', '').replace('| Feed |', '| F<|>ive |')],
  ['an empty document', '<|>'],
])('nothing is named by %s', async (_, source) => {
  const { analysis, position } = await at(source);
  expect(definitionAt(analysis, position)).toEqual([]);
  expect(referencesAt(analysis, position, true)).toEqual([]);
  expect(highlightsAt(analysis, position)).toBeUndefined();
  expect(prepareRenameAt(analysis, position)).toBeUndefined();
  expect(renameAt(analysis, position, 'x', 1)).toBeUndefined();
});

test('a heading is renamed by those who know the links to it', async () => {
  const { analysis, position } = await at(DOCUMENT.replace('<|>', '').replace('### Ra', '### Ra<|>'));
  expect(prepareRenameAt(analysis, position)).toBeUndefined();
  expect(definitionAt(analysis, position)).toHaveLength(1);
});
