import type { Code } from '../document.ts';
import type { Span } from '../text.ts';

/** The text inside a code block, with the way from its offsets to those of the document. */
export interface CodeText {
  readonly value: string;
  /** From the first to the last line between the fences, in the document. */
  readonly span: Span;
  readonly toDocument: (span: Span) => Span;
}

/**
 * The inside of `block`. The parser takes the indent of a list item and the `>` of a quote off its lines, so an offset in
 * its value is not simply one in the document.
 */
export function codeTextOf(text: string, block: Code): CodeText {
  const starts: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  const lines = rawLinesOf(text, block);
  let offset = 0;
  for (const line of splitLines(block.value)) {
    const raw = lines[starts.length] ?? { start: block.span.end, end: block.span.end };
    starts.push(offset);
    ends.push(raw.end);
    places.push(Math.max(raw.start, raw.end - line.length));
    offset += line.length + 1;
  }
  const place = (at: number): number => {
    const line = lastAtMost(starts, at);
    return Math.min((places[line] ?? 0) + at - (starts[line] ?? 0), ends[line] ?? block.span.end);
  };
  return {
    value: splitLines(block.value).join('\n'),
    span: { start: places[0] ?? block.span.end, end: ends.at(-1) ?? block.span.end },
    toDocument: ({ start, end }) => {
      const from = place(start);
      return { start: from, end: Math.max(from, place(end)) };
    },
  };
}

/** Lines of `value`, whatever ends them. */
export function splitLines(value: string): string[] {
  return value.split(/\r\n|\n|\r/);
}

/** The lines of the block in the document; for a fenced block those behind its first. */
function rawLinesOf(text: string, { span }: Code): Span[] {
  const lines: Span[] = [];
  const source = text.slice(span.start, span.end);
  let start = span.start;
  for (const end of source.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: span.start + end.index });
    start = span.start + end.index + end[0].length;
  }
  lines.push({ start, end: span.end });
  return /^ {0,3}(?:`{3}|~{3})/.test(source) ? lines.slice(1) : lines;
}

function lastAtMost(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
