import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { definitionAt, highlightsAt, prepareRenameAt, referencesAt, renameAt } from '../features/symbols.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { Guard } from './guard.ts';
import type { SnapshotFor } from './snapshotFor.ts';

/** Registers what is asked of the names of stages and metrics: where they are told about, named and renamed. */
export function registerNameRequests(
  connection: Connection,
  snapshotFor: SnapshotFor,
  support: ClientSupport,
  guard: Guard,
): void {
  connection.onDefinition(
    guard.answer('Definition', async ({ textDocument, position }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      return snapshot ? definitionAt(snapshot.analysis, position) : [];
    }),
  );
  connection.onReferences(
    guard.answer('References', async ({ textDocument, position, context }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      return snapshot ? referencesAt(snapshot.analysis, position, context.includeDeclaration) : [];
    }),
  );
  connection.onDocumentHighlight(
    guard.answer('Highlights', async ({ textDocument, position }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      return (snapshot && highlightsAt(snapshot.analysis, position)) ?? null;
    }),
  );
  connection.onPrepareRename(
    guard.answer('Prepare rename', async ({ textDocument, position }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      return (snapshot && prepareRenameAt(snapshot.analysis, position)) ?? null;
    }),
  );
  connection.onRenameRequest(
    guard.answer('Rename', async ({ textDocument, position, newName }, token) => {
      const snapshot = await snapshotFor(textDocument.uri, token);
      const version = support.versionedEdits ? snapshot?.version : undefined;
      const result = snapshot && renameAt(snapshot.analysis, position, newName, version);
      if (result && 'refusal' in result) throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
      return result?.edit ?? null;
    }),
  );
}
