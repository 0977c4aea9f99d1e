import { figureAt } from '../quantities/figures.ts';
import { lookalikeEnd } from '../quantities/lookalikes.ts';
import type { Measure, TokenText } from '../quantities/measures.ts';
import { nounClassOf } from '../quantities/nouns.ts';
import { perAfter } from '../quantities/phrases.ts';
import type { NounClass, Per } from '../quantities/quantity.ts';
import { measureAt } from '../quantities/ranges.ts';
import type { Token } from '../quantities/tokens.ts';

/** A calculation with its result, as a text writes it: `500M users × 4 bytes = 2 GB`. */
export interface Calculation {
  /** Sums of products: `2 × 3 + 4` has two terms. */
  readonly terms: readonly (readonly Factor[])[];
  readonly result: Operand;
  /** True where `≈`, `~` or a word such as `roughly` stands in it. */
  readonly isRough: boolean;
  /** True where it speaks of bits, which are no unit of a quantity. */
  readonly hasBits: boolean;
  /** Indices of its first token, of the sign `=`, and after the last token of the result. */
  readonly start: number;
  readonly equals: number;
  readonly end: number;
}

/** One number of a calculation, with what it is spread over. */
export interface Operand {
  readonly measure: Measure;
  readonly per: Per | undefined;
  /** The class of what it counts, where a noun beside it tells. */
  readonly noun: NounClass | undefined;
}

/** A number that the ones before it are multiplied with or divided by. */
export interface Factor extends Operand {
  readonly isDivisor: boolean;
}

/**
 * The calculations in `reader`, in order. Only those of which every part is a number with plain words beside it: one
 * with a variable, a formula in parentheses or a number that stands apart in the same clause is none. Each token is
 * looked at a few times at most.
 */
export function calculationsIn(reader: TokenText): readonly Calculation[] {
  const { tokens } = reader;
  const found: Calculation[] = [];
  let clause = 0;
  for (const [at, token] of tokens.entries()) {
    if (isEquals(reader, at)) {
      const calculation = calculationAround(reader, clause, at);
      if (calculation) found.push(calculation);
      clause = at + 1;
    } else if (token.kind === 'break' || CLAUSE_ENDS.has(token.form)) clause = at + 1;
  }
  return found;
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set([',', ':', '→', '(', '[', '—', '–', '≤', '≥']);

/** `=` or `≈` between two sides, but not the second sign of `==` or of `= ≈ 5`. */
function isEquals({ text, tokens }: TokenText, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'sign' || tokens[at - 1]?.kind === 'sign') return false;
  return token.form === '=' || (token.form === '~' && '≈≃'.includes(text.charAt(token.start)));
}

function calculationAround(reader: TokenText, clause: number, equals: number): Calculation | undefined {
  const left = expressionAt(reader, clause, equals);
  if (left?.next !== equals || left.terms.flat().length < 2) return undefined;
  const right = expressionAt(reader, equals + 1, reader.tokens.length);
  const result = right?.terms[0]?.[0];
  // `= 3B / 86,400 = 35k`: what comes next is the left side of another one.
  if (!right || !result || right.terms.flat().length !== 1) return undefined;
  // `= 5 × n`, `= 5.5 basis points`
  if (isCutShort(reader, right.next)) return undefined;
  const within = reader.tokens.slice(clause, right.next);
  return {
    terms: left.terms,
    result,
    isRough: within.some(({ form }) => ROUGH.has(form)),
    hasBits: within.some(({ form }) => form === 'bit' || form === 'bits'),
    start: left.start,
    equals,
    end: right.next,
  };
}

function isCutShort(reader: TokenText, at: number): boolean {
  const form = reader.tokens[at]?.form ?? '';
  return CALCULATING.has(form) ? !LINKS.has(form) : operatorAt(reader, at) !== undefined || form === '^';
}

const ROUGH: ReadonlySet<string> = new Set('~ about roughly approximately approx around circa ca'.split(' '));

interface Expression {
  readonly terms: readonly (readonly Factor[])[];
  readonly start: number;
  readonly next: number;
}

/** The longest expression from the token at `from`, ending at `end` at the latest. */
function expressionAt(reader: TokenText, from: number, end: number): Expression | undefined {
  const first = operandAt(reader, from, end);
  if (!first) return undefined;
  const terms: Factor[][] = [[{ ...first.operand, isDivisor: false }]];
  let next = first.next;
  for (let operands = 1; next < end; operands++) {
    const operator = operatorAt(reader, next);
    const operand = operator && operandAt(reader, next + 1, end);
    if (!operand || operands >= MOST_OPERANDS) break;
    const factor = { ...operand.operand, isDivisor: operator === '/' };
    if (operator === '+') terms.push([factor]);
    else terms.at(-1)?.push(factor);
    next = operand.next;
  }
  return { terms, start: first.operand.measure.start, next };
}

