import type { Span } from '../text.ts';
import { isHan, isLetterAt, lettersEnd, widthAt, wordEnd } from './letters.ts';
import { skipLineMarks } from './lineMarks.ts';
import { isDigitAt, numeralAt } from './numerals.ts';
import { signAt } from './signs.ts';
import { addressEnd, skipFrom } from './skips.ts';

/** A number, word or sign of running text. Code, formulas, tags, addresses and emphasis make none. */
export interface Token {
  /**
   * `name` is a word with digits in it (`p99`, `K8s`, `1.2.3`, `99th`); `break` ends a sentence, an item or
   * a cell: `. ! ? ; |`, an empty line, a bullet.
   */
  readonly kind: 'number' | 'word' | 'name' | 'sign' | 'break';
  readonly start: number;
  readonly end: number;
  /**
   * A word in lower case; a sign in one of the ways to write it (`≤` for `<=`, `×` for `*`, `→` for `->`,
   * `~` for `≈`); empty for a number.
   */
  readonly form: string;
  /** The value of a number, and of an ordinal such as `99th`; else NaN. */
  readonly value: number;
  /** One unit of the last digit of a number; else NaN. */
  readonly step: number;
  /** True for `10^9`. */
  readonly isPower: boolean;
  /** True where it follows the token before without a gap. */
  readonly isGlued: boolean;
}

/**
 * Cuts what `span` covers of `text` into tokens, in one pass from left to right. Numbers have their value,
 * so that a calculation can be read from tokens alone: `100M × 128 × 4 bytes = 51.2 GB` gives 100, `m`, `×`,
 * 128, `×`, 4, `bytes`, `=`, 51.2, `gb`. The numbers of list items are no tokens.
 */
export function tokensOf(text: string, span: Span): readonly Token[] {
  const scanner: Scanner = { text, limit: span.end, tokens: [], lastEnd: -1 };
  let at = skipLineMarks(text, span.start, span.end);
  while (at < span.end) at = Math.max(at + 1, step(scanner, at));
  return scanner.tokens;
}

interface Scanner {
  readonly text: string;
  readonly limit: number;
  readonly tokens: Token[];
  lastEnd: number;
}

/** Reads what stands at `at` and gives where to go on. */
function step(scanner: Scanner, at: number): number {
  const { text, limit } = scanner;
  const unit = text.charCodeAt(at);
  if (unit === LINE_FEED) return newLine(scanner, at);
  if (unit <= SPACE || unit === HARD_SPACE) return at + 1;
  if (isDigitAt(text, at) || (unit === POINT && startsDecimal(text, at, limit)))
    return scanNumber(scanner, at);
  if (isHan(unit)) return scanHan(scanner, at);
  if (isLetterAt(text, at)) return scanWord(scanner, at);
  const skipped = skipFrom(text, at, limit);
  return skipped > at ? skipped : scanSign(scanner, at);
}

