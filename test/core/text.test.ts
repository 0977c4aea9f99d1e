import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  contains,
  indexLines,
  lineEndingOf,
  lineSpanAt,
  offsetAt,
  positionAt,
  slice,
} from '../../server/core/text.ts';
import { marked } from '../markers.ts';

describe('indexLines', () => {
  test.each([
    ['', [0]],
    ['a', [0]],
    ['a\nb', [0, 2]],
    ['a\r\nb', [0, 3]],
    ['a\rb', [0, 2]],
    ['\n\r\n\r', [0, 1, 3, 4]],
    ['a\n\rb', [0, 2, 3]],
    ['\u{1F600}\n\u0000', [0, 3]],
    ['a\u2028b\u0085c\vd', [0]],
  ])('%j', (text, starts) => {
    expect(indexLines(text)).toEqual({ length: text.length, starts });
  });
});

describe('positionAt and offsetAt', () => {
  const text = '\uFEFFab\r\n\u{1F600}c\rd\n\n';
  const lines = indexLines(text);

  test('every offset has a position that leads back to it', () => {
    const back = Array.from(text, () => 0).map((_, offset) => offsetAt(lines, positionAt(lines, offset)));
    expect(back).toEqual(back.map((_, offset) => offset));
  });

  test.each([
    [0, 0, 0],
    [3, 0, 3],
    [5, 1, 0],
    [7, 1, 2],
    [9, 2, 0],
    [text.length, 4, 0],
    [-5, 0, 0],
    [999, 4, 0],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(positionAt(lines, offset)).toEqual({ line, column });
  });

  test.each([
    ['a column past the end of a line', 0, 99, 4],
    ['a line past the end', 99, 0, text.length],
    ['a line before the start', -1, 3, 0],
    ['a column before the start', 1, -3, 5],
    ['the end of the last line', 4, 5, text.length],
  ])('%s is moved into the text', (_, line, column, offset) => {
    expect(offsetAt(lines, { line, column })).toBe(offset);
  });
});

test.each(['<|o<|>ne|>\ntwo', 'one\r\n<|tw<|>o|>\r\n', '<|<|>|>', 'one\r<|<|>|>\rtwo', '<|one<|>|>\n'])(
  'lineSpanAt %j',
  (source) => {
    const { text, spans, cursor } = marked(source);
    expect(lineSpanAt(text, cursor)).toEqual(spans[0]);
  },
);

test.each([
  ['', '\n'],
  ['one', '\n'],
  ['a\r\nb\nc', '\r\n'],
  ['a\rb\r\n', '\r'],
  ['a\nb\r\n', '\n'],
])('lineEndingOf %j is %j', (text, ending) => {
  expect(lineEndingOf(text)).toBe(ending);
});

test('contains holds for equal spans and empty ones at either end', () => {
  const outer = { start: 2, end: 5 };
  const inner = [
    [2, 5],
    [2, 2],
    [5, 5],
    [3, 4],
    [1, 3],
    [4, 6],
  ].map(([start = 0, end = 0]) => ({ start, end }));
  expect(inner.map((span) => contains(outer, span))).toEqual([true, true, true, true, false, false]);
});

describe('applyEdits', () => {
  const at = (
    start: number,
    newText: string,
    end = start,
  ): { span: { start: number; end: number }; newText: string } => ({
    span: { start, end },
    newText,
  });

  test.each([
    ['no edit', [], 'abc'],
    ['insertions at both ends', [at(3, '>'), at(0, '<')], '<abc>'],
    ['several insertions at one place, in the order given', [at(1, '1'), at(1, '2')], 'a12bc'],
    ['replacements in any order', [at(2, 'C', 3), at(0, 'A', 1)], 'AbC'],
    ['an insertion where a replacement starts', [at(1, '-'), at(1, 'B', 2)], 'a-Bc'],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits('abc', edits)).toBe(expected);
  });
});

test('slice takes a half-open span', () => {
  const { text, spans } = marked('## <|Data|> ##');
  expect(spans.map((span) => slice(text, span))).toEqual(['Data']);
});
