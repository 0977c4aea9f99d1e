import type { Token } from './tokens.ts';

/** A number with its magnitude but without its unit: `1.5k`, `two`, `a few hundred`, `tens of millions`. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  /** One unit of its last digit. */
  readonly step: number;
  /** Index of the token after it. */
  readonly next: number;
  /** What the last magnitude multiplied by: 1e6 for `2 million`, 1 where there is none. */
  readonly scale: number;
  /** Words only: `two`, `a million`, `hundreds`. */
  readonly isWords: boolean;
  /** `a` or `an` before a unit or a magnitude. */
  readonly isArticle: boolean;
  /** Ends in a letter with two meanings: `b` for billions or bytes, `m` for millions or minutes. */
  readonly letter: 'b' | 'm' | undefined;
}

/** The figure that starts with the token at `at`. `text` is the text that the tokens are from. */
export function figureAt(text: string, tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') return withMagnitudes(text, tokens, powersFrom(tokens, at, token));
  if (token?.kind !== 'word') return undefined;
  const vague = vagueAt(tokens, at);
  if (vague) return withMagnitudes(text, tokens, vague);
  const value = NUMBER_WORDS.get(token.form);
  if (value !== undefined) {
    return withMagnitudes(text, tokens, { ...plain(value, value, at + 1), isWords: true });
  }
  return articleAt(text, tokens, at, token);
}

/** What the word `form`, as written in `text` at `token`, multiplies by; case tells `M` from `m`. */
export function magnitudeOf(text: string, token: Token): number | undefined {
  if (token.end - token.start > 2) return MAGNITUDES.get(token.form);
  const written = text.slice(token.start, token.end);
  return LETTERS.get(written) ?? MAGNITUDES.get(token.form);
}

function plain(low: number, high: number, next: number, step = 1): Figure {
  return { low, high, step, next, scale: 1, isWords: false, isArticle: false, letter: undefined };
}

/** `3 × 10^9` is one number. */
function powersFrom(tokens: readonly Token[], at: number, token: Token): Figure {
  const times = tokens[at + 1];
  const power = tokens[at + 2];
  const isTimes = times?.kind === 'sign' && (times.form === '×' || times.form === 'x');
  const isWord = times?.kind === 'word' && times.form === 'x';
  if (power?.isPower !== true || token.isPower || !(isTimes || isWord)) {
    return plain(token.value, token.value, at + 1, token.step);
  }
  const value = token.value * power.value;
  return { ...plain(value, value, at + 3, token.step * power.value), scale: power.value };
}

/** Multiplies by the magnitudes that follow: `2 hundred thousand`, `500M`. */
function withMagnitudes(text: string, tokens: readonly Token[], figure: Figure): Figure {
  let { low, high, step, next, scale } = figure;
  let letter: Figure['letter'];
  for (let more = 0; more < 3; more++) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    const factor = magnitudeOf(text, token);
    if (factor === undefined || isOtherWord(tokens, next, token, high)) break;
    low *= factor;
    high *= factor;
    step *= factor;
    scale *= factor;
    next++;
    const written = text.slice(token.start, token.end);
    letter = written === 'B' ? 'b' : written === 'm' ? 'm' : undefined;
    if (letter !== undefined || LETTERS.has(written)) break;
  }
  return { ...figure, low, high, step, next, scale, letter };
}

/** `5 k-means`, `4096T`, `10 m` apart from its digits. */
function isOtherWord(tokens: readonly Token[], at: number, token: Token, value: number): boolean {
  const after = tokens[at + 1];
  const isHyphened = after?.form === '-' && after.isGlued && tokens[at + 2]?.isGlued === true;
  if (token.form.length === 1 && isHyphened && tokens[at + 2]?.kind === 'word' && !token.isGlued) return true;
  if ((token.form === 'm' || token.form === 'b') && !token.isGlued) return false;
  return token.form === 't' && value >= 1000;
}

const MAGNITUDES: ReadonlyMap<string, number> = magnitudes([
  [1e2, 'hundred 百'],
  [1e3, 'thousand тыс тысяч тысячи тысяча 千'],
  [1e4, '万 萬'],
  [1e5, 'lakh lakhs lac'],
  [1e6, 'million millions mln mn млн миллион миллиона миллионов'],
  [1e7, 'crore crores'],
  [1e8, '亿 億'],
  [1e9, 'billion billions bn bln млрд миллиард миллиарда миллиардов'],
  [1e12, 'trillion trillions tn трлн'],
  [12, 'dozen'],
]);

/** Letters whose case matters: `ms` are milliseconds, `Ms` millions. `m` is millions or minutes. */
const LETTERS: ReadonlyMap<string, number> = magnitudes([
  [1e3, 'k K Ks'],
  [1e6, 'M Ms MM m'],
  [1e9, 'B Bs b'],
  [1e12, 'T'],
]);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
  ['fifteen', 15],
]);

/** How far words for an order of magnitude reach. */
const ORDERS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['tens', [10, 100]],
  ['dozens', [10, 100]],
  ['hundreds', [1e2, 1e3]],
  ['thousands', [1e3, 1e5]],
  ['millions', [1e6, 1e9]],
  ['billions', [1e9, 1e12]],
  ['trillions', [1e12, 1e15]],
]);

function magnitudes(
  groups: readonly (readonly [factor: number, words: string])[],
): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const)),
  );
}

/** `hundreds of thousands`, `100s of`, `a few`, `several`, `a couple of`. */
function vagueAt(tokens: readonly Token[], at: number): Figure | undefined {
  const form = tokens[at]?.form ?? '';
  const order = ORDERS.get(form);
  if (order) {
    const inner = tokens[at + 1]?.form === 'of' ? ORDERS.get(tokens[at + 2]?.form ?? '') : undefined;
    if (!inner) return { ...plain(order[0], order[1], at + 1), isWords: true };
    const [low, high] = [order[0] * inner[0], order[1] * inner[0]];
    return { ...plain(low, high, at + 3), isWords: true, scale: inner[0] };
  }
  const start = form === 'a' ? at + 1 : at;
  const word = tokens[start]?.form;
  if (word === 'couple' && start > at) {
    const next = tokens[start + 1]?.form === 'of' ? start + 2 : start + 1;
    return { ...plain(2, 3, next), isWords: true };
  }
  if (word !== 'few' && word !== 'several') return undefined;
  return { ...plain(word === 'few' ? 2 : 3, 9, start + 1), isWords: true };
}

/**
 * `a million`, `an hour`, `half an hour`, `half a million`; the caller sees to it that a unit or noun
 * follows.
 */
function articleAt(text: string, tokens: readonly Token[], at: number, token: Token): Figure | undefined {
  const isHalf = token.form === 'half';
  const article = isHalf ? tokens[at + 1] : token;
  if (article?.form !== 'a' && article?.form !== 'an') {
    const isBare = token.form === 'hundred' || token.form === 'thousand' || token.form === 'million';
    return isBare ? { ...withMagnitudes(text, tokens, plain(1, 1, at)), isWords: true } : undefined;
  }
  const value = isHalf ? 0.5 : 1;
  const start = plain(value, value, isHalf ? at + 2 : at + 1, value);
  const figure = withMagnitudes(text, tokens, start);
  const isLetter = figure.next > start.next && (tokens[start.next]?.form.length ?? 0) < 3;
  return isLetter
    ? undefined
    : { ...figure, isWords: true, isArticle: figure.next === start.next && !isHalf };
}
