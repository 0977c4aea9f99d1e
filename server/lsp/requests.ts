import { RequestType, RequestType0 } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { codeActions } from '../features/codeActions.ts';
import { documentSymbols, flatSymbols } from '../features/documentSymbols.ts';
import { hoverAt } from '../features/hover.ts';
import { overviewOf } from '../features/overview.ts';
import { exportOf, previewOf } from '../features/preview.ts';
import { templates } from '../project/templates.ts';
import { exportPipelineRequest, overviewRequest, previewRequest, templatesRequest } from '../protocol.ts';
import type {
  ExportParams,
  Overview,
  OverviewParams,
  Preview,
  PreviewParams,
  TemplateInfo,
} from '../protocol.ts';
import type { ClientSupport } from './clientSupport.ts';
import { registerCompletion } from './completionRequest.ts';
import { stopIfCancelled } from './guard.ts';
import type { Guard } from './guard.ts';
import { registerNameRequests } from './nameRequests.ts';
import { registerPipelineRequests } from './pipelineRequests.ts';
import type { Snapshot, Workspace } from './workspace.ts';

/** Registers the requests that are answered from the analysis of one open document. */
export function registerRequests(
  connection: Connection,
  workspace: Workspace,
  support: ClientSupport,
  guard: Guard,
): void {
  const snapshotFor = async (uri: string, token: CancellationToken): Promise<Snapshot | undefined> => {
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

  connection.onRequest(
    new RequestType<OverviewParams, Overview | null, void>(overviewRequest),
    guard.answer('Overview', async ({ uri }, token) => {
      const snapshot = await snapshotFor(uri, token);
      return snapshot ? overviewOf(snapshot.analysis, snapshot.version) : null;
    }),
  );

  connection.onRequest(
    new RequestType<PreviewParams, Preview | null, void>(previewRequest),
    guard.answer('Preview', async ({ uri, ...params }, token) => {
      const snapshot = await snapshotFor(uri, token);
      return snapshot ? previewOf(snapshot.analysis, snapshot.version, params) : null;
    }),
  );

  connection.onRequest(
    new RequestType<ExportParams, string | null, void>(exportPipelineRequest),
    guard.answer('Export of a pipeline', async ({ uri, ...params }, token) => {
      const snapshot = await snapshotFor(uri, token);
      return (snapshot && exportOf(snapshot.analysis, params)) ?? null;
    }),
  );

  connection.onRequest(
    new RequestType0<readonly TemplateInfo[], void>(templatesRequest),
    guard.answer('Templates', () => templates),
  );
}
