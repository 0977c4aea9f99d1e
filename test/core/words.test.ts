import { describe, expect, test } from 'vitest';
import { comparable, editDistance, wordForm, wordsOf } from '../../server/core/words.ts';
import { slice } from '../../server/core/text.ts';

describe('wordsOf', () => {
  test('cuts at everything but letters and digits, and keeps places', () => {
    const text = 'An A/B-test, naïve: x_1 日本 \u{1F600}𝒳!';
    const words = wordsOf(text);
    expect(words.map(({ span }) => slice(text, span))).toEqual([
      'An',
      'A',
      'B',
      'test',
      'naïve',
      'x',
      '1',
      '日本',
      '𝒳',
    ]);
  });

  test('looks at the given part only, with offsets of the whole text', () => {
    const text = 'one two three';
    expect(wordsOf(text, 4, 7)).toEqual([{ form: 'two', span: { start: 4, end: 7 } }]);
  });

  test('keeps a combining mark with its letter', () => {
    expect(wordsOf('cafe\u0301 x').map(({ form }) => form)).toEqual(['café', 'x']);
  });
});

test.each([
  ['Labels', 'label'],
  ['queries', 'query'],
  ['boxes', 'box'],
  ['losses', 'loss'],
  ['loss', 'loss'],
  ['bias', 'bia'],
  ['status', 'status'],
  ['gas', 'gas'],
  ['ties', 'tie'],
  ['Modelling', 'modeling'],
  ['labelled', 'labeled'],
  ['behaviour', 'behavior'],
  ['optimisation', 'optimization'],
  ['analyse', 'analyze'],
  ['catalogues', 'catalog'],
  ['ＫＰＩ', 'kpi'],
])('wordForm %s is %s', (word, form) => {
  expect(wordForm(word)).toBe(form);
});

test.each([
  ['Business Goals & OKRs', 'business goal okr'],
  ['Modelling behaviours', 'modeling behavior'],
  ['feature-engineering', 'feature engineering'],
  ['  ', ''],
])('comparable %j is %j', (text, form) => {
  expect(comparable(text)).toBe(form);
});

test.each([
  ['singular and plural', 'features', 'Feature'],
  ['British and American', 'Personalisation models', 'personalization model'],
  ['analysis of catalogues', 'catalogue', 'catalog'],
])('%s compare as equal', (_, a, b) => {
  expect(comparable(a)).toBe(comparable(b));
});

describe('editDistance', () => {
  test.each([
    ['evaluation', 'evaluation', 0],
    ['evalution', 'evaluation', 1],
    ['evaluatoin', 'evaluation', 1],
    ['evaluations', 'evaluation', 1],
    ['ewaluatoin', 'evaluation', 2],
    ['', 'ab', 2],
    ['', '', 0],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });

  test('counts no further than it is asked to', () => {
    expect(editDistance('monitoring', 'requirements', 2)).toBe(3);
    expect(editDistance('abcd', 'wxyz', 1)).toBe(2);
    expect(editDistance('abc', 'abcdef', 1)).toBe(2);
  });
});
