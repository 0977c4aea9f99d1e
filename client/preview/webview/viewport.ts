/** A rectangle by its upper left corner; all lengths are pixels, y grows downwards. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a picture stands in its frame: its point `p` is seen at `p * scale + (x, y)`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** How far a picture can be zoomed out and in. */
export const SCALES = { least: 0.1, most: 4 } as const;

/** How far a step of the arrow keys moves the picture, in pixels, and how much a step zooms. */
export const STEPS = { pan: 60, zoom: 1.25 } as const;

/** A small picture is not blown up to more than this to fill its frame. */
const LARGEST_FIT = 1.25;

/** Around a picture that fits, in pixels. */
const MARGIN = 12;

/** The view in which all of `content` is seen, in the middle of `frame`. */
export function fitView(content: Box, frame: Size): View {
  const scale = fitScale(content, frame);
  return {
    scale,
    x: (frame.width - content.width * scale) / 2 - content.x * scale,
    y: (frame.height - content.height * scale) / 2 - content.y * scale,
  };
}

/** Texts of a picture that is made smaller cannot be read. */
const LEAST_READABLE = 0.5;

/** The view to begin with: all of `content` where it can be read so (then undefined: it fits), else its upper left part. */
export function readableView(content: Box, frame: Size): View | undefined {
  const scale = LEAST_READABLE;
  if (fitScale(content, frame) >= scale) return undefined;
  const fitted = { scale, x: MARGIN - content.x * scale, y: MARGIN - content.y * scale };
  const spare = frame.width - content.width * scale;
  return spare > 2 * MARGIN ? panView(fitted, spare / 2 - MARGIN, 0) : fitted;
}

/** True where all of `content` is seen, about as large as it can be: a word more is no reason to move everything. */
export function stillFits(view: View, content: Box, frame: Size): boolean {
  const { x, y, width, height } = seenBox(view, content);
  const isInside = x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
  return isInside && view.scale >= 0.85 * fitScale(content, frame);
}

/** Zooms by `factor`; what is seen at `at`, a point of the frame, stays there. */
export function zoomView(view: View, at: Point, factor: number): View {
  const scale = within(view.scale * factor, SCALES.least, SCALES.most);
  const change = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change };
}

/** Moves the picture. */
export function panView(view: View, right: number, down: number): View {
  return { ...view, x: view.x + right, y: view.y + down };
}

/** The nearest view in which a part of `content` is in `frame`: a picture cannot be lost. */
export function keptView(view: View, content: Box, frame: Size): View {
  const seen = seenBox(view, content);
  const right = shiftInto(seen.x, seen.width, frame.width);
  const down = shiftInto(seen.y, seen.height, frame.height);
  return right === 0 && down === 0 ? view : panView(view, right, down);
}

/** This much of a picture stays in sight, in pixels. */
const LEAST_SEEN = 60;

function shiftInto(start: number, length: number, room: number): number {
  const least = Math.min(LEAST_SEEN, room / 2, length);
  if (start + length < least) return least - start - length;
  if (start > room - least) return room - least - start;
  return 0;
}

/** The view in which `box` of the picture is in sight, moved no further than needed; its upper left where it is too large. */
export function revealBox(view: View, box: Box, frame: Size): View {
  const seen = seenBox(view, box);
  return panView(
    view,
    shiftToReveal(seen.x, seen.width, frame.width),
    shiftToReveal(seen.y, seen.height, frame.height),
  );
}

/** Kept free around what was brought into sight. */
const REVEAL_MARGIN = 24;

function shiftToReveal(start: number, length: number, room: number): number {
  const margin = Math.max(0, Math.min(REVEAL_MARGIN, (room - length) / 2));
  if (start < margin || length > room) return margin - start;
  const beyond = start + length - (room - margin);
  return beyond > 0 ? -beyond : 0;
}

/** The view in which the middle of `after` is seen where that of `before` was: the same stage in two versions. */
export function followBox(view: View, before: Box, after: Box): View {
  const [from, to] = [middleOf(before), middleOf(after)];
  return panView(view, (from.x - to.x) * view.scale, (from.y - to.y) * view.scale);
}

/** Index of the box in sight whose middle is nearest to the middle of the frame; -1 where none is in sight. */
export function nearestToMiddle(view: View, boxes: readonly Box[], frame: Size): number {
  let best = -1;
  let least = Infinity;
  for (const [at, box] of boxes.entries()) {
    const { x, y } = middleOf(seenBox(view, box));
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
    const distance = Math.hypot(x - frame.width / 2, y - frame.height / 2);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

/** Where `box` of the picture is seen in the frame. */
export function seenBox({ x, y, scale }: View, box: Box): Box {
  return {
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  };
}

function fitScale(content: Size, frame: Size): number {
  const room = (length: number): number => Math.max(1, length - 2 * MARGIN);
  const wanted = Math.min(
    room(frame.width) / Math.max(1, content.width),
    room(frame.height) / Math.max(1, content.height),
  );
  return within(wanted, SCALES.least, LARGEST_FIT);
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
