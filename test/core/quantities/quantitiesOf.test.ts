import { expect, test } from 'vitest';
import { parse } from '../../../server/core/parse.ts';
import { formatQuantity } from '../../../server/core/quantities/formatQuantity.ts';
import { quantitiesOf } from '../../../server/core/quantities/quantitiesOf.ts';

/** `Serving: 200 ms p99`: the section, `#` for its heading, and the value of each quantity. */
function placed(text: string): string[] {
  return [...quantitiesOf(parse('file:///a.md', text))].map(({ quantity, section, passage, rowLabel }) => {
    const { kind, low, currency, noun, percentile } = quantity;
    const where = `${section?.heading.text ?? '-'}${passage ? '' : ' #'}${rowLabel ? ` ${rowLabel.text}` : ''}`;
    const what = `${kind === 'number' ? 'number ' : ''}${formatQuantity(low, kind, currency)}`;
    return `${where}: ${what}${noun ? ` ${noun.class ?? noun.word}` : ''}${percentile === undefined ? '' : ` p${percentile}`}`;
  });
}

test.each<[string, string, string[]]>([
  ['sections', '5 s\n\n# A\n\n6 s\n\n## B\n\n- 7 s\n\n> 8 s', ['-: 5 s', 'A: 6 s', 'B: 7 s', 'B: 8 s']],
  ['headings', '# A\n\n## 100 ms budget\n\n## 2 Data\n\n## 1.2 Two parts', ['100 ms budget #: 100 ms']],
  ['no code', '# A\n\n```\n5 s\n```\n\n    6 s\n', []],
  ['a unit in a column', '| Stage | p99 (ms) |\n| - | - |\n| rank | 60 |', ['- rank: 60 ms p99']],
  ['a noun in a row', '| a | b |\n| - | - |\n| DAU | 5M |', ['- DAU: 5 million users']],
  [
    'a rate in a row',
    '| a | b |\n| - | - |\n| Requests per second | ≥ 10 |',
    ['- Requests per second: 10 per second requests'],
  ],
  [
    'a percentile in a cell before',
    '| a | b | c |\n| - | - | - |\n| API | P95 latency | < 30s |',
    ['- API: 30 s p95'],
  ],
  [
    'a dimension in a row',
    '| a | b |\n| - | - |\n| Embedding dimension | 128 |',
    ['- Embedding dimension: 128-d'],
  ],
  ['no numbers of rows', '| # | b |\n| - | - |\n| 1 | x |\n| 2 | 5 s |', ['- 2: 5 s']],
])('%s', (_, text, expected) => {
  expect(placed(text)).toEqual(expected);
});

test('reads no further than it is asked', () => {
  const [first] = quantitiesOf(parse('file:///a.md', '5 s\n\n6 s\n'));
  expect(first?.quantity.low).toBe(5);
});
