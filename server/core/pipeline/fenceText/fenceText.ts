import type { Code, DesignDocument } from '../../document.ts';
import { blocksOf, walkBlocks } from '../../document.ts';
import type { Span } from '../../text.ts';
import { codeTextOf } from '../codeText.ts';
import type { CodeText } from '../codeText.ts';
import { LONGEST_FENCE } from '../fence.ts';

/** The YAML of a `pipeline` fence as its author sees it. */
export interface FenceText extends CodeText {
  readonly block: Code;
  /** The offset in the YAML of an offset in the document; undefined outside of the lines between the fences. */
  readonly fromDocument: (offset: number) => number | undefined;
}

/** The `pipeline` fences of `document`, in order; those that are too long to be read are left out. */
export function fencesOf(document: DesignDocument): readonly Code[] {
  return [...walkBlocks(blocksOf(document))].filter(
    (block): block is Code => block.kind === 'code' && isFence(block),
  );
}

function isFence({ language, value }: Code): boolean {
  return language === 'pipeline' && value.length <= LONGEST_FENCE;
}

/** The fence between whose lines `offset` stands. */
export function fenceAt(document: DesignDocument, offset: number): FenceText | undefined {
  const block = fencesOf(document).find(({ span }) => span.start < offset && offset <= span.end + 1);
  if (!block) return undefined;
  const fence = fenceText(document.text, block);
  return fence.fromDocument(offset) === undefined ? undefined : fence;
}

/** The text of `block`. */
export function fenceText(text: string, block: Code): FenceText {
  const code = withLastLine(text, block, codeTextOf(text, block));
  const body = bodyOf(text, block.span);
  const starts = lineStartsOf(code.value);
  const placeOf = (at: number): number => code.toDocument({ start: at, end: at }).start;
  return {
    ...code,
    block,
    fromDocument: (offset) => {
      if (!body || offset < body.start || offset > body.end) return undefined;
      const line = lastWhere(starts, (start) => lineStartIn(text, placeOf(start)) <= offset);
      const start = starts[line] ?? 0;
      const end = (starts[line + 1] ?? code.value.length + 1) - 1;
      return Math.min(end, start + Math.max(0, offset - placeOf(start)));
    },
  };
}

/** An unclosed fence at the end of the text holds the empty line there too, which the parser leaves out. */
function withLastLine(text: string, { span }: Code, code: CodeText): CodeText {
  const isOpen = bodyOf(text, span)?.end === text.length;
  const isShort = isOpen && code.span.end < text.length && lineStartIn(text, text.length) === text.length;
  if (!isShort) return code;
  const { length } = code.value;
  const place = (at: number): number =>
    at > length ? text.length : code.toDocument({ start: at, end: at }).start;
  return {
    value: `${code.value}\n`,
    span: code.span,
    toDocument: ({ start, end }) => ({ start: place(start), end: Math.max(place(start), place(end)) }),
  };
}

/** Index of the last of `values` for which `test` holds, which holds for those before it too; 0 where it holds for none. */
function lastWhere(values: readonly number[], test: (value: number) => boolean): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (test(values[middle] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From the line behind the opening fence to the end of the line before the closing one; none where that is no line. */
function bodyOf(text: string, { start, end }: Span): Span | undefined {
  const first = nextLine(text, start);
  if (first === undefined) return undefined;
  const last = lineStartIn(text, end);
  const signs = /^[`~]+/.exec(text.slice(start, start + 200))?.[0] ?? '```';
  const closing = text
    .slice(last, end)
    .trim()
    .replace(/^(?:>\s?)+/, '')
    .trim();
  const isClosed =
    last >= first && closing.length >= signs.length && closing === signs.charAt(0).repeat(closing.length);
  if (!isClosed)
    return { start: first, end: Math.max(first, nextLine(text, end) === text.length ? text.length : end) };
  return last > first ? { start: first, end: lineEndBefore(text, last) } : undefined;
}

/** The start of the line behind the one that holds `at`; undefined in the last line. */
function nextLine(text: string, at: number): number | undefined {
  for (let next = at; next < text.length; next++) {
    if (text[next] === '\n') return next + 1;
    if (text[next] === '\r') return text[next + 1] === '\n' ? next + 2 : next + 1;
  }
  return undefined;
}

function lineStartIn(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** The end of the line before the one that starts at `start`, without its line ending. */
function lineEndBefore(text: string, start: number): number {
  const end = text[start - 1] === '\n' ? start - 1 : start;
  return text[end - 1] === '\r' ? end - 1 : Math.min(end, start - 1);
}

function lineStartsOf(value: string): readonly number[] {
  const starts = [0];
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
