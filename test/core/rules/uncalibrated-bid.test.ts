import { checkRule } from './checkRule.ts';

const doc = (metrics: string, use: string): string =>
  `# Ads\n\n## Metrics\n\n${metrics}\n\n## Serving\n\n${use}\n`;

checkRule(
  'uncalibrated-bid',
  [
    {
      title: 'a product with the bid',
      text: doc('Offline we look at <|ROC-AUC|>.', 'Ads are ranked by bid x pCTR.'),
      messages: ['AUC measures the order of scores only'],
    },
    {
      title: 'revenue by impressions',
      text: doc('- <|AUC|> of at least 0.75\n- Precision at 1', '- Sort by eCPM, then the auction'),
      messages: ['add log loss or a calibration ratio'],
    },
    {
      title: 'an expected value',
      text: doc(
        '| Metric | Target |\n| --- | --- |\n| <|AUROC|> | 0.8 |',
        'An offer is made where its expected value is positive.',
      ),
      messages: ['the bid multiplies them'],
    },
  ],
  {
    'log loss too': doc('ROC-AUC and log loss.', 'Ads are ranked by bid x pCTR.'),
    'a calibrated score': doc('AUC.', 'Ads are ranked by bid x pCTR, after isotonic regression.'),
    'no money': doc('AUC.', 'Videos are ranked by the score.'),
    'no AUC': doc('Revenue in an A/B test.', 'Ads are ranked by bid x pCTR.'),
    'another system': '# Feed\n\n## Metrics\n\nAUC.\n\n## Related work\n\nThey rank by bid x pCTR.\n',
  },
);
