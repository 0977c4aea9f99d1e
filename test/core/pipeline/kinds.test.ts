import { describe, expect, test } from 'vitest';
import { judgeName, laneNamed } from '../../../server/core/pipeline/kinds.ts';
import { stageKindIndex } from '../../../server/core/pipeline/stageKinds.ts';
import { readCount, readDuration, readLatency, readRate } from '../../../server/core/pipeline/values.ts';

const index = stageKindIndex();

describe('kinds of stage', () => {
  test.each([
    ['Two-tower + Faiss', 'retrieval'],
    ['Candidate generation', 'retrieval'],
    ['DLRM / DeepFM', 'ranking'],
    ['Re-ranking', 're-ranking'],
    ['Stage 1: Spam filter', 'filtering'],
    ['Content model', 'inference'],
    ['Предобработка данных', 'feature-engineering'],
    ['dedupe, age gates, diversity', 're-ranking'],
    ['train two-tower', 'training'],
    ['Retraining pipeline', 'training'],
    ['Model registry', 'registry'],
    ['Online feature store', 'feature-store'],
    ['API Gateway', 'request'],
    ['Load balancer', 'request'],
    ['Human review queue', 'human-review'],
    ['Impression log', 'logging'],
    ['Drift detection', 'monitoring'],
    ['calibrate + threshold', 'calibration'],
    ['Kafka', 'ingestion'],
    ['Video database', 'source'],
    ['User feed', 'serving'],
    ['Lunch', undefined],
  ])('"%s" is %s', (name, kind) => {
    expect(judgeName(index, name).kind).toBe(kind);
  });

  test('every kind is told by its own title', () => {
    const told = [...index.kinds.values()].map(({ id, title }) => [id, judgeName(index, title).kind]);
    expect(told.filter(([id, kind]) => id !== kind)).toEqual([]);
  });

  test('every kind leads to kinds that there are, and not to itself', () => {
    const wrong = [...index.kinds.values()].filter(
      ({ id, leadsTo }) =>
        leadsTo.length === 0 || leadsTo.some((next) => next === id || !index.kinds.has(next)),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['Offline training', 'offline'],
    ['🚀 SERVING LAYER', 'online'],
    ['Streaming', 'nearline'],
    ['Monitoring Namespace', 'feedback'],
    ['External', undefined],
  ])('the lane "%s" is %s', (title, lane) => {
    expect(laneNamed(index, title)).toBe(lane);
  });
});

describe('values', () => {
  test.each([
    ['1e6', 1e6],
    ['10,000', 10_000],
    ['~1.5B', 1.5e9],
    ['200 million users', 2e8],
    ['100-500', 500],
    ['3k', 3000],
    ['many', undefined],
    ['', undefined],
  ])('count "%s"', (text, expected) => {
    expect(readCount(text)).toBe(expected);
  });

  test.each([
    ['40 ms p99', [40, 40, 'p99']],
    ['p95: 20-40ms', [40, 20, 'p95']],
    ['<50ms', [50, 50, undefined]],
    ['1.5 s', [1500, 1500, undefined]],
    ['p99.9 2s', [2000, 2000, 'p999']],
    ['soon', undefined],
  ])('latency "%s"', (text, expected) => {
    const read = readLatency(text);
    expect(read && [read.ms, read.lowMs, read.percentile]).toEqual(expected);
  });

  test.each([
    ['10 min', 600],
    ['daily', 86_400],
    ['1d', 86_400],
    ['never', undefined],
  ])('duration "%s"', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
  });

  test.each([
    ['70k/s', 70_000],
    ['500 rps', 500],
    ['864M/day', 10_000],
    ['lots', undefined],
  ])('rate "%s"', (text, expected) => {
    expect(readRate(text)).toBe(expected);
  });
});
