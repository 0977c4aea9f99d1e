import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import type { Span } from '../text.ts';

/** A score that is multiplied with money, and measured by its order alone. */
export const uncalibratedBid: Rule = {
  id: 'uncalibrated-bid',
  summary: 'A score that feeds a bid is measured as a probability',
  why: 'AUC stays the same when all scores double, and so do the bids; the auction pays for what AUC does not see',
  severity: 'warning',
  examples: [
    {
      text: '# Ads\n\n## Metrics\n\nOffline we look at ROC-AUC.\n\n## Serving\n\nAds are ranked by bid x pCTR.\n',
      messages: [
        'AUC measures the order of scores only, and the bid multiplies them: add log loss or a calibration ratio',
      ],
    },
    {
      text: '# Ads\n\n## Metrics\n\nOffline we look at ROC-AUC and log loss.\n\n## Serving\n\nAds are ranked by bid x pCTR.\n',
      messages: [],
    },
  ],
  *check({ claims, words }: RuleContext): Iterable<Report> {
    const anywhere = rolesIn(phrases, words());
    if (anywhere.has('probability') || !anywhere.has('order') || !anywhere.has('used')) return;
    let order: Span | undefined;
    let used: Span | undefined;
    for (const { isFirm, tokens } of claims()) {
      if (!isFirm) continue;
      const roles = rolesIn(phrases, tokens);
      order ??= roles.get('order')?.[0];
      used ??= roles.get('used')?.[0];
    }
    if (!order || !used) return;
    yield {
      message:
        'AUC measures the order of scores only, and the bid multiplies them: add log loss or a calibration ratio',
      span: order,
      related: [{ message: 'The score is multiplied with money', span: used }],
    };
  },
};

const phrases = compilePhrases({
  order: ['auc', 'roc auc', 'auc roc', 'auroc'],
  used: [
    'bid ... pctr|ctr|probability|score|pcvr|prediction',
    'pctr|ctr|probability|score|pcvr|prediction ... bid',
    'ecpm',
    'expected value|revenue|profit',
  ],
  probability: [
    'calibrat*',
    'miscalibrat*',
    'uncalibrat*',
    'log loss',
    'logloss',
    'logistic loss',
    'cross entropy',
    'crossentropy',
    'bce',
    'normalized entropy|cross',
    '^NE',
    '^NCE',
    'brier',
    '^ECE',
    'isotonic',
    'platt',
    'nll',
    'log likelihood',
    'predicted ... actual|observed',
    'actual|observed ... predicted',
  ],
});
