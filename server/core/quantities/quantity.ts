import type { Span } from '../text.ts';

/**
 * What a number measures, and the base unit of its `low` and `high`: a `count` in ones, a `rate` per second,
 * a `duration` in seconds, a `ratio` as a fraction (0.05 for 5 %), `bytes` in bytes, `money` in units of
 * `currency`, a `dimension` in components of a vector, a `factor` in times (3 for `3x`), a `date` in days
 * since 1970-01-01, a `number` as it stands.
 */
export type QuantityKind =
  'count' | 'rate' | 'duration' | 'ratio' | 'bytes' | 'money' | 'dimension' | 'factor' | 'date' | 'number';

/** What a number says about the value: the value itself, a limit of it, or its neighborhood. */
export type Bound = 'exact' | 'at-most' | 'at-least' | 'about';

/** What is counted. */
export interface Noun {
  /**
   * The class of words that count the same kind of thing, such as `users` for `customers`; undefined for
   * others.
   */
  readonly class: NounClass | undefined;
  /** The word of the text in lower case: `customers`, `dau`. */
  readonly word: string;
}

/** Things of which a design document gives numbers. */
export type NounClass =
  | 'users'
  | 'items'
  | 'candidates'
  | 'requests'
  | 'rows'
  | 'vectors'
  | 'tokens'
  | 'parameters'
  | 'sessions'
  | 'machines'
  | 'features'
  | 'clicks'
  | 'classes'
  | 'people';

/** What a quantity is spread over: `per user per day`, `/s`, `per 1k requests`. */
export interface Per {
  /** The period in seconds; undefined where it is spread over things alone. */
  readonly seconds: number | undefined;
  /** The thing; undefined where it is spread over time alone. */
  readonly noun: Noun | undefined;
  /** How many of the things: 1000 for `per 1k requests`. */
  readonly count: number;
}

/**
 * A number with its unit, as read in a text. Where a text gives one value, `low` and `high` are equal,
 * whatever the bound: `< 200 ms` has `low` = `high` = 0.2 and the bound `at-most` (`intervalOf` opens it).
 *
 * ```md
 * about 2-3 million requests per day, p99 latency under 200 ms, peak 50k QPS
 *       ^^^^^^^^^^^                                      ^^^^^^       ^^^^^^^   span
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                     ^^^^^^       ^^^^^^^   extent
 * ```
 */
export interface Quantity {
  /** Number and unit, with the currency sign and a period that follows at once; without bound and noun. */
  readonly span: Span;
  /** The span with the noun and the period that follow it. */
  readonly extent: Span;
  readonly kind: QuantityKind;
  readonly low: number;
  readonly high: number;
  /** One unit of the last digit that is printed: 100 for `1.5k`. In the unit of `low`. */
  readonly step: number;
  readonly bound: Bound;
  /** ISO 4217 code, for money whose currency is known. */
  readonly currency: string | undefined;
  /** What is counted, for counts and rates. */
  readonly noun: Noun | undefined;
  /** A rate is per second already; of all other kinds `low` and `high` are what falls to one `per`. */
  readonly per: Per | undefined;
  /** 99 for `p99 < 200 ms`, for durations. */
  readonly percentile: number | undefined;
  readonly qualifiers: readonly Qualifier[];
  /** What else it can mean: bytes for `16 B` and minutes for `5m`, which are read as billions and millions. */
  readonly otherwise: { readonly kind: QuantityKind; readonly value: number } | undefined;
}

/** Words near a quantity that make it another one than the same quantity without them. */
export type Qualifier =
  | 'daily-active'
  | 'weekly-active'
  | 'monthly-active'
  | 'peak'
  | 'average'
  | 'concurrent'
  | 'registered'
  | 'new'
  | 'total'
  /** It has a sign and says by how much something changes: `+0.3 %`. */
  | 'change';
