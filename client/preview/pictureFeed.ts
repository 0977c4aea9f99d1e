import { Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { previewRequest } from '../../server/protocol.ts';
import type { Preview, PreviewFinding, PreviewParams, PreviewPicture } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { createPacer } from './pacer.ts';
import type { Pacer } from './pacer.ts';
import { nothingShown, shownOf } from './shownPicture.ts';
import type { Shown } from './shownPicture.ts';
import type { Room } from './webview/messages.ts';

/** Pause between two pictures, in milliseconds: the change that asks for one has reached the server by then. */
const LEAST_PAUSE = 15;

/** Findings of the version that was checked last, by stage of one pipeline. */
interface KnownFindings {
  readonly pipeline: string;
  readonly byStage: Readonly<Record<string, readonly PreviewFinding[]>>;
}

/** Asks the server for pictures of one document, as it changes, and keeps the last one that could be drawn. */
export class PictureFeed implements Disposable {
  readonly #server: LanguageServer;
  readonly #onShown: (shown: Shown) => void;
  readonly #isWanted: () => boolean;
  readonly #pacer: Pacer;
  readonly #disposables: readonly Disposable[];
  #uri: Uri | undefined;
  /** The pipeline that was chosen; undefined: the one that stands for the document. */
  #pipeline: string | undefined;
  #room: Room | undefined;
  #shown: Shown | undefined;
  #findings: KnownFindings | undefined;
  #wantsFindings = true;

  /** @param isWanted false while nobody would see a picture */
  constructor(server: LanguageServer, isWanted: () => boolean, onShown: (shown: Shown) => void) {
    this.#server = server;
    this.#isWanted = isWanted;
    this.#onShown = onShown;
    this.#pacer = createPacer(
      () => this.#refresh(),
      LEAST_PAUSE,
      () => performance.now(),
    );
    this.#disposables = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isShowing(document.uri.toString())) this.#pacer.request();
      }),
      server.onDidChangeAnalysis(({ uri, version }) => {
        if (!this.#isShowing(uri)) return;
        // Of a version that is typed over already, another analysis follows.
        this.#wantsFindings ||= versionOf(this.#uri) === version;
        this.#pacer.request();
      }),
      server.onDidChangeState(() => {
        this.refresh();
      }),
    ];
  }

  get uri(): Uri | undefined {
    return this.#uri;
  }

  /** True where a pipeline was asked for, and not only a document. */
  get isChosen(): boolean {
    return this.#pipeline !== undefined;
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Shows a pipeline of another document from now on. */
  follow(uri: Uri | undefined, pipeline?: string): void {
    this.#uri = uri;
    this.#findings = undefined;
    this.choose(pipeline);
  }

  /** Shows another pipeline of the document. */
  choose(pipeline: string | undefined): void {
    this.#pipeline = pipeline;
    this.refresh();
  }

  /** The panel has another size. */
  resize(room: Room): void {
    this.#room = room;
    this.#pacer.request();
  }

  /** Asks for the picture anew, with its findings. */
  refresh(): void {
    this.#wantsFindings = true;
    this.#pacer.request();
  }

  dispose(): void {
    this.#pacer.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #refresh(): Promise<void> {
    const uri = this.#uri;
    if (!this.#room || !this.#isWanted()) return;
    const withFindings = this.#wantsFindings;
    this.#wantsFindings = false;
    const preview = uri && (await this.#ask(uri, withFindings ? undefined : this.#knownFindings()));
    if (preview === 'failed' || uri?.toString() !== this.#uri?.toString()) return;
    this.#shown = preview ? shownOf(preview, this.#shown) : nothingShown(uri?.toString() ?? '', this.#shown);
    if (withFindings && preview?.picture) this.#findings = findingsIn(preview.picture);
    this.#onShown(this.#shown);
    // What was typed since is the next picture.
    if (preview && preview.version !== (versionOf(uri) ?? preview.version)) this.#pacer.request();
  }

  async #ask(uri: Uri, findings: PreviewParams['findings']): Promise<Preview | 'failed' | undefined> {
    const params: PreviewParams = {
      uri: uri.toString(),
      ...(this.#pipeline === undefined ? {} : { pipeline: this.#pipeline }),
      ...(this.#room ? { room: this.#room } : {}),
      ...(findings ? { findings } : {}),
    };
    try {
      // It may have been closed, or not be open yet after a reload of the window.
      await workspace.openTextDocument(uri);
      return (await this.#server.request<Preview | null>(previewRequest, params)) ?? undefined;
    } catch (error) {
      this.#server.output.debug(`No picture of ${uri.toString()}: ${String(error)}`);
      // A server that starts anew answers the next time; until then the last picture stays.
      return 'failed';
    }
  }

  /** What the stages are marked with until their own findings are told; none where they were not told yet. */
  #knownFindings(): NonNullable<PreviewParams['findings']> {
    const pipeline = this.#pipeline ?? this.#shown?.picture.pipeline;
    return this.#findings && this.#findings.pipeline === pipeline ? this.#findings.byStage : {};
  }

  #isShowing(uri: string): boolean {
    // The server's form of a URI and the editor's may escape differently.
    return this.#uri !== undefined && this.#uri.toString() === Uri.parse(uri).toString();
  }
}

/** The version of `uri` where it is open. */
function versionOf(uri: Uri | undefined): number | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri?.toString())?.version;
}

function findingsIn({ id, stages }: PreviewPicture): KnownFindings {
  return {
    pipeline: id,
    byStage: Object.fromEntries(stages.map((stage) => [stage.id, stage.findings])),
  };
}
