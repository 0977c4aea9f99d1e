import { walkSections } from '../document.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';
import { findSignals } from '../topics/matcher.ts';
import { tokenize } from '../topics/tokens.ts';
import { comparable } from '../words.ts';

/** A metric that decides the launch and that monitoring does not name. */
export const unwatchedMetric: Rule = {
  id: 'unwatched-metric',
  summary: 'The metric that decides the launch is watched after it',
  why: 'What was worth a launch can be lost within a month, while latency and drift look fine',
  severity: 'information',
  examples: [
    {
      text: '# Stays\n\n## Metrics\n\nPrimary metric: booking rate.\n\n## Monitoring\n\nWe watch CPU, memory, p99 latency and the share of failed requests on one dashboard, with a page to the team on call when any of them is out of its band for more than ten minutes, and a weekly report of PSI of the forty features that matter.\n',
      messages: ['"booking rate" decides the launch, and monitoring does not name it'],
    },
    {
      text: '# Stays\n\n## Metrics\n\nPrimary metric: booking rate.\n\n## Monitoring\n\nWe watch CPU, memory, p99 latency and the share of failed requests on one dashboard, with a page to the team on call when any of them is out of its band for more than ten minutes, and a daily booking rate by country with PSI of the features.\n',
      messages: [],
    },
  ],
  *check({ document, claims, outline, metricMatcher }: RuleContext): Iterable<Report> {
    const monitoring = [...walkSections(document.sections)].filter((section) =>
      outline.conceptsOf
        .get(section)
        ?.some(({ id, strength }) => id === 'monitoring' && strength !== 'fallback'),
    );
    const watched = monitoring.flatMap(({ span }) => tokenize(document.text, span.start, span.end).tokens);
    // Any metric of use or business there may be the one that is meant.
    const isVague =
      rolesIn(phrases, watched).has('all') ||
      findSignals(metricMatcher(), watched).some(({ value }) => value === 'online');
    if (watched.length < LEAST_WORDS || isVague) return;
    const primary = claims().flatMap(({ isFirm, tokens }) => {
      const roles = rolesIn(phrases, tokens);
      if (!isFirm || !roles.has('primary')) return [];
      return findSignals(metricMatcher(), tokens).filter(({ value }) => value === 'online');
    });
    const [first] = primary;
    const place = monitoring[0]?.heading.titleSpan;
    const words = new Set(watched.map(({ form }) => form));
    const isNamed = primary.some(({ span }) =>
      comparable(slice(document.text, span))
        .split(' ')
        .some((word) => !COMMON.has(word) && words.has(word)),
    );
    if (!first || !place || isNamed) return;
    yield {
      message: `"${slice(document.text, first.span)}" decides the launch, and monitoring does not name it`,
      span: first.span,
      related: [{ message: 'What is monitored', span: place }],
    };
  },
};

/** A shorter section names no metric at all. */
const LEAST_WORDS = 40;

/** Words that names of many metrics share. */
const COMMON: ReadonlySet<string> = new Set('rate per time watch user score of and or level'.split(' '));

const phrases = compilePhrases({
  primary: [
    'primary metric',
    'primary online|business metric',
    'north-star',
    'main|key|deciding online|business metric',
    'main metric',
  ],
  all: [
    'online|business|product|experiment|launch|success|primary|guardrail|all|same|key|main|user|engagement metric|kpi',
    'metric above',
    'kpi|business|revenue|conversion|engagement|retention',
    'table|dashboard above|below',
    'see|link|linked|runbook',
  ],
});
