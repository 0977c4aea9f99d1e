import type { Span } from './text.ts';

/** A word of a text in the form in which words are compared, with its place. */
export interface Word {
  /** Lower case, singular, American spelling: `label` for `Labels`, `modeling` for `Modelling`. */
  readonly form: string;
  readonly span: Span;
}

/**
 * The words of `text` from `start` to `end`, in order, in one pass. Letters and digits of any script make
 * words; everything else parts them, so `A/B-test` gives `a`, `b`, `test`.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const pattern = /[\p{L}\p{M}\p{N}]+/gu;
  const source = start === 0 && end === text.length ? text : text.slice(start, end);
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const at = start + found.index;
    words.push({ form: wordForm(found[0]), span: { start: at, end: at + found[0].length } });
  }
  return words;
}

/** The comparable forms of the words of `text`, joined by single spaces. */
export function comparable(text: string): string {
  return wordsOf(text)
    .map((word) => word.form)
    .join(' ');
}

/**
 * The form in which a word is compared. It need not be a word itself: `analysis` and `analyses` may differ
 * and `noise` becomes `noize`, but both sides of a comparison go through here.
 */
export function wordForm(word: string): string {
  return americanized(singular(word.normalize('NFKC').toLowerCase()));
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|z|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Spelling differences by their endings, which is all that headings of this field need. */
const SPELLINGS: readonly (readonly [ending: string, american: string])[] = [
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['ise', 'ize'],
  ['elling', 'eling'],
  ['elled', 'eled'],
  ['aviour', 'avior'],
  ['avour', 'avor'],
  ['olour', 'olor'],
  ['yse', 'yze'],
  ['ogue', 'og'],
];

function americanized(word: string): string {
  const found = SPELLINGS.find(([ending]) => word.length > ending.length && word.endsWith(ending));
  return found ? word.slice(0, -found[0].length) + found[1] : word;
}

/**
 * How many letters must be added, dropped, replaced or swapped with a neighbor to make `b` of `a`; more than
 * `most` is given as `most + 1` (optimal string alignment distance, in `most` × length steps).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
