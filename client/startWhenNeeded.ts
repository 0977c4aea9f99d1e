import { Disposable, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { hasConfigFile, isConfigFile, isForServer, looksLikeDesignDocument } from './designDocuments.ts';
import type { LanguageServer } from './languageServer.ts';

/** A change below this line cannot make a document one of ours. */
const LAST_LINE_OF_INTEREST = 60;

/** Starts the server when the first design document is open, and until then does as good as nothing. */
export function startWhenNeeded(server: LanguageServer): Disposable {
  const listeners: Disposable[] = [];
  const start = (): void => {
    for (const listener of listeners.splice(0)) listener.dispose();
    void server.start();
  };
  const consider = async (document: TextDocument): Promise<void> => {
    if (server.wasNeeded || !isForServer(document)) return;
    if (
      isConfigFile(document.uri) ||
      looksLikeDesignDocument(document) ||
      (await hasConfigFile(document.uri))
    )
      start();
  };
  const considerAll = (): void => {
    for (const document of workspace.textDocuments) void consider(document);
  };
  listeners.push(
    workspace.onDidOpenTextDocument((document) => void consider(document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isEarly = contentChanges.some(({ range }) => range.start.line < LAST_LINE_OF_INTEREST);
      if (isEarly && looksLikeDesignDocument(document)) start();
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (isConfigFile(uri)) considerAll();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('mlDesignDocs.documents')) considerAll();
    }),
  );
  considerAll();
  return new Disposable(() => {
    for (const listener of listeners) listener.dispose();
  });
}
