import type { Span } from '../text.ts';

/** A stretch of one line that arrows cut into parts: `A -> B -> C`. */
export interface ArrowChain {
  /** From the start of its first to the end of its last part. */
  readonly span: Span;
  /** Places of the parts, trimmed; at least two. */
  readonly parts: readonly Span[];
  /** Places of the arrows between them. */
  readonly arrows: readonly Span[];
}

/** Arrows that lead on. `_>` is a slip for `->` that happens. */
export const ARROW = /(?:<?[-–—=]{1,3}(?:>>?|►|▶)|[→⟶➔➜➞➝➙⇒⟹⮕➡]\uFE0F?|(?<=\s)_>)/gu;

/** More parts than anybody draws; the rest is not read. */
const MOST_PARTS = 60;

/**
 * The chains in `text` between `start` and `end`, one at most for each line; a line that begins or follows with an arrow
 * goes on with the chain before it. In parentheses an arrow counts only where the line has none outside them.
 */
export function* chainsIn(text: string, start: number, end: number): Generator<ArrowChain> {
  for (const line of joinedLines(text, start, end)) {
    const chain = chainOf(text, line);
    if (chain) yield chain;
  }
}

/** The lines between `start` and `end`; one that an arrow joins to the next is one with it. */
function* joinedLines(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  for (let at = start; at <= end; at++) {
    const unit = text[at];
    if (at < end && unit !== '\n' && unit !== '\r') continue;
    if (at < end && (endsWithArrow(text, from, at) || beginsWithArrow(text, at, end))) continue;
    if (at > from) yield { start: from, end: at };
    from = at + 1;
  }
}

/** How far an arrow may be from the end of its line. */
const NEAR = 12;

function endsWithArrow(text: string, from: number, at: number): boolean {
  return /(?:[-=]>|[→⟶➔➜⇒➡])[ \t]*$/u.test(text.slice(Math.max(from, at - NEAR), at));
}

function beginsWithArrow(text: string, at: number, end: number): boolean {
  return /^\s{0,10}(?:[-=]{1,2}>|[→⟶➔➜⇒➡↳])/u.test(text.slice(at, Math.min(end, at + NEAR + 3)));
}

function chainOf(text: string, line: Span): ArrowChain | undefined {
  const source = text.slice(line.start, line.end);
  const found = arrowsIn(source);
  if (found.arrows.length === 0) return undefined;
  const within = { start: line.start + found.start, end: line.start + found.end };
  const arrows = found.arrows.map(({ start, end }) => ({ start: line.start + start, end: line.start + end }));
  const parts = partsBetween(text, within, arrows);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return undefined;
  return { span: { start: first.start, end: last.end }, parts, arrows };
}

function partsBetween(text: string, within: Span, arrows: readonly Span[]): Span[] {
  const starts = [within.start, ...arrows.map(({ end }) => end)];
  const ends = [...arrows.map(({ start }) => start), within.end];
  const parts = starts.map((start, at) => trimmed(text, { start, end: ends[at] ?? start }));
  return parts.filter(({ start, end }) => end > start);
}

/** Arrows outside parentheses; else those in the first parentheses that hold any, with the inside of these. */
function arrowsIn(source: string): Span & { readonly arrows: readonly Span[] } {
  const outer: Span[] = [];
  const inner: (Span & { readonly open: number })[] = [];
  const open: number[] = [];
  let done = 0;
  for (const { 0: arrow, index } of source.matchAll(ARROW)) {
    for (; done < index; done++) trackBracket(source[done], done, open);
    const span = { start: index, end: index + arrow.length };
    const bracket = open.at(-1);
    if (bracket === undefined) outer.push(span);
    else inner.push({ ...span, open: bracket });
    if (outer.length + inner.length >= MOST_PARTS) break;
    done = index + arrow.length;
  }
  if (outer.length > 0) return { start: 0, end: cutEnd(source, outer), arrows: outer };
  const start = inner[0]?.open ?? 0;
  const arrows = inner.filter((arrow) => arrow.open === start);
  const close = source.indexOf(')', arrows.at(-1)?.end ?? 0);
  return { start: start + 1, end: close < 0 ? source.length : close, arrows };
}

/** Where the arrows were too many, the chain ends at the last one that is read. */
function cutEnd(source: string, arrows: readonly Span[]): number {
  return arrows.length >= MOST_PARTS ? (arrows.at(-1)?.start ?? source.length) : source.length;
}

/** Keeps in `open` the parentheses that are open; deeper than any text they are not counted. */
function trackBracket(unit: string | undefined, at: number, open: number[]): void {
  if (unit === '(' && open.length < 50) open.push(at);
  else if (unit === ')') open.pop();
}

/** `span` without the blanks at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}
