import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Scale\n\n${body}\n`;

checkRule(
  'wrong-request-rate',
  [
    {
      title: 'a rate that is ten times too small',
      text: doc('- 500M DAU, 4 requests per user per day\n- Load: <|2,000 QPS|>'),
      messages: ['23.1k requests per second on average, not 2k'],
    },
    {
      title: 'an average that is the tenfold',
      text: doc(
        '100M daily active users make 10 queries per user per day. The average load is <|115k QPS|>.',
      ),
      messages: ['11.6k requests per second on average, not 115k'],
    },
    {
      title: 'a peak above every factor',
      text: doc(
        'We expect 1M daily users with 2 searches per user per day, so we plan for <|5,000 queries per second|> at peak.',
      ),
      messages: ['23.1 requests per second on average'],
    },
  ],
  {
    'average and peak': doc(
      '1B daily users, 3 requests per user per day: 35k QPS on average, 70k QPS at peak.',
    ),
    'monthly users': doc('500M MAU, 4 requests per user per day. Load: 2,000 QPS.'),
    'requests of a session': doc('500M DAU, 4 requests per session. Load: 2,000 QPS.'),
    'a rate behind a cache or of one machine': doc(
      '500M DAU, 4 requests per user per day. One replica serves 2,000 QPS. The cache lets 900 QPS through.',
    ),
    'a rate of something else beside the right one': doc(
      '500M DAU, 4 requests per user per day. 25k QPS. The ranker makes 12M predictions per second.',
    ),
    'a stated peak factor': doc(
      '10M DAU, 10 requests per user per day; the peak is 20x the average: 23k QPS.',
    ),
  },
);
