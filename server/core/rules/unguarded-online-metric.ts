import { ownAt, presenceFor } from '../framework.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { findSignals } from '../topics/matcher.ts';

/** An experiment that online metrics decide, and nothing that must not get worse. */
export const unguardedOnlineMetric: Rule = {
  id: 'unguarded-online-metric',
  summary: 'An experiment names what must not get worse while its metric improves',
  why: 'A gain in one number is often paid for by complaints, latency or trust that nobody looked at',
  severity: 'information',
  examples: [
    {
      text: '---\ntask: forecasting\n---\n\n# Stock\n\n## A/B test\n\nThe A/B test runs for two weeks; conversion rate decides.\n',
      messages: ['The experiment names no guardrail: say what must not get worse'],
    },
    {
      text: '---\ntask: forecasting\n---\n\n# Stock\n\n## A/B test\n\nThe A/B test runs for two weeks; conversion rate decides, and returns must not rise.\n',
      messages: [],
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    const { claims, words, topics, task, severity, metricMatcher } = context;
    const guard = topics.find(({ topic }) => topic.id === 'guardrail-metrics');
    // Where the topic is asked for, its own finding says so, at a later stage at the latest.
    if (guard?.status !== 'absent' || presenceFor(guard.topic.presence, task.id).presence !== 'optional')
      return;
    if (ownAt(severity, guard.topic.id) === 'off' || rolesIn(phrases, words()).has('guard')) return;
    for (const [at, { isFirm, tokens, unit }] of claims().entries()) {
      const [experiment] = rolesIn(phrases, tokens).get('experiment') ?? [];
      if (!experiment || !isFirm) continue;
      // What decides may stand behind a semicolon or full stop.
      const next = claims()[at + 1];
      const near = next?.unit === unit && next.isFirm ? [tokens, next.tokens] : [tokens];
      const isDecided = near.some((said) => rolesIn(phrases, said).has('decides'));
      const metric = near
        .flatMap((said) => findSignals(metricMatcher(), said))
        .find(({ value }) => value === 'online');
      if (!metric || !isDecided) continue;
      yield {
        message: 'The experiment names no guardrail: say what must not get worse',
        span: experiment,
        related: [{ message: 'What decides it', span: metric.span }],
      };
      return;
    }
  },
};

const phrases = compilePhrases({
  experiment: [
    'a/b test|experiment',
    'a/b testing',
    'online|randomized|controlled experiment',
    'randomized test',
  ],
  decides: [
    'decid*|decisive|primary|success|launch|ship|promot*|measure*|compar*|metric',
    'if|when ... rise|improve|increase|gain|win|higher',
  ],
  // Any word of something that is watched, kept or bounded, anywhere.
  guard: [
    'guardrail|countermetric|non-inferiority|regression|degrad*|worsen*|harm*|hurt*|secondary|tolerat*|trade-off',
    'guard|counter|health|safety|secondary metric|rail|check',
    'not|never|no|without rise|fall|drop|increase|decrease|decline|worse|change|exceed|suffer|lower|higher|loss|losing',
    'stay|stays|keep|keeps|remain*|hold|holds|same|flat|neutral|unchanged',
    'rollback|abort*|stopped|kill',
    'roll back',
    'at|no most|least|more|less|worse',
  ],
});
