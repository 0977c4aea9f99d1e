import type { Report, Rule, RuleContext } from '../rule.ts';
import { cadencesIn } from '../statements/cadences.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';

/** A model that is trained and deployed by the clock, with nothing that stops a bad one. */
export const unguardedRetraining: Rule = {
  id: 'unguarded-retraining',
  summary: 'A model that is retrained automatically is checked before it goes live, or can be taken back',
  why: 'One day of broken data is enough for a broken model, and nobody looks at the hundredth run',
  severity: 'information',
  examples: [
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Retraining\n\nThe model is retrained nightly and deployed.\n',
      messages: ['The model goes live "nightly" with no check before and no way back'],
    },
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Retraining\n\nThe model is retrained nightly and deployed if NDCG does not fall.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words, topics, presenceOfTopic }: RuleContext): Iterable<Report> {
    if (rolesIn(phrases, words()).has('guard')) return;
    // Where the missing rollout is reported, that says it all.
    const rollout = topics.find(({ topic }) => topic.id === 'rollout-safety');
    const isAsked = rollout && ['required', 'recommended'].includes(presenceOfTopic(rollout.topic).presence);
    if (rollout?.status === 'absent' && isAsked) return;
    for (const claim of claims()) {
      const roles = rolesIn(phrases, claim.tokens);
      const [cadence] = cadencesIn(document.text, claim);
      if (!claim.isFirm || !cadence || !roles.has('retraining') || !roles.has('live')) continue;
      yield {
        message: `The model goes live "${slice(document.text, cadence.span)}" with no check before and no way back`,
        span: cadence.span,
      };
      return;
    }
  },
};

const phrases = compilePhrases({
  retraining: ['retrain*', 're-train*', 'model is|are trained|updated'],
  live: [
    'deploy*',
    'push*',
    'releas*',
    'publish*',
    'live',
    'production|prod',
    'ship*',
    'rolled out',
    'promot*',
    'serv*',
  ],
  // Any of these anywhere may be what stops a bad model.
  guard: [
    'gate*',
    'validat*',
    'canar*',
    'shadow',
    'champion|challenger|rollback|revert',
    'roll|rolled|rolling|fall|switch|go back',
    'approv*',
    'if|only|unless|when ... better|worse|pass*|fall*|drop*|improv*|beat*',
    'better|worse than',
    'at least as good',
    'compar* ... previous|current|production|live|old',
    'previous|last|old model|version',
    'a/b',
    'sanity',
    'smoke test',
    'offline test|check|evaluation|metric ... before|pass*',
    'regression test',
    'manual* check*|review*',
    'quality check',
    'staged|gradual|phased rollout',
    'rollout',
    'blue green',
    'threshold',
    'evaluat* ... before|then',
    'abort*',
    'block*',
  ],
});
