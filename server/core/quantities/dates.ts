import { gluedAt, writtenAt } from './measures.ts';
import type { TokenText } from './measures.ts';

/** A day, month, quarter or year, or a range of years: its first and last day, counted from 1970-01-01. */
export interface DateAt {
  readonly first: number;
  readonly last: number;
  /** Index after its last token. */
  readonly next: number;
}

/**
 * The date that starts with the token at `at`: `2024-06-30`, `2024-06`, `30 June 2024`, `June 30, 2024`,
 * `June 2024`, `Q3 2024`, `2020-2022`, or a year alone. Whether a lone year is meant, the caller must tell
 * from what surrounds it.
 */
export function dateAt(reader: TokenText, at: number): DateAt | undefined {
  const token = reader.tokens[at];
  if (token?.kind === 'name') return quarterAt(reader, at);
  if (token?.kind === 'word') return namedMonthAt(reader, at);
  if (token?.kind !== 'number') return undefined;
  const month = monthNamed(reader, at + 1);
  const year = yearAt(reader, month ? at + 2 : at);
  if (month) return year !== undefined ? dayAt(year, month, token.value, at + 3) : undefined;
  if (year === undefined) return undefined;
  return numericAt(reader, at, year) ?? { ...yearsFrom(year, year), next: at + 1 };
}

/** True for the index of a four-digit number from 1950 to 2047 without separators. */
export function yearAt(reader: TokenText, at: number): number | undefined {
  const token = reader.tokens[at];
  const isYear =
    token?.kind === 'number' && token.end - token.start === 4 && token.value >= 1950 && token.value < 2048;
  return isYear && token.step === 1 ? token.value : undefined;
}

const MILLISECONDS_OF_DAY = 86_400_000;

/** Days from 1970-01-01 to a day; the month counts from 1, and day 0 is the day before it. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_OF_DAY;
}

function yearsFrom(first: number, last: number): { readonly first: number; readonly last: number } {
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31) };
}

function monthsFrom(year: number, month: number, count: number, next: number): DateAt {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + count, 0), next };
}

function dayAt(year: number, month: number, day: number, next: number): DateAt | undefined {
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  const number = dayNumber(year, month, day);
  return { first: number, last: number, next };
}

/** `-06-30`, `-06` or `-2022` after a year. */
function numericAt(reader: TokenText, at: number, year: number): DateAt | undefined {
  const second = afterHyphen(reader, at + 1);
  if (second === undefined) return undefined;
  const lastYear = yearAt(reader, at + 2);
  if (lastYear !== undefined)
    return lastYear >= year ? { ...yearsFrom(year, lastYear), next: at + 3 } : undefined;
  if (writtenAt(reader, at + 2).length !== 2 || second < 1 || second > 12) return undefined;
  const day = afterHyphen(reader, at + 3);
  return day === undefined ? monthsFrom(year, second, 1, at + 3) : dayAt(year, second, day, at + 5);
}

function afterHyphen(reader: TokenText, at: number): number | undefined {
  const hyphen = gluedAt(reader, at);
  const number = gluedAt(reader, at + 1);
  const isHyphen = hyphen?.form === '-' || hyphen?.form === '–';
  return isHyphen && number?.kind === 'number' ? number.value : undefined;
}

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** The number of a month that is written with a capital: `June`, `Jun`; `may 2` is none. */
function monthNamed(reader: TokenText, at: number): number | undefined {
  const token = reader.tokens[at];
  if (token?.kind !== 'word' || !/^\p{Lu}/u.test(writtenAt(reader, at))) return undefined;
  const short = token.form === 'sept' ? 8 : MONTHS.indexOf(token.form);
  const index = short >= 0 ? short : FULL_MONTHS.indexOf(token.form);
  return index < 0 ? undefined : index + 1;
}

function namedMonthAt(reader: TokenText, at: number): DateAt | undefined {
  const month = monthNamed(reader, at);
  const next = month === undefined ? undefined : reader.tokens[at + 1];
  if (month === undefined || !next) return undefined;
  const year = yearAt(reader, at + 1);
  if (year !== undefined) return monthsFrom(year, month, 1, at + 2);
  if (!Number.isFinite(next.value)) return undefined;
  const comma = reader.tokens[at + 2]?.form === ',' ? at + 3 : at + 2;
  const late = yearAt(reader, comma);
  return late === undefined ? undefined : dayAt(late, month, next.value, comma + 1);
}

/** `Q3 2024`, `H1 2025` */
function quarterAt(reader: TokenText, at: number): DateAt | undefined {
  const [kind, digit, ...more] = reader.tokens[at]?.form ?? '';
  const year = yearAt(reader, at + 1);
  const part = Number(digit);
  if (year === undefined || more.length > 0 || (kind !== 'q' && kind !== 'h')) return undefined;
  const months = kind === 'q' ? 3 : 6;
  return part >= 1 && part <= 12 / months
    ? monthsFrom(year, (part - 1) * months + 1, months, at + 2)
    : undefined;
}
