import { positionAt } from '../../core/index.ts';
import type { DesignDocument, Span } from '../../core/index.ts';
import { cellsOf } from './cells.ts';
import type { Cell } from './cells.ts';

/** A line of a document with what a span covers in it. */
export interface Frame {
  /** Number of the line, from 1. */
  readonly line: number;
  /** The line, or the part of it around the span. */
  readonly source: string;
  /** Columns before the first caret. */
  readonly indent: number;
  /** How many carets there are; at least one. */
  readonly carets: number;
}

const CUT = '…';
/** Columns that stay before a span whose line is cut at its start. */
const LEAD = 12;
/** Units of a line that are looked at before and after the start of a span; no terminal shows more. */
const REACH = 400;

/** The first line that `span` covers, cut to `width` columns around the start of the span. */
export function frameOf({ text, lines }: DesignDocument, span: Span, width: number): Frame {
  const { line, column } = positionAt(lines, span.start);
  const lineStart = lines.starts[line] ?? 0;
  const whole = text.slice(lineStart, lines.starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const from = startOfPart(whole, column);
  const part = whole.slice(from, column + REACH);
  const cells = cellsOf(part);
  const start = column >= whole.length ? cells.length : lastIndexFrom(cells, column - from);
  const end = Math.max(start + 1, cells.filter((cell) => cell.start < span.end - lineStart - from).length);
  return { line: line + 1, ...window(cells, { start, end }, width, from > 0) };
}

/** Where the part of the line begins that is looked at: never between the halves of one character. */
function startOfPart(line: string, column: number): number {
  const from = Math.max(0, column - REACH);
  const isSecondHalf = (line.charCodeAt(from) & 0xfc00) === 0xdc00;
  return isSecondHalf ? from + 1 : from;
}

/** Index of the cell that holds the unit `offset`. */
function lastIndexFrom(cells: readonly Cell[], offset: number): number {
  return Math.max(0, cells.filter((cell) => cell.start <= offset).length - 1);
}

function window(
  cells: readonly Cell[],
  span: { readonly start: number; readonly end: number },
  width: number,
  isCutAlready: boolean,
): Omit<Frame, 'line'> {
  const before = columns(cells.slice(0, span.start));
  const isFitting = !isCutAlready && columns(cells.slice(0, span.end)) < width;
  const first = isFitting || before <= LEAD ? 0 : indexBack(cells, span.start, LEAD);
  const opening = first > 0 || isCutAlready ? CUT : '';
  const shown = fitting(cells.slice(first), width - opening.length);
  const closing = first + shown.length < cells.length ? CUT : '';
  const covered = columns(shown.slice(span.start - first, span.end - first));
  return {
    source: (opening + shown.map((cell) => cell.text).join('') + closing).trimEnd(),
    indent: opening.length + columns(shown.slice(0, span.start - first)),
    carets: Math.max(1, covered),
  };
}

function indexBack(cells: readonly Cell[], from: number, room: number): number {
  let at = from;
  for (let left = room; at > 0 && left > 0; at--) left -= cells[at - 1]?.width ?? 0;
  return at;
}

/** As many of `cells` as fit into `width` columns, with one left free where some do not. */
function fitting(cells: readonly Cell[], width: number): readonly Cell[] {
  if (columns(cells) <= width) return cells;
  let sum = 0;
  const end = cells.findIndex((cell) => (sum += cell.width) > width - 1);
  return cells.slice(0, end);
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
