import { byId, make } from './dom.ts';
import type { StageElement } from './drawing.ts';
import { severityIcon } from './icons.ts';
import type { StageCard } from './messages.ts';

/** How long the pointer rests before the card shows, and how long it may be away before the card goes; in ms. */
const DELAY = { show: 250, hide: 200 } as const;

/** Between a stage and its card, and between the card and the edge of the picture; in pixels. */
const GAP = 8;

/** What is said of a stage, beside it. */
export class Card {
  readonly #element = byId('card');
  #cards: ReadonlyMap<string, StageCard> = new Map();
  #stage: StageElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // The pointer may go into the card, to read on or to select text.
    this.#element.addEventListener('pointerenter', () => {
      clearTimeout(this.#timer);
    });
    this.#element.addEventListener('pointerleave', () => {
      this.point(undefined, false);
    });
    window.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#show(undefined);
    });
  }

  /** What the cards say from now on; one that is open is brought up to date. */
  fill(cards: readonly StageCard[]): void {
    this.#cards = new Map(cards.map((card) => [card.id, card]));
    if (this.#stage?.element.isConnected === true) this.#show(this.#stage);
    else this.#show(undefined);
  }

  /** Shows the card of `stage`, or none, soon or at once. */
  point(stage: StageElement | undefined, isAtOnce: boolean): void {
    clearTimeout(this.#timer);
    if (isAtOnce) {
      this.#show(stage);
      return;
    }
    const delay = stage ? DELAY.show : DELAY.hide;
    this.#timer = setTimeout(() => {
      this.#show(stage);
    }, delay);
  }

  /** The picture was moved. */
  follow(): void {
    if (this.#stage) this.#place(this.#stage);
  }

  #show(stage: StageElement | undefined): void {
    const card = stage && this.#cards.get(stage.id);
    this.#stage = card ? stage : undefined;
    this.#element.hidden = card === undefined;
    if (!stage || !card) return;
    this.#element.replaceChildren(...contentOf(card));
    this.#place(stage);
  }

  /** Below the stage where there is room, else above it; as far right as the frame allows. */
  #place({ element }: StageElement): void {
    const frame = byId('canvas').getBoundingClientRect();
    const stage = (element.querySelector('.mldd-box') ?? element).getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const below = stage.bottom - frame.top + GAP;
    const above = stage.top - frame.top - GAP - height;
    const top = below + height <= frame.height - GAP || above < GAP ? below : above;
    const left = Math.min(stage.left - frame.left, frame.width - width - GAP);
    this.#element.style.left = `${Math.max(GAP, left)}px`;
    this.#element.style.top = `${Math.max(GAP, Math.min(top, frame.height - height - GAP))}px`;
  }
}

function contentOf({ name, facts, findings }: StageCard): readonly HTMLElement[] {
  const list = make('dl', 'stage-facts');
  for (const fact of facts) list.append(make('dt', '', fact.name), make('dd', '', fact.value));
  const found = make('ul', 'stage-findings');
  for (const { severity, message, code } of findings) {
    const words = make(
      'span',
      'words',
      make('span', 'spoken', `${severity}: `),
      message,
      make('span', 'code', code),
    );
    const item = make('li', '', severityIcon(severity), words);
    item.dataset.severity = severity;
    found.append(item);
  }
  const parts: HTMLElement[] = [make('p', 'stage-name', name), list];
  if (findings.length > 0) parts.push(found);
  return parts;
}
