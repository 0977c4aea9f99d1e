import { isDigitAt } from './numerals.ts';

/** The offset after spaces and the marks of quotes, headings, bullets and numbered items at `start`. */
export function skipLineMarks(text: string, start: number, limit: number): number {
  let at = skipSpaces(text, start, limit);
  while (at < limit && '>#'.includes(text.charAt(at)) && !isDigitAt(text, at + 1)) {
    at = skipSpaces(text, at + 1, limit);
  }
  if ('-*+•'.includes(text.charAt(at)) && text.charAt(at + 1) === ' ' && at + 2 <= limit) {
    at = skipSpaces(text, at + 2, limit);
  }
  return skipNumbering(text, at, limit);
}

/** Skips `1.`, `2)`, `**3.`, `1.2.3` and, before a capitalized word, `1.2`. */
function skipNumbering(text: string, start: number, limit: number): number {
  let from = start;
  while (from < start + 3 && '*_'.includes(text.charAt(from))) from++;
  let end = from;
  while (end < limit && end < from + 8 && (isDigitAt(text, end) || text.charAt(end) === '.')) end++;
  if (end === from || !isDigitAt(text, from)) return start;
  const number = text.slice(from, end);
  const closing = text.slice(end, end + 4).search(/[^*_]/);
  const close = end + Math.max(0, closing);
  const isClosed =
    number.endsWith('.') || text.charAt(close) === ')' || (close > end && text.charAt(close) === '.');
  const after = number.endsWith('.') ? end : close + 1;
  if (isClosed && (after >= limit || /[\s*_]/.test(text.charAt(after)))) return Math.min(after, limit);
  const isDotted = number.includes('.') && STARTS_TITLE.test(text.slice(end, end + 10));
  return isDotted ? end : start;
}

/** A word of a title or code, but no magnitude: `1.2 Data`, not `1.2 Million`. */
const STARTS_TITLE = /^\s+(?:`|\p{Lu}(?!illion|rillion|housand)\p{Ll})/u;

function skipSpaces(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && /[ \t\r]/.test(text.charAt(at))) at++;
  return at;
}
