import type { Box, Heading, Point } from './geometry.ts';

/** The `d` of a line through `points`, which turns only at right angles, with round corners. */
export function corneredPath(points: readonly Point[]): string {
  const turns = withoutRepeats(points);
  const [first, ...rest] = turns;
  if (!first) return '';
  const parts = [`M${pair(first)}`];
  for (const [at, corner] of rest.entries()) {
    const before = turns[at] ?? corner;
    const after = turns[at + 2];
    if (!after) {
      parts.push(`L${pair(corner)}`);
      continue;
    }
    const radius = Math.min(RADIUS, distance(before, corner) / 2, distance(corner, after) / 2);
    parts.push(
      `L${pair(toward(corner, before, radius))}Q${pair(corner)} ${pair(toward(corner, after, radius))}`,
    );
  }
  return parts.join('');
}

const RADIUS = 10;

/** The `d` of a line through `points` that leaves and reaches each of them horizontally. */
export function flowingPath(points: readonly Point[]): string {
  const [first, ...rest] = withoutRepeats(points);
  if (!first) return '';
  let last = first;
  const parts = [`M${pair(first)}`];
  for (const point of rest) {
    const middle = (last.x + point.x) / 2;
    parts.push(
      Math.abs(last.y - point.y) < 0.5
        ? `L${pair(point)}`
        : `C${pair({ x: middle, y: last.y })} ${pair({ x: middle, y: point.y })} ${pair(point)}`,
    );
    last = point;
  }
  return parts.join('');
}

/** The point `length` pixels before `heading`, where the line ends and the head of the arrow begins. */
export function behind({ x, y, degrees }: Heading, length: number): Point {
  const step = STEPS[degrees];
  return { x: x - step.x * length, y: y - step.y * length };
}

const STEPS: Readonly<Record<Heading['degrees'], Point>> = {
  0: { x: 1, y: 0 },
  90: { x: 0, y: 1 },
  180: { x: -1, y: 0 },
  270: { x: 0, y: -1 },
};

/** True where `a` and `b` have points in common, or less than `gap` pixels between them. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** A number of the picture: at most one decimal. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function pair({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, at) => {
    const before = points[at - 1];
    return !before || distance(before, point) > 0.5;
  });
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
