import type { Span } from '../text.ts';

/** A drawing as cells, each as wide as a terminal shows it. */
export interface Grid {
  /** Row → column → the character there; the right half of a wide one is empty. */
  readonly rows: readonly (readonly string[])[];
  /** Row → column → offset of that character in the text. */
  readonly offsets: readonly (readonly number[])[];
}

/** A place in a drawing. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cuts `source` into cells. A tab fills up to the next multiple of four. */
export function gridOf(source: string): Grid {
  const rows: string[][] = [];
  const offsets: number[][] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const cells: string[] = [];
    const places: number[] = [];
    let at = offset;
    for (const character of line) {
      const width = widthOf(character, cells.length);
      if (width === 0 && cells.length > 0) cells.push(`${cells.pop() ?? ''}${character}`);
      for (let column = 0; column < width; column++) {
        cells.push(character === '\t' ? ' ' : column === 0 ? character : '');
        places.push(at);
      }
      at += character.length;
    }
    rows.push(cells);
    offsets.push([...places, at]);
    offset += line.length + 1;
  }
  return { rows, offsets };
}

/** The character at a place; a blank outside the drawing. */
export function charAt({ rows }: Grid, row: number, column: number): string {
  return rows[row]?.[column] ?? ' ';
}

/** What stands in `row` from column `start` up to and without `end`, without blanks at its ends. */
export function textIn({ rows }: Grid, row: number, start: number, end: number): string {
  return (rows[row]?.slice(start, end) ?? []).join('').trim();
}

/** The place in the source of what `textIn` gives. */
export function spanIn({ rows, offsets }: Grid, row: number, start: number, end: number): Span {
  const cells = rows[row] ?? [];
  const places = offsets[row] ?? [0];
  let from = Math.min(start, cells.length);
  let to = Math.min(end, cells.length);
  while (from < to && isBlank(cells[from])) from++;
  while (to > from && isBlank(cells[to - 1])) to--;
  const last = places.at(-1) ?? 0;
  return { start: places[from] ?? last, end: places[to] ?? last };
}

/** True for a blank, the right half of a wide character, and what lies outside. */
export function isBlank(character: string | undefined): boolean {
  return character === undefined || character === '' || /^\s$/.test(character);
}

function widthOf(character: string, column: number): number {
  if (character === '\t') return 4 - (column % 4);
  if (/^[\p{M}\u200d\ufe0e\ufe0f]$/u.test(character)) return 0;
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]$/u.test(
    character,
  )
    ? 2
    : 1;
}
