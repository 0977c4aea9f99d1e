import { CancellationTokenSource, EventEmitter, window } from 'vscode';
import type { CodeAction, Diagnostic, Disposable, LogOutputChannel, Range, TextDocument } from 'vscode';
import {
  CloseAction,
  CodeActionRequest,
  ErrorAction,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type {
  BaseLanguageClient,
  CodeAction as LspCodeAction,
  CodeActionParams,
  ErrorHandler,
  LanguageClientOptions,
} from 'vscode-languageclient';
import { analysisChanged } from '../server/protocol.ts';
import type { AnalysisChangedParams, InitializationOptions } from '../server/protocol.ts';
import { CONFIG_NAMES, isDesignDocumentVisible, isForServer } from './designDocuments.ts';
import { reportProgress, syncOnly } from './middleware.ts';
import type { TaskProgress } from './middleware.ts';

/** Makes the client of a language server that runs as a process or as a worker. It is not started yet. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A token must be given: the client library would send its absence along. */
const NEVER_CANCELLED = new CancellationTokenSource().token;

/** The language server: it runs from the first time that it is needed to the end of the session. */
export class LanguageServer implements Disposable {
  readonly #createClient: CreateClient;
  readonly #analysisChanged = new EventEmitter<AnalysisChangedParams>();
  readonly #stateChanged = new EventEmitter<void>();
  readonly #progress = new EventEmitter<TaskProgress>();
  #client: BaseLanguageClient | undefined;
  #starting: Promise<boolean> | undefined;
  #output: LogOutputChannel | undefined;

  /** Tells that a document was analyzed anew. */
  readonly onDidChangeAnalysis = this.#analysisChanged.event;
  /** Tells that the server began or ceased to run. */
  readonly onDidChangeState = this.#stateChanged.event;

  /** Tells how far a long task has come. */
  readonly onDidProgress = this.#progress.event;

  constructor(createClient: CreateClient) {
    this.#createClient = createClient;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() === true;
  }

  /** True from the first start on, whether it succeeded or not. */
  get wasNeeded(): boolean {
    return this.#starting !== undefined;
  }

  /** What the server and this extension log. Nothing is listed in the Output panel before there is something to log. */
  get output(): LogOutputChannel {
    return (this.#output ??= window.createOutputChannel('ML Design Docs', { log: true }));
  }

  /** Starts the server unless it was started before. False where it cannot be started; never rejects. */
  start(): Promise<boolean> {
    return (this.#starting ??= this.#startClient());
  }

  /** Ends the server, if there is one, and starts it again. */
  async restart(): Promise<boolean> {
    await this.#stop();
    this.#starting = this.#startClient();
    return this.#starting;
  }

  /** Starts the server if need be and asks it. Rejects where it cannot be started, refuses or is cancelled. */
  async request<R>(method: string, params?: object, token = NEVER_CANCELLED): Promise<R> {
    await this.start();
    if (!this.#client?.isRunning()) throw new Error('The language server is not running');
    return params === undefined
      ? this.#client.sendRequest<R>(method, token)
      : this.#client.sendRequest<R>(method, params, token);
  }

  /** The code actions of one kind that the server has for `range`, with their edits. */
  async codeActions(
    document: TextDocument,
    range: Range,
    findings: readonly Diagnostic[],
    kind: string,
  ): Promise<readonly CodeAction[]> {
    const client = this.#client;
    if (!client) return [];
    const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = client;
    const params: CodeActionParams = {
      textDocument: toServer.asTextDocumentIdentifier(document),
      range: toServer.asRange(range),
      context: { diagnostics: await toServer.asDiagnostics([...findings]), only: [kind] },
    };
    const found = await this.request<LspCodeAction[] | null>(CodeActionRequest.method, params);
    return Promise.all((found ?? []).map((action) => fromServer.asCodeAction(action)));
  }

  dispose(): void {
    void this.#stop();
    this.#analysisChanged.dispose();
    this.#stateChanged.dispose();
    this.#progress.dispose();
    this.#output?.dispose();
  }

  async #startClient(): Promise<boolean> {
    const client = this.#createClient(this.#options());
    this.#client = client;
    this.#stateChanged.fire();
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) this.#stateChanged.fire();
    });
    client.onNotification(analysisChanged, (params: AnalysisChangedParams) => {
      this.#analysisChanged.fire(params);
    });
    try {
      await client.start();
      return true;
    } catch {
      return false; // The client library has said so, and logged why.
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose().catch((error: unknown) => {
      this.output.error(error instanceof Error ? error : String(error));
    });
    this.#stateChanged.fire();
  }

  #options(): LanguageClientOptions {
    // Pulled diagnostics live and die with tabs: a document that is reverted and reopened at once could lose them,
    // and those of closed files, which "Check Workspace" finds, are pushed in any case.
    const initializationOptions: InitializationOptions = {
      hasOwnMarkdownSymbols: true,
      pushDiagnostics: true,
      suggestCommand: 'editor.action.triggerSuggest',
    };
    return {
      documentSelector: [{ language: 'markdown' }, { pattern: `**/{${CONFIG_NAMES.join(',')}}` }],
      diagnosticCollectionName: 'mlDesignDocs',
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions,
      // Without it, a failure is reported twice.
      initializationFailedHandler: () => false,
      errorHandler: this.#errorHandler(),
      middleware: {
        ...syncOnly(isForServer),
        ...reportProgress((progress) => {
          this.#progress.fire(progress);
        }),
      },
    };
  }

  /** Restarts as the client library does, but says so in the log alone, and asks only somebody who is affected. */
  #errorHandler(): ErrorHandler {
    let usual: ErrorHandler | undefined;
    const handler = (): ErrorHandler | undefined => (usual ??= this.#client?.createDefaultErrorHandler());
    return {
      error: async (error, message, count) => {
        const result = await handler()?.error(error, message, count);
        return { ...(result ?? { action: ErrorAction.Continue }), handled: true };
      },
      closed: async () => {
        const result = (await handler()?.closed()) ?? { action: CloseAction.DoNotRestart };
        if (result.action === CloseAction.DoNotRestart) void this.#offerRestart();
        return { ...result, handled: true };
      },
    };
  }

  async #offerRestart(): Promise<void> {
    if (!isDesignDocumentVisible()) return;
    const message =
      'The ML Design Docs language server crashed repeatedly. Design documents are not checked.';
    const choice = await window.showErrorMessage(message, 'Restart Server', 'Show Output');
    if (choice === 'Restart Server') await this.restart();
    if (choice === 'Show Output') this.output.show();
  }
}
