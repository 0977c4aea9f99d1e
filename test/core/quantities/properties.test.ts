import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuantity } from '../../../server/core/quantities/formatQuantity.ts';
import { quantitiesIn } from '../../../server/core/quantities/readQuantities.ts';
import { tokensOf } from '../../../server/core/quantities/tokens.ts';
import type { Span } from '../../../server/core/text.ts';

/** Texts of pieces that mean something here, with any characters in between. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'1 2.5 1,000 10^9 1e6 500M 3k 5m 16 B 7d 1h30m a an half two hundred millions few million 万 млн'.split(
      ' ',
    ),
    ...'ms s % $ € GB users requests per day / × x = ~ < ≤ > - – to between and or in out of p99 th ( ) [ ] . , : ; |'.split(
      ' ',
    ),
    ...'` ~~ <a> ](b) \\ ** _ # @ ^ { } \n - \n\n June 2024 2024-06-30 +1 GPT-4 v1.2 &lt; 😀 é'.split(' '),
    ' ',
    '\n',
  ),
  fc.string({ maxLength: 3 }),
  fc.double().map(String),
);
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { maxLength: 30 })
  .map((pairs) => pairs.flat().join(''));

function isOrdered(spans: readonly Span[], start: number, end: number): boolean {
  return spans.every(
    (span, at) => (spans[at - 1]?.end ?? start) <= span.start && span.start <= span.end && span.end <= end,
  );
}

test('whatever the text, spans are in order and inside, and values are ordered numbers', () => {
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (text, before, after) => {
      const start = Math.min(before, text.length);
      const end = Math.max(start, text.length - after);
      const tokens = tokensOf(text, { start, end });
      expect(isOrdered(tokens, start, end)).toBe(true);
      const found = quantitiesIn(text, { start, end });
      expect(
        isOrdered(
          found.map(({ span }) => span),
          start,
          end,
        ),
      ).toBe(true);
      for (const { low, high, step, span, extent, kind, currency } of found) {
        expect(span.start).toBeLessThan(span.end);
        expect(extent.start === span.start && extent.end >= span.end && extent.end <= end).toBe(true);
        expect(Number.isFinite(low) && Number.isFinite(high) && low <= high && step > 0).toBe(true);
        expect(formatQuantity(low, kind, currency)).not.toMatch(/NaN|undefined|e\+?\d{3}/);
      }
    }),
    { numRuns: 1500, seed: 1 },
  );
});
