import { describe, expect, test } from 'vitest';
import { formatQuantity } from '../../../server/core/quantities/formatQuantity.ts';
import type { Quantity } from '../../../server/core/quantities/quantity.ts';
import { quantitiesIn } from '../../../server/core/quantities/readQuantities.ts';
import { slice } from '../../../server/core/text.ts';
import { marked } from '../../markers.ts';

function read(text: string): readonly Quantity[] {
  return quantitiesIn(text, { start: 0, end: text.length });
}

/** `at-most 200 ms p99`, `5.79k per second requests`, `2 days..3 days`: all but the place. */
function shown({ kind, low, high, currency, bound, noun, percentile, qualifiers }: Quantity): string {
  const ends = [low, high].map((value) => formatQuantity(value, kind, currency));
  return [
    bound === 'exact' ? '' : bound,
    kind === 'date' || kind === 'number' ? kind : '',
    ends[0] === ends[1] ? ends[0] : ends.join('..'),
    noun ? (noun.class ?? `"${noun.word}"`) : '',
    percentile === undefined ? '' : `p${percentile}`,
    ...qualifiers,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Each text marks the spans of its quantities; what they are stands beside it. */
type Case = readonly [text: string, ...quantities: string[]];

function check([source, ...quantities]: Case): void {
  const { text, spans } = marked(source);
  const found = read(text);
  expect(found.map(shown)).toEqual(quantities);
  expect(found.map(({ span }) => slice(text, span))).toEqual(spans.map((span) => slice(text, span)));
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  'numbers and magnitudes': [
    ['<|1,000,000|> users', '1 million users'],
    ['<|1\u202f000\u202f000|> users and <|10 000|> items', '1 million users', '10,000 items'],
    [
      '<|5,00,000|> users, <|5 lakh|> users, <|2 crore|> users',
      '500,000 users',
      '500,000 users',
      '20 million users',
    ],
    ['<|1.5k|> videos, <|500M|> rows, <|2 B|> posts', '1,500 items', '500 million rows', '2 billion items'],
    ['<|1 billion|> videos', '1 billion items'],
    [
      '<|10^9|> items, <|1e6|> rows, <|3 × 10^9|> images',
      '1 billion items',
      '1 million rows',
      '3 billion items',
    ],
    ['<|half a million|> users', '500,000 users'],
    ['<|100 млн|> пользователей, <|2,5 млрд|> запросов', '100 million users', '2.5 billion requests'],
    ['<|1000万|>用户，<|3亿|>个视频', '10 million users', '300 million items'],
    ['<|hundreds of thousands|> of users', '100,000..1 million users'],
    ['<|billions|> of items', '1 billion..1 trillion items'],
    ['sizes <|1|>, <|2|> items', 'number 1', '2 items'],
    ['<|three|> servers', '3 machines'],
    ['**<|100 million|>** users', '100 million users'],
  ],
  durations: [
    ['<|two weeks|>, <|a day|>, <|half an hour|>', '14 days', '1 day', '30 min'],
    ['a <|30-day|> window, <|24h|>, <|90 d|>', '30 days', '1 day', '90 days'],
    ['<|1h30m|> or <|2 hours 30 minutes|>', '1.5 hours', '2.5 hours'],
    ['every <|5m|>, <|5m|> users', '5 min', '5 million users'],
    ['<|200毫秒|>, <|5 минут|>', '200 ms', '5 min'],
    ['<|hundreds of milliseconds|>', '100 ms..1 s'],
    ['<|12 months|> is <|1 year|>', '1 year', '1 year'],
  ],
  ranges: [
    ['<|2-3 weeks|>', '14 days..21 days'],
    ['between <|100 and 200 ms|>', '100 ms..200 ms'],
    [
      '<|100–200ms|>, <|100ms-200ms|>, <|100 to 200 ms|>',
      '100 ms..200 ms',
      '100 ms..200 ms',
      '100 ms..200 ms',
    ],
    ['<|1-2 million|> users', '1 million..2 million users'],
    ['<|$5-10|>', '$5..$10'],
    ['<|0.3–0.7%|>', '0.3 %..0.7 %'],
    ['cut it from <|300 ms|> to <|200 ms|>', '300 ms', '200 ms'],
    ['raise CTR from <|2%|> to <|5%|>', '2 %', '5 %'],
    ['from <|1B|> to <|1K|>', 'number 1 billion', 'number 1,000'],
  ],
  bounds: [
    ['< <|200 ms|>, ≤<|200ms|>, under <|200 ms|>', 'at-most 200 ms', 'at-most 200 ms', 'at-most 200 ms'],
    [
      'up to <|100|> items, no more than <|3 s|>, must not exceed <|3 s|>',
      'at-most 100 items',
      'at-most 3 s',
      'at-most 3 s',
    ],
    [
      'at least <|5|> nodes, > <|10k|> rows, <|100|>+ impressions',
      'at-least 5 machines',
      'at-least 10,000 rows',
      'at-least 100 requests',
    ],
    ['no less than <|95%|>, <|5 s|> or less', 'at-least 95 %', 'at-most 5 s'],
    ['~<|1000|> users, about <|5%|>, approx. <|3 weeks|>', 'about 1,000 users', 'about 5 %', 'about 21 days'],
    ['a sub-<|100 ms|> budget within <|1 minute|>', 'at-most 100 ms', 'at-most 1 min'],
    ['averaged over <|7 days|>, over <|200 ms|>', '7 days', 'at-least 200 ms'],
    ['the last <|7 days|> below &lt;<|5 s|>', '7 days', 'at-most 5 s'],
  ],
  percentiles: [
    ['p99 < <|200ms|>', 'at-most 200 ms p99'],
    ['p99 latency of <|200 ms|>', '200 ms p99'],
    ['<|200 ms|> p99, <|150 ms|> (P95)', '200 ms p99', '150 ms p95'],
    ['p50 <|50 ms|>, p99 <|200 ms|>', '50 ms p50', '200 ms p99'],
    ['<|50 ms|> p50 and <|200 ms|> p99', '50 ms p50', '200 ms p99'],
    ['99th percentile latency below <|150 ms|>', 'at-most 150 ms p99'],
    ['P99.9 of <|1 s|>, p999 of <|1 s|>', '1 s p99.9', '1 s p99.9'],
    ['median <|20 ms|>', '20 ms p50'],
    ['p99 is watched. It takes <|2 hours|>.', '2 hours'],
  ],
  rates: [
    ['peak <|50k QPS|>', '50k per second requests peak'],
    [
      '<|100|> req/s, <|2k|> requests/sec, <|5 M|> queries/day',
      '100 per second "req"',
      '2k per second requests',
      '57.9 per second requests',
    ],
    ['<|100 million a day|>', '1.16k per second'],
    ['<|10|> requests per user per day', '10 per day requests'],
    ['requests per second: <|5000|>', '5k per second requests'],
    ['QPS (peak): <|50k|>', '50k per second requests peak'],
    ['<|86.4k|> daily requests', '1 per second requests'],
    ['<|30fps|>', '30 per second "frames"'],
  ],
  'ratios and factors': [
    ['<|0.1%|>, <|5 percent|>, <|10-15%|>', '0.1 %', '5 %', '10 %..15 %'],
    ['<|1 in 1000|>, <|3 out of 100|>', '0.1 %', '3 %'],
    ['<|+0.3%|> and <|-2 %|>', '0.3 % change', '-2 % change'],
    ['<|3x|> the average', '3x average'],
  ],
  'bytes, money and dimensions': [
    ['<|100 GB|>, <|4 KB|>, <|64 GiB|>, <|4 gb|>', '100 GB', '4 KB', '68.7 GB', '4 GB'],
    ['<|100 MB/s|> on <|1Gbps|>', '100 MB', '125 MB'],
    ['<|$20M|>, <|$0.02 per answer|>, <|5 USD|>, <|€3.50|>', '$20 million', '$0.02', '$5', '€3.5'],
    ['<|$1.5 billion|> and <|200K EUR|>', '$1.5 billion', '€200,000'],
    [
      '<|128-d|>, <|256 dimensions|>, a dimension of <|64|>, <|768-dimensional|>',
      '128-d',
      '256-d',
      '64-d',
      '768-d',
    ],
    [
      '<|100M|> × <|128|> × <|4 bytes|> = <|51.2 GB|>',
      'number 100 million',
      'number 128',
      '4 bytes',
      '51.2 GB',
    ],
    ['<|1 billion|> <|256-d|> vectors', '1 billion vectors', '256-d'],
  ],
  nouns: [
    ['<|500 million|> daily active users', '500 million users daily-active'],
    ['<|100M|> DAU, <|1B|> MAU', '100 million users daily-active', '1 billion users monthly-active'],
    ['DAU: <|100M|>', '100 million users daily-active'],
    ['How many games? <|100 million|>', '100 million items'],
    ['Sources: videos (<|1B|>)', '1 billion items'],
    ['<|100|> concurrent users', '100 users concurrent'],
    ['top-<|100|> items', '100 items'],
    ['<|5|> pods', '5 machines'],
    ['<|47|> distribution centers', '47 "centers"'],
    ['Request ID: max <|128|> characters', 'at-most 128 "characters"'],
    ['PSI above <|0.2|> opens a ticket', 'at-least number 0.2'],
    ['NDCG@10 = <|0.42|>', 'number 0.42'],
    ['<|500M|> posts / day (about <|10K|> annotated)', '5.79k per second items', 'about number 10,000'],
    ['<|20M|> customers and <|1 billion|> songs', '20 million users', '1 billion items'],
  ],
  dates: [
    [
      '<|2024-06-30|>, <|30 June 2024|>, <|June 30, 2024|>',
      'date 2024-06-30',
      'date 2024-06-30',
      'date 2024-06-30',
    ],
    ['<|June 2024|>, <|Q3 2024|>', 'date 2024-06-01..2024-06-30', 'date 2024-07-01..2024-09-30'],
    ['in <|2022|> (<|2015|>)', 'date 2022-01-01..2022-12-31', 'date 2015-01-01..2015-12-31'],
    ['<|2020-2022|>', 'date 2020-01-01..2022-12-31'],
    ['<|2000|> items, <|2024|> users', '2,000 items', '2,024 users'],
  ],
};

for (const [name, rows] of Object.entries(cases)) {
  describe(`reads ${name}`, () => {
    test.each(rows.map((row) => [row[0], row] as const))('%s', (_, row) => {
      check(row);
    });
  });
}

describe('what is no quantity', () => {
  test.each([
    ['an enumeration', '1. Data\n2) Model\n- 3. Serving\n**4. Tests**'],
    ['a number of a heading', '## 4.2 Risks\n\n4.3.1 Costs\n1.2 Business Goals'],
    ['a reference', 'See Section 3, chapters 4 and 5, Figure 2, Phase 1, [12] and #3.'],
    ['a choice', 'either (1) or (2)'],
    ['a version', 'v1.2.3, 1.2.3, Python 3.10, version 2, 10.0.0.1'],
    ['a name', 'GPT-4, ResNet-50, BERT-base, F1, L2, S3, EC2, K8s, p2p, MPT-7B-Instruct, 8x7B, T5'],
    ['a metric at k', 'NDCG@10, recall@500'],
    ['a percentile alone', 'p99, P95 and the 99th percentile'],
    ['a time of day', 'at 12:30, 3 pm or 9am'],
    ['a phrase', '24/7, 80/20, 8:1:1, 1:100'],
    ['a telephone number', '+1 555 123-4567, 555-123-4567, +7 (999) 123-45-67'],
    ['a size', '224x224 images'],
    [
      'code, formulas and addresses',
      '`5 ms` $x_1 + 2$ https://a.b/100?x=5 <a id="5"> [a](b/5) <!-- 5 ms -->',
    ],
    ['struck-through text', '~~5 ms~~'],
    ['an operand', 'n - 1, t+1, 1/m, x^2'],
    ['a status', 'HTTP 404, a 400 error, returns 401'],
    ['letters after digits', '5G, 2a, 1st, 4096T, 3D perception'],
    ['a part of a compound', 'a two-tower model with 12-layer encoders, 4-bit codes'],
    ['an ordinal', 'a second model, two second-stage rankers'],
    ['words for few', 'one of them, one post, a few clicks'],
    ['no number', 'Users see posts, and nobody counts them.'],
  ])('%s', (_, text) => {
    expect(read(text).map(({ span }) => slice(text, span))).toEqual([]);
  });
});

describe('what a quantity holds', () => {
  const first = (text: string): Quantity => read(text)[0] ?? expect.fail('nothing found');

  test('values in base units, and one unit of the last digit', () => {
    expect(first('1.5k QPS')).toMatchObject({ kind: 'rate', low: 1500, high: 1500, step: 100 });
    expect(first('300 GB')).toMatchObject({ kind: 'bytes', low: 3e11, step: 1e9 });
    expect(first('5 %')).toMatchObject({ kind: 'ratio', low: 0.05, step: 0.01 });
    expect(first('1970-01-03')).toMatchObject({ kind: 'date', low: 2, high: 2 });
  });

  test('the extent with noun and period', () => {
    const text = 'about 2-3 million requests per user per day.';
    const { span, extent, noun, per } = first(text);
    expect(slice(text, span)).toBe('2-3 million');
    expect(slice(text, extent)).toBe('2-3 million requests per user per day');
    expect(noun).toEqual({ class: 'requests', word: 'requests' });
    expect(per).toEqual({ seconds: 86_400, noun: { class: 'users', word: 'user' }, count: 1 });
  });

  test('what money is spread over', () => {
    expect(first('$5 per 1k requests').per).toMatchObject({ count: 1000, noun: { class: 'requests' } });
    expect(first('$200K/month')).toMatchObject({ low: 200_000, per: { seconds: (365 / 12) * 86_400 } });
  });

  test('another reading where a letter has two', () => {
    expect(first('16 B').otherwise).toEqual({ kind: 'bytes', value: 16 });
    expect(first('5m').otherwise).toEqual({ kind: 'duration', value: 300 });
    expect(first('16B users').otherwise).toBeUndefined();
  });

  test('places in the whole text', () => {
    const text = 'in 5 s, not 7 s, 9 s';
    const found = quantitiesIn(text, { start: 6, end: 15 });
    expect(found.map(({ span }) => slice(text, span))).toEqual(['7 s']);
  });
});

/** Each would take hours if it took more than so many steps for each character. */
test.each([
  '1,',
  '1 ',
  '`',
  '1$a',
  '<a',
  '](',
  '1x',
  '1-',
  '1/',
  '1:',
  '1 to ',
  '9h 8m ',
  '1+',
  'a_1',
  '(1)',
  '5 very ',
])('a long text of %j', (part) => {
  const text = `1 ${part.repeat(20_000)}`;
  expect(Array.isArray(read(text))).toBe(true);
});
