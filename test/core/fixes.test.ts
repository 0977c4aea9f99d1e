import { expect, test } from 'vitest';
import { analyze, applyEdits, defaultSettings, mergeFixes, safeFixes } from '../../server/core/index.ts';
import { loadProject } from '../../server/project/project.ts';
import { memoryFiles } from '../memoryFiles.ts';

const project = await loadProject(memoryFiles(new Map()), 'file:///feed.md');

/** `text` once all safe fixes have been applied. */
function fixed(text: string): string {
  const { findings, framework } = analyze('file:///feed.md', text, project.frameworkFor, defaultSettings);
  return applyEdits(text, mergeFixes(safeFixes(findings, framework)));
}

function headingsAfterFixes(text: string): readonly string[] {
  return fixed(text)
    .split('\n')
    .filter((line) => /^(?:#|\*\*|\d)/.test(line));
}

test.each(['# Feed', '# Feed\n', '# Feed\n\nPosts.\n## Notes\n', '# Feed\r\n\r\nPosts.', ''])(
  'one blank line parts what is inserted at one place: %j',
  (text) => {
    expect(fixed(text)).toContain('Monitoring and infrastructure');
    expect(fixed(text).replaceAll('\r', '')).not.toContain('\n\n\n');
  },
);

test('numbers of inserted headings run on', () => {
  expect(headingsAfterFixes('# Feed\n\n## 1. Clarify requirements\n\nRank posts for 10M users.\n')).toEqual([
    '# Feed',
    '## 1. Clarify requirements',
    '## 2. Frame the problem as an ML task',
    '## 3. Data preparation and features',
    '## 4. Model development',
    '## 5. Evaluation',
    '## 6. Deployment and serving',
    '## 7. Monitoring and infrastructure',
  ]);
});

test('headings without numbers stay without', () => {
  expect(headingsAfterFixes('# Feed\n\n## Monitoring\n\nAlert when p99 passes 200 ms.\n')).toEqual([
    '# Feed',
    '## Clarify requirements',
    '## Frame the problem as an ML task',
    '## Data preparation and features',
    '## Model development',
    '## Evaluation',
    '## Deployment and serving',
    '## Monitoring',
  ]);
});

test.each([
  ['## Evalution', '## Evaluation'],
  ['## 5. Evalution', '## 5. Evaluation'],
  ['## \u{1F4C8} Evalution (Jane)', '## \u{1F4C8} Evaluation (Jane)'],
  ['## V. **Evalution**:', '## V. **Evaluation**:'],
  ['## [Evalution](#e)', '## [Evaluation](#e)'],
  ['## Eva*lution*', undefined],
])('a mistyped heading is changed in its name alone: %s', (heading, expected) => {
  const text = `# Feed\n\n${heading}\n\nNDCG@10 on the last day.\n`;
  const { findings } = analyze('file:///feed.md', text, project.frameworkFor, defaultSettings);
  const found = findings.find(({ rule }) => rule === 'heading-near-miss') ?? expect.fail();
  const after = found.fixes.map(({ edits }) => applyEdits(text, edits).split('\n')[2]);
  expect(after).toEqual(expected === undefined ? [] : [expected]);
});

test('an edit that repeats or overlaps another is left out', () => {
  const fix = (start: number, end: number, newText: string) => ({
    title: 'Fix',
    edits: [{ span: { start, end }, newText }],
    isPreferred: true,
    isSafe: true,
  });
  const merged = mergeFixes([fix(0, 0, 'a'), fix(0, 0, 'a'), fix(0, 0, 'b'), fix(2, 5, 'c'), fix(4, 6, 'd')]);
  expect(merged.map((edit) => edit.newText)).toEqual(['a', 'b', 'c']);
});
