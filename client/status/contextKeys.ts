import { commands, Disposable, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { ActiveDocument } from '../activeDocument.ts';
import type { LanguageServer } from '../languageServer.ts';

/**
 * Keeps the context keys that decide which commands are offered: `mlDesignDocs.designDocuments`, the paths of open
 * documents that are design documents, and `mlDesignDocs.isServerNeeded`, true once the server was wanted.
 */
export function keepContextKeys(active: ActiveDocument, server: LanguageServer): Disposable {
  const documents = new Map<string, Uri>();
  const set = (uri: Uri, isOurs: boolean): void => {
    const key = uri.toString();
    if (documents.has(key) === isOurs) return;
    if (isOurs) documents.set(key, uri);
    else documents.delete(key);
    // `when` clauses compare with `resourcePath`: of `resource`, the scheme is another one on remote machines.
    const paths = [...documents.values()].flatMap(({ path, fsPath }) => [path, fsPath]);
    void commands.executeCommand('setContext', 'mlDesignDocs.designDocuments', [...new Set(paths)]);
  };
  return Disposable.from(
    active.onDidChange(({ uri, overview }) => {
      if (uri) set(uri, overview !== undefined);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      set(uri, false);
    }),
    server.onDidChangeState(() => {
      void commands.executeCommand('setContext', 'mlDesignDocs.isServerNeeded', server.wasNeeded);
    }),
  );
}
