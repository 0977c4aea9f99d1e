import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnText, textWidth, wrapText } from '../../../server/core/pipeline/drawnText.ts';
import { countText, latencyText } from '../../../server/core/pipeline/stageText.ts';
import { anyText } from './anyPipeline.ts';

const font = { size: 13, isBold: true };

test.each([
  ['two  blanks\n\tand lines', 'two blanks and lines'],
  ['a\u0000\u0007b', 'ab'],
  ['\u202Eevil\u2066', 'evil'],
  ['\uD800x', '\uFFFDx'],
  ['👩‍🔬 lab', '👩‍🔬 lab'],
])('%j is drawn as %j', (text, expected) => {
  expect(drawnText(text)).toBe(expected);
});

describe('lines', () => {
  test.each([
    ['Candidate generation', 90, ['Candidate', 'generation']],
    ['Business-rule re-ranking', 120, ['Business-rule', 're-ranking']],
    ['AbstractCandidateGenerationService', 165, ['AbstractCandidate', 'GenerationService']],
    ['候选召回与多路检索', 60, ['候选召回', '与多路检', '索']],
    ['', 90, []],
  ])('of %j in %i pixels', (text, room, expected) => {
    expect(wrapText(text, font, room, 4)).toEqual({ lines: expected, isCut: false });
  });

  test('are cut after the last', () => {
    expect(wrapText('one two three four five six', font, 70, 2)).toEqual({
      lines: ['one two', 'three…'],
      isCut: true,
    });
  });

  test('of any text fit, and lose nothing', () => {
    fc.assert(
      fc.property(anyText.map(drawnText), fc.integer({ min: 30, max: 200 }), (text, room) => {
        const { lines } = wrapText(text, font, room, 1000);
        expect(lines.filter((line) => textWidth(line, font) > room)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

test.each([
  [0, '0'],
  [0.5, '0.5'],
  [40, '40'],
  [1000, '1,000'],
  [70_000, '70,000'],
  [250_000, '250k'],
  [999_900, '1M'],
  [1.5e6, '1.5M'],
  [1e9, '1B'],
  [Number.POSITIVE_INFINITY, '∞'],
])('%d items are %s', (count, expected) => {
  expect(countText(count)).toBe(expected);
});

test.each([
  [{ ms: 30, lowMs: 30, percentile: undefined }, '30 ms'],
  [{ ms: 30, lowMs: 20, percentile: 'p99' as const }, '20–30 ms p99'],
  [{ ms: 1500, lowMs: 900, percentile: 'p999' as const }, '900 ms–1.5 s p99.9'],
])('latency %j is %s', (latency, expected) => {
  expect(latencyText(latency)).toBe(expected);
});
