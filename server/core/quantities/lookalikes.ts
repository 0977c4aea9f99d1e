import { gluedAt } from './measures.ts';
import type { Measure, TokenText } from './measures.ts';
import { nounClassOf } from './nouns.ts';
import { secondsOf } from './units.ts';

/**
 * Where what looks like a number at `at` but measures nothing ends: a time of day, `24/7`, `1:100`,
 * `224x224`, a telephone number, `[12]`, `(2)`. Gives `at` where there is nothing of the kind.
 */
export function lookalikeEnd(reader: TokenText, at: number): number {
  return Math.max(phoneEnd(reader, at), chainEnd(reader, at), enclosedEnd(reader, at), clockEnd(reader, at));
}

/**
 * True where the number that starts at `at` belongs to the word or sign before it: `GPT-4`, `@10`, `#3`,
 * `x^2`, `v/2`.
 */
export function isPartOfName(reader: TokenText, at: number): boolean {
  const { tokens } = reader;
  const before = tokens[at - 1];
  if (tokens[at]?.isGlued !== true || !before) return false;
  if (before.kind === 'name') return true;
  if (before.kind === 'word') return false;
  if ('@#^{&№'.includes(before.form)) return true;
  const owner = before.isGlued ? tokens[at - 2] : undefined;
  if (!owner) return false;
  const isWord = owner.kind === 'word' || owner.kind === 'name';
  if (before.form === '-') return isWord && !PREFIXES.has(owner.form);
  if (before.form === '–') return owner.kind === 'name';
  if (before.form === '(') return isWord && isClosedBare(reader, at);
  return before.form === '/' && isWord;
}

/** `sub-100 ms`, `top-10` */
const PREFIXES: ReadonlySet<string> = new Set([
  'sub',
  'top',
  'under',
  'over',
  'max',
  'min',
  'p',
  'usd',
  'eur',
]);

function isClosedBare({ tokens }: TokenText, at: number): boolean {
  return tokens[at]?.kind === 'number' && ') ,|'.includes(tokens[at + 1]?.form ?? ' ');
}

/** True where `measure` is an operand in a formula, not a value: `n - 1`, `1/rank_i`, `log(1 - p)`. */
export function isOperand(reader: TokenText, measure: Measure): boolean {
  if (measure.unit !== undefined || measure.figure.scale !== 1 || measure.figure.isWords) return false;
  const { tokens } = reader;
  const before = tokens[measure.start - 1];
  const after = tokens[measure.next];
  if (before && OPERATORS.has(before.form) && isVariable(reader, measure.start - 2)) return true;
  if (!after || !OPERATORS.has(after.form)) return false;
  const second = tokens[measure.next + 1];
  const isFraction = after.form === '/' && after.isGlued && second?.isGlued === true;
  return isVariable(reader, measure.next + 1) && (isFraction || secondsOf(second?.form ?? '') === undefined);
}

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '×', '/']);

function isVariable({ tokens }: TokenText, at: number): boolean {
  const token = tokens[at];
  // `100M × 128`: a magnitude.
  if (tokens[at - 1]?.kind === 'number') return false;
  if (token?.kind === 'name') return token.form.includes('_');
  return token?.kind === 'word' && token.end - token.start === 1 && !/^\p{Lu}$/u.test(token.form);
}

/** `403 Forbidden`, `a 400 error`, `returns 401` */
export function isStatusCode({ tokens }: TokenText, { start, next, low, unit }: Measure): boolean {
  if (unit !== undefined || low < 100 || low >= 600 || !Number.isInteger(low)) return false;
  if (STATUS_WORDS.has(tokens[next]?.form ?? '')) return true;
  // `returns 500 candidates` counts them.
  const isCounting = nounClassOf(tokens[next]?.form ?? '') !== undefined;
  return low >= 400 && tokens[start - 1]?.form.startsWith('return') === true && !isCounting;
}

const STATUS_WORDS: ReadonlySet<string> = new Set(
  'error forbidden unauthorized ok status conflict not bad'.split(' '),
);

