import type { Span } from '../text.ts';
import { readPattern, WIDEST_GAP } from './pattern.ts';
import type { Element, Segment } from './pattern.ts';
import type { Token } from './tokens.ts';

export { tokenize } from './tokens.ts';
export type { Sentence, Token, Tokens } from './tokens.ts';

/**
 * A phrase to look for, in a language small enough that nothing written in it can be slow.
 *
 * | written | means |
 * | --- | --- |
 * | `new users ... popular` | words of one sentence, in a gap up to five others |
 * | `user\|item` | either word |
 * | `drop of #` | a number |
 * | `correlat*` | any word that starts so |
 * | `^map` | the word in capitals |
 * | `@model` | any phrase of that class of words |
 *
 * Case, plural and British or American spelling do not matter.
 */
export interface Signal<T> {
  readonly pattern: string;
  readonly value: T;
}

/** Class of words → the phrases in it, which hold no gaps and no classes. */
export type WordClasses = ReadonlyMap<string, readonly string[]>;

/** All signals of a vocabulary, ready for one pass over a text. */
export interface Matcher<T> {
  readonly root: Node<T>;
  /** The phrases of all classes and alternatives. */
  readonly classes: Node<string>;
}

/** One place where a signal was found. */
export interface Hit<T> {
  readonly value: T;
  readonly span: Span;
  /** Number of the sentence, as in `Token`. */
  readonly sentence: number;
}

/** Builds the matcher of `signals`. Patterns without a word in them match nothing. */
export function compileSignals<T>(signals: readonly Signal<T>[], classes?: WordClasses): Matcher<T> {
  const alternatives: Alternatives = new Map();
  const root = treeOf(signals, alternatives);
  const words = emptyNode<string>();
  const enter = (name: string, segment: Segment): void => {
    for (const plain of multipliedOut(segment)) endOf(words, [plain], alternatives).values.push(name);
  };
  for (const [name, phrases] of classes ?? []) {
    for (const phrase of phrases)
      for (const [segment] of readPattern(phrase)) if (segment) enter(name, segment);
  }
  for (const [name, options] of alternatives) for (const option of options) enter(name, option);
  return { root, classes: words };
}

/**
 * Finds every signal in `tokens`, each once from each first word, in the order of those. The steps taken for a token
 * are bounded by the length of the longest phrase, whatever the number of signals and the text.
 */
export function findSignals<T>(matcher: Matcher<T>, tokens: readonly Token[]): Hit<T>[] {
  const ends = classEnds(matcher.classes, tokens);
  return search(matcher.root, tokens, ends).map(({ value, at, end }) => {
    const first = tokens[at];
    const last = tokens[end - 1];
    const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
    return { value, span, sentence: first?.sentence ?? 0 };
  });
}

/** `dice|focal loss` → `dice loss`, `focal loss`: the phrases of classes are looked for before any alternatives are known. */
function multipliedOut(segment: Segment): readonly Segment[] {
  return segment.reduce<readonly Segment[]>(
    (phrases, element) =>
      element.kind === 'any'
        ? phrases.flatMap((phrase) => element.options.map((option) => [...phrase, ...option]))
        : phrases.map((phrase) => [...phrase, element]),
    [[]],
  );
}

/** One step of all phrases that begin alike. */
interface Node<T> {
  readonly values: T[];
  readonly words: Map<string, Node<T>>;
  readonly prefixes: Map<string, Node<T>>;
  readonly capitals: Map<string, Node<T>>;
  readonly classes: Map<string, Node<T>>;
  number: Node<T> | undefined;
  /** What may follow after some other words. */
  gap: Node<T> | undefined;
}

function emptyNode<T>(): Node<T> {
  const maps = () => new Map<string, Node<T>>();
  return {
    values: [],
    words: maps(),
    prefixes: maps(),
    capitals: maps(),
    classes: maps(),
    number: undefined,
    gap: undefined,
  };
}

/** `user|item` → its options: looked for once, like a class of words, whatever the number of phrases that hold it. */
type Alternatives = Map<string, readonly Segment[]>;

