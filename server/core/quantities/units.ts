import type { QuantityKind } from './quantity.ts';

/** What a unit makes of the number before it. */
export interface Unit {
  readonly kind: QuantityKind;
  /** How many base units it is (see `QuantityKind`). */
  readonly factor: number;
  readonly currency: string | undefined;
  /** For rates, what is counted: `qps`. */
  readonly counts: string | undefined;
  /** True for a speed: `Mbps` is bytes per second. */
  readonly isPerSecond: boolean;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds of a day. */
export const DAY = 24 * HOUR;
/** Of the mean length, so that twelve months are a year. */
const MONTH = (365 / 12) * DAY;

/** Seconds of each word for a time, by word. One-letter words are right after digits or `/` only. */
const TIMES: ReadonlyMap<string, number> = wordsTo([
  [1e-9, 'ns nanosecond nanoseconds'],
  [1e-6, 'µs μs us usec microsecond microseconds мкс'],
  [1e-3, 'ms msec msecs millis millisecond milliseconds мс миллисекунд миллисекунды 毫秒'],
  [1, 's sec secs second seconds сек секунд секунды секунду 秒'],
  [MINUTE, 'min mins minute minutes мин минут минуты минуту 分钟'],
  [HOUR, 'h hr hrs hour hours ч час часа часов 小时'],
  [DAY, 'd day days день дня дней сутки суток 天'],
  [7 * DAY, 'w wk wks week weeks неделя недели недель неделю 周'],
  [MONTH, 'mo month months месяц месяца месяцев 个月'],
  [3 * MONTH, 'quarter quarters'],
  [365 * DAY, 'y yr yrs year years год года лет 年'],
]);

const BYTES: ReadonlyMap<string, number> = wordsTo([
  [1, 'byte bytes байт байта'],
  ...['k', 'm', 'g', 't', 'p', 'e'].map(
    (prefix, index) => [1000 ** (index + 1), `${prefix}b ${prefix}bytes`] as const,
  ),
  ...['k', 'm', 'g', 't', 'p'].map((prefix, index) => [1024 ** (index + 1), `${prefix}ib`] as const),
  ...['kilo', 'mega', 'giga', 'tera', 'peta'].map(
    (prefix, index) => [1000 ** (index + 1), `${prefix}byte ${prefix}bytes`] as const,
  ),
  [1e3, 'кб'],
  [1e6, 'мб'],
  [1e9, 'гб'],
  [1e12, 'тб'],
]);

/** Bytes per second of each speed, which are given in bits. */
const SPEEDS: ReadonlyMap<string, number> = wordsTo([
  [1e3 / 8, 'kbps kbit'],
  [1e6 / 8, 'mbps mbit'],
  [1e9 / 8, 'gbps gbit'],
]);

const CURRENCIES: ReadonlyMap<string, string> = wordsTo([
  ['USD', '$ usd dollar dollars us$'],
  ['EUR', '€ eur euro euros'],
  ['GBP', '£ gbp'],
  ['INR', '₹ inr rupees'],
  ['RUB', '₽ rub руб рублей рубля'],
  ['JPY', '¥ jpy yen'],
  ['CNY', 'cny rmb 元'],
]);

const RATES: ReadonlyMap<string, string> = wordsTo([
  ['qps', 'qps'],
  ['rps', 'rps'],
  ['tps', 'tps'],
  ['frames', 'fps'],
]);

/**
 * The unit that the word or sign `form` (lower case) names, or undefined. Ambiguous single letters are not
 * units here.
 */
export function unitNamed(form: string): Unit | undefined {
  return UNITS.get(form);
}

/** The seconds of a word for a time, one-letter ones included: 60 for `minutes`, 1 for `s`. */
export function secondsOf(form: string): number | undefined {
  return TIMES.get(form);
}

/** The currency whose sign or code `form` (lower case) is. */
export function currencyNamed(form: string): string | undefined {
  return CURRENCIES.get(form);
}

/** Words that are a unit only directly after the digits, or are other words: `24h`, `500us`. */
export function needsDigits(form: string): boolean {
  return form.length === 1
    ? form !== 's' && form !== 'h' && form < '\u0400' && form !== '%'
    : LOOSE.has(form);
}

const LOOSE: ReadonlySet<string> = new Set(['us', 'mo', 'eb']);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...[...TIMES].map(([word, factor]) => [word, unit('duration', factor)] as const),
  ...[...BYTES].map(([word, factor]) => [word, unit('bytes', factor)] as const),
  ...[...SPEEDS].map(([word, factor]) => [word, { ...unit('bytes', factor), isPerSecond: true }] as const),
  ...[...CURRENCIES].map(([word, currency]) => [word, { ...unit('money', 1), currency }] as const),
  ...[...RATES].map(([word, counts]) => [word, { ...unit('rate', 1), counts }] as const),
  ...['cent', 'cents'].map((word) => [word, { ...unit('money', 0.01), currency: undefined }] as const),
  ...['%', 'percent', 'pct', 'pp', 'процент', 'процента', 'процентов'].map(
    (word) => [word, unit('ratio', 0.01)] as const,
  ),
  ['‰', unit('ratio', 0.001)],
  ...['dim', 'dims', 'dimension', 'dimensions', 'dimensional'].map(
    (word) => [word, unit('dimension', 1)] as const,
  ),
]);

function unit(kind: QuantityKind, factor: number): Unit {
  return { kind, factor, currency: undefined, counts: undefined, isPerSecond: false };
}

function wordsTo<T>(groups: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(groups.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)));
}
