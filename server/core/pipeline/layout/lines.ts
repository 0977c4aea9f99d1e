import type { AlignedStrip } from './align.ts';
import type { Box, EdgeLabel, EdgeLine, Heading, Point } from './geometry.ts';
import { behind, corneredPath, flowingPath, overlap } from './paths.ts';
import type { Route } from './routes.ts';
import type { Stack } from './stack.ts';
import type { LocalEdge } from './strips.ts';

/** Words for an edge, and their size. */
export interface LabelText {
  readonly text: string;
  readonly full: string;
  readonly width: number;
  readonly height: number;
}

/** On a flank, lines inside the strip end in the middle; the others as far from it. */
const OFF_CENTER = 10;

/** Length of the head of an arrow; the line ends where it begins. */
const HEAD = 6;

/** The line of an edge inside `strip`, which stands at `y`. */
export function localLine(
  { edge, points, label }: LocalEdge,
  strip: AlignedStrip,
  y: number,
  text: LabelText | undefined,
): EdgeLine | undefined {
  const from = strip.boxes.get(edge.from);
  const to = strip.boxes.get(edge.to);
  if (!from || !to) return undefined;
  const at = (point: Point): Point => ({ x: point.x + strip.x, y: point.y + y });
  const degrees = strip.flow === 1 ? 0 : 180;
  const start: Heading = { ...at(flank(from, strip.flow)), degrees: strip.flow === 1 ? 180 : 0 };
  const end: Heading = { ...at(flank(to, strip.flow === 1 ? -1 : 1)), degrees };
  const across = points.flatMap((point) => passage(point, strip)).map(at);
  const first = edge.isBidirectional ? behind(start, HEAD) : start;
  return {
    edge,
    path: flowingPath([first, ...across, behind(end, HEAD)]),
    start,
    end,
    label: label && text && { ...label, ...at(label), text: text.text, full: text.full },
  };
}

function flank({ x, y, width, height }: Box, side: 1 | -1): Point {
  return { x: side === 1 ? x + width : x, y: y + height / 2 };
}

/** A line crosses a column straight, so that it touches none of the boxes in it; between columns it may bend. */
function passage(point: Point, { boxes, local, flow }: AlignedStrip): readonly Point[] {
  const column = [...boxes.values(), ...local.flatMap(({ label }) => label ?? [])].filter(
    ({ x, width }) => Math.abs(x + width / 2 - point.x) < 2,
  );
  if (column.length === 0) return [];
  const half = Math.max(...column.map(({ width }) => width)) / 2 + 3;
  return [
    { x: point.x - flow * half, y: point.y },
    { x: point.x + flow * half, y: point.y },
  ];
}

/** The corners of `route`, from its start to the place where the head of its arrow begins. */
export function routeLine(
  route: Route,
  stack: Stack,
): { readonly line: EdgeLine; readonly points: readonly Point[] } {
  const { edge, xs } = route;
  const start = headingAt(route.start, xs[0] ?? 0, stack, true);
  const end = headingAt(route.end, xs.at(-1) ?? 0, stack, false);
  const turns = route.channels.flatMap((_, at) => {
    const y = stack.lineOf(route, at);
    return [
      { x: xs[at] ?? 0, y },
      { x: xs[at + 1] ?? 0, y },
    ];
  });
  const points = [
    edge.isBidirectional ? behind(start, HEAD) : start,
    ...(route.start.flank === undefined ? [] : [{ x: xs[0] ?? 0, y: start.y }]),
    ...turns,
    ...(route.end.flank === undefined ? [] : [{ x: xs.at(-1) ?? 0, y: end.y }]),
    behind(end, HEAD),
  ];
  return { line: { edge, path: corneredPath(points), start, end, label: undefined }, points };
}

/** Where `end` touches its box; `isStart` where the line leaves there. The direction is that of an arrow into the box. */
function headingAt(
  { box, side, flank: out, strip }: Route['start'],
  x: number,
  { strips }: Stack,
  isStart: boolean,
): Heading {
  const y = (strips[strip] ?? 0) + box.y;
  if (out !== undefined) {
    return {
      x: out === 1 ? box.x + box.width : box.x,
      y: y + box.height / 2 + (isStart ? OFF_CENTER : -OFF_CENTER),
      degrees: out === 1 ? 180 : 0,
    };
  }
  return side === 'top' ? { x, y, degrees: 90 } : { x, y: y + box.height, degrees: 270 };
}

/** A place for `text` on the line through `points` where it covers none of `taken`; undefined where there is none. */
export function labelOn(
  points: readonly Point[],
  text: LabelText,
  taken: readonly Box[],
): EdgeLabel | undefined {
  const { width, height } = text;
  const corners = cornersOf(points);
  const parts = corners
    .slice(1)
    .map((end, at) => ({ start: corners[at] ?? end, end }))
    .map(({ start, end }) => ({ start, end, isLevel: Math.abs(start.y - end.y) < 1 }))
    .map((part) => ({
      ...part,
      length: Math.abs(part.start.x - part.end.x) + Math.abs(part.start.y - part.end.y),
    }))
    .filter(({ length, isLevel }) => length >= (isLevel ? width : height) + 10)
    .toSorted((a, b) => Number(b.isLevel) - Number(a.isLevel) || b.length - a.length);
  for (const { start, end } of parts) {
    for (const share of SHARES) {
      const x = start.x + (end.x - start.x) * share - width / 2;
      const y = start.y + (end.y - start.y) * share - height / 2;
      const box = { x, y, width, height };
      if (!taken.some((other) => overlap(other, box, 3))) return { ...box, text: text.text, full: text.full };
    }
  }
  return undefined;
}

/** `points` without those on the straight line between their neighbors. */
function cornersOf(points: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const [at, point] of points.entries()) {
    const before = corners.at(-1);
    const after = points[at + 1];
    const isOn = (key: 'x' | 'y'): boolean =>
      before !== undefined && after !== undefined && before[key] === point[key] && point[key] === after[key];
    if (!isOn('x') && !isOn('y')) corners.push(point);
  }
  return corners;
}

const SHARES = [0.5, 0.35, 0.65, 0.25, 0.75, 0.15, 0.85];
