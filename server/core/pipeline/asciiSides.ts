import type { Box } from './asciiBoxes.ts';
import { charAt } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';

/** The columns of the left and the right side of a box in one row. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Tells where the sides of a box stand in a row. */
export type SidesOf = (box: Box, row: number) => Sides;

/**
 * What tells where the sides of a box stand in a row. They stand under its corners, unless the row has slipped: where it
 * has as many sides as `boxes` have there, they belong to them in their order.
 */
export function sidesIn(grid: Grid, boxes: readonly Box[]): SidesOf {
  const found = new Map<Box, Map<number, Sides>>(boxes.map((box) => [box, new Map()]));
  for (const [row, around] of boxesByRow(boxes)) {
    const wanted = around.flatMap(({ left, right }) => [left, right]).toSorted((a, b) => a - b);
    const columns = sideColumns(grid, row);
    if (columns.length !== wanted.length || columns.every((column, at) => column === wanted[at])) continue;
    for (const box of around) {
      const [left, right] = [columns[wanted.indexOf(box.left)], columns[wanted.lastIndexOf(box.right)]];
      if (left !== undefined && right !== undefined && left < right)
        found.get(box)?.set(row, { left, right });
    }
  }
  return (box, row) => found.get(box)?.get(row) ?? box;
}

/** Row → the boxes whose sides it holds. */
function boxesByRow(boxes: readonly Box[]): ReadonlyMap<number, readonly Box[]> {
  const rows = new Map<number, Box[]>();
  for (const box of boxes) {
    for (let row = box.top + 1; row < box.bottom; row++) {
      const list = rows.get(row);
      if (list) list.push(box);
      else rows.set(row, [box]);
    }
  }
  return rows;
}

function sideColumns(grid: Grid, row: number): readonly number[] {
  return [...(grid.rows[row] ?? []).keys()].filter((column) => /[|│┃║├┤╠╣]/u.test(charAt(grid, row, column)));
}
