import type { Span } from '../text.ts';
import { boxesIn, isInside } from './asciiBoxes.ts';
import type { Box } from './asciiBoxes.ts';
import { charAt, isBlank, spanIn, textIn } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';
import { signAt } from './asciiSigns.ts';
import type { Sign } from './asciiSigns.ts';

/** A name in a drawing, in a frame or bare. */
export interface AsciiNode {
  readonly index: number;
  readonly isBoxed: boolean;
  readonly box: Box;
  /** Its lines of text with their places in the source. */
  readonly lines: { readonly text: string; readonly span: Span }[];
  /** Index of the frame around it, among `frames`. */
  readonly frame: number | undefined;
}

/** A drawing taken apart. */
export interface Drawing {
  readonly grid: Grid;
  readonly nodes: readonly AsciiNode[];
  /** Frames around others, outer ones first. */
  readonly frames: readonly AsciiNode[];
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
  const inner = boxes.filter((box) => !isFrame(box));
  const owners: (number | undefined)[][] = grid.rows.map(() => []);
  const nodes: AsciiNode[] = [];
  for (const box of inner) {
    const frame = outer.findLastIndex((one) => isInside(box, one));
    nodes.push(boxedNode(grid, box, nodes.length, frame < 0 ? undefined : frame));
    for (let row = box.top; row <= box.bottom; row++)
      own(owners, row, box.left, box.right + 1, nodes.length - 1);
  }
  const frames = outer.map((box, index) => frameNode(grid, box, index, outer, inner));
  for (const { box, lines } of frames) hideFrame(owners, box, lines.length > 0);
  const signs = new Map<number, Map<number, Sign>>();
  for (const row of grid.rows.keys()) readRow(grid, row, { nodes, owners, signs, outer });
  return { grid, nodes, frames, signs, ownerAt: (row, column) => positive(owners[row]?.[column]) };
}

/** Owner of cells that are read already and belong to no node. */
const HIDDEN = -1;

function positive(owner: number | undefined): number | undefined {
  return owner === HIDDEN ? undefined : owner;
}

function own(owners: (number | undefined)[][], row: number, start: number, end: number, owner: number): void {
  const cells = owners[row];
  if (!cells) return;
  for (let column = start; column < end; column++) cells[column] = owner;
}

function boxedNode(grid: Grid, box: Box, index: number, frame: number | undefined): AsciiNode {
  const rows = Array.from({ length: box.bottom - box.top - 1 }, (_, at) => box.top + 1 + at);
  const lines = rows.flatMap((row) => {
    const text = textIn(grid, row, box.left + 1, box.right)
      .replace(/^[|│║┃]+|[|│║┃]+$/gu, '')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ text, span: spanOfText(grid, row, box.left, box.right + 1, text) }];
  });
  return { index, isBoxed: true, box, lines, frame };
}

function spanOfText(grid: Grid, row: number, start: number, end: number, text: string): Span {
  const whole = spanIn(grid, row, start, end);
  const at = textIn(grid, row, start, end).indexOf(text);
  return at < 0
    ? whole
    : { start: whole.start + at, end: Math.min(whole.end, whole.start + at + text.length) };
}

/** The title of a frame is its first row, where no frame inside it begins. */
function frameNode(
  grid: Grid,
  box: Box,
  index: number,
  outer: readonly Box[],
  inner: readonly Box[],
): AsciiNode {
  const row = box.top + 1;
  const isFree = ![...outer, ...inner].some((one) => isInside(one, box) && one.top <= row);
  const text = isFree ? textIn(grid, row, box.left + 1, box.right) : '';
  const span = spanOfText(grid, row, box.left + 1, box.right, text);
  const around = outer.findLastIndex((one) => isInside(box, one));
  const lines = /\p{L}/u.test(text) ? [{ text, span }] : [];
  return { index, isBoxed: true, box, lines, frame: around < 0 ? undefined : around };
}

function hideFrame(owners: (number | undefined)[][], box: Box, hasTitle: boolean): void {
  for (let row = box.top; row <= box.bottom; row++) {
    const isWhole = row === box.top || row === box.bottom || (hasTitle && row === box.top + 1);
    if (isWhole) hideFree(owners, row, box.left, box.right);
    else {
      hideFree(owners, row, box.left, box.left);
      hideFree(owners, row, box.right, box.right);
    }
  }
}

function hideFree(owners: (number | undefined)[][], row: number, start: number, end: number): void {
  const cells = owners[row];
  for (let column = start; cells && column <= end; column++) cells[column] ??= HIDDEN;
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
  const frame = outer.findLastIndex((one) => isInside(box, one));
  nodes.push({
    index,
    isBoxed: false,
    box,
    lines: [{ text, span: spanIn(grid, row, start, end) }],
    frame: frame < 0 ? undefined : frame,
  });
  own(owners, row, start, end, index);
}