/** @param alternatives those that the signals hold are added */
function treeOf<T>(signals: readonly Signal<T>[], alternatives: Alternatives): Node<T> {
  const root = emptyNode<T>();
  for (const { pattern, value } of signals) {
    for (const segments of readPattern(pattern)) endOf(root, segments, alternatives).values.push(value);
  }
  return root;
}

function endOf<T>(root: Node<T>, segments: readonly Segment[], alternatives: Alternatives): Node<T> {
  return segments.reduce((node, segment, index) => {
    const start = index === 0 ? node : (node.gap ??= emptyNode<T>());
    return segment.reduce((at, element) => childOf(at, element, alternatives), start);
  }, root);
}

function childOf<T>(node: Node<T>, element: Element, alternatives: Alternatives): Node<T> {
  if (element.kind === 'number') return (node.number ??= emptyNode<T>());
  const [children, key] = childrenFor(node, element, alternatives);
  const child = children.get(key) ?? emptyNode<T>();
  children.set(key, child);
  return child;
}

function childrenFor<T>(
  node: Node<T>,
  element: Exclude<Element, { kind: 'number' }>,
  alternatives: Alternatives,
): readonly [Map<string, Node<T>>, string] {
  switch (element.kind) {
    case 'word':
      return [node.words, element.form];
    case 'prefix':
      return [node.prefixes, element.form];
    case 'capitals':
      return [node.capitals, element.form];
    case 'class':
      return [node.classes, element.name];
    case 'any': {
      const name = JSON.stringify(element.options);
      alternatives.set(name, element.options);
      return [node.classes, name];
    }
  }
}

/** A match in indices of tokens: the first, and the one after the last. */
interface Match<T> {
  readonly value: T;
  readonly at: number;
  readonly end: number;
}

/** Index of a token → where phrases of a class that begin there end. */
type ClassEnds = ReadonlyMap<number, readonly Match<string>[]>;

const NO_ENDS: ClassEnds = new Map();

function classEnds(root: Node<string>, tokens: readonly Token[]): ClassEnds {
  const ends = new Map<number, Match<string>[]>();
  for (const match of search(root, tokens, NO_ENDS)) {
    const known = ends.get(match.at);
    if (known) known.push(match);
    else ends.set(match.at, [match]);
  }
  return ends;
}

function search<T>(root: Node<T>, tokens: readonly Token[], ends: ClassEnds): Match<T>[] {
  const found: Match<T>[] = [];
  for (const [at, first] of tokens.entries()) {
    const reached = new Set<Node<T>>();
    const visit = (node: Node<T>, next: number): void => {
      if (node.values.length > 0 && !reached.has(node)) {
        reached.add(node);
        for (const value of node.values) found.push({ value, at, end: next });
      }
      if (tokens[next]?.sentence !== first.sentence) return;
      if (node.gap) {
        for (let skip = 0; skip <= WIDEST_GAP; skip++) visitChildren(node.gap, next + skip);
      }
      visitChildren(node, next);
    };
    const visitChildren = (node: Node<T>, next: number): void => {
      const token = tokens[next];
      if (token?.sentence !== first.sentence) return;
      for (const child of childrenAt(node, token)) visit(child, next + 1);
      if (node.classes.size === 0) return;
      for (const { value, end } of ends.get(next) ?? []) {
        const child = node.classes.get(value);
        if (child) visit(child, end);
      }
    };
    visitChildren(root, at);
  }
  return found;
}

function childrenAt<T>(node: Node<T>, { form, isCapitals }: Token): Node<T>[] {
  const children: Node<T>[] = [];
  const word = node.words.get(form);
  if (word) children.push(word);
  const capitals = isCapitals ? node.capitals.get(form) : undefined;
  if (capitals) children.push(capitals);
  if (node.number && isNumber(form)) children.push(node.number);
  if (node.prefixes.size > 0) {
    const longest = Math.min(form.length, LONGEST_PREFIX);
    for (let length = 2; length <= longest; length++) {
      const prefix = node.prefixes.get(form.slice(0, length));
      if (prefix) children.push(prefix);
    }
  }
  return children;
}

/** Letters of the longest prefix that patterns may use; the test of the data holds them to it. */
const LONGEST_PREFIX = 20;

function isNumber(form: string): boolean {
  return /^\p{N}/u.test(form);
}
