import type { ConceptMatch } from '../concepts.ts';
import type { Block, DesignDocument, Section } from '../document.ts';
import { headingWords } from '../headingText.ts';
import type { Span } from '../text.ts';
import { byTopic, isNaming, shownOf, sortHits } from './hits.ts';
import type { TopicHit, UnitHits } from './hits.ts';
import { canStateAnything, judge } from './judge.ts';
import type { Aboutness, Above, Reader, Sighting, TopicContext, UnitFacts } from './judge.ts';
import { findSignals } from './matcher.ts';
import { tokenize } from './tokens.ts';
import type { Topic } from './topic.ts';
import type { TopicIndex } from './topicIndex.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** All that `document` says about any topic, in the order of the text. */
export function* sightingsIn(
  document: DesignDocument,
  index: TopicIndex,
  context: TopicContext,
): Generator<Sighting> {
  const reader: Reader = { text: document.text, index, context };
  const start: Above = { about: new Map(), isDeferred: false };
  yield* sightingsInBlocks(reader, document.preamble, start);
  for (const root of document.sections) yield* sightingsInSection(reader, root, start, document.title);
}

function* sightingsInSection(
  reader: Reader,
  section: Section,
  above: Above,
  title: DesignDocument['title'],
): Generator<Sighting> {
  if (reader.context.isIgnored?.(section) === true) return;
  const { titleSpan } = section.heading;
  const { tokens } = tokenize(reader.text, titleSpan.start, titleSpan.end);
  const hits = byTopic(findSignals(reader.index.matcher, tokens));
  const named = [...hits].filter(([, mine]) => isNaming(shownOf(mine))).map(([topic]) => topic);
  const isTitle = section.heading === title;
  const meant = isTitle ? [] : topicsMeant(reader, section);
  const isKnown = conceptsOf(reader, section).length > 0;
  for (const topic of new Set([...named, ...meant])) yield naming(topic, titleSpan);
  const inner: Above = {
    about: isTitle ? above.about : aboutBelow(section, above, [...named, ...meant], isKnown),
    isDeferred: above.isDeferred || isDeferring(reader, section),
  };
  yield* sightingsInBlocks(reader, section.blocks, inner);
  for (const child of section.children) yield* sightingsInSection(reader, child, inner, title);
}

/** The topics that a heading is about by the vocabulary of headings. */
function topicsMeant(reader: Reader, section: Section): readonly Topic[] {
  const matches = conceptsOf(reader, section);
  return reader.index.topics.filter((topic) => matches.some((match) => topic.concepts.includes(match.id)));
}

function conceptsOf({ context }: Reader, section: Section): readonly ConceptMatch[] {
  return (context.conceptsOf.get(section) ?? []).filter(({ strength }) => strength !== 'fallback');
}

/**
 * What a heading is about, and what those above it are about, which it narrows. One about no topic (`Details`, `Online
 * store`) leaves what stands above it as it is.
 */
function aboutBelow(
  section: Section,
  above: Above,
  own: readonly Topic[],
  isKnown: boolean,
): ReadonlyMap<Topic, Aboutness> {
  if (own.length === 0 && !isKnown) return above.about;
  const about = new Map<Topic, Aboutness>([...above.about.keys()].map((topic) => [topic, 'shared']));
  const isWhole = headingWords(section.heading.text).parts.length < 2;
  for (const topic of own) {
    about.set(topic, isWhole || above.about.get(topic) === 'whole' ? 'whole' : 'shared');
  }
  return about;
}

function isDeferring({ index }: Reader, section: Section): boolean {
  return index.discourse.deferringHeadings.has(headingWords(section.heading.text).head);
}

function* sightingsInBlocks(reader: Reader, blocks: readonly Block[], above: Above): Generator<Sighting> {
  const hitsOf = new Map<Unit, UnitHits>();
  for (const unit of unitsOf(reader.text, blocks)) {
    const hits = sortHits(findSignals(reader.index.matcher, unit.tokens));
    hitsOf.set(unit, hits);
    const led = unit.leads.map((lead) => hitsOf.get(lead)?.topics ?? new Map<Topic, TopicHit[]>());
    const topics = new Set([...above.about.keys(), ...led.flatMap(namedIn), ...hits.topics.keys()]);
    const facts: UnitFacts = { unit, hits, led, above, leadHits: leadHits(unit, hitsOf) };
    const canState = canStateAnything(reader, unit);
    for (const topic of topics) {
      const sighting = judge(reader, topic, facts, canState);
      if (sighting) yield sighting;
    }
  }
}

function leadHits(unit: Unit, hitsOf: ReadonlyMap<Unit, UnitHits>): UnitHits | undefined {
  const header = unit.leads.at(-1);
  return header && hitsOf.get(header);
}

function namedIn(hits: ReadonlyMap<Topic, readonly TopicHit[]>): readonly Topic[] {
  return [...hits].filter(([, mine]) => isNaming(shownOf(mine))).map(([topic]) => topic);
}

function naming(topic: Topic, span: Span): Sighting {
  return { topic, span, points: [], isSaying: false, isProven: false, isEnough: false, isPlaced: false };
}
