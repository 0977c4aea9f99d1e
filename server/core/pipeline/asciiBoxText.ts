import type { DrawnLine } from './asciiNodes.ts';

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
    const name = lines.map(({ text }) => text).join(' ');
    // Only a title in the border may have empty rows below it.
    if (!row && at > 1 && lines.length > 0) break;
    if (!row) continue;
    if (lines.length > 0 && (isDetail(row.text) || (isNoted(name) && !goesOn(row.text)))) break;
    lines.push(row);
  }
  return { lines, details: rows.slice(at).filter((row) => row !== undefined) };
}

function isDetail(text: string): boolean {
  return LIST_ITEM.test(text) || FIELD.test(text);
}

/** `• two towers`, `- ANN`, `1. fetch features`. */
const LIST_ITEM = /^(?:[•·▪◦‣●○■□✓✔✅→►*–-]\s|\d{1,2}[.)]\s)/u;

/** `Model: DLRM`. */
const FIELD = /^\p{L}[\p{L}\p{N} /-]{0,24}:\s+\S/u;

/** True for `Ranking (50 ms)`: the note ends the name. */
function isNoted(name: string): boolean {
  return /[^\s(][^(]*\([^()]+\)$/u.test(name);
}

/** True for what cannot be read alone: `(top 20)`, `& validation`. */
function goesOn(text: string): boolean {
  return /^[(&+/,]|^(?:and|or)\s/iu.test(text);
}
