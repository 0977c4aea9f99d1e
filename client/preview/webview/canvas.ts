import { draw } from './drawing.ts';
import type { Drawing, StageElement } from './drawing.ts';
import { byId } from './dom.ts';
import {
  fitView,
  followBox,
  keptView,
  nearestToMiddle,
  panView,
  readableView,
  revealBox,
  stillFits,
  zoomView,
} from './viewport.ts';
import type { Box, Point, Size, View } from './viewport.ts';

/** What the reader does with stages. */
export interface CanvasEvents {
  /** A click on a stage, or Enter. */
  open(stage: string): void;
  /** The keyboard focus came to a stage. */
  focused(stage: string): void;
  /** A stage is pointed at or has the focus; undefined: none any more. `isAtOnce`: it was asked for, not passed by. */
  pointed(stage: StageElement | undefined, isAtOnce: boolean): void;
  /** The picture was moved, zoomed or drawn. */
  moved(): void;
}

/** The picture in its frame, which can be moved and zoomed. */
export class Canvas {
  readonly frame = byId('canvas');
  readonly #sheet = byId('sheet');
  readonly #events: CanvasEvents;
  #drawing: Drawing | undefined;
  #view: View = { x: 0, y: 0, scale: 1 };
  /** True until the reader moves the picture: all of it is to be seen, or as much as can be read. */
  #isFit = true;
  /** Frame and picture for which the view was last chosen by itself. */
  #arrangedFor: Size & { readonly content: number } = { width: 0, height: 0, content: 0 };
  #selected: string | undefined;
  /** The stage that the Tab key reaches. */
  #current: string | undefined;

  constructor(events: CanvasEvents) {
    this.#events = events;
    new ResizeObserver(() => {
      this.#settle();
    }).observe(this.frame);
  }

  get view(): View {
    return this.#view;
  }

  /** The view that was chosen; undefined while all is seen. */
  get chosenView(): View | undefined {
    return this.#isFit ? undefined : this.#view;
  }

  get size(): Size {
    return { width: this.frame.clientWidth, height: this.frame.clientHeight };
  }

  /** Stages in the order of the pipeline. */
  get stages(): readonly StageElement[] {
    return [...(this.#drawing?.stages.values() ?? [])];
  }

  stageOf(target: EventTarget | null): StageElement | undefined {
    const element = target instanceof Element ? target.closest('[data-stage]') : null;
    return element instanceof SVGElement ? this.#drawing?.stages.get(element.dataset.stage ?? '') : undefined;
  }

  /**
   * Shows `svg`. What is looked at stays where it is, and the zoom with it.
   *
   * @param isOther true where it is another pipeline than before; `view` is then how it was last looked at
   */
  show(svg: string, isOther: boolean, view?: View): void {
    const before = this.#drawing;
    if (isOther) this.#sheet.replaceChildren();
    const drawing = draw(this.#sheet, svg);
    if (!drawing) return;
    const isWhole = this.#isFit && !readableView(drawing.box, this.size);
    const anchor = isOther || isWhole || !before ? undefined : this.#anchorIn(before, drawing);
    this.#drawing = drawing;
    if (isOther) {
      this.#isFit = view === undefined;
      if (view) this.#view = view;
      else this.#arrange(drawing.box);
    }
    if (anchor) this.#view = followBox(this.#view, anchor.before.box, anchor.after.box);
    this.#mark();
    this.#settle();
  }

  clear(): void {
    this.#drawing = undefined;
    this.#sheet.replaceChildren();
  }

  /** Marks the stage that the caret is in. */
  select(id: string | undefined, scroll: boolean): void {
    this.#selected = id;
    this.#mark();
    const stage = id === undefined ? undefined : this.#drawing?.stages.get(id);
    if (stage && scroll) this.#reveal(stage);
  }

  get selected(): string | undefined {
    return this.#selected;
  }

  /** Gives a stage the keyboard focus and brings it into sight. */
  focus(stage: StageElement): void {
    this.#current = stage.id;
    this.#mark();
    this.#reveal(stage);
    stage.element.focus({ preventScroll: true });
  }

  zoom(factor: number, at: Point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    this.#isFit = false;
    this.#apply(zoomView(this.#view, at, factor));
  }

  pan(right: number, down: number): void {
    this.#isFit = false;
    this.#apply(panView(this.#view, right, down));
  }

  /** Shows all of it, however small. */
  fit(): void {
    if (!this.#drawing) return;
    this.#isFit = readableView(this.#drawing.box, this.size) === undefined;
    this.#apply(fitView(this.#drawing.box, this.size));
  }

  #reveal({ box }: StageElement): void {
    const isWhole = this.#isFit && this.#drawing && !readableView(this.#drawing.box, this.size);
    if (isWhole !== true) this.#apply(revealBox(this.#view, box, this.size));
  }

  /** Chooses the view: all of the picture, or as much as can be read, with the stage of the caret. */
  #arrange(content: Box): void {
    this.#arrangedFor = { ...this.size, content: content.width };
    const readable = readableView(content, this.size);
    this.#view = readable ?? fitView(content, this.size);
    const selected = this.stages.find(({ id }) => id === this.#selected);
    if (readable && selected) this.#view = revealBox(readable, selected.box, this.size);
  }

  /** True where the view that was chosen by itself no longer suits the picture or its frame. */
  #isOutgrown(content: Box): boolean {
    const { size } = this;
    if (!readableView(content, size)) return !stillFits(this.#view, content, size);
    const { width, height, content: before } = this.#arrangedFor;
    const isResized = width !== size.width || height !== size.height;
    return isResized || Math.abs(content.width - before) > 0.1 * before;
  }

  /** The stage that is to stay where it is: the one of the caret or focus, else the one that is looked at. */
  #anchorIn(before: Drawing, after: Drawing): { before: StageElement; after: StageElement } | undefined {
    const shared = [...before.stages.values()].filter(({ id }) => after.stages.has(id));
    const inSight = (one: StageElement): boolean => nearestToMiddle(this.#view, [one.box], this.size) === 0;
    const wanted = shared.find(({ id }) => id === this.#selected);
    const boxes = shared.map(({ box }) => box);
    const stage = wanted && inSight(wanted) ? wanted : shared[nearestToMiddle(this.#view, boxes, this.size)];
    const same = stage && after.stages.get(stage.id);
    return stage && same ? { before: stage, after: same } : undefined;
  }

  #mark(): void {
    const { stages } = this;
    const current = stages.find(({ id }) => id === (this.#current ?? this.#selected)) ?? stages[0];
    for (const { id, element } of stages) {
      element.classList.toggle('mldd-selected', id === this.#selected);
      if (id === this.#selected) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
      element.setAttribute('tabindex', id === current?.id ? '0' : '-1');
    }
  }

  /** After a change of the picture or its frame. */
  #settle(): void {
    const { size } = this;
    if (!this.#drawing || size.width === 0 || size.height === 0) return;
    const { box } = this.#drawing;
    if (this.#isFit && this.#isOutgrown(box)) this.#arrange(box);
    this.#apply(this.#view);
  }

  #apply(view: View): void {
    this.#view = this.#drawing ? keptView(view, this.#drawing.box, this.size) : view;
    const { x, y, scale } = this.#view;
    const left = this.#drawing?.box.x ?? 0;
    // The picture begins at the left of its box, which may be less than 0.
    this.#sheet.style.transform = `translate(${Math.round(x + left * scale)}px, ${Math.round(y)}px) scale(${scale})`;
    this.#events.moved();
  }
}
