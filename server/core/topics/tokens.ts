import type { Span } from '../text.ts';
import { wordForm } from '../words.ts';

/** A word, number or sign, with the sentence that it stands in. */
export interface Token {
  readonly form: string;
  readonly span: Span;
  /** Number of the sentence in its `Tokens`. */
  readonly sentence: number;
  /** True for a word of two or more letters that are all capitals: `MAP`. */
  readonly isCapitals: boolean;
}

/** A sentence with its closing mark. */
export interface Sentence {
  readonly span: Span;
  readonly isQuestion: boolean;
}

/** The tokens of a text, and its sentences. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/**
 * Cuts `text` between `start` and `end` into tokens and sentences, in one pass. A character of Chinese is a token of
 * its own, since no space parts its words.
 */
export function tokenize(text: string, start: number, end: number): Tokens {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const source = text.slice(start, end);
  const pattern = new RegExp(TOKEN, 'gu');
  let begin = start;
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const [word] = found;
    const at = start + found.index;
    if (NO_WORDS.test(word) || isPossessive(source, found.index, word)) continue;
    if (
      word === '.' &&
      ABBREVIATION.test(source.slice(Math.max(0, found.index - LONGEST_ABBREVIATION), found.index))
    ) {
      continue;
    }
    if (SENTENCE_END.test(word)) {
      sentences.push({ span: { start: begin, end: at + 1 }, isQuestion: word === '?' || word === '？' });
      begin = at + 1;
    } else {
      let from = at;
      for (const part of splitUnit(word)) {
        const span = { start: from, end: from + part.length };
        tokens.push({
          form: wordForm(part),
          span,
          sentence: sentences.length,
          isCapitals: CAPITALS.test(part),
        });
        from = span.end;
      }
    }
  }
  sentences.push({ span: { start: begin, end }, isQuestion: false });
  return { tokens, sentences };
}

/** The `s` of `the customer's words`, which is no word of its own. */
function isPossessive(source: string, at: number, word: string): boolean {
  return word === 's' && /['’]/.test(source.charAt(at - 1));
}

/**
 * Parts a number from the unit that is written at it: `200ms` is `200`, `ms`. Magnitudes and ordinals stay, as parts of
 * the number: `10M`, `99th`.
 */
export function splitUnit(word: string): readonly string[] {
  const found = /^(\p{N}+)(\p{L}{1,4})$/u.exec(word);
  const [, number = '', unit = ''] = found ?? [];
  return found && !MAGNITUDES.has(unit.toLowerCase()) ? [number, unit] : [word];
}

const MAGNITUDES = new Set(['k', 'm', 'b', 't', 'g', 'bn', 'mn', 'mm', 'x', 'd', 'st', 'nd', 'rd', 'th']);

/** The words of an address name pages, and those of a tag are markup. */
const NO_WORDS = /^(?:https?:|www\.|<.)/i;

/** All lengths have a limit, since the engine keeps a place to go back to for each character of a run. */
const TOKEN =
  /<\/?[a-zA-Z][^<>\n]{0,2000}>|https?:\/\/[^\s)>\]]{1,2000}|www\.[^\s)>\]]{1,2000}|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]){1,200}|[%$€£<>≤≥]|[?!;？！；。]|\.(?=\s|$)/u
    .source;

const SENTENCE_END = /^[?!;.？！；。]/;

/** What stands before a dot that ends no sentence: `e.g. diversity`, `ads vs. posts`. */
const ABBREVIATION =
  /(?:^|[^\p{L}.])(?:e\.?g|i\.?e|vs|cf|etc|approx|resp|incl|fig|eq|no|т\.?е|т\.?д|напр)$/iu;

const LONGEST_ABBREVIATION = 8;

/** `MAP`, `mAP`, `GPUs`; not `Map`. */
const CAPITALS = /^\p{Ll}?\p{Lu}{2,}[\p{N}]*s?$/u;
