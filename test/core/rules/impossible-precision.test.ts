import { checkRule } from './checkRule.ts';

checkRule(
  'impossible-precision',
  [
    {
      title: 'a precision far above what the base rate allows',
      text: '# Fraud\n\n## Metrics\n\nThe fraud rate is 0.2 %. Recall 95 %, false positive rate 3 %, precision <|97 %|>.\n',
      messages: ['give a precision of 5.97 %, not 97 %'],
    },
    {
      title: 'one that is said to be the same as a false-positive rate',
      text: '# Fraud\n\n## Problem\n\n0.1-0.5 % of transactions are fraudulent.\n\n## Targets\n\n- Recall ≥ 0.95\n- FPR < 3 % (precision >= <|0.97|>)\n',
      messages: ['At a base rate of 0.1 % to 0.5 %'],
    },
    {
      title: 'rows of a table',
      text: '# Spam\n\n## Scale\n\nPrevalence of spam: 1 %.\n\n## Targets\n\n| Metric | Target |\n| --- | --- |\n| Recall | 0.90 |\n| False-positive rate | 0.05 |\n| Precision | <|0.95|> |\n',
      messages: ['give a precision of 15.4 %, not 95 %'],
    },
  ],
  {
    'numbers that agree':
      '# Fraud\n\n## Metrics\n\nThe fraud rate is 0.2 %. Recall 80 %, FPR 0.05 %, precision 76 %.\n',
    'no base rate': '# Fraud\n\n## Metrics\n\nRecall 95 %, FPR 3 %, precision 97 %.\n',
    'limits that can be met together':
      '# Fraud\n\n## Metrics\n\nThe fraud rate is 0.2 %. Recall above 80 %.\n\nFPR below 3 %.\n\nPrecision at least 70 %.\n',
    'two operating points':
      '# Fraud\n\n## Metrics\n\nBase rate 1 %. Blocking: recall 40 %, FPR 0.01 %, precision 97 %. Review: recall 90 %, FPR 5 %, precision 15 %.\n',
    'other metrics of the same name':
      '# Fraud\n\n## Metrics\n\nThe fraud rate is 0.2 %. Recall@100 0.95, FPR 3 %, average precision 0.97.\n',
  },
);
