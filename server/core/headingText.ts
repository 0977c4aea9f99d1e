import { comparable } from './words.ts';

/** The parts of a heading that can carry a meaning of their own, as words for comparison. */
export interface HeadingWords {
  /** All of it, without numbering: `scaling monitoring and update`. */
  readonly whole: string;
  /** Without what stands in parentheses at its end: `metric` of `2. Metrics (offline and online)`. */
  readonly head: string;
  /** The members of an enumeration: `scaling`, `monitoring`, `update`. */
  readonly parts: readonly string[];
}

/**
 * Reads the text of a heading for comparison: numbering, emoji, markup, case, plural and spelling drop out.
 */
export function headingWords(text: string): HeadingWords {
  const named = withoutNumbering(text).replace(/\s&\s/g, ' and ');
  const head = comparable(withoutArticle(named.replace(PARENTHESES_AT_END, '')));
  const whole = comparable(withoutArticle(named));
  const parts = named
    .split(ENUMERATION)
    .map((part) => comparable(withoutArticle(part)))
    .filter((part) => part !== '');
  return { whole, head: head === '' ? whole : head, parts };
}

/**
 * The words of a heading that name it, as they are written: `Data preperation` of `3. Data preperation (Jane):`.
 * Numbering, an article, emoji, and parentheses and signs at the end are not among them.
 */
export function headingName(text: string): string {
  const name = withoutArticle(withoutNumbering(text).replace(PARENTHESES_AT_END, ''));
  const words = [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const last = words.at(-1);
  return last ? name.slice(words[0]?.index, last.index + last[0].length) : '';
}

/**
 * Drops what only counts headings: `3.`, `2.1)`, `IV.`, `ii.i.`, `a)`, `Step 3:`, `Phase 1 -`, and symbols.
 * `5.model` loses its number too, but `3D detection` and `I want` keep theirs.
 */
export function withoutNumbering(text: string): string {
  let rest = text.replace(LEADING_SYMBOLS, '');
  for (const pattern of NUMBERINGS) rest = rest.replace(pattern, '').replace(LEADING_SYMBOLS, '');
  return rest.trim() === '' ? text : rest;
}

/** A slash between single letters or short names belongs to a name: `A/B`, `I/O`, `CI/CD`. */
const ENUMERATION =
  /[,;&+|>•·→]|(?<!\b\w{1,2})\/(?!\w{1,2}\b)|\s[-–—]\s|\band\b|\bplus\b|\bvs\.?\s|\bversus\b|[()[\]]/i;

const PARENTHESES_AT_END = /\s*[([][^()[\]]*[)\]]\s*:?\s*$/;

const LEADING_SYMBOLS = /^[^\p{L}\p{N}]+/u;

const NUMBERINGS = [
  /^(?:step|phase|part|section|chapter|stage|task|module)\s+(?:\d{1,3}|[ivx]{1,5}|[a-z])\b(?:\s*[.:)\-–—]+|\s+|$)/i,
  /^\d{1,3}(?:\.\d{1,3}){0,4}(?:[.:)]+|\s+|$)/,
  /^(?=[ivxlc]+[.)])[ivxlc]{1,7}(?:\.[ivxlc]{1,7}){0,3}[.):]+\s*/i,
  /^[a-z][.)]\s+/i,
];

function withoutArticle(text: string): string {
  return text.trim().replace(/^(?:the|a|an|our|your)\s+/i, '');
}
