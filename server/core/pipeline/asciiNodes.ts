import { boxesIn, isInside } from './asciiBoxes.ts';
import type { Box } from './asciiBoxes.ts';
import { holdsDrawing, lineIn, splitBoxText } from './asciiBoxText.ts';
import type { DrawnLine } from './asciiBoxText.ts';
import { frameCells, isCrossed, titleOf } from './asciiFrames.ts';
import { charAt, isBlank, spanIn, textIn } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';
import { sidesIn } from './asciiSides.ts';
import type { SidesOf } from './asciiSides.ts';
import { signAt } from './asciiSigns.ts';
import type { Sign } from './asciiSigns.ts';

/** A name in a drawing, in a frame or bare. */
export interface AsciiNode {
  readonly index: number;
  readonly isBoxed: boolean;
  readonly box: Box;
  /** The lines of its name with their places in the source. */
  readonly lines: readonly DrawnLine[];
  /** Lines in its frame that say more about it: items of a list, `Model: DLRM`. */
  readonly details: readonly DrawnLine[];
  /** True for a frame around other boxes. */
  readonly isFrame: boolean;
  /** Index of the frame around it. */
  readonly frame: number | undefined;
}

/** A drawing taken apart. */
export interface Drawing {
  readonly grid: Grid;
  /** Names and frames, by their index; outer frames before those inside them. */
  readonly nodes: readonly AsciiNode[];
  /** The node that a cell belongs to. */
  readonly ownerAt: (row: number, column: number) => number | undefined;
  /** Parts of arrows by row and column. */
  readonly signs: ReadonlyMap<number, ReadonlyMap<number, Sign>>;
}

/** Finds frames, bare names and parts of arrows in `grid`. */
export function takeApart(grid: Grid): Drawing {
  const boxes = boxesIn(grid);
  const sidesOf = sidesIn(grid, boxes);
  const outer = boxes.filter(
    (box) => boxes.some((one) => isInside(one, box)) || isDrawing(grid, box, sidesOf),
  );
  const owners: (number | undefined)[][] = grid.rows.map(() => []);
  const titles = outer.map((box) => titleOf(grid, box, boxes));
  const nodes: AsciiNode[] = outer.map((box, index) => ({
    ...{ index, isBoxed: true, isFrame: true, box, details: [] },
    lines: titles[index]?.lines ?? [],
    frame: frameAround(box, outer),
  }));
  const frames = new Set(outer);
  for (const box of boxes.filter((one) => !frames.has(one))) {
    const index = nodes.length;
    const text = splitBoxText(textRows(grid, box, sidesOf));
    nodes.push({ index, isBoxed: true, isFrame: false, box, ...text, frame: frameAround(box, outer) });
    for (let row = box.top; row <= box.bottom; row++) {
      const { left, right } = sidesOf(box, row);
      own(owners, row, left, right + 1, index);
    }
  }
  // Inner frames come first here: an outer one takes only what is left.
  for (const [index, box] of [...outer.entries()].reverse()) {
    for (const { row, column } of frameCells(grid, box, sidesOf, titles[index]?.row)) {
      const cells = owners[row];
      if (cells) cells[column] ??= index;
    }
  }
  const signs = new Map<number, Map<number, Sign>>();
  for (const row of grid.rows.keys()) readRow(grid, row, { nodes, owners, signs, outer });
  return { grid, nodes, signs, ownerAt: (row, column) => owners[row]?.[column] };
}

function isDrawing(grid: Grid, box: Box, sidesOf: SidesOf): boolean {
  const inner = Array.from({ length: box.bottom - box.top - 1 }, (_, at) => box.top + 1 + at);
  return holdsDrawing(
    inner.map((row) => {
      const { left, right } = sidesOf(box, row);
      return textIn(grid, row, left + 1, right);
    }),
  );
}

