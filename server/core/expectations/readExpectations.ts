import type { Expectation } from '../framework.ts';
import { isRecord, stringAt } from '../frontMatter.ts';
import { readCheck } from './readCheck.ts';

/** Reads the value of `expectations` in a framework file. */
export function readExpectations(value: unknown): readonly Expectation[] {
  const list = Array.isArray(value) ? value.filter(isRecord) : [];
  return list.map((entry) => ({
    id: stringAt(entry, 'id') ?? '',
    level: entry.level === 'must' ? 'must' : entry.level === 'nice' ? 'nice' : 'should',
    points: typeof entry.points === 'number' ? entry.points : 1,
    text: stringAt(entry, 'text') ?? '',
    check: readCheck(entry.check),
  }));
}
