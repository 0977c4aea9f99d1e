import { compileSignals, findSignals } from '../topics/matcher.ts';
import type { Matcher, WordClasses } from '../topics/matcher.ts';
import { comparable } from '../words.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';
import { METRIC_ROLES } from './check.ts';
import type { MetricRole } from './check.ts';
import type { Statement } from './statements.ts';

/** A metric that a document names. */
export interface Metric {
  /** Its words in their comparable form. */
  readonly name: string;
  readonly role: MetricRole;
  readonly span: Span;
}

export type MetricMatcher = Matcher<MetricRole>;

/** Prepares the classes of words `offline-metric` and `online-metric`. Made once. */
export function compileMetrics(classes: WordClasses): MetricMatcher {
  const signals = METRIC_ROLES.flatMap((role) =>
    (classes.get(`${role}-metric`) ?? []).map((pattern) => ({ pattern, value: role })),
  );
  return compileSignals(signals);
}

/** The metrics that `statements` name, questions left out, in order. */
export function metricsIn(
  text: string,
  statements: readonly Statement[],
  matcher: MetricMatcher,
): readonly Metric[] {
  return statements.flatMap(({ unit }) =>
    findSignals(matcher, unit.tokens)
      .filter(({ sentence }) => unit.sentences[sentence]?.isQuestion !== true)
      .map(({ value, span }) => ({ name: comparable(slice(text, span)), role: value, span })),
  );
}
