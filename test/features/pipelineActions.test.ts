import { describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../server/core/index.ts';
import type { Analysis } from '../../server/core/index.ts';
import { codeActions } from '../../server/features/codeActions.ts';
import { fromRange, toRange } from '../../server/features/convert.ts';
import { inlayHints } from '../../server/features/inlayHints.ts';
import { pipelineLenses } from '../../server/features/pipelineLenses.ts';
import { penguins, URI } from './penguins.ts';

function refactorings(
  { analysis, spans: [span = expect.fail('no mark')] }: Marked,
  only?: string[],
): CodeAction[] {
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  return codeActions(analysis, toRange(analysis.document.lines, span), context, { version: 3 }).filter(
    ({ kind }) => kind === 'refactor.rewrite',
  );
}

type Marked = Awaited<ReturnType<typeof penguins>>;

function after({ document }: Analysis, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? []) as TextEdit[];
  return applyEdits(
    document.text,
    edits.map((edit) => ({ span: fromRange(document.lines, edit.range), newText: edit.newText })),
  );
}

const FENCE =
  '```pipeline\nbudget: 50 ms\nstages:\n  - { id: retrieval, latency: 10 ms, in: 1e6, out: 500 }\n  - { id: <||>ranking, latency: 20 ms }\n```';

describe('a drawing', () => {
  test('in another form becomes a block, in one edit of its version', async () => {
    const marked = await penguins('# Colony\n\nQuery -> <||>Candidate retrieval -> Ranking -> Response\n');
    const [action, ...others] = refactorings(marked);
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      title: 'Convert arrow chain to a pipeline block',
      edit: { documentChanges: [{ textDocument: { uri: URI, version: 3 } }] },
    });
    expect(after(marked.analysis, action)).toMatch(/^# Colony\n\n```pipeline\nstages:\n/);
  });

  test('that is a block gets a copy, and the stages that it lacks', async () => {
    const marked = await penguins(`# Colony\n\n${FENCE}\n`);
    expect(refactorings(marked).map(({ title }) => title)).toEqual([
      'Insert a Mermaid copy below',
      'Add a fallback to the pipeline',
      'Add logging to the pipeline',
      'Add monitoring to the pipeline',
    ]);
    const text = after(marked.analysis, refactorings(marked)[0]);
    const again = await penguins(text.replace('10 ms', '<||>15 ms'));
    expect(refactorings(again)[0]?.title).toBe('Refresh the Mermaid copy');
    expect(refactorings(await penguins(text.replace('10 ms', '<||>10 ms')))[0]?.title).not.toContain(
      'Mermaid',
    );
  });

  test.each([
    [['refactor'], true],
    [['refactor.rewrite'], true],
    [['refactor.extract'], false],
    [['quickfix'], false],
    [['source.fixAll'], false],
  ])('is rewritten for %j: %s', async (only, expected) => {
    const marked = await penguins(`# Colony\n\n${FENCE}\n`);
    expect(refactorings(marked, only).length > 0).toBe(expected);
  });

  test('has no actions beside it', async () => {
    expect(refactorings(await penguins(`# <||>Colony\n\n${FENCE.replace('<||>', '')}\n`))).toEqual([]);
  });
});

test('a lens over a block opens its picture and tells its sums', async () => {
  const { analysis } = await penguins(
    `# Colony\n\nQuery -> Candidate retrieval -> Ranking -> Response\n\n${FENCE.replace('<||>', '')}\n`,
  );
  const command = { command: 'mlDesignDocs.showPreviewToSide', arguments: [URI, 1] };
  const start = { line: 4, character: 0 };
  expect(pipelineLenses(analysis)).toEqual([
    { range: { start, end: start }, command: { ...command, title: 'Open preview' } },
    { range: { start, end: start }, command: { ...command, title: '2 stages · 30 ms of 50 ms' } },
  ]);
});

test('hints stand behind values and sentences of the range alone', async () => {
  const { analysis } = await penguins(
    `# Colony\n\n## Scope\n\n200M × 128 × float32 for the birds.\n\n${FENCE.replace('<||>', '')}\n`,
  );
  const range = (from: number, to: number): string[] =>
    inlayHints(analysis, { start: { line: from, character: 0 }, end: { line: to, character: 0 } }).map(
      ({ position, label }) => `${position.line}: ${JSON.stringify(label)}`,
    );
  expect(range(0, 20)).toEqual([
    '9: "at 10 ms, 40 ms left"',
    '9: "keeps 1 in 2,000"',
    '10: "at 30 ms, 20 ms left"',
    '4: "= 102 GB"',
  ]);
  expect(range(4, 5)).toEqual(['4: "= 102 GB"']);
});
