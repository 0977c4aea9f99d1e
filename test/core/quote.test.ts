import { expect, test } from 'vitest';
import { quote } from '../../server/core/quote.ts';

test.each([
  ['short', 'short'],
  ['  two\n  lines\t', 'two lines'],
  ['abcdefghij', 'abcdefghij'],
  ['abcdefghijk', 'abcdefghi…'],
  ['abcdefgh😀xyz', 'abcdefgh…'],
  ['', ''],
])('%j is quoted as %j', (text, expected) => {
  expect(quote(text, 10)).toBe(expected);
});
