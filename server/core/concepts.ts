import { isRecord, stringAt, stringsOf } from './frontMatter.ts';
import { headingWords } from './headingText.ts';
import type { HeadingWords } from './headingText.ts';
import { comparable } from './words.ts';

/**
 * What a section of a design document can be about, whatever its heading says: `labels` for `Ground truth`
 * and for `How do we get labels?`. Data, in `schemas/concepts.yaml`; frameworks build on it.
 */
export interface Concept {
  readonly id: string;
  readonly title: string;
  /** The broader part that it plays in a document: requirements, framing, data, features, model and so on. */
  readonly role: string | undefined;
  /** Whole headings that mean it. */
  readonly aliases: readonly string[];
  /** Phrases that mean it inside a longer heading. */
  readonly keywords: readonly string[];
  /** Headings that serve it where the document has no closer one. */
  readonly fallback: readonly string[];
}

/** How surely a heading means a concept, surest first. */
export type MatchStrength = 'whole' | 'part' | 'keyword' | 'fallback';

/** A heading is about the concept `id`. */
export interface ConceptMatch {
  readonly id: string;
  readonly strength: MatchStrength;
}

/** All headings and phrases of a vocabulary, ready to be looked up. */
export interface ConceptIndex {
  readonly concepts: readonly Concept[];
  /** Comparable heading → ids of the concepts of which it is an alias. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly keywords: ReadonlyMap<string, readonly string[]>;
  readonly fallback: ReadonlyMap<string, readonly string[]>;
  /** Words in the longest keyword or fallback phrase. */
  readonly longestPhrase: number;
}

/** Reads the value of `schemas/concepts.yaml`, which a test has checked against its schema. */
export function readConcepts(value: unknown): readonly Concept[] {
  const list = isRecord(value) && Array.isArray(value.concepts) ? value.concepts : [];
  return list.filter(isRecord).map((entry) => ({
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? '',
    role: stringAt(entry, 'role'),
    aliases: stringsOf(entry.aliases),
    keywords: stringsOf(entry.keywords),
    fallback: stringsOf(entry.fallback),
  }));
}

/** Prepares `concepts` for `matchConcepts`. Made once. */
export function indexConcepts(concepts: readonly Concept[]): ConceptIndex {
  const aliases = lookup(concepts, (concept) => [concept.title, ...concept.aliases], aliasForms);
  const keywords = lookup(concepts, (concept) => concept.keywords, phraseForms);
  const fallback = lookup(concepts, (concept) => concept.fallback, phraseForms);
  const phrases = [...keywords.keys(), ...fallback.keys()];
  const longestPhrase = Math.max(1, ...phrases.map((phrase) => phrase.split(' ').length));
  return { concepts, aliases, keywords, fallback, longestPhrase };
}

/**
 * What the heading `text` is about. The whole heading decides where it is known; else each part of an
 * enumeration does; else the phrases inside it, of which the longest wins where they overlap.
 */
export function matchConcepts(index: ConceptIndex, text: string): readonly ConceptMatch[] {
  const words = headingWords(text);
  const whole =
    index.aliases.get(words.whole) ?? index.aliases.get(words.head) ?? index.aliases.get(joined(words.head));
  const found = whole ? whole.map((id) => match(id, 'whole')) : matchParts(index, words);
  return unique([...found, ...fallbackMatches(index, words)]);
}

function matchParts(index: ConceptIndex, words: HeadingWords): ConceptMatch[] {
  if (words.parts.length < 2) return phraseMatches(index, words.head);
  const perPart = words.parts.flatMap((part) => {
    const ids = index.aliases.get(part);
    return ids ? ids.map((id) => match(id, 'part')) : phraseMatches(index, part);
  });
  return perPart.length > 0 ? perPart : phraseMatches(index, words.whole);
}

/** Phrases of the vocabulary inside `words`; a longer one hides the shorter ones that it overlaps. */
function phraseMatches(index: ConceptIndex, heading: string): ConceptMatch[] {
  const words = heading.split(' ');
  if (words.length > LONGEST_HEADING) return [];
  return longestPhrases(index.keywords, words, index.longestPhrase).flatMap((ids) =>
    ids.map((id) => match(id, 'keyword')),
  );
}

/** A longer heading is a sentence, which names many things that it is not about. */
const LONGEST_HEADING = 12;

function longestPhrases<T>(phrases: ReadonlyMap<string, T>, words: readonly string[], longest: number): T[] {
  const taken = new Set<number>();
  const found: { at: number; value: T }[] = [];
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const places = Array.from({ length }, (_, offset) => at + offset);
      const value = phrases.get(words.slice(at, at + length).join(' '));
      if (value === undefined || places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      found.push({ at, value });
    }
  }
  return found.sort((a, b) => a.at - b.at).map((entry) => entry.value);
}

function fallbackMatches(index: ConceptIndex, words: HeadingWords): ConceptMatch[] {
  const ids = [words.whole, words.head, ...words.parts].flatMap((form) => index.fallback.get(form) ?? []);
  return ids.map((id) => match(id, 'fallback'));
}

function match(id: string, strength: MatchStrength): ConceptMatch {
  return { id, strength };
}

function unique(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  return matches.filter((one, at) => matches.findIndex((other) => other.id === one.id) === at);
}

function lookup(
  concepts: readonly Concept[],
  phrasesOf: (concept: Concept) => readonly string[],
  formsOf: (phrase: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const concept of concepts) {
    for (const form of new Set(phrasesOf(concept).flatMap(formsOf))) {
      const ids = found.get(form);
      if (ids) ids.push(concept.id);
      else found.set(form, [concept.id]);
    }
  }
  return found;
}

function aliasForms(alias: string): readonly string[] {
  const { whole, head } = headingWords(alias);
  return [whole, head, joined(head)].filter((form) => form !== '');
}

/** `usecase` for `use case`: people write compounds both ways. */
function joined(form: string): string {
  return form.replaceAll(' ', '');
}

function phraseForms(phrase: string): readonly string[] {
  const form = comparable(phrase);
  return form === '' ? [] : [form];
}
