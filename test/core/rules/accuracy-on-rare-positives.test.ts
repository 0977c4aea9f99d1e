import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Payment checks\n\n## Metrics\n\n${body}\n`;

checkRule(
  'accuracy-on-rare-positives',
  [
    {
      title: 'a base rate and accuracy alone',
      text: doc('0.2 % of transactions are fraudulent. We <|evaluate the model by accuracy|>.'),
      messages: ['With 0.2 % positives, always saying no has an accuracy of 99.8 %'],
    },
    {
      title: 'a target in a list',
      text: doc('- Prevalence: 1 %\n- <|Accuracy target|>: 99 %'),
      messages: ['With 1 % positives'],
    },
    {
      title: 'a task whose positives are rare',
      text: '---\ntask: fraud\n---\n\n# Fraud\n\n## Metrics\n\nThe <|metric is accuracy|> on held-out data.\n',
      messages: ['Where positives are rare'],
    },
  ],
  {
    'another metric': doc('0.2 % of transactions are fraudulent. We evaluate by accuracy and PR-AUC.'),
    'an even class':
      '---\ntask: fraud\n---\n\n# Bots\n\n## Metrics\n\nThe base rate is 40 %. We evaluate by accuracy.\n',
    'accuracy as a wish': doc(
      '0.2 % of transactions are fraudulent. We want to improve accuracy for our users.',
    ),
    'no rare class': doc('We evaluate the model by accuracy.'),
    'a cost': doc('0.2 % of transactions are fraudulent. We evaluate by accuracy and the expected cost.'),
  },
);
