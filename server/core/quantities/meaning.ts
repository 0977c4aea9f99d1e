import type { Span } from '../text.ts';
import { boundOf } from './bounds.ts';
import { labelBefore, qualifiersIn } from './labels.ts';
import type { Label } from './labels.ts';
import type { Measure, TokenText } from './measures.ts';
import { nounOf } from './nouns.ts';
import { percentileNear } from './percentiles.ts';
import type { Noun, Per, Quantity, QuantityKind } from './quantity.ts';
import { nounAfter, perAfter, secondsOfAdverb } from './phrases.ts';
import type { After } from './phrases.ts';

/**
 * The quantity that `measure` is, with what stands around it, and the index where to read on; undefined for
 * a number in words that counts nothing known, such as `one of them`.
 */
export function quantityAt(
  reader: TokenText,
  measure: Measure,
): readonly [quantity: Quantity | undefined, next: number] {
  const { unit, next, start } = measure;
  const direct = perAfter(reader, afterPlus(reader, next));
  const noun = unit === undefined && !direct ? nounAfter(reader, measure) : undefined;
  if (measure.figure.isWords && unit === undefined && !isWorthy(measure, noun)) return [undefined, next];
  const per = direct ?? (noun && perAfter(reader, noun.next));
  const isNameless = (unit === undefined || unit.kind === 'rate') && noun === undefined;
  const label = isNameless ? labelBefore(reader, measure) : undefined;
  const end = Math.max(per?.next ?? 0, noun?.next ?? 0, next);
  const counted = countedAs(reader, measure, noun, per, label, end);
  const qualifiers = qualifiersAround(reader, measure, end);
  const quantity: Quantity = {
    ...counted,
    span: signedSpan(reader, start, spanOf(reader, start, direct?.next ?? next)),
    extent: signedSpan(reader, start, spanOf(reader, start, end)),
    bound: boundOf(reader, measure),
    currency: unit?.currency,
    percentile: unit?.kind === 'duration' ? percentileNear(reader, start, end) : undefined,
    qualifiers: isChange(reader, start, counted.kind) ? [...qualifiers, 'change'] : qualifiers,
    otherwise: otherReading(measure, counted),
  };
  // `1 billion 256-d vectors`: the quantity inside is read too.
  const holdsNumber = reader.tokens[next]?.kind === 'number';
  return [quantity, holdsNumber ? next : end];
}

