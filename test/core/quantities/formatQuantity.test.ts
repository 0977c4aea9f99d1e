import { expect, test } from 'vitest';
import { formatQuantity } from '../../../server/core/quantities/formatQuantity.ts';
import type { QuantityKind } from '../../../server/core/quantities/quantity.ts';

test.each<[number, QuantityKind, string, string?]>([
  [1.024e11, 'bytes', '102 GB'],
  [999.9e9, 'bytes', '1 TB'],
  [1, 'bytes', '1 byte'],
  [0, 'bytes', '0 bytes'],
  [11_574, 'rate', '11.6k per second'],
  [100, 'rate', '100 per second'],
  [10 / 86_400, 'rate', '10 per day'],
  [0, 'rate', '0 per year'],
  [1e9, 'count', '1 billion'],
  [1.5e6, 'count', '1.5 million'],
  [12_345, 'count', '12,345'],
  [0.2, 'duration', '200 ms'],
  [0, 'duration', '0 s'],
  [90 * 86_400, 'duration', '90 days'],
  [7200, 'duration', '2 hours'],
  [1.5 * 365 * 86_400, 'duration', '1.5 years'],
  [0.125, 'ratio', '12.5 %'],
  [0.9999, 'ratio', '99.99 %'],
  [-0.02, 'ratio', '-2 %'],
  [2e7, 'money', '$20 million', 'USD'],
  [1500, 'money', '1,500 CHF', 'CHF'],
  [0.02, 'money', '0.02'],
  [128, 'dimension', '128-d'],
  [3, 'factor', '3x'],
  [0.85, 'number', '0.85'],
  [19_904, 'date', '2024-06-30'],
  [Infinity, 'count', 'infinity'],
  [NaN, 'count', 'unknown'],
])('%d as %s is %s', (value, kind, expected, currency?: string) => {
  expect(formatQuantity(value, kind, currency)).toBe(expected);
});
