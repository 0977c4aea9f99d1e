/** An effect that an experiment shall see: relative to the base rate, absolute, or not said which. */
export interface Effect {
  readonly size: number;
  readonly scale: 'relative' | 'absolute' | 'unknown';
}

/**
 * How many units each of two arms needs to see `effect` on a rate that is `base`, at 5 % significance and 80 % power: 16
 * p (1 - p) / d², by Lehr's rule of thumb. An effect that can be read both ways is read as the one that needs fewer.
 */
export function unitsPerArm(base: number, { size, scale }: Effect): number {
  const relative = (SPREAD * base * (1 - base)) / (size * base) ** 2;
  const absolute = (SPREAD * base * (1 - base)) / size ** 2;
  if (scale === 'unknown') return Math.min(relative, absolute);
  return scale === 'relative' ? relative : absolute;
}

/** 2 (1.96 + 0.84)², rounded. */
const SPREAD = 16;
