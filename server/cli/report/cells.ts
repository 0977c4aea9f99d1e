/** One visible character of a line, as a terminal shows it. */
export interface Cell {
  /** What is printed; never a control character. */
  readonly text: string;
  /** Columns that it takes: 0, 1 or 2. */
  readonly width: number;
  /** Offset of its first unit in the line. */
  readonly start: number;
}

const TAB_STOP = 4;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The cells of `line`, which holds no line end. A tab becomes spaces up to the next stop. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(line)) {
    const width = segment === '\t' ? TAB_STOP - (column % TAB_STOP) : widthOfCell(segment);
    cells.push({ text: segment === '\t' ? ' '.repeat(width) : visible(segment), width, start: index });
    column += width;
  }
  return cells;
}

/** The columns that `text` takes on a terminal. */
export function columnsOf(text: string): number {
  let sum = 0;
  for (const { segment } of segmenter.segment(text)) sum += widthOfCell(segment);
  return sum;
}

/**
 * `text` on one line and harmless: control characters are shown as their pictures, so that no document can
 * move the cursor, and marks that turn the direction of writing as U+FFFD, so that all is what it looks like.
 */
export function visible(text: string): string {
  return text
    .replaceAll('\uFEFF', '')
    .replace(/\s*[\r\n\t]\s*/g, ' ')
    .replace(UNSAFE, pictureOf);
}

const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

function pictureOf(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

const HALF_WIDTH = /^[\uFF61-\uFFDC]/;
const WIDE_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const WIDE_SIGN = /^[\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NOTHING = /^[\p{Mn}\p{Me}\u200B-\u200D\uFEFF]+$/u;

function widthOfCell(segment: string): number {
  if (segment.length === 1 && segment >= ' ' && segment <= '~') return 1;
  if (NOTHING.test(segment)) return 0;
  if (HALF_WIDTH.test(segment)) return 1;
  return WIDE_SCRIPT.test(segment) || WIDE_SIGN.test(segment) || segment.includes('\uFE0F') ? 2 : 1;
}
