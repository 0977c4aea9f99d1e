import type { ConceptMatch } from '../concepts.ts';
import type { Block, DesignDocument, Section } from '../document.ts';
import { isPlaceholderPassage } from '../placeholders.ts';
import { contains } from '../text.ts';
import type { Span } from '../text.ts';
import { findSignals, tokenize } from './matcher.ts';
import type { Hit } from './matcher.ts';
import type { Topic, TopicResult } from './topic.ts';
import type { Meaning, TopicIndex } from './topicIndex.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** What an assessment needs to know of a document beside its text. */
export interface TopicContext {
  readonly conceptsOf: ReadonlyMap<Section, readonly ConceptMatch[]>;
  readonly prompts: ReadonlySet<string>;
}

/**
 * Says of each topic whether `document` covers it, only names it, or does not speak of it, and where. A
 * heading, an unanswered question, a placeholder, a comment or code never covers; they can name.
 */
export function assessTopics(
  document: DesignDocument,
  index: TopicIndex,
  context: TopicContext,
): readonly TopicResult[] {
  const reader: Reader = { text: document.text, index, context };
  const sightings = [
    ...sightingsInBlocks(reader, document.preamble, new Set()),
    ...document.sections.flatMap((root) => [...sightingsInSection(reader, root, new Set())]),
  ];
  return index.topics.map((topic) =>
    resultOf(
      topic,
      sightings.filter((sighting) => sighting.topic === topic),
    ),
  );
}

interface Reader {
  readonly text: string;
  readonly index: TopicIndex;
  readonly context: TopicContext;
}

/** Something that a piece of the document says about a topic. */
interface Sighting {
  readonly topic: Topic;
  readonly span: Span;
  readonly isCovering: boolean;
  readonly points: readonly string[];
}

/** @param outer the topics that the headings above are about */
function* sightingsInSection(
  reader: Reader,
  section: Section,
  outer: ReadonlySet<Topic>,
): Generator<Sighting> {
  const { titleSpan } = section.heading;
  const { tokens } = tokenize(reader.text, titleSpan.start, titleSpan.end);
  const hits = findSignals(reader.index.matcher, tokens);
  const concepts = reader.context.conceptsOf.get(section) ?? [];
  const about = new Set(outer);
  for (const topic of reader.index.topics) {
    const isNamed = isNaming(shownOf(hits, topic));
    const isMeant = concepts.some(
      (match) => match.strength !== 'fallback' && topic.concepts.includes(match.id),
    );
    if (isNamed || isMeant) about.add(topic);
    if (isNamed) yield { topic, span: titleSpan, isCovering: false, points: [] };
  }
  yield* sightingsInBlocks(reader, section.blocks, about);
  for (const child of section.children) yield* sightingsInSection(reader, child, about);
}

function* sightingsInBlocks(
  reader: Reader,
  blocks: readonly Block[],
  about: ReadonlySet<Topic>,
): Generator<Sighting> {
  const hitsOf = new Map<Unit, readonly Hit<Meaning>[]>();
  for (const unit of unitsOf(reader.text, blocks)) {
    const hits = findSignals(reader.index.matcher, unit.tokens);
    hitsOf.set(unit, hits);
    for (const topic of reader.index.topics) {
      const mine = hits.filter((hit) => hit.value.topic === topic && hit.value.shows !== 'column');
      if (fillsColumns(reader, topic, unit, hitsOf)) {
        yield { topic, span: unit.span, isCovering: true, points: pointsOf(mine) };
        continue;
      }
      if (mine.length === 0) continue;
      const led = unit.leads.map((lead) => shownOf(hitsOf.get(lead) ?? [], topic));
      const isAbout = about.has(topic) || led.some(isNaming);
      const hasContext = led.some((shown) => shown.has('context'));
      yield* judge(reader, topic, mine, unit, { isAbout, hasContext });
    }
  }
}

/**
 * True for a row of a table that has a column of each group that the topic wants, with words in all of them.
 */
function fillsColumns(
  { text, context }: Reader,
  topic: Topic,
  unit: Unit,
  hitsOf: ReadonlyMap<Unit, readonly Hit<Meaning>[]>,
): boolean {
  const header = unit.leads.at(-1);
  if (topic.columns.length === 0 || !header || !isHeader(header) || isHeader(unit)) return false;
  const wanted = (hitsOf.get(header) ?? []).filter(
    (hit) => hit.value.topic === topic && hit.value.shows === 'column',
  );
  const filled = unit.passages.filter(
    (passage) => passage.prose.text !== '' && !isPlaceholderPassage(text, passage, context.prompts),
  );
  const isFilled = (group: number): boolean =>
    wanted.some(
      ({ value, span }) =>
        value.column === group && filled.some(({ column }) => column && contains(column.span, span)),
    );
  return topic.columns.every((_, group) => isFilled(group));
}

