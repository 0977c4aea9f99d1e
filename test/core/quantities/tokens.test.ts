import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../../server/core/quantities/tokens.ts';
import type { Token } from '../../../server/core/quantities/tokens.ts';

function tokens(text: string): readonly Token[] {
  return tokensOf(text, { start: 0, end: text.length });
}

/** Numbers by their value, the others by their form, with `.` for the end of a sentence. */
function forms(text: string): readonly (string | number)[] {
  return tokens(text).map(({ kind, form, value }) => (kind === 'number' ? value : form));
}

describe('cuts a text', () => {
  test.each<[string, string, (string | number)[]]>([
    [
      'a calculation',
      '100M × 128 * 4 bytes = 51.2 GB',
      [100, 'm', '×', 128, '×', 4, 'bytes', '=', 51.2, 'gb'],
    ],
    ['a division', '3B / 86,400 = ~35,000 RPS', [3, 'b', '/', 86_400, '=', '~', 35_000, 'rps']],
    ['powers', '10^9 10⁹ 2^{10} 10**3 1e-3', [1e9, 1e9, 1024, 1000, 0.001]],
    ['ways to write a sign', '<= &lt; -> ≈ 5', ['≤', '<', '→', '~', 5]],
    ['thousands', '1,000 1\u00a0000 1.000.000 1,00 0,5 .5', [1000, 1000, 1e6, 1, ',', 0, 0.5, 0.5]],
    ['names with digits', 'p99.9 v1.2.3 K8s 99th 1.2.3', ['p99.9', 'v1.2.3', 'k8s', '99th', '1.2.3']],
    ['letters after digits', '200ms 1h30m 8x7B', [200, 'ms', 1, 'h', 30, 'm', 8, 'x', 7, 'b']],
    ['emphasis', '**5** _users_ *x*', [5, 'users', 'x']],
    ['sentences', 'a. b e.g. c? d 1.5.', ['a', '.', 'b', 'e', 'g', 'c', '?', 'd', 1.5, '.']],
    ['list items', '- 1. a\n- b\n\n2) c', ['a', '\n', 'b', '\n', '\n', 'c']],
    ['no code, tags, targets', 'a `b 1` <i x="1"> [c](d1) $x_1$ e', ['a', '[', 'c', 'e']],
    ['money and no formula', '$5 = $3 + $2', ['$', 5, '=', '$', 3, '+', '$', 2]],
    ['Chinese', '1000万用户', [1000, '万', '用户']],
  ])('%s', (_, text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('ends where the span does', () => {
    expect(tokensOf('a .5', { start: 0, end: 3 }).map(({ form }) => form)).toEqual(['a', '.']);
    expect(tokensOf('a 12', { start: 0, end: 3 }).at(-1)).toMatchObject({ value: 1, end: 3 });
  });

  test('says what is without a gap', () => {
    expect(tokens('5-10 - 7ms').map(({ isGlued }) => isGlued)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test('keeps one unit of the last digit', () => {
    expect(tokens('1.50 300 1e3').map(({ step }) => step)).toEqual([0.01, 1, 1000]);
  });
});
