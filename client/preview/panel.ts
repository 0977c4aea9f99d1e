import { commands, EventEmitter, Position, Uri, window } from 'vscode';
import type { Disposable, TextEditor, WebviewPanel } from 'vscode';
import { findingPlaces } from '../commands/codeActions.ts';
import { goToPlace } from '../commands/places.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Overviews } from '../overviews.ts';
import { pipelineAt, stageAt } from './caret.ts';
import { editorOf, isScrollOn, scrollEditor } from './editorSync.ts';
import { previewHtml } from './html.ts';
import { pageOf } from './page.ts';
import { PictureFeed } from './pictureFeed.ts';
import { Rasterizer } from './rasterizer.ts';
import type { Shown } from './shownPicture.ts';
import type { PageAction, PageMessage, PageReport, PanelMessage, Place } from './webview/messages.ts';

/** What a panel works with. */
export interface PanelParts {
  readonly server: LanguageServer;
  readonly overviews: Overviews;
  readonly extensionUri: Uri;
}

/** What a new panel shows at first. */
export interface PanelStart {
  readonly uri: Uri | undefined;
  readonly isLocked: boolean;
  readonly pipeline?: string | undefined;
}

/** One panel: the picture of a pipeline of one document, and how complete that is. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #parts: PanelParts;
  readonly #feed: PictureFeed;
  readonly #disposables: Pick<Disposable, 'dispose'>[];
  readonly #disposed = new EventEmitter<void>();
  readonly #rasterizer = new Rasterizer((message) => {
    this.#send(message);
  });
  #isLocked: boolean;
  /** The pipeline that the caret was in last: only on its way into another one does it choose a tab. */
  #caretIn: { readonly pipeline: string | undefined } | undefined;
  #report: PageReport | undefined;

  readonly onDidDispose = this.#disposed.event;

  constructor(panel: WebviewPanel, parts: PanelParts, { uri, isLocked, pipeline }: PanelStart) {
    this.#panel = panel;
    this.#parts = parts;
    this.#isLocked = isLocked;
    this.#feed = new PictureFeed(
      parts.server,
      () => panel.visible,
      (shown) => {
        this.#show(shown);
      },
    );
    this.#disposables = [this.#disposed, this.#feed, this.#rasterizer, ...this.#listen()];
    this.#feed.follow(uri, pipeline);
    this.#fill();
  }

  get uri(): Uri | undefined {
    return this.#feed.uri;
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get title(): string {
    return this.#panel.title;
  }

  /** What the page shows, as it says itself; undefined before it does. */
  get report(): PageReport | undefined {
    return this.#report;
  }

  /** The pipeline of which there is a picture. */
  get pipeline(): { readonly uri: Uri; readonly id: string } | undefined {
    const { uri, shown } = this.#feed;
    const { pipeline: id, picture } = shown?.picture ?? {};
    return uri && id !== undefined && picture ? { uri, id } : undefined;
  }

  /** Shows another document. */
  follow(uri: Uri): void {
    if (uri.toString() === this.uri?.toString()) return;
    this.#caretIn = undefined;
    this.#feed.follow(uri);
    this.#retitle();
    void this.#refreshCompleteness();
  }

  /** Shows the pipeline `id` of the document. */
  choose(id: string): void {
    this.#feed.choose(id);
  }

  lock(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#retitle();
    this.#feed.refresh();
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.#feed.refresh();
    void this.#refreshCompleteness();
  }

  /** Has the page do what its own buttons do. */
  do(action: PageAction): void {
    this.#send({ type: 'do', action });
  }

  /** Has the page draw `svg` as a PNG: its bytes, or none where it was put into the clipboard. */
  async rasterize(svg: string, copy: boolean): Promise<Uint8Array | undefined> {
    if (!this.#panel.visible) throw new Error('The preview is hidden, and only it can draw a PNG');
    return this.#rasterizer.draw(svg, copy);
  }

  /** Does what the page asks for. */
  async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#feed.resize(message.room);
        this.refresh();
        break;
      case 'resized':
        this.#feed.resize(message.room);
        break;
      case 'shown':
        this.#report = message.report;
        break;
      case 'goTo':
        await this.#goTo(message.place, message.uri);
        break;
      case 'insert':
        await commands.executeCommand('mlDesignDocs.insertSection', message.uri, message.id);
        break;
      case 'openStage':
        await this.#goTo(this.#rangeOf(message.stage)?.start);
        break;
      case 'focusStage': {
        const range = this.#rangeOf(message.stage);
        if (range) scrollEditor(this.uri, range);
        break;
      }
      case 'openNotice':
        await this.#goTo(this.#feed.shown?.fault);
        break;
      case 'choose':
        this.#feed.choose(message.pipeline);
        break;
      case 'export':
        await commands.executeCommand(`mlDesignDocs.preview.${message.task}`);
        break;
      case 'insertPipeline':
        await commands.executeCommand('mlDesignDocs.insertPipeline', this.uri);
        break;
      case 'rasterized':
        this.#rasterizer.settle(message);
        break;
    }
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #fill(): void {
    const dist = Uri.joinPath(this.#parts.extensionUri, 'dist');
    const media = Uri.joinPath(this.#parts.extensionUri, 'client', 'preview', 'media');
    this.#panel.iconPath = {
      light: Uri.joinPath(media, 'preview-light.svg'),
      dark: Uri.joinPath(media, 'preview-dark.svg'),
    };
    this.#panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#panel.webview.html = previewHtml(this.#panel.webview, dist);
    this.#retitle();
  }

  #listen(): Disposable[] {
    const isOurs = (uri: Uri | string): boolean => uri.toString() === this.uri?.toString();
    return [
      this.#panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message)),
      this.#panel.onDidDispose(() => {
        this.#disposed.fire();
        for (const disposable of this.#disposables.splice(0)) disposable.dispose();
      }),
      this.#parts.overviews.onDidChange((uri) => {
        if (uri === undefined || isOurs(uri)) void this.#refreshCompleteness();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOurs(textEditor.document.uri)) this.#followCaret(textEditor);
      }),
    ];
  }

  #show({ picture }: Shown): void {
    this.#retitle();
    this.#send({ type: 'picture', shown: picture, isLocked: this.#isLocked });
    const editor = editorOf(this.uri);
    if (editor) this.#followCaret(editor);
  }

  async #refreshCompleteness(): Promise<void> {
    const { uri } = this;
    if (!this.#panel.visible) return;
    const overview = uri && (await this.#parts.overviews.of(uri));
    if (uri?.toString() !== this.uri?.toString()) return;
    const page = overview && pageOf(overview, findingPlaces(Uri.parse(overview.uri)));
    this.#send({ type: 'completeness', page });
  }

  /** Marks the stage that the caret is in; on its way into another pipeline, the caret takes the panel along. */
  #followCaret({ document, selection }: TextEditor): void {
    const { shown } = this.#feed;
    if (!shown || document.uri.toString() !== Uri.parse(shown.picture.uri).toString()) return;
    const place = { line: selection.active.line, column: selection.active.character };
    const around = pipelineAt(shown.pipelines, place);
    const scroll = isScrollOn('scrollPreviewWithEditor', document.uri);
    // A pipeline that was asked for stays until the caret moves into another one.
    const isNew = this.#caretIn ? around?.id !== this.#caretIn.pipeline : !this.#feed.isChosen;
    this.#caretIn = { pipeline: around?.id };
    const isShown = around?.id === shown.picture.pipeline;
    if (around && isNew && scroll && !isShown) this.#feed.choose(around.id);
    const stage = around && isShown ? stageAt(around, shown.stages, place) : undefined;
    this.#send({ type: 'select', stage: stage?.id, scroll });
  }

  async #goTo(place: Place | undefined, uri = this.uri?.toString()): Promise<void> {
    if (place && uri !== undefined) await goToPlace(Uri.parse(uri), new Position(place.line, place.column));
  }

  #rangeOf(stage: string): Shown['stages'][number]['range'] | undefined {
    return this.#feed.shown?.stages.find(({ id }) => id === stage)?.range;
  }

  #retitle(): void {
    const path = this.uri?.path ?? '';
    const kind = this.#isLocked ? '[Pipeline]' : 'Pipeline';
    const title = `${kind} ${path.slice(path.lastIndexOf('/') + 1)}`.trimEnd();
    if (this.#panel.title !== title) this.#panel.title = title;
  }

  #send(message: PanelMessage): void {
    void this.#panel.webview.postMessage(message);
  }
}
