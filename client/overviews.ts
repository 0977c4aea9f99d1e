import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { overviewRequest } from '../server/protocol.ts';
import type { Overview, OverviewParams } from '../server/protocol.ts';
import type { LanguageServer } from './languageServer.ts';

/** What was asked, and for which version of the document. */
interface Answer {
  readonly version: number | undefined;
  readonly overview: Promise<Overview | undefined>;
}

/** Asks the server how complete documents are, once for each analysis of a document, however many views show it. */
export class Overviews implements Disposable {
  readonly #server: LanguageServer;
  readonly #known = new Map<string, Answer>();
  readonly #changed = new EventEmitter<string | undefined>();
  readonly #disposable: Disposable;

  /** Tells that a document has a new overview, by its URI; with none, that all may have. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#disposable = Disposable.from(
      this.#changed,
      server.onDidChangeAnalysis(({ uri, version }) => {
        const key = Uri.parse(uri).toString();
        this.#known.delete(key);
        // Of what is typed over already, another analysis follows; to ask now would have it made in the midst of typing.
        if ((versionOf(key) ?? version) === version) this.#changed.fire(key);
      }),
      server.onDidChangeState(() => {
        this.#known.clear();
        this.#changed.fire(undefined);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    );
  }

  /** The overview of the open document `uri`; undefined where it is no design document or the server is not running. */
  of(uri: Uri): Promise<Overview | undefined> {
    const key = uri.toString();
    const version = versionOf(key);
    const known = this.#known.get(key);
    // The server tells of a new analysis only once typing pauses; until then the lines of the last one are wrong.
    if (known && known.version === version) return known.overview;
    const overview = this.#ask(key);
    this.#known.set(key, { version, overview });
    return overview;
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async #ask(uri: string): Promise<Overview | undefined> {
    if (!this.#server.isRunning) return undefined;
    const params: OverviewParams = { uri };
    try {
      return (await this.#server.request<Overview | null>(overviewRequest, params)) ?? undefined;
    } catch (error) {
      this.#known.delete(uri);
      this.#server.output.debug(`No overview of ${uri}: ${String(error)}`);
      return undefined;
    }
  }
}

function versionOf(uri: string): number | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version;
}
