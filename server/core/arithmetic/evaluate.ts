import type { Calculation, Factor, Operand } from './calculations.ts';
import type { QuantityKind } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';

/** What a calculation comes to, where that is not what it says. */
export interface Miscalculation {
  /** The right result nearest to the stated one, in the base unit of the stated one. */
  readonly value: number;
  readonly kind: QuantityKind;
}

/**
 * Works out `calculation` under every plausible reading of its units: a day is one day or 86,400 seconds, `GB` may be
 * binary, `5 %` of nothing that is a share may be 5. Undefined where one of them gives the stated result, or where
 * what it adds does not belong together.
 */
export function miscalculated(calculation: Calculation): Miscalculation | undefined {
  const { terms, result } = calculation;
  if (terms.length > 1 && !isSumOfLike(terms)) return undefined;
  const computed = totalsOf(calculation);
  const stated = readingsOfResult(calculation);
  const tolerance = toleranceOf(calculation);
  const isRight = computed.some((value) =>
    stated.some((one) => offBy(value, one, tolerance, calculation) === 1),
  );
  const ratios = computed.map((value) => offBy(value, result.measure, tolerance, calculation));
  if (isRight || ratios.length === 0 || !ratios.every(Number.isFinite)) return undefined;
  const nearest = ratios.reduce((a, b) => (Math.abs(Math.log(a)) <= Math.abs(Math.log(b)) ? a : b));
  return { value: result.measure.low * nearest, kind: kindOf(result) };
}

/** The kind of the number itself: `number` where it has no unit. */
export function kindOf({ measure }: Operand): QuantityKind {
  return measure.unit?.kind ?? 'number';
}

/** An interval of values. */
interface Reading {
  readonly low: number;
  readonly high: number;
}

/** By how much `value` is `stated`, as a factor; 1 where both are the same within the tolerance. */
function offBy(value: Reading, stated: Reading, tolerance: number, { result }: Calculation): number {
  const { measure } = result;
  const scale = measure.low === 0 ? 1 : stated.low / measure.low;
  const halfStep = (Math.abs(measure.step) / 2) * scale;
  const low = Math.min(stated.low / (1 + tolerance), stated.low - halfStep);
  const high = Math.max(stated.high * (1 + tolerance), stated.high + halfStep);
  if (value.low <= high && value.high >= low) return 1;
  return value.low > high ? value.low / stated.low : value.high / stated.high;
}

/** How far the stated result may be off: more where it is said to be rough, or has one digit that is not zero. */
function toleranceOf({ terms, result, isRough }: Calculation): number {
  if (isRough) return 0.2;
  const isSum = terms.every((term) => term.length === 1);
  if (isSum) return 0.02;
  const digits = Number(result.measure.low.toPrecision(12)).toExponential().split('e')[0] ?? '';
  return digits.replace('.', '').length <= 1 ? 0.1 : 0.05;
}

/** True where all terms are of one kind and none counts another thing than the next. */
function isSumOfLike(terms: Calculation['terms']): boolean {
  const factors = terms.flat();
  const kinds = new Set(factors.map(kindOf).filter((kind) => kind !== 'number'));
  const nouns = new Set(terms.map((term) => term.find(({ noun }) => noun !== undefined)?.noun));
  return kinds.size <= 1 && nouns.size <= 1;
}

function totalsOf(calculation: Calculation): readonly Reading[] {
  return calculation.terms
    .map((term) => productsOf(term, calculation))
    .reduce((sums, products) =>
      sums.flatMap((sum) =>
        products.map((product) => ({ low: sum.low + product.low, high: sum.high + product.high })),
      ),
    );
}

function productsOf(term: readonly Factor[], calculation: Calculation): readonly Reading[] {
  return term.reduce<readonly Reading[]>(
    (products, factor) =>
      products.flatMap((product) =>
        readingsOf(factor, calculation).map(({ low, high }) =>
          factor.isDivisor
            ? { low: product.low / high, high: product.high / low }
            : { low: product.low * low, high: product.high * high },
        ),
      ),
    [{ low: 1, high: 1 }],
  );
}

/** All values that one operand can stand for. */
function readingsOf(operand: Operand, { result }: Calculation): readonly Reading[] {
  const { measure, per } = operand;
  const scales = [1];
  if (kindOf(operand) === 'duration') scales.push(...inOtherTimes(measure.unit?.factor ?? 1));
  if (kindOf(operand) === 'bytes' && kindOf(result) !== 'bytes') scales.push(1 / factorOf(operand));
  if (kindOf(operand) === 'ratio' && isPlainSmall(result)) scales.push(1 / factorOf(operand));
  if (per?.seconds !== undefined) scales.push(...scales.map((scale) => scale / (per.seconds ?? 1)));
  // `10 results per 100K queries`: a price for so many, or so many for each of them.
  if (per !== undefined && per.count !== 1)
    scales.push(...scales.flatMap((scale) => [scale / per.count, scale * per.count]));
  return [...scales.map((scale) => scaled(measure, scale)), ...readingsOfLetter(operand)];
}

/** As it is written, and in days where it is longer than one. */
function inOtherTimes(factor: number): readonly number[] {
  return factor > DAY ? [1 / factor, 1 / DAY] : [1 / factor];
}

function factorOf({ measure }: Operand): number {
  return measure.unit?.factor ?? 1;
}

function scaled({ low, high }: Reading, scale: number): Reading {
  return { low: low * scale, high: high * scale };
}

/** `16 B` may be 16 bytes, and `5m` five minutes. */
function readingsOfLetter({ measure }: Operand): readonly Reading[] {
  const { figure, unit } = measure;
  if (figure.letter === undefined || unit) return [];
  const bare = scaled(measure, 1 / figure.scale);
  return figure.letter === 'b' ? [bare] : [bare, scaled(bare, 60)];
}

/** A number such as 2.5, which may stand for 2.5 %. */
function isPlainSmall(operand: Operand): boolean {
  return kindOf(operand) === 'number' && operand.measure.figure.scale === 1 && operand.measure.low < 1000;
}

function readingsOfResult(calculation: Calculation): readonly Reading[] {
  const { result, terms, hasBits } = calculation;
  const kind = kindOf(result);
  const hasKind = terms.flat().some((factor) => kindOf(factor) === kind);
  const scales = [1];
  if (kind === 'bytes') scales.push(...BINARY);
  if (kind === 'duration' || !hasKind) scales.push(1 / factorOf(result));
  if (hasBits) scales.push(...scales.flatMap((scale) => [scale * 8, scale / 8]));
  if (!hasKind && (kind === 'bytes' || kind === 'duration')) scales.push(...UNSAID);
  const { per } = result;
  if (per?.seconds !== undefined) scales.push(...scales.map((scale) => scale / (per.seconds ?? 1)));
  return [...scales.map((scale) => scaled(result.measure, scale)), ...readingsOfLetter(result)];
}

/** `GB` may stand for 2^30 bytes, in the result or in what it is made of. */
const BINARY: readonly number[] = [1, 2, 3, 4].flatMap((power) => [1.024 ** power, 1.024 ** -power]);

/** Where no operand has the unit, it may be a thousand times as small: `100 × 20 = 2 s`. */
const UNSAID: readonly number[] = [1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9, 1024, 1 / 1024];
