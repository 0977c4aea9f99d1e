import { intervalOf } from '../quantities/compareQuantities.ts';
import type { Interval } from '../quantities/compareQuantities.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';

/** Rates are planned with round numbers. */
const TOLERANCE = 1.3;
/** The peak may be so many times the average, where its factor is not said. */
const USUAL_PEAK = 10;

/** The average rates that all users and requests of a section allow together. */
export function rangeOfAverage(users: readonly Interval[], each: readonly Interval[]): Interval {
  const least = (all: readonly Interval[]): number => all.reduce((a, { low }) => Math.min(a, low), Infinity);
  const most = (all: readonly Interval[]): number => all.reduce((a, { high }) => Math.max(a, high), 0);
  return { low: (least(users) * least(each)) / DAY, high: (most(users) * most(each)) / DAY };
}

/** True where `rate` can be the average, or its peak. `factors` are what the text gives as factors: `3x`. */
export function follows(average: Interval, rate: Quantity, factors: readonly number[]): boolean {
  const stated = intervalOf(rate);
  const isAverage = rate.qualifiers.includes('average') && factors.length === 0;
  const peak = isAverage ? 1 : factors.reduce((a, b) => Math.max(a, b), USUAL_PEAK);
  return stated.low <= average.high * peak * TOLERANCE && stated.high >= average.low / TOLERANCE;
}
