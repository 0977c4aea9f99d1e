import type { Canvas, CanvasEvents } from './canvas.ts';
import type { Point } from './viewport.ts';

/** A press that moves further than this, in pixels, moves the picture; another one is a click. */
const CLICK_SLACK = 4;

/** One step of a mouse wheel is about 100 units; a pinch sends many small ones. */
const ZOOM_PER_UNIT = 0.0025;

/** Lets the pointer move and zoom the picture, and open stages. */
export function listenToPointer(canvas: Canvas, events: CanvasEvents): void {
  const { frame } = canvas;
  listenToDrag(canvas, events);
  frame.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      // A pinch on a touchpad arrives as a wheel with Ctrl.
      if (event.ctrlKey || event.metaKey)
        canvas.zoom(Math.exp(-pixels(event, event.deltaY) * ZOOM_PER_UNIT), pointIn(frame, event));
      else if (event.shiftKey && event.deltaX === 0) canvas.pan(-pixels(event, event.deltaY), 0);
      else canvas.pan(-pixels(event, event.deltaX), -pixels(event, event.deltaY));
    },
    { passive: false },
  );
  frame.addEventListener('pointerover', (event) => {
    if (event.buttons === 0) events.pointed(canvas.stageOf(event.target), false);
  });
  frame.addEventListener('pointerleave', () => {
    events.pointed(undefined, false);
  });
}

function listenToDrag(canvas: Canvas, events: CanvasEvents): void {
  const { frame } = canvas;
  /** Where each finger, or the mouse, is. */
  const held = new Map<number, Point>();
  let pressed: Point | undefined;
  const release = (event: PointerEvent): void => {
    held.delete(event.pointerId);
    pressed = undefined;
    frame.classList.remove('dragging');
  };
  frame.addEventListener('pointerdown', (event) => {
    if (event.button > 1) return;
    if (event.button === 1) event.preventDefault(); // The browser would begin to scroll by itself.
    held.set(event.pointerId, pointIn(frame, event));
    pressed = held.size === 1 ? pointIn(frame, event) : undefined;
  });
  frame.addEventListener('pointermove', (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    if (event.buttons === 0) {
      // It was let go outside of the frame.
      release(event);
      return;
    }
    const at = pointIn(frame, event);
    if (pressed && distance(pressed, at) <= CLICK_SLACK) return;
    if (pressed) {
      // Only now: a captured pointer would make every click one on the frame.
      frame.setPointerCapture(event.pointerId);
      frame.classList.add('dragging');
      events.pointed(undefined, true);
      pressed = undefined;
    }
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, at);
    if (other) pinch(canvas, other, before, at);
    else canvas.pan(at.x - before.x, at.y - before.y);
  });
  frame.addEventListener('pointerup', (event) => {
    const stage = canvas.stageOf(event.target);
    const isClick = pressed !== undefined && event.button === 0 && !frame.classList.contains('grab');
    release(event);
    if (isClick && stage) events.open(stage.id);
  });
  frame.addEventListener('pointercancel', release);
}

/** Two fingers: one rests, the other moves. */
function pinch(canvas: Canvas, rest: Point, before: Point, at: Point): void {
  const middle = { x: (rest.x + at.x) / 2, y: (rest.y + at.y) / 2 };
  canvas.zoom(distance(rest, at) / Math.max(1, distance(rest, before)), middle);
  canvas.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
}

/** Some browsers count lines or pages. */
function pixels({ deltaMode }: WheelEvent, delta: number): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return delta * 16;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? delta * 400 : delta;
}

function pointIn(frame: Element, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = frame.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