/** What the tokens from `from` to before `to` cover. */
export function spanOf({ tokens }: TokenText, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function afterPlus({ tokens }: TokenText, next: number): number {
  const token = tokens[next];
  return token?.form === '+' && token.isGlued ? next + 1 : next;
}

/**
 * `two million`, `three servers`, `hundreds of leads`, but not `one thing`, `few clicks` and `two towers`.
 */
function isWorthy({ figure }: Measure, noun: After<Noun> | undefined): boolean {
  if (figure.scale >= 1000) return true;
  const isVague = figure.low < figure.high && figure.high < 10;
  if (figure.isArticle || isVague || figure.low < 2) return false;
  return noun !== undefined && (noun.value.class !== undefined || figure.high >= 100);
}

type Counted = Pick<Quantity, 'kind' | 'low' | 'high' | 'step' | 'noun' | 'per'>;

/** Decides between a number, a count and a rate; other kinds are what their unit says. */
function countedAs(
  reader: TokenText,
  measure: Measure,
  noun: After<Noun> | undefined,
  per: After<Per> | undefined,
  label: Label | undefined,
  end: number,
): Counted {
  const { low, high, step, unit } = measure;
  const sign = isNegative(reader, measure.start) ? -1 : 1;
  const [least, most] = sign < 0 ? [-high, -low] : [low, high];
  const value = { low: least, high: most, step };
  if (unit && unit.kind !== 'rate') {
    const speed: Per | undefined = unit.isPerSecond ? { seconds: 1, noun: undefined, count: 1 } : undefined;
    return { ...value, kind: unit.kind, noun: undefined, per: speed ?? per?.value };
  }
  if (label?.isDimension && noun === undefined)
    return { ...value, kind: 'dimension', noun: undefined, per: undefined };
  const named = unit?.counts !== undefined ? nounOf(unit.counts) : noun?.value;
  const what = named ?? label?.noun;
  const own = unit ? 1 : (per?.value.seconds ?? adverbSeconds(reader, measure, end, what));
  const seconds = own ?? (what !== undefined && what === label?.noun ? label.seconds : undefined);
  if (seconds !== undefined && (what?.class !== 'users' || own !== undefined)) {
    const spread = { seconds, noun: per?.value.noun, count: per?.value.count ?? 1 };
    const rate = { low: least / seconds, high: most / seconds, step: step / seconds };
    return { ...rate, kind: 'rate', noun: what, per: spread };
  }
  const kind: QuantityKind = what === undefined ? 'number' : 'count';
  return { ...value, kind, noun: what, per: per?.value };
}

/** A day for `100M daily requests`, but not for `100M daily users`, who are a kind of users. */
function adverbSeconds(
  reader: TokenText,
  measure: Measure,
  end: number,
  noun: Noun | undefined,
): number | undefined {
  if (noun === undefined || noun.class === 'users') return undefined;
  const { tokens } = reader;
  for (let at = measure.next; at < end; at++) {
    const seconds = secondsOfAdverb(tokens[at]?.form ?? '');
    if (seconds !== undefined && tokens[at + 1]?.form !== 'active') return seconds;
  }
  return undefined;
}

/** The words of its noun, three to the left, and `at peak` or `(peak)` to the right. */
function qualifiersAround(reader: TokenText, measure: Measure, end: number): Quantity['qualifiers'] {
  const { tokens } = reader;
  let from = measure.start;
  while (from > Math.max(0, measure.start - 5) && !isEdge(tokens[from - 1])) from--;
  let to = end;
  while (to < Math.min(tokens.length, end + 3) && !isEdge(tokens[to])) to++;
  return qualifiersIn(reader, from, to);
}

function isEdge(token: TokenText['tokens'][number] | undefined): boolean {
  return token === undefined || token.kind === 'break' || token.kind === 'number' || EDGES.has(token.form);
}

const EDGES: ReadonlySet<string> = new Set([',', 'and', 'or', 'but', 'with', '→', '+', '×', '=']);

function isNegative(reader: TokenText, start: number): boolean {
  return isSigned(reader, start) && reader.tokens[start - 1]?.form === '-';
}

/** `+0.3`, `-2 %` */
function isChange(reader: TokenText, start: number, kind: QuantityKind): boolean {
  return isSigned(reader, start) && (reader.tokens[start - 1]?.form === '+' || kind === 'ratio');
}

/** `-2 %` and `+5` after a space, but not the sign of `3 - 2` or `a-2`. */
function isSigned({ tokens }: TokenText, start: number): boolean {
  const sign = tokens[start - 1];
  if (!sign || (sign.form !== '-' && sign.form !== '+') || tokens[start]?.isGlued !== true) return false;
  return !sign.isGlued || tokens[start - 2]?.form === '(';
}

function signedSpan(reader: TokenText, start: number, span: Span): Span {
  return isSigned(reader, start)
    ? { start: reader.tokens[start - 1]?.start ?? span.start, end: span.end }
    : span;
}

/** `16 B` can be bytes and `5m` minutes, but not beside users, rows and the like. */
function otherReading({ figure, unit, low }: Measure, counted: Counted): Quantity['otherwise'] {
  const isOpen = figure.letter !== undefined && unit === undefined && counted.noun?.class === undefined;
  if (!isOpen || counted.kind === 'rate') return undefined;
  const value = low / figure.scale;
  return figure.letter === 'b' ? { kind: 'bytes', value } : { kind: 'duration', value: value * 60 };
}
