import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import type { Span } from '../text.ts';

/** A training set with another share of positives, and a score that is used as a probability. */
export const uncorrectedDownsampling: Rule = {
  id: 'uncorrected-downsampling',
  summary:
    'Where sampling changes the share of positives, scores that are used as probabilities are corrected',
  why: 'With one negative in a hundred kept, a click looks a hundred times as likely, and every bid is as much too high',
  severity: 'warning',
  examples: [
    {
      text: '# Ads\n\n## Data\n\nWe keep 1 % of negatives.\n\n## Serving\n\nAds are ranked by bid times pCTR.\n',
      messages: ['The sampling changes the share of positives'],
    },
    {
      text: '# Ads\n\n## Data\n\nWe keep 1 % of negatives and recalibrate by the sampling rate.\n\n## Serving\n\nAds are ranked by bid times pCTR.\n',
      messages: [],
    },
  ],
  *check({ claims, words }: RuleContext): Iterable<Report> {
    const anywhere = rolesIn(phrases, words());
    if (anywhere.has('corrected') || !anywhere.has('sampled') || !anywhere.has('used')) return;
    let sampled: Span | undefined;
    let used: Span | undefined;
    for (const { isFirm, tokens } of claims()) {
      if (!isFirm) continue;
      const roles = rolesIn(phrases, tokens);
      sampled ??= roles.get('sampled')?.[0];
      used ??= roles.get('used')?.[0];
    }
    if (!sampled || !used) return;
    yield {
      message:
        'The sampling changes the share of positives, and the score is used as a probability: correct it, with ' +
        'q / (q + (1 - q) / w) where a share w of the negatives is kept',
      span: sampled,
      related: [{ message: 'Used as a probability', span: used }],
    };
  },
};

const phrases = compilePhrases({
  sampled: [
    'downsampl*',
    'undersampl*',
    'down sampl* ... negative|majority|class|data',
    'under sampl*',
    'subsampl* ... negative|majority',
    'keep|keeping|retain # ... negative|non-click',
    'smote',
    'oversampl* ... positive|minority|class|click|fraud',
    'rebalanc* ... class|data|positive|training',
  ],
  used: [
    'bid ... pctr|ctr|probability|score|pcvr|prediction',
    'pctr|ctr|probability|score|pcvr|prediction ... bid',
    'ecpm',
    'expected value|revenue|profit|loss|cost|payout',
    'probability ... amount|price|value|cost',
  ],
  corrected: [
    'calibrat*',
    'recalibrat*',
    'uncalibrat*',
    'isotonic',
    'platt',
    'temperature scaling',
    'prior correct*|shift',
    'log odds',
    'logit adjust*|correct*|shift',
    'correct* ... sampl*|bias|probability|rate',
    'sampl* ... correct*',
    'reweigh*',
    'importance|inverse weight*|propensity|sampling',
    'row|sample|example ... weight #',
    'carry|carries weight #',
    'undo*',
    'adjust* ... sampl*|probability|prediction|score',
    'true rate',
  ],
});