/** The innermost of `outer` around `box`. */
function frameAround(box: Box, outer: readonly Box[]): number | undefined {
  const index = outer.findLastIndex((one) => isInside(box, one));
  return index < 0 ? undefined : index;
}

function own(owners: (number | undefined)[][], row: number, start: number, end: number, owner: number): void {
  const cells = owners[row];
  if (!cells) return;
  for (let column = start; column < end; column++) cells[column] = owner;
}

/** The text of each row of `box` from its upper border on. */
function textRows(grid: Grid, box: Box, sidesOf: SidesOf): readonly (DrawnLine | undefined)[] {
  const rows = Array.from({ length: box.bottom - box.top }, (_, at) => box.top + at);
  return rows.map((row) => {
    const sides = sidesOf(box, row);
    const line = lineIn(grid, row, sides);
    const isItem = row > box.top && /^[-─–]\s+\S/u.test(textIn(grid, row, sides.left + 1, sides.right));
    return line && isItem ? { ...line, text: `- ${line.text}` } : line;
  });
}

interface Found {
  readonly nodes: AsciiNode[];
  readonly owners: (number | undefined)[][];
  readonly signs: Map<number, Map<number, Sign>>;
  readonly outer: readonly Box[];
}

/** Bare names and arrows of one row. Two blanks part names; parentheses hold no arrows. */
function readRow(grid: Grid, row: number, found: Found): void {
  const cells = grid.rows[row] ?? [];
  const owned = found.owners[row] ?? [];
  const signs = new Map<number, Sign>();
  let start: number | undefined;
  let depth = 0;
  let isNote = false;
  const close = (end: number): void => {
    if (start !== undefined) addBare(grid, row, start, end, found);
    start = undefined;
    depth = 0;
  };
  for (let column = 0; column < cells.length; column++) {
    if (owned[column] !== undefined) {
      close(column);
      isNote = false;
      continue;
    }
    const sign = depth > 0 || isNote ? undefined : signAt(grid, row, column);
    if (sign) {
      close(column);
      // Where a line goes through the border of a frame, the border is no part of it.
      const isThrough = owned[column - 1] !== undefined && owned[column + 1] !== undefined;
      signs.set(column, isThrough && isCrossed(grid, row, column) ? { ...sign, ways: ['up', 'down'] } : sign);
    } else if (isBlank(cells[column])) {
      const isGap = isBlank(charAt(grid, row, column + 1)) && cells[column] !== '';
      if (isGap && depth === 0 && !isNote) close(column);
    } else {
      if (start === undefined && depth === 0) isNote = beginsNote(grid, row, column, signs, owned);
      start ??= column;
      if (cells[column] === '(') depth++;
      else if (cells[column] === ')') depth = Math.max(0, depth - 1);
    }
  }
  close(cells.length);
  found.signs.set(row, signs);
}

/** True behind an arrow that leads back to a frame: `| Ranking |  <-- DLRM, 500 -> 20` is a note to its end. */
function beginsNote(
  grid: Grid,
  row: number,
  column: number,
  signs: ReadonlyMap<number, Sign>,
  owned: readonly (number | undefined)[],
): boolean {
  let at = column - 1;
  while (at >= 0 && isBlank(charAt(grid, row, at)) && owned[at] === undefined) at--;
  let hasHead = false;
  for (; signs.has(at); at--) hasHead ||= signs.get(at)?.head === 'left';
  return hasHead;
}

function addBare(grid: Grid, row: number, start: number, end: number, { nodes, owners, outer }: Found): void {
  const text = textIn(grid, row, start, end);
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const index = nodes.length;
  const box = { top: row, bottom: row, left: start, right: end - 1 };
  const lines = [{ text, span: spanIn(grid, row, start, end) }];
  nodes.push({
    index,
    isBoxed: false,
    isFrame: false,
    box,
    lines,
    details: [],
    frame: frameAround(box, outer),
  });
  own(owners, row, start, end, index);
}
