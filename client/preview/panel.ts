import { commands, languages, Position, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, WebviewPanel } from 'vscode';
import type { ActiveDocument } from '../activeDocument.ts';
import { findingPlaces } from '../commands/codeActions.ts';
import { goToPlace } from '../commands/places.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Overviews } from '../overviews.ts';
import { overviewHtml } from './html.ts';
import { pageOf } from './page.ts';
import type { Page, PageMessage, ShowMessage } from './webview/messages.ts';

const VIEW_TYPE = 'mlDesignDocs.overview';

/** The overview beside the editor. There is at most one; it follows the active design document. */
export class OverviewPanel implements Disposable {
  readonly #context: ExtensionContext;
  readonly #server: LanguageServer;
  readonly #overviews: Overviews;
  readonly #active: ActiveDocument;
  readonly #disposables: readonly Disposable[];
  #panel: WebviewPanel | undefined;
  /** The document that is shown. */
  #uri: Uri | undefined;
  #asked = 0;
  #shown: { readonly uri: string; readonly version: number } | undefined;

  constructor(
    context: ExtensionContext,
    server: LanguageServer,
    overviews: Overviews,
    active: ActiveDocument,
  ) {
    this.#context = context;
    this.#server = server;
    this.#overviews = overviews;
    this.#active = active;
    this.#disposables = [
      active.onDidChange(({ overview }) => {
        if (overview) this.#follow(Uri.parse(overview.uri));
      }),
      overviews.onDidChange((uri) => {
        if (uri === undefined || uri === this.#uri?.toString()) void this.#refresh();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#uri?.toString())) void this.#refresh();
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          this.#uri = uriIn(state);
          this.#adopt(panel);
          await this.#wake();
        },
      }),
    ];
  }

  /** What the page has drawn, for tests: undefined before it has. */
  get shown(): { readonly uri: string; readonly version: number } | undefined {
    return this.#shown;
  }

  /** Shows the active design document beside its editor, which keeps the focus. */
  open(): void {
    const { overview } = this.#active;
    if (overview) this.#uri = Uri.parse(overview.uri);
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      void this.#refresh();
      return;
    }
    const showOptions = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(VIEW_TYPE, 'Overview', showOptions));
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    const dist = Uri.joinPath(this.#context.extensionUri, 'dist');
    const media = Uri.joinPath(this.#context.extensionUri, 'client', 'preview', 'media');
    panel.iconPath = {
      light: Uri.joinPath(media, 'overview-light.svg'),
      dark: Uri.joinPath(media, 'overview-dark.svg'),
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: PageMessage) => this.#receive(message));
    panel.onDidChangeViewState(() => void this.#refresh());
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#shown = undefined;
    });
    panel.webview.html = overviewHtml(panel.webview, dist);
  }

  /** After a reload of the window, the document may not be open, and the server not started. */
  async #wake(): Promise<void> {
    try {
      if (this.#uri) await workspace.openTextDocument(this.#uri);
    } catch {
      this.#uri = undefined; // It was deleted, or never saved.
    }
    if (this.#uri) await this.#server.start();
  }

  #follow(uri: Uri): void {
    if (uri.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    void this.#refresh();
  }

  async #receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.#refresh();
        break;
      case 'shown':
        this.#shown = { uri: message.uri, version: message.version };
        break;
      case 'goTo':
        await goToPlace(Uri.parse(message.uri), new Position(message.place.line, message.place.column));
        break;
      case 'insert':
        await commands.executeCommand('mlDesignDocs.insertSection', message.uri, message.id);
        break;
    }
  }

  /** Brings the page up to date; a hidden one has no page, and asks when it is shown again. */
  async #refresh(): Promise<void> {
    const asked = ++this.#asked;
    const uri = this.#uri;
    if (!this.#panel?.visible) return;
    const overview = uri && (await this.#overviews.of(uri));
    if (asked !== this.#asked) return;
    this.#show(overview && pageOf(overview, findingPlaces(Uri.parse(overview.uri))));
  }

  #show(page: Page | undefined): void {
    if (!this.#panel) return;
    const name = page && decodeURIComponent(page.uri.slice(page.uri.lastIndexOf('/') + 1));
    const title = name === undefined ? 'Overview' : `Overview ${name}`;
    if (this.#panel.title !== title) this.#panel.title = title;
    const message: ShowMessage = { type: 'show', page };
    void this.#panel.webview.postMessage(message);
  }
}

function uriIn(state: unknown): Uri | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' ? Uri.parse(uri) : undefined;
}
