import type { Span } from '../text.ts';
import { spanIn, textIn } from './asciiGrid.ts';
import type { Grid } from './asciiGrid.ts';
import type { Sides } from './asciiSides.ts';

/** A line of text in a drawing. */
export interface DrawnLine {
  readonly text: string;
  readonly span: Span;
}

/** The text of a box: the lines of its name, and those that say more. */
export interface BoxText {
  readonly lines: readonly DrawnLine[];
  readonly details: readonly DrawnLine[];
}

/**
 * Parts the name in a box from what is said below it. A name may go on in the next line; it ends before an empty row, an
 * item of a list, a line such as `Model: DLRM`, and behind a note in parentheses.
 *
 * @param rows the text of each row of the box from its upper border on, undefined where there is none
 */
export function splitBoxText(rows: readonly (DrawnLine | undefined)[]): BoxText {
  const first = rows.findIndex((row) => row !== undefined);
  const lines: DrawnLine[] = [];
  let at = Math.max(first, 0);
  for (; at < rows.length; at++) {
    const row = rows[at];
    // Only a title in the border may have empty rows below it.
    if (!row && at > 1 && lines.length > 0) break;
    if (!row) continue;
    if (lines.length > 0 && (isDetail(row.text) || (isNoted(lines) && !goesOn(row.text)))) break;
    lines.push(row);
  }
  return { lines, details: rows.slice(at).filter((row) => row !== undefined) };
}

/**
 * True where the rows of a box are a drawing of their own: names joined by arrows, side by side or one below the other.
 * Details with arrows in them, such as `Goal: 5M -> 500 items`, are none.
 */
export function holdsDrawing(rows: readonly (string | undefined)[]): boolean {
  const isFlat = rows.some((row) => row !== undefined && isChain(row));
  const upright = rows.findIndex((row) => row !== undefined && /^[\s|│v↓▼⬇]*[v↓▼⬇][\s|│v↓▼⬇]*$/u.test(row));
  const isName = (row: string | undefined): boolean => row !== undefined && /\p{L}{2}/u.test(row);
  return isFlat || (upright > 0 && rows.slice(0, upright).some(isName) && rows.slice(upright).some(isName));
}

/** `Logs -> Training`, but neither `10B -> 500` nor `(raw -> clean)`. */
const CHAIN = /^[^(]*\p{L}\)?\]?\s*(?:[-─═=]{1,40}[>▶►]|[→⟶➔])\s*\[?\p{L}/u;

function isDetail(text: string): boolean {
  return LIST_ITEM.test(text) || FIELD.test(text);
}

/** `• two towers`, `- ANN`, `1. fetch features`. */
const LIST_ITEM = /^(?:[•·▪◦‣●○■□✓✔✅→►*–-]\s|\d{1,2}[.)]\s)/u;

/** `Model: DLRM`. */
const FIELD = /^\p{L}[\p{L}\p{N} /-]{0,24}:\s+\S/u;

/** True behind `Ranking (50 ms)`: the note ends the name. */
function isNoted(lines: readonly DrawnLine[]): boolean {
  const last = lines.at(-1)?.text ?? '';
  const open = last.lastIndexOf('(');
  return last.endsWith(')') && (open > 0 || (open === 0 && lines.length > 1));
}

/** True for what cannot be read alone: `(top 20)`, `& validation`. */
function goesOn(text: string): boolean {
  return /^[(&+/,]|^(?:and|or)\s/iu.test(text);
}

/** The words between two sides of a box in `row`, which may be its upper border; undefined where there are none. */
export function lineIn(grid: Grid, row: number, { left, right }: Sides): DrawnLine | undefined {
  const text = textIn(grid, row, left + 1, right).replace(/^[|│║┃\-─═━\s]+|[|│║┃\-─═━\s]+$/gu, '');
  if (!/[\p{L}\p{N}]/u.test(text) || /^[v\s]+$/.test(text.replace(/[-─+]/gu, ''))) return undefined;
  return { text, span: spanOfText(grid, row, left, right + 1, text) };
}

function spanOfText(grid: Grid, row: number, start: number, end: number, text: string): Span {
  const whole = spanIn(grid, row, start, end);
  const at = textIn(grid, row, start, end).indexOf(text);
  return at < 0
    ? whole
    : { start: whole.start + at, end: Math.min(whole.end, whole.start + at + text.length) };
}

/** True for a row of names with arrows between them. */
export function isChain(text: string): boolean {
  return !isDetail(text) && CHAIN.test(text);
}
