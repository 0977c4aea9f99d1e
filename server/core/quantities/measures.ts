import { figureAt } from './figures.ts';
import type { Figure } from './figures.ts';
import { nounClassOf } from './nouns.ts';
import type { Token } from './tokens.ts';
import { currencyNamed, needsDigits, secondsOf, unitNamed } from './units.ts';
import type { Unit } from './units.ts';

/** A text and its tokens. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * A figure or a range of two, with the unit: `100-200 ms`, `$2M`, `1h 30m`. Values are in the base unit.
 */
export interface Measure {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Index of its first token, the currency sign included, and after its last one. */
  readonly start: number;
  readonly next: number;
  readonly unit: Unit | undefined;
  /** The figure, or the second one of a range. */
  readonly figure: Figure;
  readonly isRange: boolean;
}

/** The token at `at` where it is right after the one before it, as in `128-d`. */
export function gluedAt({ tokens }: TokenText, at: number): Token | undefined {
  const token = tokens[at];
  return token?.isGlued === true ? token : undefined;
}

/** What the token at `at` looks like in the text. */
export function writtenAt({ text, tokens }: TokenText, at: number): string {
  const token = tokens[at];
  return token ? text.slice(token.start, token.end) : '';
}

/** The measure, ranges apart, that starts with the token at `at`. */
export function singleAt(reader: TokenText, at: number): Measure | undefined {
  const currency = currencyBefore(reader, at);
  const figure = figureAt(reader.text, reader.tokens, currency?.next ?? at);
  if (!figure || (currency && figure.isWords)) return undefined;
  const found = currency ? { unit: currency.unit, next: figure.next } : unitAfter(reader, figure);
  if (figure.isArticle && !isTimeAfterArticle(reader, found)) return undefined;
  const factor = found?.unit.factor ?? 1;
  const measure: Measure = {
    low: figure.low * factor,
    high: figure.high * factor,
    step: figure.step * factor,
    start: at,
    next: found?.next ?? figure.next,
    unit: found?.unit,
    figure,
    isRange: false,
  };
  return compoundFrom(reader, measure);
}

interface FoundUnit {
  readonly unit: Unit;
  /** Index after its last token. */
  readonly next: number;
}

/** `$` and `US$` before a number, `USD`. */
function currencyBefore(reader: TokenText, at: number): FoundUnit | undefined {
  const token = reader.tokens[at];
  if (!token || token.kind === 'number') return undefined;
  if (token.form === 'us' && gluedAt(reader, at + 1)?.form === '$') {
    return isNumberAt(reader, at + 2) ? found(unitNamed('$'), at + 2) : undefined;
  }
  const isCurrency = currencyNamed(token.form) !== undefined && isNumberAt(reader, at + 1);
  return isCurrency ? found(unitNamed(token.form), at + 1) : undefined;
}

function found(unit: Unit | undefined, next: number): FoundUnit | undefined {
  return unit && { unit, next };
}

function isNumberAt({ tokens }: TokenText, at: number): boolean {
  return tokens[at]?.kind === 'number';
}

function unitAfter(reader: TokenText, figure: Figure): FoundUnit | undefined {
  const at = figure.next;
  const token = reader.tokens[at];
  if (!token) return undefined;
  if (figure.isWords && token.form === 'of') {
    const next = reader.tokens[at + 1]?.form ?? '';
    return next.length > 1 ? found(unitNamed(next), at + 2) : undefined;
  }
  if (figure.letter === 'm') return minutesOf(reader, figure);
  if (token.form === '-' && token.isGlued && gluedAt(reader, at + 1)) return hyphenedUnit(reader, at + 1);
  if (token.form === '×' || token.form === 'x') return factorAt(reader, token, at);
  if (token.form === 'd' && (token.isGlued || isLoneLetter(reader, at)))
    return lettersOfD(reader, figure, at);
  if (token.form === 'per' && reader.tokens[at + 1]?.form === 'cent') return found(unitNamed('%'), at + 2);
  if (token.form === 'percentage' && reader.tokens[at + 1]?.form.startsWith('point') === true) {
    return found(unitNamed('%'), at + 2);
  }
  if (token.kind === 'sign' && currencyNamed(token.form) !== undefined && isNumberAt(reader, at + 1))
    return undefined;
  const isLoose = !token.isGlued && needsDigits(token.form);
  const isCapital = token.form.length === 1 && token.kind === 'word' && writtenAt(reader, at) !== token.form;
  if (isLoose || isCapital || isOrdinalSecond(reader, at, figure)) return undefined;
  return found(unitNamed(token.form), at + 1);
}

