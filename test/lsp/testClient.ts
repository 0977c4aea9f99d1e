import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver';
import * as serverSide from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  Range,
  Registration,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Files } from '../../server/files.ts';
import { startServer } from '../../server/lsp/server.ts';
import { memoryFiles } from '../memoryFiles.ts';

/** A client that asks for diagnostics and takes everything that VS Code takes. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  window: { workDoneProgress: true },
};

/** The same, but it waits for diagnostics to be sent. */
export const PUSHED: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** How a test client differs from the usual one. */
export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** The settings `mlDesignDocs` that the client answers for a resource. */
  readonly settings?: (uri: string | undefined) => unknown;
  /** Used in place of files in memory. */
  readonly files?: Files;
  /** Stops whatever reports progress as soon as it begins. */
  readonly cancelsProgress?: boolean;
}

/** A running server with a client that notes what the server sends. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** What is on disk. */
  readonly disk: Map<string, string>;
  readonly published: PublishDiagnosticsParams[];
  readonly notified: { readonly method: string; readonly params: unknown }[];
  readonly logged: LogMessageParams[];
  readonly registered: Registration[];
  readonly exitCodes: number[];
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces what `span` of the text covers, as an editor tells it; answers the new version. */
  edit(uri: string, range: Range, newText: string): number;
  applyEdit(edit: WorkspaceEdit): void;
  save(uri: string): void;
  close(uri: string): void;
  textOf(uri: string): string;
  /** The diagnostics that were sent last for `uri`. */
  lastPublished(uri: string): PublishDiagnosticsParams | undefined;
  changedOnDisk(uri: string, type: 1 | 2 | 3): void;
}

/** Starts a server on streams in memory and initializes it. */
export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const disk = new Map<string, string>();
  const exitCodes = startOn(toServer, toClient, options.files ?? memoryFiles(disk));
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const notes = takeNotes(connection, options);
  connection.listen();
  const folders = (options.folders ?? ['file:///work']).map((uri) => ({ uri, name: uri }));
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? PULLING,
    workspaceFolders: folders,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return { connection, result, disk, exitCodes, ...notes, ...editing(connection, notes.published) };
}

/** Runs the server on streams; the codes by which it wants its process to exit are answered. */
function startOn(input: PassThrough, output: PassThrough, files: Files): number[] {
  const exitCodes: number[] = [];
  const watchDog = {
    shutdownReceived: false,
    initialize: () => undefined,
    exit: (code: number) => void exitCodes.push(code),
  };
  const reader = new serverSide.StreamMessageReader(input);
  const writer = new serverSide.StreamMessageWriter(output);
  const connect = (logger: serverSide.Logger): serverSide.ProtocolConnection =>
    serverSide.createProtocolConnection(reader, writer, logger);
  startServer(createConnection(connect, watchDog), files);
  return exitCodes;
}

type Notes = Pick<TestClient, 'published' | 'notified' | 'logged' | 'registered'>;

function takeNotes(connection: ProtocolConnection, options: TestClientOptions): Notes {
  const notes: Notes = { published: [], notified: [], logged: [], registered: [] };
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    notes.published.push(params);
  });
  connection.onNotification('window/logMessage', (params: LogMessageParams) => {
    notes.logged.push(params);
  });
  connection.onNotification('$/progress', (params: { token: string; value: unknown }) => {
    notes.notified.push({ method: '$/progress', params });
    if (options.cancelsProgress)
      void connection.sendNotification('window/workDoneProgress/cancel', { token: params.token });
  });
  connection.onUnhandledNotification(({ method, params }) => {
    notes.notified.push({ method, params });
  });
  connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
    notes.registered.push(...params.registrations);
    return null;
  });
  connection.onRequest('client/unregisterCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    notes.notified.push({ method: 'workspace/diagnostic/refresh', params: undefined });
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map((item) => options.settings?.(item.scopeUri) ?? null),
  );
  return notes;
}

type Editing = Omit<TestClient, keyof Notes | 'connection' | 'result' | 'disk' | 'exitCodes'>;

function editing(connection: ProtocolConnection, published: readonly PublishDiagnosticsParams[]): Editing {
  const documents = new Map<string, TextDocument>();
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  };
  const send = (method: string, params: unknown): void => void connection.sendNotification(method, params);
  const change = (uri: string, contentChanges: { range: Range; text: string }[]): number => {
    const document = documentOf(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  };
  return {
    open(uri, text, languageId = 'markdown') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      send('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    edit: (uri, range, text) => change(uri, [{ range, text }]),
    applyEdit(edit) {
      for (const { uri, edits } of editsIn(edit)) {
        const document = documentOf(uri);
        const text = TextDocument.applyEdits(document, edits);
        const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
        change(uri, [{ range, text }]);
      }
    },
    save: (uri) => {
      send('textDocument/didSave', { textDocument: { uri } });
    },
    close(uri) {
      documents.delete(uri);
      send('textDocument/didClose', { textDocument: { uri } });
    },
    textOf: (uri) => documentOf(uri).getText(),
    lastPublished: (uri) => published.findLast((one) => one.uri === uri),
    changedOnDisk: (uri, type) => {
      send('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    },
  };
}

function editsIn(edit: WorkspaceEdit): { uri: string; edits: TextEdit[] }[] {
  const plain = Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, edits }));
  const versioned = (edit.documentChanges ?? []).map((one) => {
    const { textDocument, edits } = one as TextDocumentEdit;
    return { uri: textDocument.uri, edits: edits as TextEdit[] };
  });
  return [...plain, ...versioned];
}

/** Waits until `find` answers something, which it then answers; throws after five seconds. */
export async function until<T>(find: () => T | undefined | false | null): Promise<T> {
  for (let waited = 0; waited < 5000; waited += 10) {
    const found = find();
    if (found !== undefined && found !== false && found !== null) return found;
    await pause(10);
  }
  throw new Error(`Nothing came of it within five seconds: ${find.toString()}`);
}

/** Long enough for anything that the server would still send. */
export function settle(): Promise<void> {
  return pause(400);
}
