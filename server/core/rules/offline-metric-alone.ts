import { ownAt, presenceFor } from '../framework.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { findSignals } from '../topics/matcher.ts';

/** Offline metrics, and nothing that live use or the business would show, where no topic asks for it. */
export const offlineMetricAlone: Rule = {
  id: 'offline-metric-alone',
  summary: 'Beside its offline metrics a document says what live use or the business will show',
  why: 'A model can gain on held-out data while nobody is better off',
  severity: 'information',
  examples: [
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Metrics\n\nWe compare detectors by mAP and recall on 5,000 labelled frames.\n',
      messages: ['Only offline metrics are named: say what live use or the business will show'],
    },
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Metrics\n\nWe compare detectors by mAP and recall on 5,000 labelled frames; live, we count complaints per million frames.\n',
      messages: [],
    },
  ],
  *check({ claims, words, topics, task, severity, metricMatcher }: RuleContext): Iterable<Report> {
    const live = topics.find(({ topic }) => topic.id === 'online-metrics');
    // Where the topic is asked for, its own finding says so, at a later stage at the latest.
    if (live?.status !== 'absent' || presenceFor(live.topic.presence, task.id).presence !== 'optional')
      return;
    if (ownAt(severity, live.topic.id) === 'off' || rolesIn(phrases, words()).has('live')) return;
    const named = claims().flatMap(({ isFirm, tokens }) =>
      isFirm && !rolesIn(phrases, tokens).has('training') ? findSignals(metricMatcher(), tokens) : [],
    );
    const [first] = named;
    if (!first || findSignals(metricMatcher(), words()).some(({ value }) => value === 'online')) return;
    yield {
      message: 'Only offline metrics are named: say what live use or the business will show',
      span: first.span,
    };
  },
};

const phrases = compilePhrases({
  // Any word of live use, of money or of people who react, anywhere.
  live: [
    'online|business|product|operational|live|field metric|kpi|evaluation|measure*|test|result|outcome|audit',
    'a/b|kpi|roi|revenue|profit|saving|cost|conversion|retention|engagement|satisfaction|complaint|csat|nps|survey',
    'experiment|pilot|shadow|canary|interleav*|customer|override|escalation|appeal|downtime|scrap|rework',
    'in production|field',
    'hour|minute|time|money|euro|dollar saved|spent',
  ],
  training: ['loss', 'objective', 'minimiz*'],
});
