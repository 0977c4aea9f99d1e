import { expect, test } from 'vitest';
import type { Finding } from '../../../server/core/rule.ts';
import { findingsByStage, worstOf } from '../../../server/core/pipeline/stageFindings.ts';
import { fenced, pipelinesIn } from './readOne.ts';

const text = `Ranking is slow.\n\n${fenced('stages:\n  - { id: q, name: Query }\n  - { id: rank, name: Ranking }', 'pipeline')}`;

function findingAt(words: string, severity: Finding['severity']): Finding {
  const start = text.lastIndexOf(words);
  return {
    code: 'slow',
    rule: 'slow',
    severity,
    message: `${words} is slow`,
    span: { start, end: start + words.length },
    isAboutDocument: false,
    section: undefined,
    related: [],
    fixes: [],
  };
}

test('findings belong to the stage that they stand in', () => {
  const [pipeline = expect.fail('none')] = pipelinesIn(text);
  const findings = [
    findingAt('Ranking', 'hint'),
    findingAt('rank,', 'warning'),
    findingAt('Ranking is', 'error'),
    findingAt('stages', 'error'),
  ];
  const byStage = findingsByStage(pipeline, findings);
  expect([...byStage].map(([id, found]) => [id, found.map(({ message }) => message)])).toEqual([
    ['rank', ['Ranking is slow', 'rank, is slow']],
  ]);
  expect(worstOf(byStage.get('rank') ?? [])).toBe('warning');
  expect(worstOf([])).toBeUndefined();
});