/** `.5`, but not the point of `1K.1K` and `a.5`. */
function startsDecimal(text: string, at: number, limit: number): boolean {
  return (
    at + 1 < limit && isDigitAt(text, at + 1) && (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
  );
}

function push(scanner: Scanner, kind: Token['kind'], start: number, end: number, form: string): number {
  const isGlued = scanner.lastEnd === start;
  scanner.tokens.push({ kind, start, end, form, value: NaN, step: NaN, isPower: false, isGlued });
  scanner.lastEnd = end;
  return end;
}

const LINE_FEED = 10;
const SPACE = 32;
const POINT = 46;
const HARD_SPACE = 0xa0;

/** An empty line or the start of a list item ends a sentence; other line ends are spaces. */
function newLine(scanner: Scanner, at: number): number {
  const next = skipLineMarks(scanner.text, at + 1, scanner.limit);
  const marks = scanner.text.slice(at + 1, next).trim();
  const isEmptyLine = scanner.text.charCodeAt(next) === LINE_FEED;
  if (marks !== '' || isEmptyLine) push(scanner, 'break', at, at, '\n');
  return next;
}

function scanNumber(scanner: Scanner, start: number): number {
  const { text, limit } = scanner;
  const numeral = numeralAt(text, start, limit);
  const letters = lettersEnd(text, numeral.end, limit);
  const word = text.slice(numeral.end, Math.min(letters, numeral.end + 4)).toLowerCase();
  const goesOn = letters < limit && /[\p{N}_]/u.test(text.charAt(letters)) && letters > numeral.end;
  const isTimes = goesOn && word === 'x';
  const isName = goesOn && !isTimes && (text.charAt(letters) === '_' || !PARTED.has(word));
  if (!numeral.isNumber || isName || text.charAt(numeral.end) === '_') {
    const end = wordEnd(text, numeral.end, limit);
    return push(scanner, 'name', start, end, text.slice(start, Math.min(end, start + 24)).toLowerCase());
  }
  const { value, step, isPower, end } = numeral;
  const isGlued = scanner.lastEnd === start;
  const isOrdinal = ORDINALS.has(word);
  const token = { start, value, step, isPower, isGlued };
  scanner.lastEnd = isOrdinal ? letters : end;
  if (isOrdinal) {
    scanner.tokens.push({ ...token, kind: 'name', end: letters, form: text.slice(start, letters) });
  } else {
    scanner.tokens.push({ ...token, kind: 'number', end, form: '' });
    if (isTimes) return push(scanner, 'sign', end, letters, 'x');
  }
  return scanner.lastEnd;
}

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Units after which another number may follow at once: `1h30m`. */
const PARTED: ReadonlySet<string> = new Set(['d', 'h', 'hr', 'm', 'min', 's', 'ms']);

function scanWord(scanner: Scanner, start: number): number {
  const { text, limit, tokens } = scanner;
  // A word after digits ends before the next digits, which are a number of their own: `1h30m`.
  const isUnit = scanner.lastEnd === start && tokens.at(-1)?.kind === 'number';
  let end = isUnit ? lettersEnd(text, start, limit) : wordEnd(text, start, limit);
  const form = text.slice(start, Math.min(end, start + 24)).toLowerCase();
  if ((text.startsWith('://', end) && end + 3 < limit) || (form === 'www' && text.charAt(end) === '.')) {
    return push(scanner, 'name', start, addressEnd(text, end, limit), 'www');
  }
  const isName = !isUnit && /\p{N}|_/u.test(form);
  // `p99.9`, `v1.2`
  while (isName && text.charAt(end) === '.' && end + 1 < limit && isDigitAt(text, end + 1)) {
    end = wordEnd(text, end + 1, limit);
  }
  if (!isName) return push(scanner, 'word', start, end, form);
  return push(scanner, 'name', start, end, text.slice(start, Math.min(end, start + 24)).toLowerCase());
}

/**
 * Chinese is written without spaces: the words that matter beside a number, longest first; else single
 * characters.
 */
const HAN_WORDS: readonly string[] = ['毫秒', '分钟', '小时', '用户', '视频', '请求', '商品', '个月'];

function scanHan(scanner: Scanner, at: number): number {
  const { text, limit } = scanner;
  const word = HAN_WORDS.find((one) => at + one.length <= limit && text.startsWith(one, at));
  const end = at + (word?.length ?? 1);
  return push(scanner, 'word', at, end, word ?? text.charAt(at));
}

const BREAKS = '!?;|。！？；';
const UNSEEN = '"“”„«»\'’‘_\\';

function scanSign(scanner: Scanner, at: number): number {
  const { text, limit } = scanner;
  const sign = text.charAt(at);
  if (sign === '.') return scanPoint(scanner, at);
  if (sign === '*') return scanStar(scanner, at);
  if (UNSEEN.includes(sign)) return at + 1;
  if (BREAKS.includes(sign)) return push(scanner, 'break', at, at + 1, sign);
  const known = signAt(text, at, limit);
  const end = known?.end ?? Math.min(at + widthAt(text, at), limit);
  return push(scanner, 'sign', at, end, known?.form ?? sign);
}

/**
 * A point ends a sentence where a space follows, but not in `approx. 5` and `e.g. 5`. Two or three are a
 * range or a pause.
 */
function scanPoint(scanner: Scanner, at: number): number {
  const { text, limit, tokens } = scanner;
  let end = at;
  while (end < limit && text.charCodeAt(end) === POINT) end++;
  if (end > at + 1) return push(scanner, 'sign', at, end, '…');
  if (end < limit && !/\s/.test(text.charAt(end))) return end;
  const last = tokens.at(-1);
  const isShortened =
    last?.end === at &&
    (SHORTENED.has(last.form) || (last.end === last.start + 1 && text.charCodeAt(last.start - 1) === POINT));
  return isShortened ? end : push(scanner, 'break', at, end, '.');
}

const SHORTENED: ReadonlySet<string> = new Set([
  'approx',
  'ca',
  'max',
  'min',
  'avg',
  'incl',
  'vs',
  'no',
  'est',
]);

function scanStar(scanner: Scanner, at: number): number {
  const { text, limit } = scanner;
  const isAlone = /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1)) && at + 1 < limit;
  return isAlone ? push(scanner, 'sign', at, at + 1, '×') : at + 1;
}
