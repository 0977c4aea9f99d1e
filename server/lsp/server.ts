import {
  DidChangeConfigurationNotification,
  ErrorCodes,
  RequestType,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type {
  Connection,
  Event,
  InitializeParams,
  InitializeResult,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../files.ts';
import { checkWorkspaceRequest } from '../protocol.ts';
import type { CheckWorkspaceParams, CheckWorkspaceResult } from '../protocol.ts';
import { capabilitiesFor } from './capabilities.ts';
import { WorkspaceCheck } from './checkWorkspace.ts';
import { readClientSupport } from './clientSupport.ts';
import type { ClientSupport } from './clientSupport.ts';
import { createSettingsSource, SETTINGS_SECTION } from './editorSettings.ts';
import type { SettingsSource } from './editorSettings.ts';
import { createFileWatch } from './fileWatch.ts';
import type { FileWatch } from './fileWatch.ts';
import { createGuard } from './guard.ts';
import type { Guard } from './guard.ts';
import { filesAsShown } from './openFiles.ts';
import { refreshHints } from './pipelineRequests.ts';
import { Publisher } from './publisher.ts';
import { createPullDiagnostics } from './pull.ts';
import type { PullDiagnostics } from './pull.ts';
import { registerRequests } from './requests.ts';
import { isConfigFile, Workspace } from './workspace.ts';
import { createWorkspaceFolders } from './workspaceFolders.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/**
 * Runs the language server on `connection` until the client ends it. Until the client has initialized it, the
 * server knows no other request.
 */
export function startServer(connection: Connection, files: Files): void {
  const guard = createGuard(connection.console);
  let isInitialized = false;
  connection.onInitialize(
    guard.answer('Initialize', (params: InitializeParams): InitializeResult => {
      if (isInitialized)
        throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already');
      isInitialized = true;
      const support = readClientSupport(params);
      serve(makeParts(connection, files, support, guard, params));
      return { capabilities: capabilitiesFor(support), serverInfo: { name: 'ML Design Docs' } };
    }),
  );
  connection.listen();
}

/** Everything that lives as long as the server does. */
interface Parts {
  readonly connection: Connection;
  readonly support: ClientSupport;
  readonly guard: Guard;
  readonly documents: TextDocuments<TextDocument>;
  readonly folders: WorkspaceFolders;
  readonly settings: SettingsSource;
  readonly workspace: Workspace;
  readonly watch: FileWatch;
  readonly publisher: Publisher;
  readonly pull: PullDiagnostics;
  readonly closedFiles: WorkspaceCheck;
}

function makeParts(
  connection: Connection,
  disk: Files,
  support: ClientSupport,
  guard: Guard,
  params: InitializeParams,
): Parts {
  const documents = new TextDocuments(TextDocument);
  const files = filesAsShown(disk, documents);
  const folders = createWorkspaceFolders(params);
  const settings = createSettingsSource(connection, support);
  const workspace = new Workspace(files, documents, settings);
  const watch = createFileWatch(connection, support);
  const updateWatch = guard.job('Watching files', () => watch.update(workspace.readings(), folders.all()));
  const onChecked = (): void => void updateWatch();
  const publisher = new Publisher({ connection, documents, workspace, support, guard, onChecked });
  const pull = createPullDiagnostics(workspace, publisher, support);
  const closedFiles = new WorkspaceCheck({ connection, files, documents, workspace, support });
  return {
    connection,
    support,
    guard,
    documents,
    folders,
    settings,
    workspace,
    watch,
    publisher,
    pull,
    closedFiles,
  };
}

function serve(parts: Parts): void {
  const { connection, documents, workspace, support, guard, publisher, pull } = parts;
  followDocuments(parts);
  followChanges(parts);
  registerRequests(connection, workspace, support, guard);
  registerWorkspaceCheck(parts);
  if (support.pullDiagnostics) connection.languages.diagnostics.on(guard.answer('Diagnostics', pull.report));
  connection.onShutdown(
    guard.answer('Shutdown', () => {
      publisher.dispose();
    }),
  );
  documents.listen(connection);
}

function followDocuments(parts: Parts): void {
  const { documents, workspace, publisher, pull, closedFiles, support, guard } = parts;
  const follow = (
    event: Event<{ document: TextDocument }>,
    name: string,
    handle: (uri: string) => void | Promise<void>,
  ): void => {
    const handler = guard.job(name, handle);
    event(({ document }) => void handler(document.uri));
  };
  follow(documents.onDidOpen, 'Opening a document', (uri) => {
    publisher.opened(uri);
    return closedFiles.opened(uri);
  });
  follow(documents.onDidChangeContent, 'Changing a document', (uri) => {
    publisher.recheck(workspace.dropProjectsReading([uri]));
    publisher.edited(uri);
  });
  follow(documents.onDidSave, 'Saving a document', (uri) => {
    if (!support.fileWatching) publisher.recheck(workspace.dropAll());
    publisher.saved(uri);
  });
  follow(documents.onDidClose, 'Closing a document', (uri) => {
    workspace.forget(uri);
    pull.forget(uri);
    publisher.closed(uri);
    publisher.recheck(workspace.dropProjectsReading([uri]));
  });
}

/** Follows what decides how documents are checked: settings, folders, configuration and framework files. */
function followChanges(parts: Parts): void {
  const { connection, guard, settings, workspace, closedFiles } = parts;
  connection.onDidChangeConfiguration(
    guard.job('Changed settings', async (params) => {
      settings.take(params.settings);
      await reload(parts, workspace.dropAll());
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.job('Changed files', async ({ changes }) => {
      const uris = changes.map((change) => change.uri);
      const stale = workspace.dropProjectsReading(uris);
      if (stale.length > 0 || uris.some(isConfigFile)) await reload(parts, stale);
      else await closedFiles.changed(changes);
    }),
  );
  connection.onInitialized(guard.job('Initialized', () => subscribe(parts)));
}

/** Asks the client for news of all that it lets a server ask for. */
async function subscribe(parts: Parts): Promise<void> {
  const { connection, guard, support, workspace, folders, watch } = parts;
  if (support.workspaceFolders) {
    const follow = guard.job('Changed folders', (event: WorkspaceFoldersChangeEvent) => {
      folders.change(event);
      return reload(parts, workspace.dropAll());
    });
    connection.workspace.onDidChangeWorkspaceFolders((event) => void follow(event));
  }
  const registered = support.configurationRegistration
    ? connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
    : undefined;
  await Promise.all([registered, watch.start()]);
}

/** Checks anew what is open of `uris`, and what was found in files that are not open. */
async function reload(parts: Parts, uris: readonly string[]): Promise<void> {
  const { connection, support, publisher, closedFiles } = parts;
  publisher.recheck(uris);
  await Promise.all([closedFiles.recheck(), refreshHints(connection, support)]);
}

function registerWorkspaceCheck({ connection, guard, closedFiles, folders, watch }: Parts): void {
  connection.onRequest(
    new RequestType<CheckWorkspaceParams, CheckWorkspaceResult, void>(checkWorkspaceRequest),
    guard.answer('Checking the workspace', async (params, token) => {
      await watch.watchMarkdown();
      return closedFiles.run(params.folders ?? folders.all(), token);
    }),
  );
}
