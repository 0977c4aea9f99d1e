import { languages, Range, workspace } from 'vscode';
import type { CodeAction, Diagnostic, TextDocument, TextEdit, Uri } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';

/** The first of our findings on `uri` with this code. */
export function findingWith(uri: Uri, code: string): Diagnostic | undefined {
  return findingsOf(uri).find((diagnostic) => codeOf(diagnostic) === code);
}

/** Code → where the first of our findings with it begins. */
export function findingPlaces(
  uri: Uri,
): ReadonlyMap<string, { readonly line: number; readonly column: number }> {
  const entries = findingsOf(uri).map((finding) => {
    const { line, character } = finding.range.start;
    return [codeOf(finding), { line, column: character }] as const;
  });
  return new Map(entries.reverse());
}

/**
 * Applies the best quick fix of a finding, and gives the edits that it made to the document; undefined where there is
 * none, or the edits could not be made.
 */
export async function applyQuickFix(
  server: LanguageServer,
  document: TextDocument,
  finding: Diagnostic,
): Promise<readonly TextEdit[] | undefined> {
  const actions = await server.codeActions(document, finding.range, [finding], 'quickfix');
  const fixes = actions.filter(({ diagnostics }) =>
    diagnostics?.some((one) => one.message === finding.message),
  );
  return apply(document, fixes.find(({ isPreferred }) => isPreferred === true) ?? fixes[0]);
}

/** Applies the first code action of `kind` on the whole document, as `applyQuickFix` does. */
export async function applySourceAction(
  server: LanguageServer,
  document: TextDocument,
  kind: string,
): Promise<readonly TextEdit[] | undefined> {
  const everything = new Range(0, 0, document.lineCount, 0);
  const [action] = await server.codeActions(document, everything, [], kind);
  return apply(document, action);
}

async function apply(
  document: TextDocument,
  action: CodeAction | undefined,
): Promise<readonly TextEdit[] | undefined> {
  const edit = action?.edit;
  const edits = edit?.get(document.uri);
  return edit && (await workspace.applyEdit(edit)) ? edits : undefined;
}

function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'mldd');
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
