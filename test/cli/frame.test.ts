import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../server/cli/report/cells.ts';
import { frameOf } from '../../server/cli/report/frame.ts';
import { wrap } from '../../server/cli/report/wrap.ts';
import { parse } from '../../server/core/index.ts';

/** The frame around the part of `marked` between « and », as two lines. */
function framed(marked: string, width = 40): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const document = parse('file:///a.md', marked.replace(/[«»]/g, ''));
  const { line, source, indent, carets } = frameOf(document, { start, end }, width);
  return `${line}: ${source}\n${' '.repeat(indent)}${'^'.repeat(carets)}`;
}

describe('a source frame', () => {
  test.each([
    ['the middle of a line', 'one\ntwo «three» four\n', '2: two three four\n    ^^^^^'],
    ['an empty span', '«»one', '1: one\n^'],
    ['the end of a line', 'one«»\r\ntwo', '1: one\n   ^'],
    ['an empty line', 'one\n«»\ntwo', '2:\n^'],
    ['the first of several lines', 'a «b\nc» d', '1: a b\n  ^'],
    ['tabs', 'a\t«b\tc»', '1: a   b   c\n    ^^^^^'],
    ['wide characters', '中文«漢字»x', '1: 中文漢字x\n    ^^^^'],
    ['astral characters', '😀 «😀» x', '1: 😀 😀 x\n   ^^'],
    ['one character of several parts', '👩‍🔬«e\u0301»', '1: 👩‍🔬e\u0301\n  ^'],
    ['a byte order mark', '\uFEFF# «One»', '1: # One\n  ^^^'],
    ['control characters', 'a\u0000«b\u001B[»c', '1: a␀b␛[c\n  ^^^'],
    [
      'a long line',
      `${'a'.repeat(60)} «bbb» ${'c'.repeat(60)}`,
      `1: …${'a'.repeat(11)} bbb ${'c'.repeat(22)}…\n${' '.repeat(13)}^^^`,
    ],
    ['a long line whose span fits', `aaa «bbb» ${'c'.repeat(60)}`, `1: aaa bbb ${'c'.repeat(31)}…\n    ^^^`],
    ['a long span', `a «${'b'.repeat(80)}» c`, `1: a ${'b'.repeat(37)}…\n  ${'^'.repeat(37)}`],
  ])('%s', (_what, marked, expected) => {
    expect(framed(marked).replace(/: \n/, ':\n')).toBe(expected);
  });

  test('fits, and is safe to print, for any text and span', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '\t',
      '漢',
      '😀',
      'e\u0301',
      '\u200D',
      '\u001B',
      '\uFEFF',
      '\n',
      '\r\n',
      '\uD83D',
    );
    const text = fc.array(unit, { maxLength: 300 }).map((units) => units.join(''));
    fc.assert(
      fc.property(
        text,
        fc.nat(600),
        fc.nat(100),
        fc.integer({ min: 20, max: 120 }),
        (all, at, length, width) => {
          const span = { start: Math.min(at, all.length), end: Math.min(at + length, all.length) };
          const { source, indent, carets } = frameOf(parse('file:///a.md', all), span, width);
          expect(source).not.toMatch(/[\u0000-\u001F]/);
          expect(columnsOf(source)).toBeLessThanOrEqual(width);
          expect(indent + carets).toBeLessThanOrEqual(width + 1);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('wrap', () => {
  test.each([
    ['one two three four five', 20, ['one two three four', 'five']],
    ['supercalifragilisticexpialidocious word', 20, ['supercalifragilisticexpialidocious', 'word']],
    ['漢字漢字 漢字漢字 漢字漢字', 20, ['漢字漢字 漢字漢字', '漢字漢字']],
    ['', 10, []],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
