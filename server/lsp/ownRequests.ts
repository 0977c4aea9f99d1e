import { RequestType, RequestType0 } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
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
import type { Guard } from './guard.ts';
import type { SnapshotFor } from './snapshotFor.ts';

/** Registers the requests that our own client makes beside those of the protocol. */
export function registerOwnRequests(connection: Connection, snapshotFor: SnapshotFor, guard: Guard): void {
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
