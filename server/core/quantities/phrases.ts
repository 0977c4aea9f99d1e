import { figureAt } from './figures.ts';
import { gluedAt } from './measures.ts';
import type { Measure, TokenText } from './measures.ts';
import { looksPlural, nounClassOf, nounOf } from './nouns.ts';
import type { Noun, Per } from './quantity.ts';
import { measureAt } from './ranges.ts';
import type { Token } from './tokens.ts';
import { DAY, secondsOf } from './units.ts';

/** A noun or period with the index after its last token. */
export interface After<T> {
  readonly value: T;
  readonly next: number;
}

/** Words that end the noun phrase to the right of a number. */
const STOPS: ReadonlySet<string> = new Set(
  (
    'and or but in on at for from to with by per is are was were be will can could should must may ' +
    'might has have had ' +
    'that which who where when while if than then as a an the each every this these those it its we ' +
    'they our into across over ' +
    'under within without between via plus minus not only so because after before until during since ' +
    'do does means vs if'
  ).split(' '),
);

/** What is counted, to the right: the first plural of the next words, else the last of a known class. */
export function nounAfter(reader: TokenText, measure: Measure): After<Noun> | undefined {
  const { tokens } = reader;
  let known: After<Noun> | undefined;
  let at = skipOf(reader, measure);
  for (let words = 0; words < 5; at++) {
    const token = tokens[at];
    if (!token || token.kind === 'break') break;
    if (token.kind === 'number') {
      // `1 billion 256-d vectors`
      const inner = words === 0 ? measureAt(reader, at) : undefined;
      if (inner?.unit?.kind !== 'dimension') break;
      at = inner.next - 1;
      continue;
    }
    if (token.kind === 'sign') {
      const isInner = (token.form === '-' || token.form === '/') && token.isGlued;
      if (isInner && gluedAt(reader, at + 1)?.kind === 'word' && !isPeriod(reader, at)) continue;
      break;
    }
    if (STOPS.has(token.form)) break;
    words++;
    if (token.kind === 'name') continue;
    const isHyphened = words === 1 && tokens[at - 1]?.form === '-';
    const isNoun = looksPlural(token.form) || isHyphened || (words === 1 && isPerWord(tokens[at + 1]));
    if (isNoun) return isCountable(measure, token) ? { value: nounOf(token.form), next: at + 1 } : undefined;
    const isKnown = measure.figure.scale >= 1000 && nounClassOf(token.form) !== undefined;
    if (isKnown && !VERBS.has(token.form)) known = { value: nounOf(token.form), next: at + 1 };
  }
  return known;
}

/** `0.2 opens a ticket` counts nothing. */
function isCountable({ low }: Measure, token: Token): boolean {
  return Number.isInteger(low) || nounClassOf(token.form) !== undefined;
}

/** Known nouns that are verbs or other words as often: `99 look like` */
const VERBS: ReadonlySet<string> = new Set(
  'like share call view order write read visit file host store'.split(' '),
);

/** `10000 connection per user`, `5M Q/day` */
function isPerWord(token: Token | undefined): boolean {
  return token?.form === 'per' || (token?.form === '/' && token.isGlued);
}

/** `2/day` */
function isPeriod({ tokens }: TokenText, at: number): boolean {
  return tokens[at]?.form === '/' && secondsOf(tokens[at + 1]?.form ?? '') !== undefined;
}

/** `100+ items`, `millions of users`, `10 of the items` */
function skipOf({ tokens }: TokenText, measure: Measure): number {
  let at = measure.next;
  if (tokens[at]?.form === '+' || (tokens[at]?.form === '-' && tokens[at]?.isGlued)) at++;
  if (tokens[at]?.form === '个') at++;
  if (measure.figure.isWords && tokens[at]?.form === 'of') at++;
  return at;
}

/** `per user per day`, `/s`, `a day`, `per 1k requests`, `daily`; the first token of it is at `at`. */
export function perAfter(reader: TokenText, at: number): After<Per> | undefined {
  let per: Per = { seconds: undefined, noun: undefined, count: 1 };
  let next = at;
  for (let parts = 0; parts < 3; parts++) {
    const part = perPartAt(reader, next);
    if (!part) break;
    per = {
      seconds: part.value.seconds ?? per.seconds,
      noun: part.value.noun ?? per.noun,
      count: per.count * part.value.count,
    };
    next = part.next;
  }
  return next === at ? undefined : { value: per, next };
}

const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['hourly', 3600],
  ['daily', DAY],
  ['weekly', 7 * DAY],
  ['monthly', (365 / 12) * DAY],
  ['yearly', 365 * DAY],
  ['annually', 365 * DAY],
]);

/** The seconds of `daily`, `hourly`, ...; undefined for other words. */
export function secondsOfAdverb(form: string): number | undefined {
  return ADVERBS.get(form);
}

/** One part of a period: `per user`, `/s`, `a day`, `daily`. */
export function perPartAt(reader: TokenText, at: number): After<Per> | undefined {
  const { text, tokens } = reader;
  const form = tokens[at]?.form;
  const adverb = ADVERBS.get(form ?? '');
  if (adverb !== undefined && endsPhrase(tokens[at + 1])) return time(adverb, at + 1);
  const isSlash = form === '/';
  const isPer = isSlash || form === 'per' || form === 'в' || form === 'each' || form === 'every';
  if (!isPer && form !== 'a' && form !== 'an') return undefined;
  const word = tokens[at + 1];
  if (!word) return undefined;
  const seconds = word.kind === 'word' ? secondsOf(word.form) : undefined;
  const isLetter = word.form.length < 2 && !(isSlash && word.isGlued);
  if (seconds !== undefined && !isLetter && !isOrdinal(reader, at + 1, isPer)) return time(seconds, at + 2);
  if (!isSlash && form !== 'per') return undefined;
  if (word.kind === 'number') return perNumber(reader, at + 1);
  if (word.kind !== 'word' || (isSlash && nounClassOf(word.form) === undefined)) return undefined;
  if (magnitudeWord(text, word)) return undefined;
  return { value: { seconds: undefined, noun: nounOf(word.form), count: 1 }, next: at + 2 };
}

function time(seconds: number, next: number): After<Per> {
  return { value: { seconds, noun: undefined, count: 1 }, next };
}

function magnitudeWord(text: string, word: Token): boolean {
  return text.slice(word.start, word.end).length < 2;
}

/** `a second model` */
function isOrdinal(reader: TokenText, at: number, isPer: boolean): boolean {
  return reader.tokens[at]?.form === 'second' && !isPer && !endsPhrase(reader.tokens[at + 1]);
}

function endsPhrase(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'break' || token.kind === 'sign' || STOPS.has(token.form);
}

/** `per 1k requests`, `per 10 minutes` */
function perNumber(reader: TokenText, at: number): After<Per> | undefined {
  const figure = figureAt(reader.text, reader.tokens, at);
  const word = figure && reader.tokens[figure.next];
  if (!figure || word?.kind !== 'word') return undefined;
  const seconds = secondsOf(word.form);
  if (seconds !== undefined && word.form.length > 1) return time(seconds * figure.low, figure.next + 1);
  const noun = nounOf(word.form);
  return { value: { seconds: undefined, noun, count: figure.low }, next: figure.next + 1 };
}
