import { checkRule } from './checkRule.ts';

const doc = (task: string, body: string): string =>
  `---\ntask: ${task}\n---\n\n# System\n\n## Offline evaluation\n\n${body}\n`;

checkRule(
  'unfit-metric',
  [
    {
      title: 'search judged by an error of numbers',
      text: doc('search', '- <|RMSE|> of the relevance score on 5,000 queries'),
      messages: ['RMSE does not look at the order of the list that people see: add NDCG or recall@k'],
    },
    {
      title: 'recommendations judged by accuracy',
      text: doc('recommendation', 'We look at <|test accuracy|> over all pairs; the target is 90 %.'),
      messages: ['Accuracy does not look at the order'],
    },
    {
      title: 'an assistant judged by wording',
      text: doc('llm', '| Metric | Target |\n| --- | --- |\n| <|BLEU|> | 0.4 |\n| ROUGE-L | 0.5 |'),
      messages: ['BLEU compares wording'],
    },
    {
      title: 'a forecast judged by accuracy',
      text: doc('forecasting', 'The <|model accuracy|> on the held-out weeks has to be above 90 %.'),
      messages: ['Accuracy does not tell how far a number is off: add MAE or a quantile loss'],
    },
  ],
  {
    'a fitting one beside it': doc('search', '- NDCG@10\n- RMSE of the relevance score'),
    'one that is not known beside it': doc(
      'search',
      '- RMSE of the relevance score\n- Expected reciprocal rank',
    ),
    'a forecast': doc('forecasting', '- RMSE\n- MAPE per store'),
    'a task that is not known': doc('generic', '- RMSE of the score'),
    'a loss': doc('search', 'The ranker is trained with mean squared error as its loss.'),
    'accuracy as a wish': doc('recommendation', 'Our users want accuracy and speed.'),
    translation: doc('llm', 'The metric is BLEU, since the assistant translates.'),
    'people judge too': doc('llm', 'We report ROUGE, and experts rate 200 answers a week.'),
  },
);
