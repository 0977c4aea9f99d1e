import type { Span } from '../text.ts';
import { boundOf } from './bounds.ts';
import { dateAt, yearAt } from './dates.ts';
import type { DateAt } from './dates.ts';
import { isNumbering, isOperand, isPartOfName, isStatusCode, lookalikeEnd } from './lookalikes.ts';
import { quantityAt, spanOf } from './meaning.ts';
import { gluedAt } from './measures.ts';
import type { Measure, TokenText } from './measures.ts';
import { nounClassOf } from './nouns.ts';
import { nounAfter } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import { measureAt } from './ranges.ts';
import { tokensOf } from './tokens.ts';

/**
 * The quantities in what `span` covers of `text`, in order; they do not overlap. Numbers that count parts of
 * a document or belong to a name are none: `2. Data`, `Section 3`, `v1.2`, `NDCG@10`, `GPT-4`, `12:30`,
 * `[7]`, nor is anything in code, formulas and addresses. Time grows with the length of the span and with
 * nothing else.
 */
export function quantitiesIn(text: string, span: Span): readonly Quantity[] {
  if (!mayHoldQuantity(text, span)) return [];
  const reader = { text, tokens: tokensOf(text, span) };
  const found: Quantity[] = [];
  for (let at = 0; at < reader.tokens.length;) {
    const [quantity, next] = readAt(reader, at);
    if (quantity) found.push(quantity);
    at = Math.max(next, at + 1);
  }
  return found;
}

/** Every quantity has a digit or one of these; most passages have neither, and are not cut into tokens. */
function mayHoldQuantity(text: string, { start, end }: Span): boolean {
  return QUANTITY_SIGN.test(text.slice(start, end));
}

const NUMBER_WORDS =
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty ' +
  'fifty sixty seventy eighty ' +
  'ninety half few several couple tens dozen dozens hundred hundreds thousand thousands million ' +
  'millions billion billions ' +
  'trillion trillions';

const QUANTITY_SIGN = new RegExp(
  `\\d|\\b(?:${NUMBER_WORDS.replaceAll(' ', '|')}|an? (?:second|minute|hour|day|week|month|quarter|year))\\b`,
  'iu',
);

type Read = readonly [quantity: Quantity | undefined, next: number];

function readAt(reader: TokenText, at: number): Read {
  const kind = reader.tokens[at]?.kind;
  if (kind === 'break') return [undefined, at + 1];
  const date = dateAt(reader, at);
  if (date && isDate(reader, at, date)) return [dateQuantity(reader, at, date), date.next];
  const skipped = lookalikeEnd(reader, at);
  if (skipped > at) return [undefined, skipped];
  const share = shareAt(reader, at);
  if (share) return share;
  const measure = measureAt(reader, at);
  if (!measure) return [undefined, at + 1];
  if (isPartOfName(reader, at) || isCutOff(reader, measure)) return [undefined, measure.next];
  if (isOperand(reader, measure) || isStatusCode(reader, measure)) return [undefined, measure.next];
  const isCounting = measure.low > 50 && nounAfter(reader, measure) !== undefined;
  if (!isCounting && isNumbering(reader, measure)) return [undefined, numberingEnd(reader, measure.next)];
  return quantityAt(reader, measure);
}

/** Digits with letters after them that are no unit: `5G`, `2a`, `7-step`. */
function isCutOff(reader: TokenText, { next, unit, figure }: Measure): boolean {
  const after = gluedAt(reader, next);
  if (!after) return false;
  if (after.kind === 'name' || after.kind === 'word') {
    return after.kind === 'name' || unit !== undefined || !/^\p{Script=Han}/u.test(after.form);
  }
  const second = gluedAt(reader, next + 1);
  if (after.form !== '-' || !second) return false;
  const isWord = second.kind === 'word' || second.kind === 'name';
  // `100-item lists`, but not `two-tower` and `12-layer`
  return unit === undefined && isWord && (figure.isWords || nounClassOf(second.form) === undefined);
}

/** After `3 and 4`, `1, 2, 5` in `chapters 3 and 4`. */
function numberingEnd({ tokens }: TokenText, next: number): number {
  let end = next;
  while (LIST_LINKS.has(tokens[end]?.form ?? '') && tokens[end + 1]?.kind === 'number') end += 2;
  return end;
}

const LIST_LINKS: ReadonlySet<string> = new Set(['and', '&', ',', 'or']);

function isDate(reader: TokenText, at: number, date: DateAt): boolean {
  const isYear = date.next === at + 1;
  if (!isYear) return !isPartOfName(reader, at);
  const after = reader.tokens[date.next];
  const before = reader.tokens[at - 1];
  if (isPartOfName(reader, at) || yearAt(reader, at) === 2000) return false;
  if (before?.form === '=' || before?.form === 'top' || before?.form === '×') return false;
  if (after === undefined || after.kind === 'break' || (before && DATE_WORDS.has(before.form))) return true;
  if (after.kind === 'sign') return !'%$€×-/+'.includes(after.form);
  return after.isGlued ? false : nounAfter(reader, yearMeasure(at, date)) === undefined;
}

const DATE_WORDS: ReadonlySet<string> = new Set(
  'in since until from of by during before after early late mid'.split(' '),
);

function yearMeasure(at: number, date: DateAt): Measure {
  const figure = { low: 0, high: 0, step: 1, next: date.next, scale: 1 } as const;
  return {
    ...figure,
    start: at,
    unit: undefined,
    figure: { ...figure, isWords: false, isArticle: false, letter: undefined },
    isRange: false,
  };
}

function dateQuantity(reader: TokenText, at: number, { first, last, next }: DateAt): Quantity {
  const span = spanOf(reader, at, next);
  return { ...BARE, span, extent: span, kind: 'date', low: first, high: last, step: 1 };
}

/** What a quantity is unless the text says more. */
const BARE = {
  bound: 'exact',
  currency: undefined,
  noun: undefined,
  per: undefined,
  percentile: undefined,
  qualifiers: [],
  otherwise: undefined,
} as const;

/** `1 in 1000`, `3 out of 100` */
function shareAt(reader: TokenText, at: number): Read | undefined {
  const { tokens } = reader;
  const word = tokens[at + 1]?.form;
  const isOut = word === 'out' && tokens[at + 2]?.form === 'of';
  if (word !== 'in' && !isOut) return undefined;
  const part = measureAt(reader, at);
  const whole = measureAt(reader, at + (isOut ? 3 : 2));
  if (!part || !whole || part.next !== at + 1 || part.unit || whole.unit || whole.isRange) return undefined;
  const isShare = part.low >= 1 && part.low < whole.low && (isOut || part.low === 1) && whole.low >= 2;
  if (!isShare || part.figure.isArticle) return undefined;
  const value = part.low / whole.low;
  const span = spanOf(reader, at, whole.next);
  const bound = boundOf(reader, { ...part, next: whole.next });
  const quantity: Quantity = {
    ...BARE,
    span,
    extent: span,
    kind: 'ratio',
    low: value,
    high: value,
    step: value,
    bound,
  };
  return [quantity, whole.next];
}
