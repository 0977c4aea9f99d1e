import { matchConcepts } from './concepts.ts';
import type { ConceptIndex, ConceptMatch, MatchStrength } from './concepts.ts';
import type { DesignDocument, Section } from './document.ts';
import type { Framework, SectionSpec } from './framework.ts';
import { headingWords } from './headingText.ts';
import { comparable, editDistance } from './words.ts';

/** Which sections of a document are which sections of its framework. */
export interface Outline {
  /** One for each section of the framework, in its order. */
  readonly entries: readonly OutlineEntry[];
  readonly byId: ReadonlyMap<string, OutlineEntry>;
  /** What each section of the document serves; sections that serve nothing are not in it. */
  readonly specsOf: ReadonlyMap<Section, readonly SectionSpec[]>;
  /** What each heading is about, in the words of `schemas/concepts.yaml`. */
  readonly conceptsOf: ReadonlyMap<Section, readonly ConceptMatch[]>;
  readonly nearMisses: readonly NearMiss[];
}

/** A section of the framework, and where the document has it. */
export interface OutlineEntry {
  readonly spec: SectionSpec;
  /** Sections that serve it, in the order of the text; empty where it is missing. */
  readonly sections: readonly Section[];
  /** The one to point to: the least deep, then the closest, surest and first of those. */
  readonly main: Section | undefined;
}

/** A heading that is probably a mistyped one: `Evalution`. It counts as what it is taken for. */
export interface NearMiss {
  readonly section: Section;
  readonly spec: SectionSpec;
  /** The heading that was probably meant, as the framework writes it. */
  readonly suggestion: string;
}

/** Matches the headings of `document` to the sections of `framework`. */
export function buildOutline(document: DesignDocument, framework: Framework, index: ConceptIndex): Outline {
  const sections = [...outlineSections(document, framework)];
  const conceptsOf = new Map(
    sections.map((section) => [section, matchConcepts(index, section.heading.text)]),
  );
  const own = ownHeadings(framework);
  const candidates = sections.flatMap((section) => candidatesOf(section, framework, own, conceptsOf));
  const claimed = withoutIdleFallbacks(candidates);
  const nearMisses = findNearMisses(sections, claimed, framework, index);
  const all = [
    ...claimed,
    ...nearMisses.map(({ section, spec }) => ({ section, spec, strength: 'part' as const, closeness: -1 })),
  ];
  const entries = framework.sections.map((spec) => entryOf(spec, all));
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.spec.id, entry])),
    specsOf: groupBySection(all),
    conceptsOf,
    nearMisses,
  };
}

/** The roles that the headings of a document play: requirements, data, model and so on. */
export function rolesIn({ conceptsOf }: Outline, { concepts }: ConceptIndex): ReadonlySet<string> {
  const roleOf = new Map(concepts.map(({ id, role }) => [id, role]));
  const roles = [...conceptsOf.values()].flatMap((matches) =>
    matches.flatMap(({ id, strength }) => (strength === 'fallback' ? [] : (roleOf.get(id) ?? []))),
  );
  return new Set(roles);
}

/** The sections that can stand for one of the framework: not the title, no references, no mere containers. */
function* outlineSections(document: DesignDocument, framework: Framework): Generator<Section> {
  const ignored = new Set(framework.ignored.map(comparable));
  const containers = new Set(framework.containers.map(comparable));
  yield* below(document.sections);

  function* below(sections: readonly Section[]): Generator<Section> {
    for (const section of sections) {
      const { head } = headingWords(section.heading.text);
      if (ignored.has(head)) continue;
      if (section.heading !== document.title && !containers.has(head)) yield section;
      yield* below(section.children);
    }
  }
}

interface Candidate {
  readonly section: Section;
  readonly spec: SectionSpec;
  readonly strength: MatchStrength;
  /**
   * Place of the concept among those of the section, which names its own first; -1 for a heading of its own.
   */
  readonly closeness: number;
}

const STRENGTHS: readonly MatchStrength[] = ['whole', 'part', 'keyword', 'fallback'];

/** Comparable title or alias of the framework's own → the sections that it names. */
function ownHeadings(framework: Framework): ReadonlyMap<string, readonly SectionSpec[]> {
  const found = new Map<string, SectionSpec[]>();
  for (const spec of framework.sections) {
    for (const form of new Set([spec.title, ...spec.aliases].map((alias) => headingWords(alias).head))) {
      found.set(form, [...(found.get(form) ?? []), spec]);
    }
  }
  return found;
}

