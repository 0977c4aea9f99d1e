import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { namedRatiosIn } from '../statements/namedRatios.ts';
import type { NamedRatio } from '../statements/namedRatios.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** Accuracy as the only offline metric where positives are rare. */
export const accuracyOnRarePositives: Rule = {
  id: 'accuracy-on-rare-positives',
  summary: 'Where positives are rare, more is measured than accuracy',
  why: 'A model that always says no is right nearly every time, and finds nothing',
  severity: 'warning',
  examples: [
    {
      text: '# Fraud\n\n## Metrics\n\n0.2 % of transactions are fraudulent. We evaluate the model by accuracy.\n',
      messages: ['With 0.2 % positives, always saying no has an accuracy of 99.8 %'],
    },
    {
      text: '# Fraud\n\n## Metrics\n\n0.2 % of transactions are fraudulent. We evaluate the model by accuracy and PR-AUC.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words, traits }: RuleContext): Iterable<Report> {
    const anywhere = rolesIn(phrases, words());
    if (anywhere.has('other') || !anywhere.has('accuracy')) return;
    const firm = claims().filter(({ isFirm }) => isFirm);
    const accuracy = firm.flatMap(({ tokens }) => rolesIn(phrases, tokens).get('accuracy') ?? [])[0];
    const rates = firm.flatMap((claim) => namedRatiosIn(document.text, claim, rateNames));
    const rare = rates.find(({ quantity }) => quantity.high < RARE);
    if (!accuracy || (rates.length > 0 ? !rare : !traits.includes('rare-positive'))) return;
    yield {
      message: `${meaningOf(rare)}: use precision at a recall, PR-AUC or the expected cost`,
      span: accuracy,
      related: rare ? [{ message: 'So rare are positives', span: rare.quantity.span }] : [],
    };
  },
};

const RARE = 0.1;

function meaningOf(rare: NamedRatio<'base'> | undefined): string {
  if (!rare) return 'Where positives are rare, always saying no has a high accuracy';
  const { high } = rare.quantity;
  return `With ${formatQuantity(high, 'ratio')} positives, always saying no has an accuracy of ${formatQuantity(1 - high, 'ratio')}`;
}

const rateNames = compilePhrases({
  base: [
    'base rate',
    'fraud|churn|conversion|default|spam|abuse|anomaly rate',
    'positive rate',
    'share of positives',
    'prevalence',
    'transaction|payment|order|post|comment|account|message|email|image|claim|application|user are|is fraud*|harmful|spam|positive|bad|abusive|toxic',
  ],
});

const phrases = compilePhrases({
  accuracy: [
    'evaluat*|measure*|judge*|score* ... accuracy',
    'metric ... accuracy',
    'accuracy as ... metric',
    'accuracy target|score',
    'accuracy of #',
    'test|validation|classification|offline accuracy',
    'target ... accuracy',
    'accuracy ... at least|above|over #',
  ],
  other: [
    'precision',
    'recall',
    'f1*',
    'fbeta',
    'f score|beta|measure',
    'auc',
    'aucpr',
    'auprc',
    'auroc',
    'prauc',
    'gauc',
    'roc*',
    'sensitivity',
    'specificity',
    'tpr|fpr|fnr|tnr|mcc|map|ndcg|mrr|iou|rmse|mae|mape|eer|ks|gini',
    'false positive|negative|alarm',
    'true positive|negative',
    'confusion',
    'expected|weighted cost|loss',
    'cost matrix|sensitive|weighted',
    'log loss',
    'logloss',
    'brier',
    'balanced accuracy',
    'kappa',
    'lift',
    'average precision',
    'mean average',
    'detection|catch|hit|miss|insult rate',
    'dice',
    'cross entropy',
  ],
});
