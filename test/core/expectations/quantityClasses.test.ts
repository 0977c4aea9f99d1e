import { expect, test } from 'vitest';
import { QUANTITY_CLASSES } from '../../../server/core/expectations/check.ts';
import { judged } from './judged.ts';

/** Sentence of the section → the kinds of numbers that it holds. */
test.each([
  ['We have 40M daily active users.', 'any users count'],
  ['The catalog holds 2M videos.', 'any items data-size count'],
  ['Peak is 35k QPS.', 'any requests'],
  ['1.2 billion requests per day.', 'any requests'],
  ['Logs take 3 TB.', 'any data-size'],
  ['Trained on 12M rows.', 'any data-size count'],
  ['p99 is 2 s.', 'any latency duration'],
  ['It takes 80 ms.', 'any latency duration'],
  ['We respond within 3 seconds.', 'any latency freshness duration'],
  ['The session lasts 30 seconds.', 'any duration'],
  ['Features are at most 5 minutes old.', 'any freshness duration'],
  ['The nightly batch takes 3 hours.', 'any batch-window duration'],
  ['Availability is 99.9 %.', 'any availability percent'],
  ['99.9 % of rows are valid.', 'any percent'],
  ['It costs $12,000.', 'any money'],
  ['Launch on 2026-03-01.', 'date'],
  ['AUC is 0.81.', 'metric-value'],
  ['F1 is 81 %.', 'any percent metric-value'],
  ['There are three of them.', ''],
])('%s', (sentence, kinds) => {
  const found = QUANTITY_CLASSES.filter(
    (kind) => judged(`{ quantity: [${kind}] }`, `## Alpha\n\n${sentence}\n`).verdict === 'met',
  );
  expect(found.join(' ')).toBe(kinds);
});

test.each([
  ['the header of a column', 'metric-value', '| Model | AUC |\n| --- | --- |\n| A | 0.81 |\n'],
  ['the first cell of the row', 'metric-value', '| Metric | Value |\n| --- | --- |\n| AUC | 0.81 |\n'],
  ['the heading above', 'latency', '### Latency\n\n- Ranking: 2 s\n'],
  ['what leads to a list', 'freshness', 'How fresh the features are:\n\n- Clicks: 5 minutes\n'],
])('%s tells what a number is', (_, kind, body) => {
  expect(judged(`{ quantity: [${kind}] }`, `## Alpha\n\n${body}`).verdict).toBe('met');
});
