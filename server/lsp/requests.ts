import type { Connection } from 'vscode-languageserver';
import { codeActions } from '../features/codeActions.ts';
import { documentSymbols, flatSymbols } from '../features/documentSymbols.ts';
import { hoverAt } from '../features/hover.ts';
import type { ClientSupport } from './clientSupport.ts';
import { registerCompletion } from './completionRequest.ts';
import { stopIfCancelled } from './guard.ts';
import type { Guard } from './guard.ts';
import { registerNameRequests } from './nameRequests.ts';
import { registerOwnRequests } from './ownRequests.ts';
import { registerPipelineRequests } from './pipelineRequests.ts';
import type { SnapshotFor } from './snapshotFor.ts';
import type { Workspace } from './workspace.ts';

/** Registers the requests that are answered from the analysis of one open document. */
export function registerRequests(
  connection: Connection,
  workspace: Workspace,
  support: ClientSupport,
  guard: Guard,
): void {
  const snapshotFor: SnapshotFor = async (uri, token) => {
    const snapshot = await workspace.analysisOf(uri);
    stopIfCancelled(token);
    return snapshot;
  };

  connection.onHover(
    guard.answer('Hover', async ({ textDocument, position }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      if (!snapshot) return null;
      const options = { isMarkdown: support.markdownHover, frameworks: snapshot.project.frameworks };
      return hoverAt(snapshot.analysis, position, options) ?? null;
    }),
  );

  connection.onCodeAction(
    guard.answer('Code actions', async ({ textDocument, range, context }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      if (!snapshot) return [];
      const version = support.versionedEdits ? snapshot.version : undefined;
      return codeActions(snapshot.analysis, range, context, { version });
    }),
  );

  registerNameRequests(connection, snapshotFor, support, guard);
  registerPipelineRequests(connection, workspace, snapshotFor, guard);
  registerCompletion(connection, workspace, snapshotFor, support, guard);

  connection.onDocumentSymbol(
    guard.answer('Document symbols', async ({ textDocument }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      if (!snapshot) return [];
      return support.symbolTree ? documentSymbols(snapshot.analysis) : flatSymbols(snapshot.analysis);
    }),
  );

  registerOwnRequests(connection, snapshotFor, guard);
}