/** More than these are a formula or a mistake of ours, and would have too many readings. */
const MOST_OPERANDS = 8;

type Operator = '×' | '/' | '+';

function operatorAt({ tokens }: TokenText, at: number): Operator | undefined {
  const form = tokens[at]?.form;
  if (form === '×' || form === 'x') return '×';
  if (isShareOf(tokens, at)) return '×';
  return form === '/' || form === '+' ? form : undefined;
}

/** `5 % of 100M` */
function isShareOf(tokens: readonly Token[], at: number): boolean {
  const share = tokens[at - 1]?.form;
  return tokens[at]?.form === 'of' && (share === '%' || share === 'percent') && isNumberNext(tokens, at + 1);
}

/** A number with the words around it: `average 10 posts per user`. */
function operandAt(
  reader: TokenText,
  from: number,
  end: number,
): { readonly operand: Operand; readonly next: number } | undefined {
  const { tokens } = reader;
  let at = from;
  if (LINKS.has(tokens[at]?.form ?? '')) at++;
  while (at < end && isPlainWord(reader, at) && at < from + MOST_WORDS) at++;
  while (at < end && BOUNDS.has(tokens[at]?.form ?? '')) at++;
  if (lookalikeEnd(reader, at) > at) return undefined;
  const measure = measureAt(reader, at);
  if (!measure || measure.next > end || measure.figure.isArticle) return undefined;
  const { per, noun, next } = wordsAfter(reader, measure.next, end);
  return { operand: { measure, per, noun }, next };
}

/** Words that may begin a clause. */
const LINKS: ReadonlySet<string> = new Set(['and', 'or']);

const MOST_WORDS = 12;
const BOUNDS: ReadonlySet<string> = new Set(['~', '<', '>', '$']);

function wordsAfter(
  reader: TokenText,
  from: number,
  end: number,
): { readonly per: Per | undefined; readonly noun: NounClass | undefined; readonly next: number } {
  const { tokens } = reader;
  let per: Per | undefined;
  let noun: NounClass | undefined;
  let at = from;
  while (at < end && at < from + MOST_WORDS) {
    const isDivision = tokens[at]?.form === '/' && tokens[at + 1]?.kind !== 'word';
    const spread = isDivision ? undefined : perAfter(reader, at);
    if (spread && spread.next <= end) {
      per ??= spread.value;
      at = spread.next;
    } else if (isPlainWord(reader, at)) {
      if (!per) noun = nounClassOf(tokens[at]?.form ?? '') ?? noun;
      at++;
    } else {
      const next = asideEnd(reader, at, end);
      if (next === at) break;
      at = next;
    }
  }
  return { per, noun, next: at };
}

/** A word that is no number, no operator and does not calculate: not `twice`, `minus` and `squared`. */
function isPlainWord(reader: TokenText, at: number): boolean {
  const { text, tokens } = reader;
  const token = tokens[at];
  if (token?.kind !== 'word' || CALCULATING.has(token.form) || isShareOf(tokens, at)) return false;
  if (token.form === 'x' && isNumberNext(tokens, at + 1)) return false;
  const figure = figureAt(text, tokens, at);
  return figure === undefined || figure.isArticle;
}

function isNumberNext(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' || BOUNDS.has(token?.form ?? '');
}

const CALCULATING: ReadonlySet<string> = new Set(
  (
    'minus plus times divided multiplied twice double doubled triple half third quarter squared cubed ' +
    'sqrt root choose power and or vs versus both pairs pair remaining rest other ' +
    'bil bils mil mils mill mills tril g basis bps bp ppm permille'
  ).split(' '),
);

/** The end of `(32-bit floats)` without digits, or of the hyphen in `long-term`. */
function asideEnd({ tokens }: TokenText, at: number, end: number): number {
  const form = tokens[at]?.form;
  if (form === '-') {
    const isInner = tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
    return isInner && tokens[at + 1]?.kind === 'word' ? at + 1 : at;
  }
  if (form !== '(') return at;
  for (let next = at + 1; next < Math.min(end, at + MOST_WORDS); next++) {
    const token = tokens[next];
    if (token?.form === ')') return next + 1;
    if (token?.kind !== 'word') return at;
  }
  return at;
}
