import type { PageMessage, PanelMessage } from './webview/messages.ts';

type Answer = Extract<PageMessage, { type: 'rasterized' }>;

/** Has the page of a panel draw pictures as PNG. */
export class Rasterizer {
  readonly #send: (message: PanelMessage) => void;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  constructor(send: (message: PanelMessage) => void) {
    this.#send = send;
  }

  /** The bytes of `svg` as a PNG, or none where it was put into the clipboard; throws where the page cannot draw it. */
  async draw(svg: string, copy: boolean): Promise<Uint8Array | undefined> {
    const id = ++this.#asked;
    const { png, problem } = await new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ type: 'rasterize', id, svg, copy });
    });
    if (problem !== undefined) throw new Error(problem);
    return png;
  }

  /** Takes what the page answers. */
  settle(answer: Answer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  /** The page is gone: nothing that is still waited for will come. */
  dispose(): void {
    for (const id of this.#waiting.keys())
      this.settle({ type: 'rasterized', id, problem: 'The preview was closed' });
  }
}