function pointsOf(hits: readonly Hit<Meaning>[]): string[] {
  return [...new Set(hits.flatMap((hit) => hit.value.point ?? []))];
}

type Shown = ReadonlySet<Meaning['shows']>;

function shownOf(hits: readonly Hit<Meaning>[], topic: Topic): Shown {
  return new Set(hits.filter((hit) => hit.value.topic === topic).map((hit) => hit.value.shows));
}

function isNaming(shown: Shown): boolean {
  return (shown.has('weak') || shown.has('strong')) && !isFalseFriend(shown);
}

/** What stands above a unit says of one topic: that it is about it, or a word of its context. */
interface Above {
  readonly isAbout: boolean;
  readonly hasContext: boolean;
}

/**
 * What the hits of one topic in one unit amount to. A unit covers by a strong signal, or by where it stands,
 * together with some of the points that a good treatment contains; so many points as the topic says are
 * enough by themselves.
 */
function* judge(
  reader: Reader,
  topic: Topic,
  hits: readonly Hit<Meaning>[],
  unit: Unit,
  { isAbout, hasContext }: Above,
): Generator<Sighting> {
  const answers = hits.filter((hit) => unit.sentences[hit.sentence]?.isQuestion !== true);
  const points = pointsOf(answers);
  const shown = shownOf(hits, topic);
  const said = new Set(answers.map((hit) => hit.value.shows));
  const isStrong =
    said.has('strong') || (said.has('in-context') && (isAbout || hasContext || said.has('context')));
  const isEnough = points.length >= topic.enoughPoints || said.has('waiver');
  const isNamed = isStrong || isEnough || shown.has('weak') || shown.has('strong') || isAbout;
  if (!isNamed || isFalseFriend(shown)) return;
  const isProven = isStrong
    ? points.length >= topic.neededPoints
    : isAbout && points.length >= NEEDED_BY_PLACE;
  const isCovering = (isEnough || isProven) && !unit.inQuote && !isHeader(unit) && hasOwnWords(reader, unit);
  yield { topic, span: evidenceSpan(reader.text, hits, unit), isCovering, points };
}

/** Where only its place says what a unit is about, its words must say more than one thing. */
const NEEDED_BY_PLACE = 2;

function isFalseFriend(shown: Shown): boolean {
  return shown.has('false-friend') && !shown.has('strong');
}

function isHeader(unit: Unit): boolean {
  return unit.passages[0]?.kind === 'header-cell';
}

function hasOwnWords({ text, context }: Reader, unit: Unit): boolean {
  return unit.passages.some((passage) => !isPlaceholderPassage(text, passage, context.prompts));
}

/** The sentence with the first of the hits, without the space around it. */
function evidenceSpan(text: string, hits: readonly Hit<Meaning>[], unit: Unit): Span {
  const order: readonly Meaning['shows'][] = [
    'strong',
    'waiver',
    'in-context',
    'point',
    'weak',
    'context',
    'false-friend',
  ];
  const best = hits.toSorted((a, b) => order.indexOf(a.value.shows) - order.indexOf(b.value.shows))[0];
  const { start, end } = (best && unit.sentences[best.sentence]?.span) ?? unit.span;
  const source = text.slice(start, end);
  return { start: start + (source.length - source.trimStart().length), end: start + source.trimEnd().length };
}

function resultOf(topic: Topic, sightings: readonly Sighting[]): TopicResult {
  const covering = sightings.filter((sighting) => sighting.isCovering);
  const status = covering.length > 0 ? 'covered' : sightings.length > 0 ? 'mentioned' : 'absent';
  const proof = covering.length > 0 ? covering : sightings;
  const ranked = proof.toSorted((a, b) => b.points.length - a.points.length || a.span.start - b.span.start);
  return {
    topic,
    status,
    evidence: ranked.slice(0, MOST_EVIDENCE).map((sighting) => sighting.span),
    points: [...new Set(proof.flatMap((sighting) => sighting.points))],
  };
}

/** More places than this tell a reader nothing new. */
const MOST_EVIDENCE = 5;
