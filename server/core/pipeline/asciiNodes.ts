import type { Span } from '../text.ts';
import { boxesIn, isInside } from './asciiBoxes.ts';
import type { Box } from './asciiBoxes.ts';
import { splitBoxText } from './asciiBoxText.ts';
import { charAt, isBlank, spanIn, textIn } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';
import { signAt } from './asciiSigns.ts';
import type { Sign } from './asciiSigns.ts';

/** A line of text in a drawing. */
export interface DrawnLine {
  readonly text: string;
  readonly span: Span;
}

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
  const isFrame = (box: Box): boolean => boxes.some((other) => isInside(other, box));
  const outer = boxes.filter(isFrame);
  const owners: (number | undefined)[][] = grid.rows.map(() => []);
  const nodes: AsciiNode[] = outer.map((box, index) => frameNode(grid, box, index, boxes, outer));
  for (const box of boxes.filter((one) => !isFrame(one))) {
    const index = nodes.length;
    nodes.push(boxedNode(grid, box, index, frameAround(box, outer)));
    for (let row = box.top; row <= box.bottom; row++) own(owners, row, box.left, box.right + 1, index);
  }
  // Inner frames come first here: an outer one takes only what is left.
  for (const { box, lines, index } of nodes.slice(0, outer.length).reverse())
    ownFrame(owners, box, lines.length > 0, index);
  const signs = new Map<number, Map<number, Sign>>();
  for (const row of grid.rows.keys()) readRow(grid, row, { nodes, owners, signs, outer });
  return { grid, nodes, signs, ownerAt: (row, column) => owners[row]?.[column] };
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

function boxedNode(grid: Grid, box: Box, index: number, frame: number | undefined): AsciiNode {
  const rows = Array.from({ length: box.bottom - box.top }, (_, at) => box.top + at);
  const text = splitBoxText(rows.map((row) => lineIn(grid, row, box)[0]));
  return { index, isBoxed: true, isFrame: false, box, ...text, frame };
}

/** The words of one row of `box`, which may be its upper border. */
function lineIn(grid: Grid, row: number, { left, right }: Box): readonly DrawnLine[] {
  const text = textIn(grid, row, left + 1, right).replace(/^[|│║┃\-─═━\s]+|[|│║┃\-─═━\s]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(text) || /^[v\s]+$/.test(text.replace(/[-─+]/gu, ''))) return [];
  return [{ text, span: spanOfText(grid, row, left, right + 1, text) }];
}

function spanOfText(grid: Grid, row: number, start: number, end: number, text: string): Span {
  const whole = spanIn(grid, row, start, end);
  const at = textIn(grid, row, start, end).indexOf(text);
  return at < 0
    ? whole
    : { start: whole.start + at, end: Math.min(whole.end, whole.start + at + text.length) };
}

/** The title of a frame stands in its border, or in its first row where no box begins there. */
function frameNode(
  grid: Grid,
  box: Box,
  index: number,
  boxes: readonly Box[],
  outer: readonly Box[],
): AsciiNode {
  const row = box.top + 1;
  const isFree = !boxes.some((one) => isInside(one, box) && one.top <= row);
  const lines = [...lineIn(grid, box.top, box), ...(isFree ? lineIn(grid, row, box) : [])].slice(0, 1);
  return { index, isBoxed: true, isFrame: true, box, lines, details: [], frame: frameAround(box, outer) };
}

function ownFrame(owners: (number | undefined)[][], box: Box, hasTitle: boolean, index: number): void {
  for (let row = box.top; row <= box.bottom; row++) {
    const isWhole = row === box.top || row === box.bottom || (hasTitle && row === box.top + 1);
    if (isWhole) ownFree(owners, row, box.left, box.right, index);
    else {
      ownFree(owners, row, box.left, box.left, index);
      ownFree(owners, row, box.right, box.right, index);
    }
  }
}

function ownFree(
  owners: (number | undefined)[][],
  row: number,
  start: number,
  end: number,
  owner: number,
): void {
  const cells = owners[row];
  for (let column = start; cells && column <= end; column++) cells[column] ??= owner;
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
      signs.set(column, sign);
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
