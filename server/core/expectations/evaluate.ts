import type { Pipeline } from '../pipeline/model.ts';
import type { Presence } from '../framework.ts';
import { contains, slice } from '../text.ts';
import type { Span } from '../text.ts';
import type { Topic, TopicResult } from '../topics/topic.ts';
import { wordsOf } from '../words.ts';
import type { Check, Condition, QuantityClass } from './check.ts';
import type { Reading } from './reading.ts';

/** What a check is evaluated against: one document, and the sections of it that serve the section in question. */
export interface Ground {
  readonly text: string;
  readonly reading: Reading;
  /** Topic id → what the document says of it. */
  readonly topics: ReadonlyMap<string, TopicResult>;
  readonly presenceOfTopic: (result: TopicResult) => Presence;
  readonly traits: ReadonlySet<string>;
  readonly pipeline: Pipeline | undefined;
  /** Places of the sections, with their subsections; none where the section is missing. */
  readonly sections: readonly Span[];
}

/** How far a check holds. */
export interface Outcome {
  /** 1: it holds; 0: nothing of it is there. */
  readonly share: number;
  readonly evidence: readonly Span[];
  /** What is wanting, in a few words. */
  readonly note: string | undefined;
}

/** Evaluates `check` on `ground`; in words where it cannot be judged or does not apply. */
export function evaluate(check: Check, ground: Ground): Outcome | 'not-applicable' | 'unjudged' {
  const { whenTraits, condition } = check;
  if (whenTraits.length > 0 && !whenTraits.some((trait) => ground.traits.has(trait))) return 'not-applicable';
  switch (condition.kind) {
    case 'any':
    case 'all':
      return combine(
        condition.kind,
        condition.checks.map((one) => evaluate(one, ground)),
      );
    case 'depth':
    case 'points':
      return topicOutcome(condition, check, ground);
    case 'words':
      return lengthOutcome(condition.most, check, ground);
    default:
      return amountOutcome(condition, check, ground);
  }
}

/** What is said in another place than where it is asked for counts so much. */
const ELSEWHERE = 0.5;

/** What is there in part, or only named, counts so much. */
const PARTLY = 0.5;

const OUTSIDE = 'said outside this section';

function combine(
  kind: 'any' | 'all',
  outcomes: readonly ReturnType<typeof evaluate>[],
): ReturnType<typeof evaluate> {
  const judged = outcomes.filter((outcome) => typeof outcome !== 'string');
  const [first] = outcomes;
  if (judged.length === 0) return typeof first === 'string' ? first : 'unjudged';
  const [best, ...others] = judged.toSorted((a, b) => b.share - a.share);
  if (!best) return 'unjudged';
  if (kind === 'any') return best;
  const worst = others.at(-1) ?? best;
  if (worst.share === 1) return { ...best, evidence: judged.flatMap(({ evidence }) => evidence.slice(0, 1)) };
  const share = best.share === 0 ? 0 : PARTLY;
  return { share, evidence: best.evidence, note: worst.note ?? (share > 0 ? 'only in part' : undefined) };
}

type PointsCondition = Extract<Condition, { kind: 'points' }>;
type TopicCondition = Extract<Condition, { kind: 'depth' }> | PointsCondition;

function topicOutcome(
  condition: TopicCondition,
  { scope }: Check,
  ground: Ground,
): Outcome | 'not-applicable' | 'unjudged' {
  const result = ground.topics.get(condition.topic);
  if (!result) return 'unjudged';
  if (ground.presenceOfTopic(result) === 'not-applicable') return 'not-applicable';
  const { share, note } =
    condition.kind === 'depth' ? depthOf(condition.depth, result) : pointsOf(condition, result);
  const evidence = placesFor(condition, result).map(({ span }) => span);
  return placed({ share, note, evidence }, scope, ground);
}

/** Where a wanted point is said; where that is nowhere known, all places. */
function placesFor(condition: TopicCondition, { places, topic }: TopicResult): TopicResult['places'] {
  if (condition.kind === 'depth') return places;
  const wanted = wantedOf(condition, topic);
  const telling = places.filter(({ points }) => points.some((id) => wanted.includes(id)));
  return telling.length > 0 ? telling : places;
}

function wantedOf({ points }: PointsCondition, topic: Topic): readonly string[] {
  return points.length > 0 ? points : topic.points.map(({ id }) => id);
}

type Measured = Pick<Outcome, 'share' | 'note'>;

function depthOf(depth: 'mentioned' | 'covered', { status }: TopicResult): Measured {
  if (status === 'absent') return { share: 0, note: undefined };
  const isEnough = depth === 'mentioned' || status === 'covered';
  return isEnough ? { share: 1, note: undefined } : { share: PARTLY, note: 'only named' };
}

function pointsOf(condition: PointsCondition, { points: found, topic }: TopicResult): Measured {
  const { points, min } = condition;
  const wanted = wantedOf(condition, topic);
  const got = wanted.filter((id) => found.includes(id)).length;
  if (got >= min) return { share: 1, note: undefined };
  if (got === 0) return { share: 0, note: undefined };
  const lacking = topic.points.find(({ id }) => points.includes(id) && !found.includes(id));
  const note = lacking && min === points.length ? `not said: ${lacking.text}` : `${got} of ${min} parts`;
  return { share: PARTLY, note };
}

