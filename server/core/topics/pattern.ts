import { wordForm } from '../words.ts';
import { splitUnit } from './tokens.ts';

/** One step of a phrase. */
export type Element =
  | { readonly kind: 'word'; readonly form: string }
  | { readonly kind: 'prefix'; readonly form: string }
  | { readonly kind: 'capitals'; readonly form: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'number' };

/** Words that follow one another; between two of them, up to `WIDEST_GAP` others may stand. */
export type Segment = readonly Element[];

/** How many other words may stand where a phrase says `...`. */
export const WIDEST_GAP = 5;

/**
 * The phrases that `pattern` stands for, each as its segments. `new user|item ... popular` stands for two, of two
 * segments each. A pattern without a word stands for none.
 */
export function readPattern(pattern: string): readonly (readonly Segment[])[] {
  return alternativesOf(pattern).flatMap((phrase) => {
    const segments = phrase.split(/\s*\.{3}\s*/).map(elementsOf);
    const isUsable = segments.every((segment) => segment.length > 0);
    return isUsable ? [segments] : [];
  });
}

/** `a|b c|d` → `a c`, `a d`, `b c`, `b d`. */
function alternativesOf(pattern: string): readonly string[] {
  const slots = pattern
    .trim()
    .split(/\s+/)
    .map((slot) => slot.split('|'));
  const count = slots.reduce((product, slot) => product * slot.length, 1);
  if (count > MOST_ALTERNATIVES) return [];
  return slots.reduce<readonly string[]>(
    (phrases, slot) => phrases.flatMap((phrase) => slot.map((word) => `${phrase} ${word}`)),
    [''],
  );
}

/** A pattern for more phrases than this is a mistake; the test of the data finds it. */
const MOST_ALTERNATIVES = 500;

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
