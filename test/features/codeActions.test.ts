import { describe, expect, test } from 'vitest';
import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../server/core/index.ts';
import type { Analysis, Edit, Finding } from '../../server/core/index.ts';
import { codeActions, FIX_ALL_KIND } from '../../server/features/codeActions.ts';
import { fromRange, toRange } from '../../server/features/convert.ts';
import { diagnosticsOf } from '../../server/features/diagnostics.ts';
import { penguins, URI } from './penguins.ts';

const VERSION = { version: 7 };

function actionsIn(
  analysis: Analysis,
  span: { start: number; end: number },
  context: Partial<CodeActionContext> = {},
): CodeAction[] {
  const range = toRange(analysis.document.lines, span);
  return codeActions(analysis, range, { diagnostics: [], ...context }, VERSION);
}

/** The text after `action`. */
function after({ document }: Analysis, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? []) as TextEdit[];
  return applyEdits(
    document.text,
    edits.map((edit) => ({ span: fromRange(document.lines, edit.range), newText: edit.newText })),
  );
}

describe('quick fixes', () => {
  test('are those of findings that touch the range, with their diagnostics', async () => {
    const { analysis, spans } = await penguins('# <|Colony|>\n\n## Scope\n\n<|Birds.|>\n');
    const [title = { start: 0, end: 0 }, text = title] = spans;
    const fix = actionsIn(analysis, title).find((action) => action.title === 'Insert section "Feeding"');
    expect(fix).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'feeding', source: 'mldd' }],
      edit: { documentChanges: [{ textDocument: { uri: URI, version: 7 } }] },
    });
    expect(after(analysis, fix)).toMatchInlineSnapshot(`
      "# Colony

      ## Scope

      Birds.

      ## Feeding

      - TODO: Who brings the fish?
      "
    `);
    expect(actionsIn(analysis, text)).toEqual([]);
  });

  test('carry the diagnostics that the client sent', async () => {
    const { analysis } = await penguins('# Colony\n\n## Scope\n\nBirds.\n');
    const sent = diagnosticsOf(analysis, { relatedInformation: true }).map((one) => ({
      ...one,
      data: 'kept',
    }));
    const [fix] = actionsIn(analysis, { start: 3, end: 3 }, { diagnostics: sent });
    expect(fix?.diagnostics).toMatchObject([{ data: 'kept' }]);
  });

  test('are kept back where the client asks for another kind', async () => {
    const { analysis } = await penguins('# Colony\n');
    expect(actionsIn(analysis, { start: 2, end: 2 }, { only: ['refactor'] })).toEqual([]);
    expect(actionsIn(analysis, { start: 2, end: 2 }, { only: ['quick'] })).toEqual([]);
    expect(actionsIn(analysis, { start: 2, end: 2 }, { only: ['quickfix'] })).not.toEqual([]);
  });

  test('end with one for all safe fixes', async () => {
    const { analysis } = await penguins('# Colony\n');
    const last = actionsIn(analysis, { start: 2, end: 2 }).at(-1);
    expect(last?.title).toBe('Apply all 2 safe fixes in this document');
    expect(after(analysis, last)).toContain('## Feeding');
  });
});

describe('fix all', () => {
  test.each(['source', 'source.fixAll', FIX_ALL_KIND])('is what %s asks for', async (kind) => {
    const { analysis } = await penguins('# Colony\n');
    expect(actionsIn(analysis, { start: 0, end: 0 }, { only: [kind] }).map((action) => action.kind)).toEqual([
      FIX_ALL_KIND,
    ]);
  });

  test.each([
    ['source.fixAll', []],
    [FIX_ALL_KIND, [FIX_ALL_KIND]],
  ])('on save, for %s, gives %j', async (kind, expected) => {
    const { analysis } = await penguins('# Colony\n');
    const context = { only: [kind], triggerKind: CodeActionTriggerKind.Automatic };
    const actions = actionsIn(analysis, { start: 0, end: 0 }, context);
    expect(actions.map((action) => action.kind)).toEqual(expected);
  });

  test('is not offered unasked, and not where nothing is safe to fix', async () => {
    const { analysis } = await penguins('# Colony\n');
    expect(actionsIn(analysis, { start: 0, end: 0 }).some(({ kind }) => kind === FIX_ALL_KIND)).toBe(false);
    const whole = await penguins('# Colony\n\n## Scope\n\nTen birds.\n\n## Feeding\n\nFish at noon.\n');
    expect(actionsIn(whole.analysis, { start: 0, end: 0 }, { only: ['source'] })).toEqual([]);
  });

  test('inserts sections in the order of the framework', async () => {
    const { analysis } = await penguins('# Colony\n\nIntro.\n');
    const [action] = actionsIn(analysis, { start: 0, end: 0 }, { only: [FIX_ALL_KIND] });
    expect(after(analysis, action)).toMatchInlineSnapshot(`
      "# Colony

      Intro.

      ## Scope

      - TODO: Which colony?
      - TODO: How many birds?

      ## Feeding

      - TODO: Who brings the fish?
      "
    `);
  });

  test('leaves out what overlaps or repeats an earlier fix', async () => {
    const { analysis } = await penguins('# Colony of birds\n');
    const fixable = (edits: readonly Edit[]): Finding => ({
      code: 'x',
      rule: 'x',
      severity: 'hint',
      message: 'x',
      span: { start: 0, end: 1 },
      isAboutDocument: false,
      section: undefined,
      related: [],
      fixes: [{ title: 'x', edits, isPreferred: true, isSafe: true }],
    });
    const insert = { span: { start: 2, end: 2 }, newText: 'The ' };
    const replace = { span: { start: 9, end: 17 }, newText: 'Of penguins' };
    const findings = [
      fixable([insert]),
      fixable([insert]),
      fixable([replace]),
      fixable([
        { span: { start: 12, end: 13 }, newText: '' },
        { span: { start: 0, end: 0 }, newText: 'no' },
      ]),
      fixable([{ span: { start: 2, end: 2 }, newText: 'old ' }]),
    ];
    const [action] = actionsIn({ ...analysis, findings }, { start: 0, end: 0 }, { only: ['source'] });
    expect(after(analysis, action)).toBe('# The old Colony Of penguins\n');
  });
});
