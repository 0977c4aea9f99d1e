import type { Quantity } from './quantity.ts';

/** The values that a quantity allows, in the base unit of its kind; `high` may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far a value that is only `about` right may be off: 20 %. */
const LOOSENESS = 0.2;

/** What `quantity` allows: `< 200 ms` is 0 to 0.2, `at least 5` is 5 and more, `~100` is 80 to 120. */
export function intervalOf({ low, high, bound }: Pick<Quantity, 'low' | 'high' | 'bound'>): Interval {
  switch (bound) {
    case 'exact':
      return { low, high };
    case 'at-most':
      return { low: Math.min(0, low), high };
    case 'at-least':
      return { low, high: Infinity };
    case 'about':
      return { low: low - Math.abs(low) * LOOSENESS, high: high + Math.abs(high) * LOOSENESS };
  }
}

/**
 * True where both measure the same kind of thing per the same thing, so that their values can be compared.
 */
export function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind || a.currency !== b.currency) return false;
  if (a.kind !== 'rate' && a.per?.seconds !== b.per?.seconds) return false;
  return a.per?.noun?.word === b.per?.noun?.word && (a.per?.count ?? 1) === (b.per?.count ?? 1);
}

/**
 * True where both count the same class of things and are qualified alike: not peak and average, nor p95
 * and p99.
 */
export function haveSameSubject(a: Quantity, b: Quantity): boolean {
  const isSameNoun =
    a.noun?.class === undefined ? a.noun?.word === b.noun?.word : a.noun.class === b.noun?.class;
  return isSameNoun && a.percentile === b.percentile && sameQualifiers(a, b);
}

/**
 * True where `a` and `b` can be the same value: comparable, and with intervals that meet or come within
 * `tolerance`, as a part of the greater: 0.1 lets 90 and 100 pass.
 */
export function sameQuantity(a: Quantity, b: Quantity, tolerance = 0): boolean {
  if (!areComparable(a, b)) return false;
  const [first, second] = [intervalOf(a), intervalOf(b)];
  const gap = Math.max(first.low - second.high, second.low - first.high);
  if (gap <= 0) return true;
  const greater = Math.min(Math.abs(Math.max(first.low, second.low)), Number.MAX_VALUE);
  return gap <= greater * tolerance;
}

function sameQualifiers(a: Quantity, b: Quantity): boolean {
  const [first, second] = [a.qualifiers, b.qualifiers];
  return first.length === second.length && first.every((one) => second.includes(one));
}
