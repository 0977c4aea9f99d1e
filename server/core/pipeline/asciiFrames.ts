import { isInside } from './asciiBoxes.ts';
import type { Box } from './asciiBoxes.ts';
import { isChain, lineIn } from './asciiBoxText.ts';
import type { DrawnLine } from './asciiBoxText.ts';
import { charAt } from './asciiGrid.ts';
import type { Cell, Grid } from './asciiGrid.ts';
import type { SidesOf } from './asciiSides.ts';
import { signAt } from './asciiSigns.ts';
import type { Direction } from './asciiSigns.ts';

/** The title of a frame; `row` is where it stands if that is below the border. */
export interface FrameTitle {
  readonly lines: readonly DrawnLine[];
  readonly row: number | undefined;
}

/** The title of the frame `box` stands in its border, or in its first row where no box begins there. */
export function titleOf(grid: Grid, box: Box, boxes: readonly Box[]): FrameTitle {
  const inBorder = lineIn(grid, box.top, box);
  if (inBorder) return { lines: [inBorder], row: undefined };
  const row = box.top + 1;
  const below = boxes.some((one) => isInside(one, box) && one.top <= row)
    ? undefined
    : lineIn(grid, row, box);
  return below && !isChain(below.text) ? { lines: [below], row } : { lines: [], row: undefined };
}

/** The cells of the frame `box`: its borders but where an upright line crosses them, its sides and the row of its title. */
export function* frameCells(
  grid: Grid,
  box: Box,
  sidesOf: SidesOf,
  titleRow: number | undefined,
): Generator<Cell> {
  for (let row = box.top; row <= box.bottom; row++) {
    const { left, right } = sidesOf(box, row);
    const isBorder = row === box.top || row === box.bottom;
    if (isBorder || row === titleRow) {
      for (let column = left; column <= right; column++) {
        const isCorner = column === left || column === right;
        if (!isBorder || isCorner || !isCrossed(grid, row, column)) yield { row, column };
      }
    } else {
      yield { row, column: left };
      yield { row, column: right };
    }
  }
}

/** True where an upright line goes through a level one: `─┼─` with `│` above and below. */
export function isCrossed(grid: Grid, row: number, column: number): boolean {
  if (!/[┼╪╫╋+|│┃]/u.test(charAt(grid, row, column))) return false;
  const goes = (at: number, way: Direction): boolean => signAt(grid, at, column)?.ways.includes(way) === true;
  return goes(row - 1, 'down') && goes(row + 1, 'up');
}
