import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Video search\n\n## Scale\n\n${body}\n`;

checkRule(
  'wrong-arithmetic',
  [
    {
      title: 'a product that is ten times too small',
      text: doc('The log takes <|500M users x 90 days x 10 actions/day x 100 bytes = 4.5TB|>.'),
      messages: ['500M users x 90 days x 10 actions/day x 100 bytes is 45 TB, not 4.5TB'],
    },
    {
      title: 'units of time among the factors',
      text: doc('- Map: <|100M segments x 24 hours x 7 days x 4 bytes = 672GB|>'),
      messages: ['67.2 GB, not 672GB'],
    },
    {
      title: 'a sum of stages',
      text: doc('Total: <|20 ms + 30 ms + 25 ms = 80 ms|> at the edge.'),
      messages: ['is 75 ms, not 80 ms'],
    },
    {
      title: 'a rate',
      text: doc('Load: <|100M users × 10 requests per user per day / 86,400 = 115K QPS|>'),
      messages: ['11.6k per second, not 115K QPS'],
    },
    {
      title: 'a share, a cell of a table, and code',
      text: doc(
        '| What | How much |\n| --- | --- |\n| Frauds | <|0.3 % of 500M = 15M|> |\n| Index | `<|200M × 128 × 4 bytes = 51 GB|>` |',
      ),
      messages: ['is 1.5 million, not 15M', 'is 102 GB, not 51 GB'],
    },
    {
      title: 'two signs in a row',
      text: doc('1B users x 3 requests/day = 3B, and <|3B / 86,400 = ~350,000 RPS|>'),
      messages: ['34.7k per second'],
    },
  ],
  {
    'results in chains and rounded': doc('1B users x 3 requests/day = 3B, 3B / 86,400 = ~35,000 RPS.'),
    'busy seconds per second': doc('21,000 RPS x 50ms = 1,050 CPU-seconds per second'),
    'rounded gigabytes': doc('100M x 768 x 4 bytes = 300 GB'),
    'a number that stands apart': doc('10 results per 100K queries x 10 raters = 10M judgments'),
    'a sum of unlike things': doc('300 friends + 50 pages = 20 new posts'),
    'binary units': doc('16 shards x 64 GiB = 1 TiB; 2^30 x 4 bytes = 4 GB'),
    'a year of days': doc(
      '2M new photos per day x 5 years x 1 KB = 3.65 TB, 10k QPS x 1 day = 864M requests',
    ),
    'ranges and shares': doc('20-30 ms x 3 = 60-90 ms; 5 % of 100M = 5M; 10 % / 4 = 2.5'),
    'pixels and settings': doc('224 x 224 x 3 = 150,528 inputs, k = 500, batch x steps = 1M, lr=0.1 x 2'),
    'bits and implied milliseconds': doc('1M x 64 bits = 8 MB. 100 items x 20 = 2 s.'),
    'a formula with parentheses': doc('(20 + 30) x 5 = 250, 2 x (3 + 4) = 14'),
    'words for magnitudes and small parts': doc(
      '365 bils x 100 bytes = 36.5 TB; 3,960 x 80 / 576M = 5.5 basis points; 12k QPS x 86,400 = 1.04 G',
    ),
    'another system': '# Feed\n\n## Current system\n\n200M × 128 × 4 bytes = 51 GB.\n',
    'a program': doc('```python\nx = 3 * 4 == 13\ntotal = 2 * 5 = 11\n```'),
  },
);
