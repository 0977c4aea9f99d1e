import { checkRule } from './checkRule.ts';

const doc = (data: string, use: string): string => `# Ads\n\n## Data\n\n${data}\n\n## Serving\n\n${use}\n`;

checkRule(
  'uncorrected-downsampling',
  [
    {
      title: 'few negatives, and a bid',
      text: doc('We <|keep 1 % of negatives|>.', 'Ads are ranked by bid times pCTR.'),
      messages: ['where a share w of the negatives is kept'],
    },
    {
      title: 'undersampling, and an expected value',
      text: doc(
        '- <|Undersampling|> of the majority class',
        '- Offers are sorted by expected profit per offer',
      ),
      messages: ['The sampling changes the share of positives'],
    },
    {
      title: 'copies, and a cost',
      text: doc(
        '<|SMOTE|> balances the classes.',
        'We decline where probability times amount is above 5 euros.',
      ),
      messages: ['the score is used as a probability'],
    },
  ],
  {
    'a correction': doc(
      'We keep 1 % of negatives and recalibrate by the sampling rate.',
      'Ads are ranked by bid times pCTR.',
    ),
    'only an order': doc('We downsample negatives to 1 %.', 'Videos are sorted by the score.'),
    'weights that keep the rate': doc(
      'Negatives are downsampled to 10 %; each kept row has weight 10.',
      'Ads are ranked by bid times pCTR.',
    ),
    'negatives of a two-tower model': doc('In-batch negatives are used.', 'Ads are ranked by eCPM.'),
    'a rejected way':
      '# Ads\n\n## Data\n\nWe use all rows instead of downsampling negatives.\n\n## Serving\n\nAds are ranked by eCPM.\n',
  },
);
