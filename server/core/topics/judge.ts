import type { ConceptMatch } from '../concepts.ts';
import type { Section } from '../document.ts';
import { isPlaceholderPassage } from '../placeholders.ts';
import { contains } from '../text.ts';
import type { Span } from '../text.ts';
import { isFalseFriend, isNaming, shownOf } from './hits.ts';
import type { TopicHit, UnitHits } from './hits.ts';
import type { Hit } from './matcher.ts';
import type { Topic } from './topic.ts';
import type { DiscourseMeaning, TopicIndex, TopicMeaning } from './topicIndex.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** Something that a piece of a document says about a topic. */
export interface Sighting {
  readonly topic: Topic;
  readonly span: Span;
  /** Points of the topic that it treats. */
  readonly points: readonly string[];
  /** It states something, rather than ask, quote, defer or name it. */
  readonly isSaying: boolean;
  /** It says something specific by its own words. */
  readonly isProven: boolean;
  /** It covers the topic alone, however many units the topic wants. */
  readonly isEnough: boolean;
  /** It says something where what stands above or before it names the topic. */
  readonly isPlaced: boolean;
}

/** What an assessment needs to know of a document beside its text. */
export interface TopicContext {
  readonly conceptsOf: ReadonlyMap<Section, readonly ConceptMatch[]>;
  /** Sentences that templates leave behind, in comparable words. */
  readonly prompts: ReadonlySet<string>;
  /** True for a section that is not read at all, such as a list of references. */
  readonly isIgnored?: (section: Section) => boolean;
}

/** What is needed to judge any unit of a document. */
export interface Reader {
  readonly text: string;
  readonly index: TopicIndex;
  readonly context: TopicContext;
}

/** Whether a heading is about one topic, or about others beside it. */
export type Aboutness = 'whole' | 'shared';

/** What the headings above say of the text below them. */
export interface Above {
  readonly about: ReadonlyMap<Topic, Aboutness>;
  /** True below a heading such as `Future work`. */
  readonly isDeferred: boolean;
}

/** A unit with what was found in it and above it. */
export interface UnitFacts {
  readonly unit: Unit;
  readonly hits: UnitHits;
  readonly led: readonly ReadonlyMap<Topic, readonly TopicHit[]>[];
  readonly leadHits: UnitHits | undefined;
  readonly above: Above;
}

/** False for a quote, the head of a table, and a piece that is still to be written. */
export function canStateAnything({ text, context }: Reader, unit: Unit): boolean {
  if (unit.inQuote || isHeader(unit)) return false;
  return unit.passages.some((passage) => !isPlaceholderPassage(text, passage, context.prompts));
}

function isHeader(unit: Unit): boolean {
  return unit.passages[0]?.kind === 'header-cell';
}

/**
 * What one unit says of one topic. Its own words cover by a strong signal together with some of the points that a
 * good treatment contains, or by so many points that no signal is needed. Where its heading, lead or label names the
 * topic, any statement does that is as long as the topic asks for.
 */
export function judge(
  reader: Reader,
  topic: Topic,
  facts: UnitFacts,
  canState: boolean,
): Sighting | undefined {
  const { unit, hits, led, above } = facts;
  const mine = (hits.topics.get(topic) ?? []).filter((hit) => hit.value.shows !== 'column');
  const shown = shownOf(mine);
  if (isFalseFriend(shown)) return undefined;
  const answers = mine.filter((hit) => isAnswer(facts, hit.sentence));
  const points = pointsOf(answers);
  const said = shownOf(answers);
  const place = placeOf(topic, facts, mine);
  const isLed = led.some((one) => shownOf(one.get(topic) ?? []).has('context'));
  const hasContext = isLed || place === 'near' || place === 'whole' || standsByContext(answers);
  const isStrong = said.has('strong') || (said.has('in-context') && hasContext);
  const fills = canState && fillsColumns(reader, topic, facts);
  const isEnough = points.length >= topic.enoughPoints || said.has('waiver') || fills;
  const isNamed = isStrong || isEnough || shown.has('weak') || shown.has('strong') || place !== undefined;
  if (!isNamed) return undefined;
  const isSaying = canState && !above.isDeferred;
  const isPlaced =
    isSaying && place !== undefined && fitsPlace(reader, topic, facts, { place, points, mine });
  if (mine.length === 0 && !isPlaced && !fills) return undefined;
  return {
    topic,
    span: evidenceSpan(reader.text, mine, unit),
    points: isSaying ? points : [],
    isSaying,
    isProven: isSaying && (isEnough || (isStrong && points.length >= topic.neededPoints)),
    isEnough: isSaying && isEnough,
    isPlaced,
  };
}

