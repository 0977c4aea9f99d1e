import type { Expectation } from '../framework.ts';
import type { Span } from '../text.ts';

/**
 * What becomes of an expectation: `not-applicable` to systems of this kind, `unjudged` where only a person can tell.
 * Neither counts.
 */
export type Verdict = 'met' | 'partly' | 'unmet' | 'not-applicable' | 'unjudged';

/** One expectation of a section, as a document meets it. */
export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly verdict: Verdict;
  /** What it brings, of `possible`. */
  readonly points: number;
  /** What it can bring: `expectation.points`, or nothing where it does not count. */
  readonly possible: number;
  /** Where that is said, best first; may lie outside the section. */
  readonly evidence: readonly Span[];
  /** Why it is not met, or only partly, in a few words: `only named`, `1 of 2 numbers`. */
  readonly note: string | undefined;
}

/** How much of a section's points are there. */
export interface Points {
  readonly points: number;
  readonly possible: number;
}

/** Adds up the points of `results`. */
export function sumOf(results: readonly ExpectationResult[]): Points {
  return {
    points: results.reduce((sum, result) => sum + result.points, 0),
    possible: results.reduce((sum, result) => sum + result.possible, 0),
  };
}

/** A number of points as people read it: `2`, `0.75`. */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}
