import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

/** The folders that are open in the editor. */
export interface WorkspaceFolders {
  /** Their URIs. */
  all(): readonly string[];
  change(event: WorkspaceFoldersChangeEvent): void;
}

/** Starts with what the client says when it starts the server; older clients have one folder at most. */
export function createWorkspaceFolders(params: InitializeParams): WorkspaceFolders {
  let folders = params.workspaceFolders?.map(({ uri }) => uri) ?? oldRoot(params);
  return {
    all: () => folders,
    change({ added, removed }) {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    },
  };
}

function oldRoot(params: { readonly rootUri?: string | null }): string[] {
  return params.rootUri ? [params.rootUri] : [];
}
