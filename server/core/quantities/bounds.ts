import type { Measure, TokenText } from './measures.ts';
import type { Bound } from './quantity.ts';

/** What a number is bound by: `at most`, `<`, `~`, `100+`. */
export function boundOf(reader: TokenText, measure: Measure): Bound {
  return boundAfter(reader, measure.next) ?? boundBefore(reader, measure) ?? 'exact';
}

/** Signs and words that bound the number after them. */
const BOUND_SIGNS: ReadonlyMap<string, Bound> = new Map([
  ['<', 'at-most'],
  ['≤', 'at-most'],
  ['>', 'at-least'],
  ['≥', 'at-least'],
  ['~', 'about'],
]);

const BOUND_WORDS: ReadonlyMap<string, Bound> = new Map([
  ...'under below within sub max maximum до 不超过'.split(' ').map((word) => [word, 'at-most'] as const),
  ...'over above min minimum exceeding exceeds exceed'.split(' ').map((word) => [word, 'at-least'] as const),
  ...'about around roughly approximately approx circa ca nearly almost estimated около примерно 约'
    .split(' ')
    .map((word) => [word, 'about'] as const),
]);

/** Pairs of words, the second one next to the number. */
const BOUND_PAIRS: ReadonlyMap<string, Bound> = new Map([
  ...[
    'up to',
    'at most',
    'limited to',
    'capped at',
    'less than',
    'fewer than',
    'lower than',
    'faster than',
    'smaller than',
    'shorter than',
    'maximum of',
    'max of',
    'limit of',
    'не более',
    'не больше',
  ].map((pair) => [pair, 'at-most'] as const),
  ...[
    'at least',
    'more than',
    'greater than',
    'higher than',
    'larger than',
    'longer than',
    'bigger than',
    'slower than',
    'minimum of',
    'upwards of',
    'не менее',
  ].map((pair) => [pair, 'at-least'] as const),
  ...['close to', 'order of', 'average of'].map((pair) => [pair, 'about'] as const),
]);

const OPPOSITE: Readonly<Record<Bound, Bound>> = {
  'at-most': 'at-least',
  'at-least': 'at-most',
  about: 'about',
  exact: 'exact',
};

function boundBefore(reader: TokenText, measure: Measure): Bound | undefined {
  const { tokens } = reader;
  let at = measure.start - 1;
  while (at >= measure.start - 2 && SKIPPED.has(tokens[at]?.form ?? '')) at--;
  const form = tokens[at]?.form ?? '';
  const before = tokens[at - 1]?.form ?? '';
  const sign = BOUND_SIGNS.get(form);
  if (sign !== undefined) return BOUND_SIGNS.get(before) ?? sign;
  const pair = form === '' ? undefined : BOUND_PAIRS.get(`${before} ${form}`);
  if (pair !== undefined) return isNegation(tokens[at - 2]?.form) ? OPPOSITE[pair] : pair;
  const word = BOUND_WORDS.get(form);
  if (word === undefined) return undefined;
  // `averaged over 7 days` names a period.
  if (form === 'over' && measure.unit?.kind === 'duration' && measure.low >= 60) return undefined;
  return isNegation(before) ? OPPOSITE[word] : word;
}

const SKIPPED: ReadonlySet<string> = new Set(['the', 'a', 'an', '-', '+', 'just', 'only']);

function isNegation(form: string | undefined): boolean {
  return form === 'no' || form === 'not' || form === 'never' || form === 'cannot' || form === 't';
}

function boundAfter(reader: TokenText, at: number): Bound | undefined {
  const { tokens } = reader;
  const token = tokens[at];
  if (token?.form === '+' && token.isGlued) {
    const after = tokens[at + 1];
    return after?.isGlued === true && after.kind === 'number' ? undefined : 'at-least';
  }
  if (token?.form === 'or') return AFTER_OR.get(tokens[at + 1]?.form ?? '');
  if (token?.form === 'max' || token?.form === 'maximum') return 'at-most';
  if (token?.form === 'at') {
    const next = tokens[at + 1]?.form;
    // `5 at least 10` belongs to the next number.
    if (tokens[at + 2]?.kind === 'number') return undefined;
    return next === 'most' ? 'at-most' : next === 'least' ? 'at-least' : undefined;
  }
  return token?.form === 'minimum' ? 'at-least' : undefined;
}

const AFTER_OR: ReadonlyMap<string, Bound> = new Map([
  ...'less fewer faster lower below under'.split(' ').map((word) => [word, 'at-most'] as const),
  ...'more higher longer above greater'.split(' ').map((word) => [word, 'at-least'] as const),
  ['so', 'about'],
]);

/** True for a sign or word that bounds the number after it: `<`, `about`. */
export function isBound(form: string): boolean {
  return BOUND_SIGNS.has(form) || BOUND_WORDS.has(form);
}
