import { Uri, ViewColumn, window } from 'vscode';
import type { Disposable, ExtensionContext, WebviewPanel } from 'vscode';
import type { ActiveDocument } from '../activeDocument.ts';
import { isOwnMarkdown } from '../designDocuments.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Overviews } from '../overviews.ts';
import { PreviewPanel } from './panel.ts';
import type { PanelParts, PanelStart } from './panel.ts';

const VIEW_TYPE = 'mlDesignDocs.preview';

/**
 * All preview panels. One that is not locked follows the active design document; of locked ones there can be as many as
 * somebody wants.
 */
export class Previews implements Disposable {
  readonly #parts: PanelParts;
  readonly #active: ActiveDocument;
  readonly #panels = new Set<PreviewPanel>();
  readonly #disposables: readonly Disposable[];

  constructor(
    context: ExtensionContext,
    server: LanguageServer,
    overviews: Overviews,
    active: ActiveDocument,
  ) {
    this.#parts = { server, overviews, extensionUri: context.extensionUri };
    this.#active = active;
    this.#disposables = [
      active.onDidChange(({ overview }) => {
        if (!overview) return;
        for (const panel of this.all) if (!panel.isLocked) panel.follow(Uri.parse(overview.uri));
      }),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (panel, state: unknown) => {
          this.#adopt(panel, startIn(state));
          return Promise.resolve();
        },
      }),
    ];
  }

  get all(): readonly PreviewPanel[] {
    return [...this.#panels];
  }

  /** The panel that a command is meant for: the active one, else the one that follows the active document. */
  get current(): PreviewPanel | undefined {
    const { all } = this;
    return all.find(({ isActive }) => isActive) ?? this.#following ?? all[0];
  }

  /**
   * Shows the preview of a document: the panel that follows the active document, or a new one.
   *
   * @param uri left out: the active design document
   */
  open(uri: Uri | undefined, column: ViewColumn, isLocked = false): PreviewPanel {
    const wanted = uri ?? this.#activeUri();
    const known = isLocked
      ? this.all.find((panel) => panel.isLocked && panel.uri?.toString() === wanted?.toString())
      : this.#following;
    if (known) {
      if (wanted) known.follow(wanted);
      known.reveal();
      known.refresh();
      return known;
    }
    const showOptions = { viewColumn: column, preserveFocus: column === ViewColumn.Beside };
    const panel = window.createWebviewPanel(VIEW_TYPE, 'Pipeline', showOptions);
    return this.#adopt(panel, { uri: wanted, isLocked });
  }

  dispose(): void {
    for (const panel of this.all) panel.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  get #following(): PreviewPanel | undefined {
    return this.all.find(({ isLocked }) => !isLocked);
  }

  #adopt(webviewPanel: WebviewPanel, start: PanelStart): PreviewPanel {
    const panel = new PreviewPanel(webviewPanel, this.#parts, start);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }

  /** Of the active document it may not be known yet that it is one of ours. */
  #activeUri(): Uri | undefined {
    const { overview } = this.#active;
    if (overview) return Uri.parse(overview.uri);
    const document = window.activeTextEditor?.document;
    return document && isOwnMarkdown(document) ? document.uri : this.current?.uri;
  }
}

/** What a page kept over a reload of the window; it is text from outside. */
function startIn(state: unknown): PanelStart {
  const value = (name: string): unknown =>
    typeof state === 'object' && state !== null && name in state
      ? (state as Record<string, unknown>)[name]
      : undefined;
  const [uri, pipeline] = [value('uri'), value('pipeline')];
  return {
    uri: typeof uri === 'string' && uri !== '' ? Uri.parse(uri) : undefined,
    isLocked: value('isLocked') === true,
    pipeline: typeof pipeline === 'string' ? pipeline : undefined,
  };
}
