import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import { mergeFixes, safeFixes } from '../core/index.ts';
import type { Analysis, DesignDocument, Finding, Fix } from '../core/index.ts';
import { fromRange } from './convert.ts';
import { diagnosticOf, SOURCE } from './diagnostics.ts';
import { editOf } from './editOf.ts';
import type { EditOptions } from './editOf.ts';
import { PIPELINE_ACTION_KIND, pipelineActions } from './pipelineActions.ts';

/** The kind of the action that applies all safe fixes of a document. */
export const FIX_ALL_KIND = 'source.fixAll.mlDesignDocs';

/**
 * The fixes of findings that touch `range`, what can be done with the pipeline there, and the action that applies all safe fixes where `context` asks
 * for it. Where several fixes are safe, one more quick fix applies them all.
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  options: EditOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only ?? [CodeActionKind.QuickFix])) {
    actions.push(...quickFixes(analysis, range, context.diagnostics, options));
  }
  if (isWanted(PIPELINE_ACTION_KIND, context.only ?? [PIPELINE_ACTION_KIND])) {
    actions.push(...pipelineActions(analysis, range, options));
  }
  if (isFixAllWanted(context)) actions.push(...fixAll(analysis, options));
  return actions;
}

/**
 * Who lets all linters fix what they can on save does not ask for sections to be inserted; that takes our own kind, or
 * a person who asks at this moment.
 */
function isFixAllWanted({ only = [], triggerKind }: CodeActionContext): boolean {
  if (only.includes(FIX_ALL_KIND)) return true;
  return triggerKind !== CodeActionTriggerKind.Automatic && isWanted(FIX_ALL_KIND, only);
}

/** `source` and `source.fixAll` ask for every kind below them, the empty kind for all. */
function isWanted(kind: string, only: readonly string[]): boolean {
  return only.some((one) => one === '' || one === kind || kind.startsWith(`${one}.`));
}

function quickFixes(
  analysis: Analysis,
  range: Range,
  shown: readonly Diagnostic[],
  options: EditOptions,
): CodeAction[] {
  const { document, findings } = analysis;
  const asked = fromRange(document.lines, range);
  const touched = findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  const fixes = touched.flatMap((finding) =>
    finding.fixes.map((fix) => quickFix(document, finding, fix, shown, options)),
  );
  const all = safeFixes(analysis.findings, analysis.framework);
  if (all.length < 2 || !touched.some((finding) => finding.fixes.some((fix) => all.includes(fix))))
    return fixes;
  const title = `Apply all ${all.length} safe fixes in this document`;
  return [
    ...fixes,
    { title, kind: CodeActionKind.QuickFix, edit: editOf(document, mergeFixes(all), options) },
  ];
}

function quickFix(
  document: DesignDocument,
  finding: Finding,
  fix: Fix,
  shown: readonly Diagnostic[],
  options: EditOptions,
): CodeAction {
  const known = shown.filter(
    ({ source, code, message }) => source === SOURCE && code === finding.code && message === finding.message,
  );
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: known.length > 0 ? known : [diagnosticOf(finding, document, { relatedInformation: false })],
    isPreferred: fix.isPreferred,
    edit: editOf(document, fix.edits, options),
  };
}

function fixAll(analysis: Analysis, options: EditOptions): CodeAction[] {
  const edits = mergeFixes(safeFixes(analysis.findings, analysis.framework));
  if (edits.length === 0) return [];
  const edit = editOf(analysis.document, edits, options);
  return [{ title: 'Apply all safe fixes', kind: FIX_ALL_KIND, edit }];
}