/** Takes off what counts less because it stands elsewhere, and shows what stands here first. */
function placed(outcome: Outcome, scope: Check['scope'], { sections }: Ground): Outcome {
  if (outcome.share === 0) return { ...outcome, evidence: [] };
  const isHere = (span: Span): boolean => sections.some((section) => contains(section, span));
  const here = outcome.evidence.filter(isHere);
  const evidence = [...here, ...outcome.evidence.filter((span) => !isHere(span))].slice(0, MOST_EVIDENCE);
  if (scope === 'document' || here.length > 0) return { ...outcome, evidence };
  return { share: outcome.share * ELSEWHERE, evidence, note: outcome.note ?? `best ${OUTSIDE}` };
}

const MOST_EVIDENCE = 3;

type AmountCondition = Exclude<Condition, { kind: 'any' | 'all' | 'depth' | 'points' | 'words' }>;

/** Things that are counted: `min` of them in the section meet the check, fewer do so in part. */
function amountOutcome(condition: AmountCondition, { scope }: Check, ground: Ground): Outcome {
  const found = placesOf(condition, ground);
  const isHere = ({ span }: Place): boolean => ground.sections.some((section) => contains(section, span));
  const all = distinct(found);
  const here = scope === 'document' ? all : distinct(found.filter(isHere));
  const min = 'min' in condition ? condition.min : 1;
  const count = condition.kind === 'stages' ? (ground.pipeline?.stages.length ?? 0) : here.length;
  if (here.length > 0 && count >= min) {
    return { share: 1, evidence: here.slice(0, MOST_EVIDENCE), note: undefined };
  }
  if (here.length > 0) {
    return { share: PARTLY, evidence: here, note: `${count} of ${min} ${NAMES[condition.kind]}` };
  }
  if (all.length < min || !isTellingElsewhere(condition)) return { share: 0, evidence: [], note: undefined };
  return { share: ELSEWHERE, evidence: all.slice(0, MOST_EVIDENCE), note: OUTSIDE };
}

const NAMES: Readonly<Record<AmountCondition['kind'], string>> = {
  quantity: 'numbers',
  metric: 'metrics',
  phrases: 'phrases',
  'list-items': 'items',
  answers: 'answers',
  diagram: 'diagrams',
  stages: 'stages',
};

/**
 * Any document has a list, a percentage or the words "will not" somewhere, which say what is meant only in the right
 * section; a number of users is about this system wherever it stands.
 */
function isTellingElsewhere(condition: AmountCondition): boolean {
  switch (condition.kind) {
    case 'list-items':
    case 'phrases':
      return false;
    case 'quantity':
      return condition.kinds.every((kind) => TELLING.has(kind));
    default:
      return true;
  }
}

const TELLING: ReadonlySet<QuantityClass> = new Set([
  'users',
  'items',
  'requests',
  'data-size',
  'latency',
  'freshness',
  'batch-window',
  'availability',
  'money',
] as const);

/** A thing that is counted: those with the same key count once. */
interface Place {
  readonly key: string | undefined;
  readonly span: Span;
}

function placesOf(condition: AmountCondition, { text, reading, pipeline }: Ground): readonly Place[] {
  switch (condition.kind) {
    case 'quantity':
      return reading
        .quantities()
        .filter(({ classes }) => classes.some((kind) => condition.kinds.includes(kind)))
        .map(({ span }) => ({ key: slice(text, span), span }));
    case 'metric':
      return reading
        .metrics()
        .filter(({ role }) => role === condition.role)
        .map(({ name, span }) => ({ key: name, span }));
    case 'phrases':
      return places(reading.phrases().get(condition) ?? []);
    case 'list-items':
      return places(reading.items());
    case 'answers':
      return places(reading.answers());
    case 'diagram':
      return places(reading.diagrams());
    case 'stages':
      return pipeline ? places([pipeline.span]) : [];
  }
}

function places(spans: readonly Span[]): readonly Place[] {
  return spans.map((span) => ({ key: undefined, span }));
}

/** One place for each thing, however often it is said. */
function distinct(found: readonly Place[]): readonly Span[] {
  const seen = new Set<string>();
  return found.flatMap(({ key, span }) => {
    if (key === undefined) return [span];
    if (seen.has(key)) return [];
    seen.add(key);
    return [span];
  });
}

/** Half as long again counts in part. */
function lengthOutcome(most: number, { scope }: Check, { text, sections }: Ground): Outcome {
  const spans = scope === 'document' ? [{ start: 0, end: text.length }] : sections;
  const count = spans.reduce((sum, span) => sum + wordsOf(text, span.start, span.end).length, 0);
  if (count === 0) return { share: 0, evidence: [], note: undefined };
  const share = count <= most ? 1 : count <= most * 1.5 ? PARTLY : 0;
  return { share, evidence: [], note: share === 1 ? undefined : `${count} words` };
}
