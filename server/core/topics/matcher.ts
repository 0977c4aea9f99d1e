import type { Span } from '../text.ts';
import { wordForm } from '../words.ts';

/**
 * A phrase to look for, in a language small enough that nothing written in it can be slow:
 * `new users ... popular` is words of one sentence with at most five others in a gap, `drop of #` holds a
 * number, `correlat*` is any word that starts so. Case, plural and spelling do not matter.
 */
export interface Signal<T> {
  readonly pattern: string;
  readonly value: T;
}

/** All signals of a vocabulary, ready for one pass over a text. */
export interface Matcher<T> {
  readonly root: Node<T>;
}

/** One place where a signal was found. */
export interface Hit<T> {
  readonly value: T;
  readonly span: Span;
  /** Number of the sentence, as in `Token`. */
  readonly sentence: number;
}

/** A word, number or sign, with the sentence that it stands in. */
export interface Token {
  readonly form: string;
  readonly span: Span;
  readonly sentence: number;
}

/** The tokens of a text and, for each of its sentences, whether it is a question. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly span: Span;
  readonly isQuestion: boolean;
}

/** Builds the matcher of `signals`. Patterns without a word in them match nothing. */
export function compileSignals<T>(signals: readonly Signal<T>[]): Matcher<T> {
  const root = emptyNode<T>();
  for (const { pattern, value } of signals) {
    const [first, ...rest] = pattern.split(/\s*\.{3}\s*/).map(elementsOf);
    if (!first || first.length === 0) continue;
    const node = first.reduce(childOf<T>, root);
    node.ends.push({ rest: rest.filter((segment) => segment.length > 0), value });
  }
  return { root };
}

/** Cuts `text` between `start` and `end` into tokens and sentences, in one pass. */
export function tokenize(text: string, start: number, end: number): Tokens {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const pattern = /[\p{L}\p{M}\p{N}]+|[%$€£<>≤≥]|[?!;]|\.(?=\s|$)/gu;
  const source = text.slice(start, end);
  let from = start;
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const at = start + found.index;
    if (/^[?!;.]/.test(found[0])) {
      sentences.push({ span: { start: from, end: at + 1 }, isQuestion: found[0] === '?' });
      from = at + 1;
    } else {
      const span = { start: at, end: at + found[0].length };
      tokens.push({ form: wordForm(found[0]), span, sentence: sentences.length });
    }
  }
  sentences.push({ span: { start: from, end }, isQuestion: false });
  return { tokens, sentences };
}

/** Finds every signal in `tokens`: each token is looked at a number of times that the text cannot raise. */
export function findSignals<T>(matcher: Matcher<T>, tokens: readonly Token[]): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (const [at, first] of tokens.entries()) {
    let nodes = [matcher.root];
    for (let next = at; nodes.length > 0; next++) {
      for (const { rest, value } of nodes.flatMap((node) => node.ends)) {
        const end = matchRest(tokens, next, rest);
        const last = end === undefined ? undefined : tokens[end - 1];
        if (last)
          hits.push({
            value,
            span: { start: first.span.start, end: last.span.end },
            sentence: first.sentence,
          });
      }
      const token = tokens[next];
      if (token?.sentence !== first.sentence) break;
      nodes = nodes.flatMap((node) => step(node, token.form));
    }
  }
  return hits;
}

/** How many other words may stand in a gap. */
const WIDEST_GAP = 5;

type Element = { readonly kind: 'word' | 'prefix'; readonly form: string } | { readonly kind: 'number' };

interface Node<T> {
  readonly words: Map<string, Node<T>>;
  readonly prefixes: Map<string, Node<T>>;
  number: Node<T> | undefined;
  /** Signals whose first segment ends here, with the segments that must follow. */
  readonly ends: { readonly rest: readonly (readonly Element[])[]; readonly value: T }[];
}

function emptyNode<T>(): Node<T> {
  return { words: new Map(), prefixes: new Map(), number: undefined, ends: [] };
}

function elementsOf(segment: string): Element[] {
  const parts = segment.match(/[\p{L}\p{M}\p{N}]+\*?|[%$€£<>≤≥#]/gu) ?? [];
  return parts.map((part) => {
    if (part === '#') return { kind: 'number' };
    if (part.endsWith('*')) return { kind: 'prefix', form: part.slice(0, -1).toLowerCase() };
    return { kind: 'word', form: wordForm(part) };
  });
}

function childOf<T>(node: Node<T>, element: Element): Node<T> {
  if (element.kind === 'number') return (node.number ??= emptyNode<T>());
  const children = element.kind === 'word' ? node.words : node.prefixes;
  const known = children.get(element.form);
  if (known) return known;
  const child = emptyNode<T>();
  children.set(element.form, child);
  return child;
}

function step<T>(node: Node<T>, form: string): Node<T>[] {
  const next: Node<T>[] = [];
  const word = node.words.get(form);
  if (word) next.push(word);
  if (node.number && isNumber(form)) next.push(node.number);
  for (const [prefix, child] of node.prefixes) if (form.startsWith(prefix)) next.push(child);
  return next;
}

/**
 * The index after the last token of `segments`, which must follow `at` one after the other; else undefined.
 */
function matchRest(
  tokens: readonly Token[],
  at: number,
  segments: readonly (readonly Element[])[],
): number | undefined {
  let end = at;
  for (const segment of segments) {
    const found = segmentAfter(tokens, end, segment);
    if (found === undefined) return undefined;
    end = found;
  }
  return end;
}

function segmentAfter(tokens: readonly Token[], at: number, segment: readonly Element[]): number | undefined {
  const sentence = tokens[at - 1]?.sentence;
  for (let start = at; start <= at + WIDEST_GAP; start++) {
    if (tokens[start]?.sentence !== sentence) return undefined;
    if (segment.every((element, offset) => fits(element, tokens[start + offset], sentence))) {
      return start + segment.length;
    }
  }
  return undefined;
}

function fits(element: Element, token: Token | undefined, sentence: number | undefined): boolean {
  if (token?.sentence !== sentence || token === undefined) return false;
  if (element.kind === 'number') return isNumber(token.form);
  return element.kind === 'word' ? token.form === element.form : token.form.startsWith(element.form);
}

function isNumber(form: string): boolean {
  return /^\p{N}/u.test(form);
}
