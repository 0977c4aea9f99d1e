/**
 * `text` as a picture or a table may show it, in one line: white space is one space, and what is no character is gone:
 * controls, marks that turn the direction of writing (the picture isolates each text instead), lone halves of
 * surrogate pairs.
 */
export function drawnText(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(NOT_DRAWN, '')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();
}

/** What is longer is no name; nobody reads its end in a picture. */
const LONGEST_TEXT = 400;

const NOT_DRAWN = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** True where the first letter of `text` belongs to a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(first);
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** How a text is set. */
export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly isBold: boolean;
}

/** A text in lines; `isCut` where its end is left out and the last line ends with an ellipsis. */
export interface Lines {
  readonly lines: readonly string[];
  readonly isCut: boolean;
}

/**
 * The width of `text` in pixels, estimated by the widest of the sans-serif faces that common systems have, DejaVu Sans:
 * in others some room is left.
 */
export function textWidth(text: string, { size, isBold }: Font): number {
  let sum = 0;
  const bold = isBold ? BOLD : 1;
  for (const grapheme of graphemesOf(text)) {
    const width = widthOf(grapheme);
    sum += width === WIDTH_OF_WIDE ? width : width * bold;
  }
  return (sum * size) / 100;
}

/**
 * Breaks `text` into at most `most` lines that are no wider than `room` pixels: at spaces, behind hyphens and slashes,
 * between ideographs, and where nothing else helps inside a word.
 */
export function wrapText(text: string, font: Font, room: number, most: number): Lines {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text, font, room)) {
    const longer = line + word;
    if (line === '' || textWidth(longer.trimEnd(), font) <= room) {
      line = longer.trimStart();
    } else {
      if (lines.push(line.trimEnd()) >= most) return cut(lines, font, room);
      line = word.trimStart();
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines.length > most ? cut(lines.slice(0, most), font, room) : { lines, isCut: false };
}

function cut(lines: readonly string[], font: Font, room: number): Lines {
  const graphemes = graphemesOf(lines.at(-1) ?? '').slice();
  while (graphemes.length > 1 && textWidth(`${graphemes.join('').trimEnd()}…`, font) > room) graphemes.pop();
  return { lines: [...lines.slice(0, -1), `${graphemes.join('').trimEnd()}…`], isCut: true };
}

/** Parts between which a line may break, each with the space behind it; together they are `text`. */
function wordsOf(text: string, font: Font, room: number): readonly string[] {
  return text
    .split(BREAKS)
    .flatMap((word) => (textWidth(word.trimEnd(), font) <= room ? [word] : broken(word, font, room)));
}

const BREAKS =
  /(?<= )|(?<=[\p{L}\p{N}][-/_·,|])(?=[\p{L}\p{N}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

function broken(word: string, font: Font, room: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  // `CandidateGenerationService` breaks before a capital where that helps.
  const humps = word.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  const pieces = humps.flatMap((hump) => (textWidth(hump, font) <= room ? [hump] : graphemesOf(hump)));
  for (const piece of pieces) {
    if (part !== '' && textWidth(part + piece, font) > room) {
      parts.push(part);
      part = piece;
    } else {
      part += piece;
    }
  }
  return [...parts, part];
}

function graphemesOf(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

let segmenter: Intl.Segmenter | undefined;

/** Ideographs and pictures fill a square, bold or not. */
const WIDTH_OF_WIDE = 103;

/** Bold letters are this much wider than regular ones. */
const BOLD = 1.15;

/** In hundredths of the font size: letters by their width, the rest by what they are. */
function widthOf(grapheme: string): number {
  const known = WIDTHS.get(grapheme);
  if (known !== undefined) return known;
  if (/^\p{M}/u.test(grapheme)) return 0;
  if (WIDE.test(grapheme)) return WIDTH_OF_WIDE;
  return /^\p{Lu}/u.test(grapheme) ? 70 : 61;
}

const WIDE =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6…—]|\uFE0F/u;

const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [28, "ijl'I"],
      [32, ' \u00A0.,:;!|/\\·'],
      [37, 'ft()[]{}-"°'],
      [42, 'r'],
      [52, 'sczJ?_`*–'],
      [58, 'kvxyLF'],
      [62, 'abdeghnopquTYE0123456789$'],
      [68, 'ABCKPRSVXZ&'],
      [75, 'DGHNOQU'],
      [80, 'w+=<>~#^×≤≥≈'],
      [94, 'mMW@%→'],
    ] as const
  ).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
