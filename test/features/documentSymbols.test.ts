import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { slice } from '../../server/core/index.ts';
import { fromRange } from '../../server/features/convert.ts';
import { documentSymbols, flatSymbols } from '../../server/features/documentSymbols.ts';
import { penguins } from './penguins.ts';

function* walk(symbols: readonly DocumentSymbol[]): Generator<DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* walk(symbol.children ?? []);
  }
}

test('headings are a tree, with the sections that they serve under other names', async () => {
  const { analysis } = await penguins(
    '# Colony\n\n## SCOPE\n\nBirds.\n\n### Size\n\nTen.\n\n##\n\n## Feeding\n',
  );
  const shape = (symbols: readonly DocumentSymbol[]): unknown =>
    symbols.map(({ name, detail, children }) => [name, detail, shape(children ?? [])]);
  expect(shape(documentSymbols(analysis))).toEqual([
    [
      'Colony',
      '',
      [
        ['SCOPE', 'Scope', [['Size', '', []]]],
        ['(no heading)', '', []],
        ['Feeding', '', []],
      ],
    ],
  ]);
});

test('each symbol covers its section and selects its heading', async () => {
  const { analysis, text } = await penguins(
    '# Colony\r\n\r\n## Scope ##\r\n\r\nBirds 🐧.\r\n\r\n## Feeding\r\n\r\nFish.',
  );
  const { lines } = analysis.document;
  const covered = [...walk(documentSymbols(analysis))].map(({ range, selectionRange }) => [
    slice(text, fromRange(lines, range)).trimEnd(),
    slice(text, fromRange(lines, selectionRange)),
  ]);
  expect(covered).toEqual([
    [text, '# Colony'],
    ['## Scope ##\r\n\r\nBirds 🐧.', '## Scope ##'],
    ['## Feeding\r\n\r\nFish.', '## Feeding'],
  ]);
});

test('the same as a list', async () => {
  const { analysis } = await penguins('# Colony\n\n## Scope\n\nBirds.\n');
  expect(flatSymbols(analysis).map(({ name, containerName }) => [name, containerName])).toEqual([
    ['Colony', undefined],
    ['Scope', 'Colony'],
  ]);
});