function candidatesOf(
  section: Section,
  framework: Framework,
  own: ReadonlyMap<string, readonly SectionSpec[]>,
  conceptsOf: ReadonlyMap<Section, readonly ConceptMatch[]>,
): Candidate[] {
  const words = headingWords(section.heading.text);
  const named = own.get(words.whole) ?? own.get(words.head);
  if (named) return named.map((spec) => ({ section, spec, strength: 'whole', closeness: -1 }));
  const matches = conceptsOf.get(section) ?? [];
  return framework.sections.flatMap((spec) => {
    const mine = matches.filter((match) => spec.concepts.includes(match.id));
    const strength = STRENGTHS.find((one) => mine.some((match) => match.strength === one));
    const closeness = Math.min(...mine.map((match) => spec.concepts.indexOf(match.id)));
    return strength ? [{ section, spec, strength, closeness }] : [];
  });
}

/** A heading serves a section as a fallback only where no other heading does. */
function withoutIdleFallbacks(candidates: readonly Candidate[]): Candidate[] {
  const served = new Set(
    candidates.filter((one) => one.strength !== 'fallback').map((candidate) => candidate.spec),
  );
  return candidates.filter((one) => one.strength !== 'fallback' || !served.has(one.spec));
}

function entryOf(spec: SectionSpec, candidates: readonly Candidate[]): OutlineEntry {
  const mine = candidates
    .filter((candidate) => candidate.spec === spec)
    .sort((a, b) => a.section.span.start - b.section.span.start);
  const main = mine.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  return { spec, sections: mine.map((candidate) => candidate.section), main: main?.section };
}

/**
 * Less deep goes first, then what no other heading could say better, the closer concept and the surer match.
 */
function rankOf({ section, strength, closeness }: Candidate): number {
  const isFallback = strength === 'fallback' ? 1 : 0;
  const { depth } = section.heading;
  return ((depth * 2 + isFallback) * 100 + closeness + 1) * STRENGTHS.length + STRENGTHS.indexOf(strength);
}

function groupBySection(candidates: readonly Candidate[]): ReadonlyMap<Section, readonly SectionSpec[]> {
  const found = new Map<Section, SectionSpec[]>();
  for (const { section, spec } of candidates) found.set(section, [...(found.get(section) ?? []), spec]);
  return found;
}

function findNearMisses(
  sections: readonly Section[],
  claimed: readonly Candidate[],
  framework: Framework,
  index: ConceptIndex,
): NearMiss[] {
  const served = new Set(claimed.map((candidate) => candidate.spec));
  const matched = new Set(claimed.map((candidate) => candidate.section));
  const missing = framework.sections.filter((spec) => !served.has(spec));
  const unmatched = sections.filter((section) => !matched.has(section));
  if (missing.length === 0 || unmatched.length === 0) return [];
  const headings = missing.flatMap((spec) =>
    headingsFor(spec, index).map((text) => ({ spec, text, words: headingWords(text).head.split(' ') })),
  );
  return unmatched.flatMap((section) => {
    const words = headingWords(section.heading.text).head.split(' ');
    const close = headings.find((heading) => areSlipsOf(words, heading.words));
    return close ? [{ section, spec: close.spec, suggestion: close.text }] : [];
  });
}

/**
 * True where each word is the other one or a slip of it: `monitring plan`, but not `market plan` for `target
 * plan`.
 */
function areSlipsOf(words: readonly string[], others: readonly string[]): boolean {
  return words.length === others.length && words.every((word, at) => isSlipOf(word, others[at] ?? ''));
}

function isSlipOf(word: string, other: string): boolean {
  const most = word.length < SHORTEST_NEAR_MISS ? 0 : word.length < 9 ? 1 : 2;
  return word === other || editDistance(word, other, most) <= most;
}

/** Shorter words are too close to other words. */
const SHORTEST_NEAR_MISS = 5;

function headingsFor(spec: SectionSpec, index: ConceptIndex): readonly string[] {
  const concepts = index.concepts.filter((concept) => spec.concepts.includes(concept.id));
  return [spec.title, ...spec.aliases, ...concepts.flatMap((concept) => [concept.title, ...concept.aliases])];
}
