import { checkRule } from './checkRule.ts';

const doc = (body: string, task = 'vision'): string =>
  `---\ntask: ${task}\n---\n\n# Blurring\n\n## Evaluation\n\n${body}\n`;
const message = 'Only offline metrics are named';

checkRule(
  'offline-metric-alone',
  [
    {
      title: 'a sentence',
      text: doc('Detectors are compared by <|mAP|> and recall on 5,000 labelled frames.'),
      messages: [message],
    },
    {
      title: 'a list',
      text: doc('- <|mAP|> by camera\n- Recall of small faces\n- F1 by night'),
      messages: [message],
    },
    {
      title: 'an index of vectors',
      text: doc('The index is judged by <|recall@10|> against exact search.', 'similarity-search'),
      messages: [message],
    },
  ],
  {
    'complaints are counted': doc('We report mAP, and live the complaints per million frames.'),
    'an operational one': doc('We report mAP. After launch, an operational audit of 200 frames a week.'),
    'a task whose own finding asks': doc('NDCG@10 on the last week.', 'search'),
    'an experiment': doc('We report mAP on held-out frames. An A/B test follows.'),
    'no metric': doc('Frames are looked at by two people.'),
    'only a loss': doc('The network minimizes the log loss.'),
  },
);
