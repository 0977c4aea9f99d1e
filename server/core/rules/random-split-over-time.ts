import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';

/** A random split of data whose meaning changes with time. */
export const randomSplitOverTime: Rule = {
  id: 'random-split-over-time',
  summary: 'Where behavior changes with time, test data is later than training data',
  why: 'A random split shows the model the days that it is tested on, and the offline metric is better than what users will see',
  severity: 'warning',
  examples: [
    {
      text: '---\ntask: ads\n---\n\n# Clicks\n\n## Data\n\nThe click logs are split randomly 80/10/10.\n',
      messages: ['"split randomly" mixes days: the model is trained on what comes after its test rows'],
    },
    {
      text: '---\ntask: ads\n---\n\n# Clicks\n\n## Data\n\nWe split by time: the last week is the test set.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words, traits, task }: RuleContext): Iterable<Report> {
    if (!traits.includes('temporal')) return;
    const anywhere = rolesIn(phrases, words());
    if (!anywhere.has('random') || anywhere.has('timely')) return;
    const read = claims().map((claim) => ({ ...claim, roles: rolesIn(phrases, claim.tokens) }));
    // The last week is a test set, but clicks of the last week are a feature.
    if (read.some(({ roles }) => roles.has('period') && roles.has('evaluation'))) return;
    for (const { isFirm, roles } of read) {
      const [split] = roles.get('random') ?? [];
      if (!split || !isFirm || !roles.has('data') || roles.has('other')) continue;
      yield {
        message: `"${slice(document.text, split)}" mixes days: the model is trained on what comes after its test rows. Split by time`,
        span: split,
        related: task.evidence
          .slice(0, 1)
          .map((span) => ({ message: 'Behavior here changes with time', span })),
      };
      return;
    }
  },
};

const phrases = compilePhrases({
  random: [
    'random|randomized|randomly split',
    'split|divided|partitioned randomly',
    'split|divided|partitioned ... at random',
    'split|divided ... randomly',
    'randomly split|divide|partition|divided|partitioned|sampled|selected|hold|held',
    'shuffle|shuffled ... split',
    'random train|training|test|validation|holdout|hold',
    'random # %|fold|split',
    'random k-fold',
    'shuffled k-fold',
  ],
  // What is split is data, and not a branch of a tree or traffic.
  data: [
    'train*',
    'test',
    'validation',
    'holdout',
    'hold-out',
    'held-out',
    'dataset',
    'data set',
    'data|log|row|record|sample|example|event|impression|interaction',
    '# # #',
    '80 20',
    '70 30',
    '90 10',
  ],
  other: [
    'tree|forest|traffic|treatment|control|a/b|experiment|bucket|variant|arm',
    'image|picture|photo|frame|document|negative|shard|worker',
    'batch*',
    'not|no|than|naive|wrong|baseline',
    'leak*|bias*',
  ],
  period: [
    'last|latest|final|following|next|recent|first # day|week|month|year',
    'last|latest|final|following|next|recent|newest|later day|week|month|year|data',
  ],
  evaluation: ['test*', 'train*', 'validat*', 'holdout', 'hold-out', 'held-out', 'evaluat*', 'offline'],
  // Any word on time anywhere may be the split that is meant.
  timely: [
    'temporal*|chronolog*|backtest*|back-test*',
    'out-of-time|walk-forward',
    'rolling origin|window|split|forecast|evaluation|validation',
    'forward chaining',
    'expanding window',
    'time based|ordered|aware|sorted|split|wise',
    'time series split|cross',
    'split ... by|on|at|over time|date|day|week|month|timestamp',
    'by time|date|day|week|month|timestamp',
    'time order',
    'order of time',
    'past ... future',
    'future data|information|row|event|leak*',
    'before|until|up-to # ... after|from',
    'train* on ... test* on',
    'leave-one-last',
    'last interaction|item|click|purchase|event',
    'point-in-time',
    'progressive validation',
    'по времени',
    '时间',
  ],
});
