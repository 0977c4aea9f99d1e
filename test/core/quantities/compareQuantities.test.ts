import { expect, test } from 'vitest';
import {
  areComparable,
  haveSameSubject,
  intervalOf,
  sameQuantity,
} from '../../../server/core/quantities/compareQuantities.ts';
import type { Quantity } from '../../../server/core/quantities/quantity.ts';
import { quantitiesIn } from '../../../server/core/quantities/readQuantities.ts';

function first(text: string): Quantity {
  return quantitiesIn(text, { start: 0, end: text.length })[0] ?? expect.fail(`nothing in ${text}`);
}

test.each([
  ['< 200 ms', 0, 0.2],
  ['at least 5 s', 5, Infinity],
  ['~100 users', 80, 120],
  ['2-3 weeks', 1_209_600, 1_814_400],
  ['-2 %', -0.02, -0.02],
])('%s allows %d to %d', (text, low, high) => {
  const interval = intervalOf(first(text));
  expect(interval.low).toBeCloseTo(low, 9);
  expect(interval.high).toBe(high);
});

test.each([
  ['1000 ms', '1 s', 0, true],
  ['1 year', '12 months', 0, true],
  ['< 200 ms', '150 ms', 0, true],
  ['100 QPS', '95 QPS', 0, false],
  ['100 QPS', '95 QPS', 0.1, true],
  ['8.64M requests per day', '100 QPS', 0, true],
  ['$5', '€5', 0, false],
  ['$5 per month', '$5', 0, false],
  ['5 GB', '5 s', 0, false],
  ['500M users', '50M users', 0.25, false],
])('%s and %s within %d: %s', (a, b, tolerance, expected) => {
  expect(sameQuantity(first(a), first(b), tolerance)).toBe(expected);
  expect(sameQuantity(first(b), first(a), tolerance)).toBe(expected);
});

test.each([
  ['5M users', '7M customers', true],
  ['5M users', '5M items', false],
  ['5M DAU', '5M MAU', false],
  ['p99 5 ms', 'p95 5 ms', false],
  ['50k QPS peak', '50k QPS', false],
  ['3 centers', '4 centers', true],
  ['3 centers', '4 knobs', false],
])('%s and %s have the same subject: %s', (a, b, expected) => {
  expect(haveSameSubject(first(a), first(b))).toBe(expected);
});

test('a count for each user is no count', () => {
  expect(areComparable(first('5 items per user'), first('5 items'))).toBe(false);
  expect(areComparable(first('5 items per user'), first('7 items per user'))).toBe(true);
});
