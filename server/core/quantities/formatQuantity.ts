import type { QuantityKind } from './quantity.ts';
import { DAY } from './units.ts';

/**
 * `value`, in the base unit of `kind`, as a message says it: `102 GB`, `11.6k per second`, `1 billion`, `200
 * ms`, `12.5 %`. Three digits are shown and trailing zeros dropped. `currency` is an ISO 4217 code.
 */
export function formatQuantity(value: number, kind: QuantityKind, currency?: string): string {
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : value < 0 ? '-infinity' : 'unknown';
  if (value < 0 && kind !== 'date') return `-${formatQuantity(-value, kind, currency)}`;
  switch (kind) {
    case 'count':
    case 'number':
      return inWords(value);
    case 'rate':
      return formatRate(value);
    case 'duration':
      return formatDuration(value);
    case 'bytes':
      return inUnits(value, BYTES);
    case 'ratio':
      return `${formatPercent(value * 100)} %`;
    case 'money':
      return formatMoney(value, currency);
    case 'dimension':
      return `${rounded(value)}-d`;
    case 'factor':
      return `${rounded(value)}x`;
    case 'date':
      return new Date(value * DAY * 1000).toISOString().slice(0, 10);
  }
}

/** Near 100 % it is the rest that counts: `99.95`, `99.999`. */
function formatPercent(percent: number): string {
  if (percent <= 99 || percent >= 100) return rounded(percent);
  const decimals = 1 - Math.floor(Math.log10(100 - percent));
  return String(Number(percent.toFixed(Math.min(decimals, 12))));
}

type Scale = readonly (readonly [size: number, name: string, plural?: string])[];

const DURATIONS: Scale = [
  [365 * DAY, 'year', 'years'],
  [(365 / 12) * DAY, 'month', 'months'],
  [DAY, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'min'],
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
];

const BYTES: Scale = [
  [1e18, 'EB'],
  [1e15, 'PB'],
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'KB'],
  [1, 'byte', 'bytes'],
];

const WORDS: Scale = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** `90 days` and not `2.96 months`, but `1.5 years`. */
function formatDuration(seconds: number): string {
  const days = seconds / DAY;
  const isCalendar = [365, 365 / 12].some((size) => days >= size && isWhole(days / size));
  const isInDays = days >= 1 && days < 1000 && isWhole(days) && !isCalendar;
  return inUnits(seconds, isInDays ? DURATIONS.filter(([size]) => size <= DAY) : DURATIONS);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/** The largest unit that `value` is at least one of, after rounding. */
function inUnits(value: number, scale: Scale): string {
  const last = scale.length - 1;
  const found =
    scale.find(([size]) => value / size >= 0.9995) ??
    scale[value === 0 ? scale.findIndex(([size]) => size === 1) : last];
  const [size, name, plural] = found ?? [1, ''];
  const shown = rounded(value / size);
  return `${shown} ${shown === '1' ? name : (plural ?? name)}`;
}

/** `1.5 million`, `12,500`, `0.042` */
function inWords(value: number): string {
  if (value >= 999_500) return inUnits(value, WORDS);
  return value >= 1000 ? grouped(Math.round(value)) : rounded(value);
}

/** The thousands of `1,200` or more are parted for the eye. */
function grouped(whole: number): string {
  return String(whole).replace(/\d{1,3}(?=(?:\d{3})+$)/g, '$&,');
}

function formatRate(value: number): string {
  if (value >= 999.5) return `${short(value)} per second`;
  const slow: readonly (readonly [period: number, name: string])[] = [
    [1, 'second'],
    [60, 'minute'],
    [3600, 'hour'],
    [DAY, 'day'],
  ];
  const [period, name] = slow.find(([seconds]) => value * seconds >= 0.9995) ?? [365 * DAY, 'year'];
  return `${rounded(value * period)} per ${name}`;
}

const LETTERS: Scale = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

function short(value: number): string {
  const [size, letter] = LETTERS.find(([one]) => value / one >= 0.9995) ?? [1, ''];
  return `${rounded(value / size)}${letter}`;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['INR', '₹'],
  ['JPY', '¥'],
]);

function formatMoney(value: number, currency: string | undefined): string {
  const symbol = SYMBOLS.get(currency ?? '');
  const amount =
    value >= 999_500 ? inUnits(value, WORDS) : value >= 1000 ? grouped(Math.round(value)) : rounded(value);
  return symbol === undefined
    ? `${amount}${currency === undefined ? '' : ` ${currency}`}`
    : `${symbol}${amount}`;
}

/** Three digits, no exponent where the number is of a common size: `11.6`, `102`, `0.00125`. */
function rounded(value: number): string {
  if (value >= 1000 && value < 1e15) return grouped(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
