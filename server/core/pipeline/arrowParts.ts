import type { Span } from '../text.ts';
import type { ArrowChain } from './arrowText.ts';
import { trimmed } from './arrowText.ts';
import { judgeName } from './kinds.ts';
import type { StageKindIndex } from './kinds.ts';
import { readName } from './names.ts';
import type { Name } from './names.ts';
import { readCount } from './values.ts';

/** One part of a chain, with its words read. */
export interface ChainPart {
  readonly name: Name;
  readonly span: Span;
  /** Items, where the part says no more than how many: `500 items`. */
  readonly count: number | undefined;
  /** What its arrow carries: `500 items` of `A -- 500 items --> B`. */
  readonly label: string | undefined;
}

/** A chain taken out of the sentence around it. */
export interface ChainParts {
  /** Words before it that name it: `Prediction` of `Prediction: A -> B`. */
  readonly title: string | undefined;
  /** Items that reach its first stage: `100k items: A -> B`. */
  readonly itemsIn: number | undefined;
  /** What joins at its start: one part, or several of `A + B -> C`. */
  readonly inputs: readonly ChainPart[];
  /** The parts that follow one after the other. */
  readonly rest: readonly ChainPart[];
  /** True where nothing but the chain and its title stands in its line. */
  readonly isAlone: boolean;
}

/** Reads the parts of `chain`: the sentence before the first and behind the last one is cut off. */
export function readParts(text: string, chain: ArrowChain, index: StageKindIndex): ChainParts {
  const [first = chain.span, ...others] = chain.parts;
  const begin = sentenceStart(text, first);
  const head = headOf(text, begin, chain.parts.length, index);
  const places = others.map((part, at) =>
    at === others.length - 1 ? withoutTail(text, sentenceEnd(text, part), index) : part,
  );
  const rest = places.map((span) => partOf(text, withoutBackArrow(text, span))).filter(hasName);
  const end = places.at(-1) ?? first;
  const inputs = inputsOf(text, withoutLead(text, head.rest), index).filter(hasName);
  const isAlone = begin.start === first.start && end.end === chain.span.end;
  return {
    title: head.title,
    itemsIn: head.itemsIn,
    inputs: head.named ? [head.named] : inputs,
    rest,
    isAlone,
  };
}

/** The same place with other words: `# of clicks, etc` told by the `dynamic features:` in front of it. */
interface Head {
  readonly title: string | undefined;
  readonly itemsIn: number | undefined;
  readonly rest: Span;
  readonly named: ChainPart | undefined;
}

function headOf(text: string, span: Span, length: number, index: StageKindIndex): Head {
  const colon = lastOutside(text, span, /[:：](?=[\s*_])/gu);
  const nothing = { title: undefined, itemsIn: undefined, rest: span, named: undefined };
  if (colon === undefined) return nothing;
  const rest = trimmed(text, { start: colon.end, end: span.end });
  const before = partOf(text, trimmed(text, { start: span.start, end: colon.start }));
  if (rest.start >= rest.end) return { ...nothing, rest: { start: span.start, end: colon.start } };
  if (before.count !== undefined) return { ...nothing, itemsIn: before.count, rest };
  const inside = partOf(text, rest).name;
  const isName = length === 2 && judgeName(index, before.name.label).kind !== undefined;
  if (isName && !isStage(index, inside.label)) {
    const name = { ...before.name, notes: [...before.name.notes, inside.text] };
    return { ...nothing, rest: span, named: { name, span, count: undefined, label: undefined } };
  }
  return { title: before.name.text, itemsIn: undefined, rest, named: undefined };
}

/** `A + B + C`, or `A, B` where both are stages: several inputs of what follows. */
function inputsOf(text: string, span: Span, index: StageKindIndex): ChainPart[] {
  const sum = splitOutside(text, span, /\s\+\s/gu).map((one) => partOf(text, one));
  if (sum.length > 1) return sum;
  const list = splitOutside(text, span, /,\s/gu).map((one) => partOf(text, one));
  const isList =
    list.length > 1 && list.every(({ name }) => isStage(index, name.label) && wordsIn(name.label) <= 4);
  return isList ? list : [partOf(text, span)];
}

function isStage(index: StageKindIndex, label: string): boolean {
  const { kind, isWeak } = judgeName(index, label);
  return kind !== undefined && !isWeak;
}

function partOf(text: string, whole: Span): ChainPart {
  const inside = text.slice(whole.start, whole.end);
  const cut = inside.search(/\s(?:-{2,}|─+)(?=[\s(])|(?<=\])\s{0,4}-{2,}(?=\p{L})/u);
  const span = cut <= 0 ? whole : { start: whole.start, end: whole.start + cut };
  const label =
    cut <= 0
      ? undefined
      : readName(inside.slice(cut).replace(/^[\s─-]+|[\s─-]+$/gu, '')).text.replace(/^\(|\)$/g, '');
  const name = readName(text.slice(span.start, span.end).replace(/<!--|-->/g, ' '));
  const isAmount = AMOUNT.test(name.label) && wordsIn(name.label) <= 3;
  return { name, span, count: isAmount ? readCount(name.label) : undefined, label };
}

