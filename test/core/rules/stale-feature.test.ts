import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Features\n\n${body}\n`;

checkRule(
  'stale-feature',
  [
    {
      title: 'minutes against a day',
      text: doc(
        '- Clicks in the last <|5 minutes|>\n- Age of the account\n\nFeatures are refreshed daily by a Spark job.',
      ),
      messages: ['The feature covers the last 5 min, but features are computed every day'],
    },
    {
      title: 'a row of a table',
      text: doc(
        '| Feature | Computed |\n| --- | --- |\n| Payments in the past <|1 hour|> | features computed every night |',
      ),
      messages: ['The feature covers the last 1 hour'],
    },
    {
      title: 'called real-time',
      text: doc('Real-time features such as the cart are recomputed <|nightly|>.'),
      messages: ['called real-time, but is computed every day'],
    },
  ],
  {
    'a stream beside the batch': doc(
      'Clicks in the last 5 minutes come from Flink. Static features are refreshed daily.',
    ),
    'a long window': doc('Clicks in the last 7 days. Features are refreshed daily.'),
    'a job that runs as often': doc('Clicks in the last 2 hours. All features are refreshed hourly.'),
    'not a feature':
      '# Feed\n\n## Monitoring\n\nAn alert fires on errors in the last 5 minutes. Features are refreshed daily.\n',
    'no job': doc('Clicks in the last 5 minutes.'),
  },
);
