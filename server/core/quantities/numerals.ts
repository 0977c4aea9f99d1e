/** A number in digits as it is written, without the magnitude or unit after it. */
export interface Numeral {
  readonly value: number;
  /** Offset after its last character. */
  readonly end: number;
  /** One unit of its last digit: 0.1 for `1.5`, 1 for `1,000`. */
  readonly step: number;
  /** True for `10^9`, which may follow a factor: `3 × 10^9`. */
  readonly isPower: boolean;
  /** False for a version, an address, a string of digits and an absurd power: `1.2.3`, `10.0.0.1`, `1e99`. */
  readonly isNumber: boolean;
}

/**
 * Reads the numeral that starts at `start`, where a digit stands or a point before one. Thousands may be
 * parted by commas, points (twice at least), apostrophes and thin or hard spaces, and by spaces before
 * `000`: `1,000,000`, `10 000`.
 */
export function numeralAt(text: string, start: number, limit: number): Numeral {
  const whole = endOfWhole(text, start, limit);
  let end = whole;
  if (isDecimalMark(text, start, end) && end + 1 < limit) end = digitsEnd(text, end + 1, limit);
  const decimals = Math.max(0, end - whole - 1);
  let isNumber = end - start <= LONGEST;
  while (text.charCodeAt(end) === POINT && end + 1 < limit && isDigitAt(text, end + 1)) {
    isNumber = false;
    end = digitsEnd(text, end + 1, limit);
  }
  if (!isNumber) return { value: NaN, end, step: NaN, isPower: false, isNumber };
  const digits = onlyDigits(text.slice(start, whole));
  const value = Number(decimals > 0 ? `${digits}.${text.slice(whole + 1, end)}` : digits);
  return withExponent(text, limit, { value, end, step: 10 ** -decimals, isPower: false, isNumber });
}

/** True where `text` has an ASCII digit at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= ZERO && unit <= NINE;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;

/** More characters than this are no number that somebody means. */
const LONGEST = 26;

const SEPARATORS = ",.'’\u00a0\u202f\u2009 ";
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isDigitAt(text, at)) at++;
  return at;
}

function onlyDigits(written: string): string {
  let digits = '';
  for (let at = 0; at < written.length; at++) if (isDigitAt(written, at)) digits += written.charAt(at);
  return digits === '' ? '0' : digits;
}

/** The end of the whole part, thousands included. */
function endOfWhole(text: string, start: number, limit: number): number {
  const end = digitsEnd(text, start, limit);
  const separator = text.charAt(end);
  const first = end - start;
  if (first < 1 || first > 3 || text.charCodeAt(start) === ZERO || !SEPARATORS.includes(separator))
    return end;
  const indian = separator === ',' && first <= 2 ? endOfGroups(text, end, limit, separator, 2) : end;
  // `5,00,000`: groups of two and a last one of three.
  if (indian > end && isGroup(text, indian, limit, separator, 3)) return indian + 4;
  const last = endOfGroups(text, end, limit, separator, 3);
  // One group after a point is a decimal.
  return separator === '.' && last === end + 4 ? end : last;
}

function endOfGroups(text: string, start: number, limit: number, separator: string, size: number): number {
  let end = start;
  while (end - start < LONGEST && isGroup(text, end, limit, separator, size)) end += size + 1;
  return end;
}

function isGroup(text: string, at: number, limit: number, separator: string, size: number): boolean {
  if (separator === '' || text.charAt(at) !== separator || at + size >= limit) return false;
  if (separator === ' ' && text.slice(at + 1, at + 4) !== '000') return false;
  for (let next = at + 1; next <= at + size; next++) if (!isDigitAt(text, next)) return false;
  return at + size + 1 >= limit || !isDigitAt(text, at + size + 1);
}

/** A point before a digit; a comma only in `0,5`, `2,5 млн` and `1,5 %`, for `1,5` may be two numbers. */
function isDecimalMark(text: string, start: number, at: number): boolean {
  if (!isDigitAt(text, at + 1)) return false;
  if (text.charAt(at) === '.') return true;
  if (text.charAt(at) !== ',') return false;
  const isZero = at === start + 1 && text.charCodeAt(start) === ZERO;
  return isZero || /^,\d{1,2}\s?[%€\p{Script=Cyrillic}]/u.test(text.slice(at, at + 5));
}

/** `1e6`, `10^9`, `10^{9}`, `10**9`, `10⁹`; other bases than 10 and 2 are read without their exponent. */
function withExponent(text: string, limit: number, mantissa: Numeral): Numeral {
  const { value, end, step } = mantissa;
  const sign = text.charAt(end);
  if (sign === 'e' || sign === 'E') {
    const exponent = integerAt(text, end + 1, limit);
    if (!exponent || /[\p{L}_]/u.test(text.charAt(exponent.end))) return mantissa;
    const factor = 10 ** exponent.value;
    const isNumber = Math.abs(exponent.value) <= LARGEST_EXPONENT;
    return { ...mantissa, value: value * factor, step: step * factor, end: exponent.end, isNumber };
  }
  if (value !== 10 && value !== 2) return mantissa;
  const exponent = powerAt(text, end, limit);
  if (!exponent) return mantissa;
  const power = value ** exponent.value;
  const isNumber = Math.abs(exponent.value) <= (value === 10 ? LARGEST_EXPONENT : 99);
  return { ...mantissa, value: power, step: power, end: exponent.end, isPower: value === 10, isNumber };
}

/** Nothing that a system has to do with is larger. */
const LARGEST_EXPONENT = 30;

interface Exponent {
  readonly value: number;
  readonly end: number;
}

function integerAt(text: string, start: number, limit: number): Exponent | undefined {
  const isNegative = '-−'.includes(text.charAt(start)) && text.charAt(start) !== '';
  const from = isNegative || text.charAt(start) === '+' ? start + 1 : start;
  const end = digitsEnd(text, from, Math.min(limit, from + 3));
  if (end === from || end > from + 2) return undefined;
  const value = Number(text.slice(from, end));
  return { value: isNegative ? -value : value, end };
}

function powerAt(text: string, at: number, limit: number): Exponent | undefined {
  if (text.charAt(at) === '^') {
    const isBraced = text.charAt(at + 1) === '{';
    const exponent = integerAt(text, isBraced ? at + 2 : at + 1, limit);
    if (!exponent || !isBraced) return exponent;
    const isClosed = text.charAt(exponent.end) === '}' && exponent.end < limit;
    return isClosed ? { ...exponent, end: exponent.end + 1 } : undefined;
  }
  if (text.startsWith('**', at) && isDigitAt(text, at + 2)) return integerAt(text, at + 2, limit);
  let end = at;
  let value = 0;
  while (end < limit && end < at + 2 && SUPERSCRIPTS.includes(text.charAt(end))) {
    value = value * 10 + SUPERSCRIPTS.indexOf(text.charAt(end++));
  }
  return end > at ? { value, end } : undefined;
}
