import { describe, expect, test } from 'vitest';
import type { Latency } from '../../../server/core/pipeline/model.ts';
import { timelineOf, totalText } from '../../../server/core/pipeline/timeline.ts';
import { pipelineOf } from './anyPipeline.ts';

const ms = (value: number, percentile?: Latency['percentile']): Latency => ({
  ms: value,
  lowMs: value,
  percentile,
});

describe('the time of a request', () => {
  test('adds up stages in a row, and takes the longest of those side by side', () => {
    const timeline = timelineOf(
      pipelineOf(
        [
          { id: 'q', latency: ms(5) },
          { id: 'a', latency: ms(30) },
          { id: 'b', latency: ms(45) },
          { id: 'silent' },
          { id: 'm', latency: ms(3) },
          { id: 'train', lane: 'offline', latency: ms(7_200_000) },
        ],
        ['q > a', 'q > b', 'a > silent', 'silent > m', 'b > m', 'm ~ q', 'train > m'],
      ),
    );
    expect([...(timeline?.stages ?? [])]).toEqual([
      ['q', { start: 0, end: 5 }],
      ['b', { start: 5, end: 50 }],
      ['a', { start: 5, end: 35 }],
      ['m', { start: 50, end: 53 }],
    ]);
    expect(timeline?.total).toBe(53);
  });

  test('is none where no stage says how long it takes', () => {
    expect(timelineOf(pipelineOf([{ id: 'a' }]))).toBeUndefined();
  });

  test('a circle ends', () => {
    const circle = [
      { id: 'a', latency: ms(1) },
      { id: 'b', latency: ms(2) },
    ];
    expect(timelineOf(pipelineOf(circle, ['a > b', 'b > a']))?.total).toBe(3);
  });

  test.each([
    ['within the budget', 140, ms(200, 'p99'), 'p99', '140 ms of 200 ms p99'],
    ['over it', 1230, ms(1000), undefined, '1.23 s of 1 s, 230 ms over'],
    ['without one', 59, undefined, 'p999', '59 ms p99.9'],
    ['of another percentile', 59, ms(100, 'p50'), 'p99', '59 ms of 100 ms'],
  ] as const)('in words: %s', (_, time, budget, percentile, expected) => {
    const timeline = timelineOf(pipelineOf([{ id: 'a', latency: ms(time, percentile) }], [], { budget }));
    expect(timeline && totalText(timeline)).toBe(expected);
  });
});
