import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { inlayHints } from '../features/inlayHints.ts';
import { pipelineLenses } from '../features/pipelineLenses.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { Guard } from './guard.ts';
import type { SnapshotFor } from './snapshotFor.ts';
import type { Workspace } from './workspace.ts';

/** Registers what is shown between the words of a document: code lenses and inlay hints, where the settings want them. */
export function registerPipelineRequests(
  connection: Connection,
  workspace: Workspace,
  snapshotFor: SnapshotFor,
  guard: Guard,
): void {
  connection.onCodeLens(
    guard.answer('Code lenses', async ({ textDocument: { uri } }, token) => {
      const settings = await workspace.settingsOf(uri);
      const snapshot = settings.codeLens?.enabled === false ? undefined : await snapshotFor(uri, token);
      return snapshot ? pipelineLenses(snapshot.analysis) : [];
    }),
  );

  connection.languages.inlayHint.on(
    guard.answer('Inlay hints', async ({ textDocument: { uri }, range }, token) => {
      const settings = await workspace.settingsOf(uri);
      const snapshot = settings.inlayHints?.enabled === false ? undefined : await snapshotFor(uri, token);
      return snapshot ? inlayHints(snapshot.analysis, range) : [];
    }),
  );
}

/** Tells the client to ask again, after settings have changed; of one that cannot, the next edit brings the news. */
export async function refreshHints(
  connection: Connection,
  { codeLensRefresh, inlayHintRefresh }: ClientSupport,
): Promise<void> {
  await Promise.all([
    codeLensRefresh ? connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
    inlayHintRefresh ? connection.languages.inlayHint.refresh() : undefined,
  ]);
}
