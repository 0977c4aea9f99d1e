import { charAt, isBlank } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';

/** A frame of `+--+`, `┌─┐` and the like; its borders belong to it. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The frames in `grid`, outer ones before those inside them. */
export function boxesIn(grid: Grid): readonly Box[] {
  const byRow = grid.rows.map((_, row) => edgesIn(grid, row));
  const used = new Set<Edge>();
  const boxes: Box[] = [];
  for (const edge of byRow.flat()) {
    if (used.has(edge) || !TOP_LEFT.test(charAt(grid, edge.row, edge.left))) continue;
    const bottom = bottomOf(grid, edge, byRow);
    if (!bottom) continue;
    used.add(bottom);
    boxes.push({
      top: edge.row,
      bottom: bottom.row,
      left: Math.min(edge.left, bottom.left),
      right: Math.max(edge.right, bottom.right),
    });
  }
  return boxes.slice(0, MOST_BOXES);
}

/** True where `inner` lies in `outer` and is another box. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner !== outer &&
    outer.top < inner.top &&
    inner.bottom < outer.bottom &&
    outer.left < inner.left &&
    inner.right < outer.right
  );
}

const MOST_BOXES = 300;
const TALLEST = 120;

/** A horizontal border. */
interface Edge {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

const TOP_LEFT = /[+┌╔╭┏.*]/u;
const BOTTOM_LEFT = /[+└╚╰┗'`*├╠]/u;
const CORNER = /[+┌┐└┘╔╗╚╝╭╮╰╯┏┓┗┛├┤╠╣.'`*]/u;
/** Borders hold the ends of arrows too. */
const BORDER = /[-─═━=┬┴┼╦╩╤╧v▼↓^▲↑|│]/u;
const SIDE = /[|│║┃+├┤╠╣<>▶◀►◄→←:]/u;

function edgesIn(grid: Grid, row: number): Edge[] {
  const edges: Edge[] = [];
  const cells = grid.rows[row] ?? [];
  for (let left = 0; left < cells.length; left++) {
    if (!CORNER.test(cells[left] ?? '')) continue;
    let right = left;
    let dashes = 0;
    for (let at = left + 1; at < cells.length; at++) {
      const character = cells[at] ?? '';
      const isCorner = CORNER.test(character);
      if (!isCorner && !BORDER.test(character)) {
        const end = titleEnd(cells, at);
        if (end === undefined) break;
        dashes += end - at;
        at = end - 1;
        continue;
      }
      if (!isCorner && /[-─═━=]/u.test(character)) dashes++;
      if (isCorner) right = at;
    }
    if (right - left >= 2 && dashes * 2 >= right - left - 1) edges.push({ row, left, right });
    left = Math.max(left, right);
  }
  return edges;
}

/** Where a title that stands in a border from `start` on ends: `+--- Offline ---+`. */
function titleEnd(cells: readonly string[], start: number): number | undefined {
  if (!/[-─═━]/u.test(cells[start - 1] ?? '')) return undefined;
  for (let at = start; at < cells.length && at < start + LONGEST_TITLE; at++) {
    const character = cells[at] ?? '';
    if (CORNER.test(character) || /[<>→▶|│]/u.test(character)) return undefined;
    if (/[-─═━]/u.test(character) && /[-─═━]/u.test(cells[at + 1] ?? '')) return at;
  }
  return undefined;
}

const LONGEST_TITLE = 40;

/**
 * The border below `top` that closes a frame with it: every row between has its left side, or is empty. A level line from
 * side to side parts a frame in two, unless nothing closes it below.
 */
function bottomOf(grid: Grid, top: Edge, byRow: readonly (readonly Edge[])[]): Edge | undefined {
  const isOneOfMany = (byRow[top.row]?.length ?? 0) > 1;
  let parting: Edge | undefined;
  for (let row = top.row + 1; row <= top.row + TALLEST && row < grid.rows.length; row++) {
    const edge = byRow[row]?.find(
      (one) => isUnder(one, top) && BOTTOM_LEFT.test(charAt(grid, row, one.left)),
    );
    const isParting = edge !== undefined && /[├╠]/u.test(charAt(grid, row, edge.left));
    if (isParting) parting ??= row > top.row + 1 ? edge : undefined;
    else if (edge) return row > top.row + 1 ? edge : parting;
    else if (!hasSide(grid, row, top.left, isOneOfMany ? FARTHEST_SIDE : 1)) return parting;
  }
  return parting;
}

/** Glyphs that are wider than counted move borders by a column or two. */
function isUnder(edge: Edge, top: Edge): boolean {
  return Math.abs(edge.left - top.left) <= 1 && Math.abs(edge.right - top.right) <= 2;
}

/** How far the sides of boxes in a row may have slipped where arrows between them are shorter than in the borders. */
const FARTHEST_SIDE = 5;

function hasSide(grid: Grid, row: number, left: number, reach: number): boolean {
  const around = Array.from({ length: 2 * reach + 1 }, (_, at) => charAt(grid, row, left - reach + at));
  return around.some((character) => SIDE.test(character)) || (grid.rows[row] ?? []).every(isBlank);
}
