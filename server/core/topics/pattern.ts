import { wordForm } from '../words.ts';
import { splitUnit } from './tokens.ts';

/** One step of a phrase. */
export type Element =
  | { readonly kind: 'word'; readonly form: string }
  | { readonly kind: 'prefix'; readonly form: string }
  | { readonly kind: 'capitals'; readonly form: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'any'; readonly options: readonly Segment[] };

/** Words that follow one another; between two of them, up to `WIDEST_GAP` others may stand. */
export type Segment = readonly Element[];

/** How many other words may stand where a phrase says `...`. */
export const WIDEST_GAP = 5;

/**
 * The phrases that `pattern` stands for, each as its segments: one, unless a class of words is among alternatives. A
 * pattern without a word stands for none.
 *
 * `new user|item ... popular` is one phrase of two segments, whose second element is either word.
 */
export function readPattern(pattern: string): readonly (readonly Segment[])[] {
  const slots = pattern.replace(/\.{3}/g, ' ... ').trim().split(/\s+/);
  let phrases: readonly (readonly Segment[])[] = [[[]]];
  for (const slot of slots) {
    const variants = slot === '...' ? undefined : variantsOf(slot);
    phrases = phrases.flatMap((phrase) =>
      variants ? variants.map((variant) => extended(phrase, variant)) : [[...phrase, []]],
    );
    if (phrases.length > MOST_PHRASES) return [];
  }
  return phrases.filter((phrase) => phrase.every((segment) => segment.length > 0));
}

function extended(phrase: readonly Segment[], elements: readonly Element[]): readonly Segment[] {
  return [...phrase.slice(0, -1), [...(phrase.at(-1) ?? []), ...elements]];
}

/** A pattern with more classes than this among its alternatives is a mistake; the test of the data finds it. */
const MOST_PHRASES = 100;

/** What may stand in one slot: all plain alternatives as one element, and each that holds a class. */
function variantsOf(slot: string): readonly Segment[] {
  const options = slot
    .split('|')
    .map(elementsOf)
    .filter((option) => option.length > 0);
  const [plain, classy] = [false, true].map((wanted) =>
    options.filter((option) => option.some(({ kind }) => kind === 'class') === wanted),
  );
  const together = plain && plain.length > 1 ? [[{ kind: 'any', options: plain } as const]] : (plain ?? []);
  return [...together, ...(classy ?? [])];
}

function elementsOf(segment: string): Segment {
  const parts = segment.match(/@[a-z][a-z-]*|\^?[\p{L}\p{M}\p{N}]+\*?|[%$€£<>≤≥#]/gu) ?? [];
  return parts.flatMap((part): readonly Element[] => {
    if (part === '#') return [{ kind: 'number' }];
    if (part.startsWith('@')) return [{ kind: 'class', name: part.slice(1) }];
    if (part.startsWith('^')) return [{ kind: 'capitals', form: wordForm(part.slice(1)) }];
    if (part.endsWith('*')) return [{ kind: 'prefix', form: part.slice(0, -1).toLowerCase() }];
    return splitHan(part)
      .flatMap(splitUnit)
      .map((word) => ({ kind: 'word', form: wordForm(word) }));
  });
}

/** Chinese is written without spaces: each of its characters is a word, in patterns as in texts. */
function splitHan(word: string): readonly string[] {
  return word.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [word];
}
