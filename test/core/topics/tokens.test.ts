import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../server/core/topics/tokens.ts';

const formsOf = (text: string): readonly string[] =>
  tokenize(text, 0, text.length).tokens.map(({ form }) => form);

describe('tokens', () => {
  test.each<[string, string, readonly string[]]>([
    ['words and signs', 'Recall > 90 %', ['recall', '>', '90', '%']],
    ['a number and its unit', '200ms for 10M users', ['200', 'ms', 'for', '10m', 'user']],
    [
      'a possessive',
      "the customer's words, the users’ too",
      ['the', 'customer', 'word', 'the', 'user', 'too'],
    ],
    ['characters of Chinese', '模型A', ['模', '型', 'a']],
    ['no addresses and tags', 'see https://a.example/model <b>now</b>', ['see', 'now']],
  ])('%s', (_, text, expected) => {
    expect(formsOf(text)).toEqual(expected);
  });

  test.each([
    ['word', 'a'.repeat(1e7)],
    ['address', `http://${'a'.repeat(1e7)}`],
    ['tag', `<a${'b'.repeat(1e7)}`],
  ])('a %s of ten million letters is read', (_, text) => {
    expect(() => formsOf(text)).not.toThrow();
  });
});

test('a sentence ends at its mark, not at an abbreviation', () => {
  const { sentences } = tokenize('Ranking, e.g. trees. Why? So.', 0, 29);
  expect(sentences.map(({ isQuestion }) => isQuestion)).toEqual([false, true, false, false]);
});