/**
 * True where `measure`, a whole number without a unit, only counts parts of a document or a product:
 * `section 3`, `Phase 2`, `Python 3.10`, `HTTP 404`.
 */
export function isNumbering(reader: TokenText, measure: Measure): boolean {
  const { tokens } = reader;
  if (measure.unit !== undefined || measure.figure.scale !== 1 || measure.figure.isWords) return false;
  const before = tokens[measure.start - 1];
  if (before?.kind !== 'word') return false;
  return NUMBERED.has(before.form) || NUMBERED.has(before.form.replace(/s$/, ''));
}

const NUMBERED: ReadonlySet<string> = new Set(
  (
    'section sec figure fig table step phase stage chapter level option version part page appendix ' +
    'milestone tier priority ' +
    'case example experiment round port http https status code error rfc issue pr ticket no nr ' +
    'number line rule type variant arm ' +
    'generation iteration epoch fold question goal requirement item point equation eq listing ' +
    'algorithm scenario candidate task ' +
    'day week month quarter year sprint vol volume group class layer tower system service pod node ' +
    'model approach solution ' +
    'python java cuda node tls http llama claude gemini phi mistral mixtral qwen bert gpt yolo ' +
    'resnet vgg postgres postgresql mysql ' +
    'spark kafka tensorflow pytorch windows ubuntu debian angular vue react version hypothesis ' +
    'criterion principle lesson exercise ' +
    'unit chapter pipeline use scenario category block zone gen mode article art room bus route'
  ).split(' '),
);

function phoneEnd({ tokens }: TokenText, at: number): number {
  const isPlus = tokens[at]?.form === '+';
  const first = isPlus ? at + 1 : at;
  let groups = 0;
  let digits = 0;
  let next = first;
  while (next < tokens.length) {
    const token = tokens[next];
    const isLink = token !== undefined && '-()'.includes(token.form || ' ');
    if (token?.kind === 'number') {
      const isApart = next > first && !token.isGlued;
      if (isApart && !isPlus) break;
      groups++;
      digits += token.end - token.start;
    } else if (!isLink || (!isPlus && !token.isGlued)) break;
    next++;
    if (next > at + 12) break;
  }
  const last = tokens[next - 1]?.kind === 'number' ? next : next - 1;
  const isPhone = isPlus ? groups >= 3 && digits >= 9 : groups >= 3;
  return isPhone ? last : at;
}

/** Whole numbers that are joined by one sign: `24/7`, `80/10/10`, `12:30`, `1:1`, `224x224x3`. */
function chainEnd(reader: TokenText, at: number): number {
  const { tokens } = reader;
  const first = tokens[at];
  if (first?.kind !== 'number') return at;
  const sign = gluedAt(reader, at + 1)?.form ?? '';
  if (sign !== '/' && sign !== ':' && sign !== 'x' && sign !== '×') return at;
  let next = at;
  while (gluedAt(reader, next + 1)?.form === sign && gluedAt(reader, next + 2)?.kind === 'number') next += 2;
  if (next === at) return at;
  // `3000/86400` is a calculation.
  const isCalculation = (sign === '/' || sign === '×') && first.value > 100 && next === at + 2;
  if (isCalculation) return at;
  const suffix = gluedAt(reader, next + 1);
  return suffix?.kind === 'word' && sign === 'x' ? next + 2 : next + 1;
}

/** `[12]`, and `(2)` before what it counts. */
function enclosedEnd(reader: TokenText, at: number): number {
  const { tokens } = reader;
  const token = tokens[at];
  if (token?.kind !== 'number' || !token.isGlued || token.step !== 1) return at;
  const open = tokens[at - 1]?.form;
  const close = gluedAt(reader, at + 1)?.form;
  if (open === '[' && (close === ']' || close === ',')) return at + 1;
  return open === '(' && close === ')' && token.value <= 20 ? at + 1 : at;
}

/** `3 pm`, `9am` */
function clockEnd({ tokens }: TokenText, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.step !== 1 || token.value > 12) return at;
  const next = tokens[at + 1];
  return next?.form === 'am' || next?.form === 'pm' ? at + 2 : at;
}
