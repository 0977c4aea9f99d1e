import type { List } from '../document.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { blocksOfDesign, within } from '../statements/claims.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';

/** Steps that learn from all rows and stand before the split into training and test data. */
export const resamplingBeforeSplit: Rule = {
  id: 'resampling-before-split',
  summary: 'Data is split before anything is resampled, scaled or encoded with it',
  why: 'Copies and averages of test rows reach the training data, and the offline metric is better than the model',
  severity: 'warning',
  examples: [
    {
      text: '# Churn\n\n## Data\n\n1. Apply SMOTE to the classes.\n2. Split 80/20 into training and test data.\n',
      messages: ['"SMOTE" comes before the split, so test data leaks into training'],
    },
    {
      text: '# Churn\n\n## Data\n\n1. Split 80/20 into training and test data.\n2. Apply SMOTE to the training part only.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    const read = claims().filter(isRead);
    for (const claim of read) {
      const step = stepBeforeSplit(claim);
      if (step) yield reportOf(document.text, step.step, step.split);
    }
    for (const { block } of blocksOfDesign(document)) {
      if (block.kind === 'list' && block.ordered) yield* inSteps(document.text, block, read);
    }
  },
};

const words = compilePhrases({
  step: [
    'smote',
    'adasyn',
    'oversampl*',
    'over sampl*',
    'upsampl*',
    'standardiz* ... feature|data|column|value|mean|dataset',
    'standard scaler',
    'minmax scal*',
    'normaliz* ... feature|mean|data|dataset|column',
    'target encod*',
    'mean encod*',
    'impute* ... mean|median',
  ],
  split: ['split*', 'train test split'],
  order: ['before|prior ... split*', 'then split*', 'then ... split*', 'afterwards split*'],
  // Such sentences know better, or speak of the training part alone.
  apart: [
    'train* part|set|fold|portion|partition|only',
    'only ... train*',
    'leak*',
    'not',
    'after ... split*',
    'per fold',
    'within ... fold',
  ],
});

function isRead({ isFirm }: Claim): boolean {
  return isFirm;
}

interface Step {
  readonly step: Span;
  readonly split: Span;
}

/** `apply SMOTE before splitting`, `normalise ..., then split` */
function stepBeforeSplit({ tokens }: Claim): Step | undefined {
  const roles = rolesIn(words, tokens);
  const [step] = roles.get('step') ?? [];
  const [order] = roles.get('order') ?? [];
  if (!step || !order || roles.has('apart')) return undefined;
  return { step, split: order };
}

function* inSteps(text: string, { items }: List, claims: readonly Claim[]): Iterable<Report> {
  let step: Span | undefined;
  for (const item of items) {
    const inside = within(claims, item.span);
    const roles = rolesIn(
      words,
      inside.flatMap(({ tokens }) => tokens),
    );
    const [split] = roles.get('split') ?? [];
    if (step && split && !roles.has('order')) yield reportOf(text, step, split);
    if (split) return;
    if (!roles.has('apart')) step ??= roles.get('step')?.[0];
  }
}

function reportOf(text: string, step: Span, split: Span): Report {
  return {
    message: `"${slice(text, step)}" comes before the split, so test data leaks into training`,
    span: step,
    related: [{ message: 'The split', span: split }],
  };
}