/** `two second-stage models`, `a second model` */
function isOrdinalSecond(reader: TokenText, at: number, figure: Figure): boolean {
  if (reader.tokens[at]?.form !== 'second') return false;
  if (gluedAt(reader, at + 1)?.form === '-') return true;
  return figure.isArticle && !endsThought(reader, at + 1);
}

/** `90 d.`, not `90 d model` and `90 D` */
function isLoneLetter(reader: TokenText, at: number): boolean {
  return writtenAt(reader, at) === 'd' && endsThought(reader, at + 1);
}

/** True where no noun can follow: an end, a sign or a small word. */
function endsThought({ tokens }: TokenText, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined || token.kind === 'break' || token.kind === 'sign' || SMALL_WORDS.has(token.form)
  );
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'or and but for to per of on at after before in is are with by from as when if while each'.split(' '),
);

function isTimeAfterArticle(reader: TokenText, unit: FoundUnit | undefined): boolean {
  return unit?.unit.kind === 'duration' && (reader.tokens[unit.next - 1]?.form.length ?? 0) >= 3;
}

/** `30-day`, `128-d`, `256-dimensional` */
function hyphenedUnit(reader: TokenText, at: number): FoundUnit | undefined {
  const form = reader.tokens[at]?.form ?? '';
  if (form === 'd') return found(unitNamed('dim'), at + 1);
  const isSecondStage = form === 'second' && gluedAt(reader, at + 1)?.form === '-';
  return form.length === 1 || isSecondStage ? undefined : found(unitNamed(form), at + 1);
}

/** `3x` and `3×`, but not `3 x 4`. */
function factorAt(reader: TokenText, token: Token, at: number): FoundUnit | undefined {
  const isFactor = token.isGlued && !isNumberAt(reader, at + 1);
  return isFactor ? { unit: FACTOR, next: at + 1 } : undefined;
}

const FACTOR: Unit = {
  kind: 'factor',
  factor: 1,
  currency: undefined,
  counts: undefined,
  isPerSecond: false,
};

/** `128d` is a dimension, `30d` are days, `3D` is neither. */
function lettersOfD(reader: TokenText, figure: Figure, at: number): FoundUnit | undefined {
  const isCapital = writtenAt(reader, at) === 'D';
  const after = reader.tokens[at + 1]?.form ?? '';
  const isVector = after.startsWith('vector') || after.startsWith('embedding') || after.startsWith('dense');
  const isDimension =
    isVector || isCapital || (figure.low >= 32 && figure.low % 32 === 0) || figure.low === 300;
  if (isDimension) return figure.low >= 8 ? found(unitNamed('dim'), at + 1) : undefined;
  return found(unitNamed('d'), at + 1);
}

/**
 * `5m` are minutes near a word of time and millions before users; else it is read as millions, and has minutes as
 * its other reading.
 */
function minutesOf(reader: TokenText, figure: Figure): FoundUnit | undefined {
  const { tokens } = reader;
  const at = figure.next - 1;
  const after = tokens[at + 1];
  const isCounted = after?.kind === 'word' && nounClassOf(after.form) !== undefined;
  if (tokens[at]?.isGlued !== true || isCounted) return undefined;
  let isTimed = after?.kind === 'number' || secondsOf(tokens[at - 2]?.form ?? '') !== undefined;
  for (let before = at - 2; before >= at - 5; before--) {
    const token = tokens[before];
    if (!token || token.kind === 'break' || token.kind === 'number') break;
    isTimed ||= TIME_WORDS.has(token.form);
  }
  return isTimed ? { unit: MINUTES_FOR_MILLIONS, next: figure.next } : undefined;
}

const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'every last past each within ttl timeout window after interval latency freshness cadence delay retention ' +
    'age lag stale duration time'
  ).split(' '),
);

/** Sixty seconds for what was read as a million. */
const MINUTES_FOR_MILLIONS: Unit = { ...FACTOR, kind: 'duration', factor: 60 / 1e6 };

/** `1h 30m`, `2 minutes 30 seconds`: each part smaller than the one before. */
function compoundFrom(reader: TokenText, measure: Measure): Measure {
  let whole = measure;
  while (whole.unit?.kind === 'duration' && whole.unit.factor >= 60 && isNumberAt(reader, whole.next)) {
    const figure = figureAt(reader.text, reader.tokens, whole.next);
    const unit = figure && unitAfter(reader, figure);
    if (unit?.unit.kind !== 'duration' || figure === undefined) break;
    const value = figure.low * unit.unit.factor;
    const largest = whole.unit === MINUTES_FOR_MILLIONS ? 60 : whole.unit.factor;
    if (value >= largest) break;
    whole = {
      ...whole,
      low: whole.low + value,
      high: whole.high + value,
      step: figure.step * unit.unit.factor,
      next: unit.next,
      unit: unit.unit,
    };
  }
  return whole;
}
