/** How an expectation is recognized in a text: one condition, where to look, and for which systems. */
export interface Check {
  readonly condition: Condition;
  /** `section`: in the section that expects it, with its subsections. `document`: anywhere. */
  readonly scope: 'section' | 'document';
  /** Expected only of task types with one of these traits; empty: of all. */
  readonly whenTraits: readonly string[];
}

/** What must be there. `min` is how many of it. */
export type Condition =
  | { readonly kind: 'depth'; readonly topic: string; readonly depth: 'mentioned' | 'covered' }
  /** Points of a topic: all of `points`, or `min` of them; without `points`, `min` of any. */
  | {
      readonly kind: 'points';
      readonly topic: string;
      readonly points: readonly string[];
      readonly min: number;
    }
  | { readonly kind: 'quantity'; readonly kinds: readonly QuantityClass[]; readonly min: number }
  | { readonly kind: 'metric'; readonly role: MetricRole; readonly min: number }
  | { readonly kind: 'phrases'; readonly phrases: readonly string[] }
  | { readonly kind: 'list-items'; readonly min: number }
  | { readonly kind: 'answers'; readonly min: number }
  | { readonly kind: 'diagram' }
  /** Stages of the pipeline that stands for the document, wherever it is drawn. */
  | { readonly kind: 'stages'; readonly min: number }
  | { readonly kind: 'words'; readonly most: number }
  | { readonly kind: 'any' | 'all'; readonly checks: readonly Check[] };

/** Kinds of numbers that a framework can ask for. */
export const QUANTITY_CLASSES = [
  'any',
  'users',
  'items',
  'requests',
  'data-size',
  'latency',
  'freshness',
  'batch-window',
  'availability',
  'percent',
  'money',
  'count',
  'duration',
  'date',
  'metric-value',
] as const;

export type QuantityClass = (typeof QUANTITY_CLASSES)[number];

export const METRIC_ROLES = ['offline', 'online'] as const;

export type MetricRole = (typeof METRIC_ROLES)[number];

/** All conditions of `check` that hold no others, in order. */
export function conditionsOf({ condition }: Check): readonly Condition[] {
  return 'checks' in condition ? condition.checks.flatMap(conditionsOf) : [condition];
}
