import { intervalOf } from '../quantities/compareQuantities.ts';
import type { Interval } from '../quantities/compareQuantities.ts';
import type { Quantity } from '../quantities/quantity.ts';

/**
 * The precision that follows from base rate p, recall r and false-positive rate f, by Bayes' rule: r p / (r p + f (1 -
 * p)). Each is the interval of what is allowed, and so is the result.
 */
export function precisionFrom(base: Interval, recall: Interval, falsePositives: Interval): Interval {
  const from = (p: number, r: number, f: number): number => (r * p) / (r * p + f * (1 - p) || 1);
  return {
    low: from(base.low, recall.low, falsePositives.high),
    high: falsePositives.low <= 0 ? 1 : from(base.high, recall.high, falsePositives.low),
  };
}

/** What a share allows, with its rounding; no share is above one. */
export function roundedShare(quantity: Quantity): Interval {
  const { low, high } = intervalOf(quantity);
  const half = Math.min(quantity.step, quantity.low) / 2;
  return { low: Math.max(0, low - half), high: Math.min(1, high + half) };
}

/** From the least to the greatest that one of them allows. */
export function hullOf(shares: readonly { readonly quantity: Quantity }[]): Interval {
  const intervals = shares.map(({ quantity }) => roundedShare(quantity));
  return {
    low: intervals.reduce((least, { low }) => Math.min(least, low), 1),
    high: intervals.reduce((most, { high }) => Math.max(most, high), 0),
  };
}
