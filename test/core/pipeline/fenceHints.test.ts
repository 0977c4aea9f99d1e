import { describe, expect, test } from 'vitest';
import { fenceHints } from '../../../server/core/pipeline/fenceHints.ts';
import { sumsText } from '../../../server/core/pipeline/sums.ts';
import { fenced, pipelinesIn } from './readOne.ts';

function hinted(yaml: string): string {
  const text = fenced(yaml, 'pipeline');
  const [pipeline = expect.fail('none')] = pipelinesIn(text);
  return fenceHints(pipeline)
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((shown, hint) => `${shown.slice(0, hint.offset)}[${hint.text}]${shown.slice(hint.offset)}`, text)
    .split('\n')
    .slice(1, -2)
    .join('\n');
}

describe('numbers behind the values of a block', () => {
  test.each([
    [
      'time that is left of a budget',
      'budget: 100 ms\nstages:\n  - { id: retrieval, latency: 30 ms }\n  - { id: ranking, latency: 60 ms }\n  - { id: response, latency: 20 ms }',
      'budget: 100 ms\nstages:\n  - { id: retrieval, latency: 30 ms[at 30 ms, 70 ms left] }\n  - { id: ranking, latency: 60 ms[at 90 ms, 10 ms left] }\n  - { id: response, latency: 20 ms[at 110 ms, 10 ms over] }',
    ],
    [
      'time without a budget, side by side',
      'stages:\n  - { id: a, kind: retrieval, parallel: x, latency: 30 ms }\n  - { id: b, kind: retrieval, parallel: x, latency: 20 ms }\n  - { id: ranking, latency: 60 ms }',
      'stages:\n  - { id: a, kind: retrieval, parallel: x, latency: 30 ms[at 30 ms] }\n  - { id: b, kind: retrieval, parallel: x, latency: 20 ms[at 20 ms] }\n  - { id: ranking, latency: 60 ms[at 90 ms] }',
    ],
    [
      'items that are kept, of those given and of those before',
      'stages:\n  - { id: retrieval, in: 1e9, out: 500 }\n  - { id: filtering, out: 400 }\n  - { id: ranking, in: 400, out: 400 }',
      'stages:\n  - { id: retrieval, in: 1e9, out: 500[keeps 1 in 2M] }\n  - { id: filtering, out: 400[keeps 80 %] }\n  - { id: ranking, in: 400, out: 400 }',
    ],
    [
      'nothing of one time alone',
      'stages:\n  - { id: ranking, latency: 30 ms }',
      'stages:\n  - { id: ranking, latency: 30 ms }',
    ],
  ])('%s', (_, yaml, expected) => {
    expect(hinted(yaml)).toBe(expected);
  });
});

test.each([
  [
    'stages: [{ id: request }, { id: retrieval, in: 1000000, out: 500, latency: 34 ms }, { id: ranking, out: 10, latency: 50 ms }]\nbudget: 200 ms',
    '3 stages · 84 ms of 200 ms · 1M → 10 items',
  ],
  ['stages: [{ id: request }]', '1 stage'],
  ['stages: [{ id: retrieval, out: 500 }, { id: ranking, out: 500 }]', '2 stages'],
])('sums of %s', (yaml, expected) => {
  const [pipeline = expect.fail('none')] = pipelinesIn(fenced(yaml, 'pipeline'));
  expect(sumsText(pipeline)).toBe(expected);
});