/** True where a signal that needs a context has it in its own sentence, or in one beside. */
function standsByContext(hits: readonly TopicHit[]): boolean {
  const context = hits.filter(({ value }) => value.shows === 'context').map(({ sentence }) => sentence);
  return hits.some(
    ({ value, sentence }) =>
      value.shows === 'in-context' && context.some((other) => Math.abs(other - sentence) <= 1),
  );
}

/** True for a sentence that neither asks nor puts off. One that proposes a number, as `Latency - 200 ms?`, does not ask. */
function isAnswer({ unit, hits }: UnitFacts, sentence: number): boolean {
  const manners = hits.manners.filter((hit) => hit.sentence === sentence);
  if (manners.some((hit) => hit.value.shows === 'defers' || opens(unit, hit))) return false;
  return (
    unit.sentences[sentence]?.isQuestion !== true || unit.tokens.some((token) => isNumberIn(token, sentence))
  );
}

function isNumberIn({ form, sentence }: Token, wanted: number): boolean {
  return sentence === wanted && /^\p{N}/u.test(form);
}

/** `Describe ...` asks only at the start of its sentence, or behind its label. */
function opens({ tokens, label }: Unit, hit: Hit<DiscourseMeaning>): boolean {
  const first = tokens.find((token) => token.sentence === hit.sentence);
  return [first, tokens[label]].some((token) => token?.span.start === hit.span.start);
}

/** What names the topic of a unit: a heading of its own, one that it shares, or a lead, label or question right before it. */
type Place = 'near' | Aboutness;

function placeOf(topic: Topic, facts: UnitFacts, mine: readonly TopicHit[]): Place | undefined {
  const { unit, led, above } = facts;
  const labelEnd = unit.tokens[unit.label - 1]?.span.end ?? -1;
  const isLabel = (hit: TopicHit): boolean =>
    hit.span.end <= labelEnd || unit.sentences[hit.sentence]?.isQuestion === true;
  const isNear =
    isNaming(shownOf(mine.filter(isLabel))) || led.some((one) => isNaming(shownOf(one.get(topic) ?? [])));
  return isNear ? 'near' : above.about.get(topic);
}

interface Placement {
  readonly place: Place;
  readonly points: readonly string[];
  readonly mine: readonly TopicHit[];
}

function fitsPlace(
  reader: Reader,
  topic: Topic,
  facts: UnitFacts,
  { place, points, mine }: Placement,
): boolean {
  if (!topic.place) return points.length >= POINTS_BY_PLACE;
  const { points: usual, labelPoints } = topic.place;
  const neededPoints = { near: labelPoints, whole: usual, shared: Math.max(1, usual) }[place];
  return points.length >= neededPoints && ownWords(reader, facts, mine) >= topic.place.words;
}

/** For topics that do not say what their place needs. */
const POINTS_BY_PLACE = 2;

/** How many words of its statements are neither names of the topic nor function words. */
function ownWords({ index }: Reader, facts: UnitFacts, mine: readonly TopicHit[]): number {
  const names = mine.filter((hit) => hit.value.shows === 'weak').map((hit) => hit.span);
  const { functionWords } = index.discourse;
  return facts.unit.tokens.filter(
    (token, at) =>
      at >= facts.unit.label &&
      !functionWords.has(token.form) &&
      isAnswer(facts, token.sentence) &&
      !names.some((span) => contains(span, token.span)),
  ).length;
}

/** True for a row of a table that has a column of each group that the topic wants, with words in all of them. */
function fillsColumns(
  { text, context }: Reader,
  topic: Topic,
  { unit, leadHits: header }: UnitFacts,
): boolean {
  if (topic.columns.length === 0 || !header || unit.passages[0]?.kind !== 'cell') return false;
  const wanted = (header.topics.get(topic) ?? []).filter((hit) => hit.value.shows === 'column');
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

function pointsOf(hits: readonly TopicHit[]): string[] {
  return [...new Set(hits.flatMap((hit) => hit.value.point ?? []))];
}

const EVIDENCE_ORDER: readonly TopicMeaning['shows'][] = [
  'strong',
  'waiver',
  'in-context',
  'point',
  'weak',
  'context',
];

/** The sentence with the best of the hits, without the space around it. */
function evidenceSpan(text: string, hits: readonly TopicHit[], unit: Unit): Span {
  const rank = (hit: TopicHit): number => EVIDENCE_ORDER.indexOf(hit.value.shows);
  const best = hits.toSorted((a, b) => rank(a) - rank(b))[0];
  const { start, end } = (best && unit.sentences[best.sentence]?.span) ?? unit.span;
  const source = text.slice(start, end);
  return { start: start + (source.length - source.trimStart().length), end: start + source.trimEnd().length };
}
