/**
 * A half-open range of a text. Offsets count UTF-16 units from the start of the text.
 *
 * ```md
 * ## Data
 * ```
 * The span of the title `Data` is `{ start: 3, end: 7 }`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces what `span` covers by `newText`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A place in a text: zero-based line, and column in UTF-16 units from the start of that line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of one text start. Made once for each version of a text. */
export interface LineIndex {
  readonly length: number;
  /** Offset of the first unit of each line; the first is 0. */
  readonly starts: readonly number[];
}

/**
 * Indexes the lines of `text`. `\n`, `\r\n` and a lone `\r` end a line, as in the Language Server Protocol.
 */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) {
      starts.push(at + 1);
    }
  }
  return { length: text.length, starts };
}

/** The position of `offset`; offsets outside the text are moved to its nearest end. */
export function positionAt(lines: LineIndex, offset: number): Position {
  const wanted = Math.max(0, Math.min(offset, lines.length));
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: wanted - (lines.starts[low] ?? 0) };
}

/** The offset of `position`; a line or column past the end is moved back to the end of the text or line. */
export function offsetAt(lines: LineIndex, position: Position): number {
  if (position.line < 0) return 0;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  const next = lines.starts[position.line + 1] ?? lines.length + 1;
  return Math.max(start, Math.min(start + position.column, next - 1, lines.length));
}

/** The span of the line that holds `offset`, without its line ending. */
export function lineSpanAt(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The line ending that `text` uses first, or `\n` where it has only one line. */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
  const found = /\r\n|\n|\r/.exec(text)?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}

/** What `span` covers in `text`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True where `inner` lies inside `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Applies edits that do not overlap, in any order, to `text`. Several insertions at one offset
 * keep the order in which they are given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    result += text.slice(done, edit.span.start) + edit.newText;
    done = Math.max(done, edit.span.end);
  }
  return result + text.slice(done);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN;
}