/** `500`, `~1,000 candidates`, `100k items`: how many, of what at most one or two words. */
const AMOUNT = /^[~≈]?\s*\d[\d,.]*\s*(?:[kmb]\b|million|billion|thousand)?\+?(?:\s+\p{L}+)?$/iu;

function hasName({ name }: ChainPart): boolean {
  return /[\p{L}\p{N}]/u.test(name.label);
}

/** Behind the last sentence that ends before the chain. */
function sentenceStart(text: string, span: Span): Span {
  const stop = lastOutside(text, span, SENTENCE_END);
  const start = stop === undefined ? span.start : stop.end;
  const marker = /^\s*(?:[-*+>#]+\s+|\(?\d{1,3}[.)]\s+)+/.exec(
    text.slice(start, Math.min(span.end, start + 40)),
  );
  return trimmed(text, { start: start + (marker?.[0].length ?? 0), end: span.end });
}

/** Before the first sentence end behind the chain, and before a clause about its last part. */
function sentenceEnd(text: string, span: Span): Span {
  const stop = firstOutside(text, span, SENTENCE_END)?.start ?? span.end;
  const sentence = trimmed(text, { start: span.start, end: stop });
  const clause = firstOutside(text, sentence, CLAUSE)?.start ?? stop;
  return trimmed(text, { start: span.start, end: clause });
}

/** A stage without what is said about it behind a comma: `index, with the rights of each document`. */
function withoutTail(text: string, span: Span, index: StageKindIndex): Span {
  const comma = firstOutside(text, span, /,\s/gu);
  if (!comma) return span;
  const tail = text.slice(comma.end, span.end);
  const isSaid = wordsIn(tail) > 2 && !isStage(index, readName(tail).label);
  const before = trimmed(text, { start: span.start, end: comma.start });
  const isNamed = judgeName(index, text.slice(before.start, before.end)).kind !== undefined;
  return isSaid && isNamed ? before : span;
}

const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs|prob|approx|incl))[.;!?。](?=\s)/gu;
const CLAUSE =
  /,?\s(?:which|where|so that|in order to|because|depending on)\s|,\s(?:optimizing|reducing|leaving|giving|producing|returning|resulting|keeping|using|each|all|then)\s|\s[–—]\s/gu;

/** What leads to a chain in a sentence: the words up to the last that introduces, and articles. */
function withoutLead(text: string, span: Span): Span {
  const source = text.slice(span.start, span.end);
  if (source.length > LONGEST_PART) return span;
  const leads = wordsIn(source) > 6 ? [...source.matchAll(LEAD)] : [];
  const last = leads.at(-1);
  const start = last ? last.index + last[0].length : 0;
  const short = FIRST_WORDS.exec(source.slice(start));
  return trimmed(text, { start: span.start + start + (short?.[0].length ?? 0), end: span.end });
}

const LEAD =
  /\s(?:is|are|as|from|through|via|like|follows|using|be|(?:pipeline|chain|sequence|cascade|series|funnel|flow) of)\s/gi;
const FIRST_WORDS =
  /^\s*(?:(?:using|use|via|then|first|finally|from|the|an?|e\.g\.,?|i\.e\.,?|for example,?)\s+){1,3}/i;

function withoutBackArrow(text: string, span: Span): Span {
  const back = text.slice(span.start, span.end).search(/<[-=]{1,3}|←/u);
  return back < 0 ? span : trimmed(text, { start: span.start, end: span.start + back });
}

const LONGEST_PART = 1000;

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** More inputs are no drawing. */
const MOST_INPUTS = 40;

function splitOutside(text: string, span: Span, separator: RegExp): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const found of outside(text, span, separator).slice(0, MOST_INPUTS)) {
    parts.push(trimmed(text, { start, end: found.start }));
    start = found.end;
  }
  return [...parts, trimmed(text, { start, end: span.end })];
}

function firstOutside(text: string, span: Span, pattern: RegExp): Span | undefined {
  return outside(text, span, pattern)[0];
}

function lastOutside(text: string, span: Span, pattern: RegExp): Span | undefined {
  return outside(text, span, pattern).at(-1);
}

/** Matches of `pattern` in `span` that stand in no brackets. */
function outside(text: string, span: Span, pattern: RegExp): Span[] {
  const source = text.slice(span.start, span.end);
  const found: Span[] = [];
  let depth = 0;
  let done = 0;
  for (const { 0: match, index } of source.matchAll(pattern)) {
    for (; done < index; done++) {
      if (source[done] === '(' || source[done] === '[') depth++;
      else if (source[done] === ')' || source[done] === ']') depth = Math.max(0, depth - 1);
    }
    if (depth === 0) found.push({ start: span.start + index, end: span.start + index + match.length });
  }
  return found;
}
