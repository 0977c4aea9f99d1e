import { Disposable, EventEmitter, window } from 'vscode';
import type { TextEditor, Uri } from 'vscode';
import type { Overview } from '../server/protocol.ts';
import { isOwnMarkdown } from './designDocuments.ts';
import type { Overviews } from './overviews.ts';

/** The document of the active editor, and its overview where it is a design document. */
export interface ActiveState {
  readonly uri: Uri | undefined;
  readonly overview: Overview | undefined;
}

/** Follows the active editor: holds the overview of its document while that is a design document. */
export class ActiveDocument implements Disposable {
  readonly #overviews: Overviews;
  readonly #changed = new EventEmitter<ActiveState>();
  readonly #disposable: Disposable;
  #overview: Overview | undefined;
  #asked = 0;

  readonly onDidChange = this.#changed.event;

  constructor(overviews: Overviews) {
    this.#overviews = overviews;
    this.#disposable = Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor((editor) => {
        if (!editor || isInEditorArea(editor)) void this.#refresh();
      }),
      overviews.onDidChange((uri) => {
        const active = window.activeTextEditor?.document.uri.toString();
        if (uri === undefined || uri === active) void this.#refresh();
      }),
    );
    void this.#refresh();
  }

  /** Undefined where the active editor shows no design document. */
  get overview(): Overview | undefined {
    return this.#overview;
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  async #refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const asked = ++this.#asked;
    const overview = document && isOwnMarkdown(document) ? await this.#overviews.of(document.uri) : undefined;
    // A later question has a newer answer.
    if (asked !== this.#asked || (overview === undefined && this.#overview === undefined)) return;
    this.#overview = overview;
    this.#changed.fire({ uri: document?.uri, overview });
  }
}

/** False for the inputs and outputs of panels, which are text editors as well. */
function isInEditorArea({ viewColumn }: TextEditor): boolean {
  return viewColumn !== undefined;
}
