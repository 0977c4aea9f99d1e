import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { findSignals } from '../topics/matcher.ts';
import { comparable } from '../words.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';

/** An experiment with several metrics, of which none decides. */
export const experimentWithoutPrimaryMetric: Rule = {
  id: 'experiment-without-primary-metric',
  summary: 'An experiment names the one metric that decides',
  why: 'Among several metrics one always rises, and the decision is made after the result is known',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n## A/B test\n\nA 50/50 A/B test of two weeks compares CTR, watch time and DAU.\n',
      messages: ['The experiment looks at several metrics and names none that decides'],
    },
    {
      text: '# Feed\n\n## A/B test\n\nA 50/50 A/B test of two weeks compares CTR and DAU; watch time decides.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words, metricMatcher }: RuleContext): Iterable<Report> {
    const anywhere = rolesIn(phrases, words());
    if (!anywhere.has('experiment') || anywhere.has('primary')) return;
    for (const { isFirm, tokens } of claims()) {
      const [experiment] = rolesIn(phrases, tokens).get('experiment') ?? [];
      if (!experiment || !isFirm) continue;
      const online = findSignals(metricMatcher(), tokens).filter(({ value }) => value === 'online');
      const spans = distinct(
        document.text,
        online.map(({ span }) => span),
      );
      if (spans.length < LEAST) continue;
      yield {
        message: 'The experiment looks at several metrics and names none that decides',
        span: experiment,
        related: spans.slice(0, LEAST).map((span) => ({ message: 'One of them', span })),
      };
      return;
    }
  },
};

/** Two metrics are often one and its guardrail. */
const LEAST = 3;

/** Places of different names, none inside another. */
function distinct(text: string, spans: readonly Span[]): readonly Span[] {
  const found = new Map<string, Span>();
  let end = 0;
  for (const span of spans) {
    if (span.start < end) continue;
    end = span.end;
    found.set(comparable(slice(text, span)), span);
  }
  return [...found.values()];
}

const phrases = compilePhrases({
  experiment: ['a/b test|experiment', 'a/b testing', 'online experiment', 'randomized experiment|test'],
  // Any word that ranks or excludes metrics, anywhere.
  primary: [
    'primary|main|key|core|principal|north-star|decisive|decision|overall|success|secondary|guardrail|counter metric',
    'primary|secondary|main|north-star',
    'primarily|mainly|most important|above all',
    'decid*|decisive|decision',
    'guardrail',
    'oec',
    'hypothes*',
    'launch|ship|roll*|promot* ... if|when|only|unless',
    'if ... launch|ship|roll*|promot*',
    'success criteria|criterion',
  ],
});
