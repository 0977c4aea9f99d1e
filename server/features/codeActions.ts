import { CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-types';
import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { mergeFixes, safeFixes } from '../core/index.ts';
import type { Analysis, DesignDocument, Edit, Finding, Fix } from '../core/index.ts';
import { fromRange, toTextEdit } from './convert.ts';
import { diagnosticOf, SOURCE } from './diagnostics.ts';

/** The kind of the action that applies all safe fixes of a document. */
export const FIX_ALL_KIND = 'source.fixAll.mlDesignDocs';

/** What a client can do with an edit. */
export interface CodeActionOptions {
  /** The version that the edits are for, where the client takes versioned edits; else undefined. */
  readonly version: number | undefined;
}

/**
 * The fixes of findings that touch `range`, and the action that applies all safe fixes where `context` asks
 * for it. Where several fixes are safe, one more quick fix applies them all.
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only ?? [CodeActionKind.QuickFix])) {
    actions.push(...quickFixes(analysis, range, context.diagnostics, options));
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
  options: CodeActionOptions,
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
  options: CodeActionOptions,
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

function fixAll(analysis: Analysis, options: CodeActionOptions): CodeAction[] {
  const edits = mergeFixes(safeFixes(analysis.findings, analysis.framework));
  if (edits.length === 0) return [];
  const edit = editOf(analysis.document, edits, options);
  return [{ title: 'Apply all safe fixes', kind: FIX_ALL_KIND, edit }];
}

function editOf(
  { uri, lines }: DesignDocument,
  edits: readonly Edit[],
  { version }: CodeActionOptions,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(lines, edit));
  if (version === undefined) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
