import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../client/extension.ts';

const WAIT_MS = 30_000;
const POLL_MS = 100;

/** The extension under test. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>('ml-design-docs.ml-design-docs');
  if (!found) throw new Error('The extension is not there');
  return found;
}

/** What the extension says of itself; waits until it is active, and activates nothing. */
export function api(): Promise<ExtensionApi> {
  return eventually('the extension is active', () =>
    extension().isActive ? extension().exports : undefined,
  );
}

/** The URI of a file in the test's workspace. */
export function fileInWorkspace(...path: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open');
  return vscode.Uri.joinPath(folder.uri, ...path);
}

/** Opens a file of the test's workspace in the active editor. */
export async function open(...path: readonly string[]): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileInWorkspace(...path));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

/** Opens a new Markdown document with `content` in the active editor. */
export async function openNew(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

/** Closes all editors; what they hold is lost. */
export async function closeAll(): Promise<void> {
  // VS Code may be writing its own settings, which are no editor of ours.
  const isOurs = ({ uri, isUntitled }: vscode.TextDocument): boolean =>
    isUntitled || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const open = vscode.workspace.textDocuments.filter(isOurs);
  const dirty = open.filter(({ isDirty, isUntitled }) => isDirty || isUntitled);
  for (const document of dirty) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Waits until `look` gives something. A rejection means "not yet": VS Code cancels requests to language features when
 * another extension registers one.
 *
 * @throws {Error} after half a minute, with what was expected and the last rejection
 */
export async function eventually<T>(
  expected: string,
  look: () => T | undefined | PromiseLike<T | undefined>,
): Promise<T> {
  const end = Date.now() + WAIT_MS;
  let last = '';
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      last = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`It did not come about that ${expected}${last}`);
}

/** Waits long enough for something to happen that should not. */
export function settled(): Promise<void> {
  return sleep(1500);
}

/** Our diagnostics on a document. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'mldd');
}

/** Waits for a diagnostic with this code. */
export function finding(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return eventually(`${uri.path} has the finding "${code}"`, () =>
    findings(uri).find((diagnostic) => codeOf(diagnostic) === code),
  );
}

/** Waits until no diagnostic has this code any more. */
export async function findingGone(uri: vscode.Uri, code: string): Promise<void> {
  await eventually(`${uri.path} no longer has the finding "${code}"`, () =>
    findings(uri).some((diagnostic) => codeOf(diagnostic) === code) ? undefined : true,
  );
}

/** A diagnostic's code, with or without a link. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
