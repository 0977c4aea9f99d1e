import type { AlignedStrip } from './align.ts';
import type { Box } from './geometry.ts';

/** The vertical ways through one strip that are free of boxes, and who goes where already. */
export interface Ways {
  readonly strip: AlignedStrip;
  /** Boxes and labels, in the coordinates of the picture. */
  readonly boxes: readonly Box[];
  readonly labels: readonly Box[];
  readonly taken: Taken[];
}

/** A line that runs at `x`. */
export interface Taken {
  readonly x: number;
  readonly key: string;
}

/** The ways through `strip`, none taken. */
export function waysOf(strip: AlignedStrip): Ways {
  const shifted = (box: Box): Box => ({ ...box, x: box.x + strip.x });
  return {
    strip,
    boxes: [...strip.boxes.values()].map(shifted),
    labels: strip.local.flatMap(({ label }) => (label ? [shifted(label)] : [])),
    taken: [],
  };
}

/** Distance between two lines side by side. */
const SPACING = 7;

/** Least distance between a line and a box. */
const CLEARANCE = 10;

/** True where nothing stands between the upper or lower side of `box`, at `x`, and the edge of the strip. */
export function isOpen({ boxes }: Ways, box: Box, x: number, side: 'top' | 'bottom'): boolean {
  return !boxes.some(
    (other) =>
      Math.abs(x - other.x - other.width / 2) < other.width / 2 + 5 &&
      (side === 'bottom' ? other.y >= box.y + box.height : other.y + other.height <= box.y),
  );
}

/**
 * A way for `key` beside `box`, in the gutter to its right (`toward` is 1) or left (-1): the nearest that is free, or
 * where there is none the nearest.
 */
export function wayBeside(ways: Ways, box: Box, toward: 1 | -1, key: string): number {
  const edgeOf = ({ x, width }: Box, side: number): number => (side > 0 ? x + width : -x);
  const column = ways.boxes.filter((other) => other.x < box.x + box.width && box.x < other.x + other.width);
  const near = Math.max(...column.map((other) => edgeOf(other, toward)));
  const beyond = ways.boxes.map((other) => -edgeOf(other, -toward)).filter((edge) => edge > near);
  const room = Math.min(...beyond.map((edge) => edge - near), 10 * CLEARANCE);
  const steps = Math.max(1, Math.floor((room - 2 * CLEARANCE) / SPACING) + 1);
  const xs = Array.from({ length: steps }, (_, at) => toward * (near + CLEARANCE + 1 + at * SPACING));
  const x = xs.find((one) => isFree(ways, one, key)) ?? xs[0] ?? box.x;
  ways.taken.push({ x, key });
  return x;
}

/**
 * A way for `key` through the strip, with least detour for a line from `from` to `to`.
 *
 * @param beside what is taken in the strips above and below
 */
export function wayThrough(
  ways: Ways,
  from: number,
  to: number,
  key: string,
  beside: readonly Taken[],
): number {
  const { taken } = ways;
  const edges = ways.boxes.flatMap(({ x, width }) => [x - CLEARANCE, x + width + CLEARANCE]);
  const own = taken.filter((one) => one.key === key).map(({ x }) => x);
  const wishes = [from, to, ...own, ...edges].flatMap((x) => SHIFTS.map((shift) => x + shift * SPACING));
  // Lines that end where this one ends may meet it there.
  const others = beside.filter((one) => one.key !== key && Math.abs(one.x - to) >= 1);
  let best = { x: from, cost: Number.POSITIVE_INFINITY };
  for (const x of wishes) {
    // A line of the same stage may be shared: that is worth a detour.
    const bonus = own.includes(x) ? SPACING * 3 : x === from ? 1 : 0;
    const cost = Math.abs(x - from) + Math.abs(x - to) - bonus;
    if (cost < best.cost && isClear(ways, x) && isFree(ways, x, key, others)) best = { x, cost };
  }
  const x = Number.isFinite(best.cost) ? best.x : Math.max(...edges) + CLEARANCE;
  ways.taken.push({ x, key });
  return x;
}

const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 5, -5, 8, -8];

function isClear({ boxes }: Ways, x: number): boolean {
  return !boxes.some((box) => x > box.x - CLEARANCE && x < box.x + box.width + CLEARANCE);
}

function isFree({ taken, labels }: Ways, x: number, key: string, others: readonly Taken[] = []): boolean {
  return (
    !taken.some((one) => one.key !== key && Math.abs(one.x - x) < SPACING - 1) &&
    !others.some((one) => Math.abs(one.x - x) < SPACING - 1) &&
    !labels.some((box) => x > box.x - 4 && x < box.x + box.width + 4)
  );
}
