import { charAt, isBlank } from './asciiGrid.ts';
import type { Cell } from './asciiGrid.ts';
import type { AsciiNode, Drawing } from './asciiNodes.ts';
import { OPPOSITE, signAt, STEPS } from './asciiSigns.ts';
import type { Direction, Sign } from './asciiSigns.ts';

/** A line of a drawing with the names at its ends. */
export interface AsciiLink {
  readonly cells: readonly Cell[];
  /** Nodes that an arrow head points at. */
  readonly heads: readonly number[];
  /** Nodes at ends without a head. */
  readonly tails: readonly number[];
  readonly hasHead: boolean;
  /** True for `<--` at the right of a name, in one row. */
  readonly isBackward: boolean;
  /** True where all of it lies in one row and goes sideways. */
  readonly isFlat: boolean;
}

/** The lines of `drawing`: parts of arrows that hang together, each cell looked at once. */
export function linksIn(drawing: Drawing): readonly AsciiLink[] {
  const seen = new Set<string>();
  const links: AsciiLink[] = [];
  for (const [row, signs] of drawing.signs) {
    for (const column of signs.keys()) {
      if (seen.has(`${row},${column}`)) continue;
      links.push(linkOf(drawing, gather(drawing, { row, column }, seen)));
    }
  }
  return links;
}

/** All cells that hang together with `start`. */
function gather({ signs }: Drawing, start: Cell, seen: Set<string>): Cell[] {
  const cells: Cell[] = [start];
  seen.add(`${start.row},${start.column}`);
  for (const { row, column } of cells) {
    const sign = signs.get(row)?.get(column);
    for (const way of sign?.ways ?? []) {
      for (const next of neighborsAt(row, column, way)) {
        const other = signs.get(next.row)?.get(next.column);
        const key = `${next.row},${next.column}`;
        if (!other || seen.has(key) || !goesOn(sign, other, way)) continue;
        seen.add(key);
        cells.push(next);
        break;
      }
    }
  }
  return cells;
}

/** The cell that a line reaches; upright lines may be off by one column. */
function neighborsAt(row: number, column: number, way: Direction): Cell[] {
  const [down, right] = STEPS[way];
  const straight = { row: row + down, column: column + right };
  if (down === 0) return [straight];
  return [straight, { ...straight, column: column - 1 }, { ...straight, column: column + 1 }];
}

/** A head ends a line on its own side: in `--> -->` there are two. */
function goesOn(sign: Sign | undefined, other: Sign, way: Direction): boolean {
  const endsHere = sign?.head === way && (way === 'left' || way === 'right');
  const startsThere =
    other.head === OPPOSITE[way] && (way === 'left' || way === 'right') && sign?.head !== undefined;
  return !endsHere && !startsThere && other.ways.includes(OPPOSITE[way]);
}

function linkOf(drawing: Drawing, cells: readonly Cell[]): AsciiLink {
  const heads = new Set<number>();
  const tails = new Set<number>();
  const rows = new Set(cells.map(({ row }) => row));
  const own = new Set(cells.map(({ row, column }) => `${row},${column}`));
  let hasHead = false;
  let isBackward = false;
  let isUpright = true;
  for (const cell of cells) {
    const sign = drawing.signs.get(cell.row)?.get(cell.column);
    if (!sign) continue;
    isUpright &&= sign.ways.every((way) => way === 'up' || way === 'down');
    hasHead ||= sign.head !== undefined;
    isBackward ||= sign.head === 'left';
    for (const way of sign.ways) {
      if (neighborsAt(cell.row, cell.column, way).some(({ row, column }) => own.has(`${row},${column}`)))
        continue;
      const reach = isCrossing(drawing, cell) ? 1 : FARTHEST;
      const node = nodeToward(drawing, cell, way, reach);
      if (node === undefined) continue;
      if (sign.head === way) heads.add(node);
      else tails.add(node);
    }
  }
  return {
    cells,
    heads: [...heads],
    tails: [...tails].filter((node) => !heads.has(node)),
    hasHead,
    isBackward,
    isFlat: rows.size === 1 && !isUpright,
  };
}

/** A `+` goes four ways, most of which lead nowhere. */
function isCrossing({ grid }: Drawing, { row, column }: Cell): boolean {
  return /[+┼╋╬]/u.test(charAt(grid, row, column));
}

/** How many blank columns may lie between a line and its name. */
const FARTHEST = 4;
/** How many blank rows may. */
const FARTHEST_ROWS = 2;

function nodeToward(drawing: Drawing, cell: Cell, way: Direction, reach: number): number | undefined {
  const [down] = STEPS[way];
  return down === 0 ? besideOf(drawing, cell, way, reach) : aboveOrBelow(drawing, cell, down, reach);
}

function besideOf({ grid, ownerAt }: Drawing, cell: Cell, way: Direction, reach: number): number | undefined {
  const [, step] = STEPS[way];
  for (let distance = 1; distance <= reach; distance++) {
    const column = cell.column + step * distance;
    const owner = ownerAt(cell.row, column);
    if (owner !== undefined) return owner;
    if (!isBlank(charAt(grid, cell.row, column))) return undefined;
  }
  return undefined;
}

/** The name straight above or below; where a row holds none there but one near, that one. */
function aboveOrBelow(drawing: Drawing, cell: Cell, step: number, reach: number): number | undefined {
  const { grid, ownerAt, nodes } = drawing;
  for (let distance = 1; distance <= Math.min(reach, FARTHEST_ROWS); distance++) {
    const row = cell.row + step * distance;
    for (const shift of [0, -1, 1, -2, 2]) {
      const owner = ownerAt(row, cell.column + shift);
      if (owner !== undefined) return owner;
    }
    if (signAt(grid, row, cell.column)) return undefined;
    const near = nearestInRow(drawing, row, cell.column);
    if (near !== undefined && reach > 1) return nodes[near]?.isBoxed === true ? undefined : near;
  }
  return undefined;
}

/** The only name in `row`, if it is not far from `column`. */
function nearestInRow({ grid, ownerAt, nodes }: Drawing, row: number, column: number): number | undefined {
  const owners = new Set<number>();
  for (let at = 0; at < (grid.rows[row] ?? []).length; at++) {
    const owner = ownerAt(row, at);
    if (owner !== undefined) owners.add(owner);
  }
  const [only] = owners;
  const box = only === undefined ? undefined : nodes[only]?.box;
  const isNear = box !== undefined && column >= box.left - NEAR && column <= box.right + NEAR;
  return owners.size === 1 && isNear ? only : undefined;
}

const NEAR = 12;

/** True where a bare name was not meant as a stage: nothing but a remark at the end of `link`. */
export function isRemark(
  link: AsciiLink,
  nodes: readonly AsciiNode[],
): readonly [note: number, of: number] | undefined {
  const [head] = link.heads;
  const [tail, other] = link.tails;
  const isBare = (index: number | undefined): boolean =>
    index !== undefined && nodes[index]?.isBoxed === false;
  if (!link.isFlat) return undefined;
  if (link.isBackward && head !== undefined && tail !== undefined && isBare(tail)) return [tail, head];
  if (link.hasHead || tail === undefined || other === undefined) return undefined;
  if (isBare(other) && !isBare(tail)) return [other, tail];
  return isBare(tail) && !isBare(other) ? [tail, other] : undefined;
}
