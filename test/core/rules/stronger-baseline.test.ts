import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Results\n\n${body}\n`;

checkRule(
  'stronger-baseline',
  [
    {
      title: 'a table',
      text: doc(
        '| Model | ROC-AUC | Log loss | Latency |\n| --- | --- | --- | --- |\n| Logistic regression (baseline) | 0.82 | 0.41 | 2 ms |\n| Our model | <|0.80|> | 0.44 | 20 ms |',
      ),
      messages: ['The baseline reaches ROC-AUC 0.82, the model only 0.8'],
    },
    {
      title: 'two sentences',
      text: doc('The popularity baseline has NDCG@10 of 0.34. Our model reaches NDCG@10 of <|0.31|>.'),
      messages: ['The baseline reaches NDCG 0.34, the model only 0.31'],
    },
    {
      title: 'one sentence',
      text: doc('The ranker reaches an AUC of <|0.78|> against a baseline of 0.81 on the same week.'),
      messages: ['The baseline reaches ROC-AUC 0.81'],
    },
    {
      title: 'less is better',
      text: doc('| Model | RMSE |\n| --- | --- |\n| Baseline: last week | 4.1 |\n| LightGBM | <|4.6|> |'),
      messages: ['The baseline reaches RMSE 4.1, the model only 4.6'],
    },
  ],
  {
    'a better model': doc('The popularity baseline has NDCG@10 of 0.24. Our model reaches NDCG@10 of 0.31.'),
    'one metric of two': doc(
      '| Model | Precision | Recall |\n| --- | --- | --- |\n| Baseline | 0.80 | 0.40 |\n| XGBoost | 0.75 | 0.70 |',
    ),
    'other cut-offs': doc('The baseline has NDCG@50 of 0.44. Our model reaches NDCG@10 of 0.31.'),
    'an ablation': doc('Without history our model has an AUC of 0.78 against a baseline of 0.81.'),
    'a gain': doc('The baseline has an AUC of 0.81. Our model improves AUC by 0.02.'),
    'rows that are no models': doc(
      '| Users | ROC-AUC |\n| --- | --- |\n| Baseline users | 0.82 |\n| New users | 0.70 |',
    ),
    'the best of several': doc(
      '| Model | ROC-AUC |\n| --- | --- |\n| Baseline | 0.82 |\n| MLP | 0.80 |\n| GBDT | 0.85 |',
    ),
    'a gate': doc('A release is rejected if AUC is 0.79 and the baseline 0.81.'),
  },
);
