import { checkRule } from './checkRule.ts';

const doc = (body: string, task = 'ads'): string =>
  `---\ntask: ${task}\n---\n\n# Clicks\n\n## Data\n\n${body}\n`;

checkRule(
  'random-split-over-time',
  [
    {
      title: 'logs, split in three',
      text: doc('Impression logs of 30 days are <|split randomly|> 80/10/10.'),
      messages: ['"split randomly" mixes days'],
    },
    {
      title: 'a list',
      text: doc('- Rows: 2 billion\n- <|Random split|> into training, validation and test', 'fraud'),
      messages: ['"Random split" mixes days'],
    },
    {
      title: 'shuffled first',
      text: doc('The events are <|shuffled and split|> into train and test (90/10).', 'recommendation'),
      messages: ['"shuffled and split" mixes days'],
    },
    {
      title: 'a test set drawn at random',
      text: doc('20 % of the dataset is <|randomly held|> out for testing.', 'forecasting'),
      messages: ['Split by time'],
    },
  ],
  {
    'by time': doc('Impression logs are split by time; the last week is the test set.'),
    'users at random, tested on the next month': doc(
      'Users are randomly split into training and test, and the test looks at the following month.',
    ),
    'a warning': doc('Random splits leak future clicks into the training data, so we do not use them.'),
    'splits of trees': doc('Extra Trees make random splits of the training data in every node.'),
    traffic: doc('Traffic is split randomly 50/50 between control and treatment, and each gets its own log.'),
    'images do not age': doc(
      'The dataset is split randomly 80/10/10 into train, validation and test.',
      'vision',
    ),
    'a backtest elsewhere': doc(
      'Rows are split randomly 80/20 to tune the trees.\n\n## Evaluation\n\nThe final number is from a backtest over 12 weeks.',
    ),
    'an old way': doc('Previously the logs were split randomly 80/20 into train and test.'),
  },
);
