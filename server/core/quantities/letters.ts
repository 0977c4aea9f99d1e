import { isDigitAt } from './numerals.ts';

/** The end of the letters from `start` on, Chinese ones excluded. */
export function lettersEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isLetterAt(text, at) && !isHan(text.charCodeAt(at))) at += widthAt(text, at);
  return Math.min(at, limit);
}

/** The end of letters, digits and inner low lines: `top_100`. A low line at the end is emphasis. */
export function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const isLowLine = text.charAt(at) === '_';
    const inner = isLowLine ? at + 1 : at;
    if (inner >= limit || isHan(text.charCodeAt(inner))) break;
    if (!isDigitAt(text, inner) && !isLetterAt(text, inner)) break;
    at = inner + widthAt(text, inner);
  }
  return Math.min(at, limit);
}

/** The UTF-16 units of the character at `at`: 2 outside the basic plane. */
export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** True where a letter or a combining mark starts at `at`. */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return /^[\p{L}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** True for a unit of the main block of Chinese characters. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
