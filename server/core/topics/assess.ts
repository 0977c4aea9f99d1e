import type { DesignDocument } from '../document.ts';
import { sightingsIn } from './sightings.ts';
import type { Sighting, TopicContext } from './judge.ts';
import type { Place, Topic, TopicResult } from './topic.ts';
import type { TopicIndex } from './topicIndex.ts';

/**
 * Says of each topic whether `document` covers it, only names it, or does not speak of it, and where. A
 * heading, an unanswered question, a placeholder, a quote, a comment or code never covers; they can name.
 */
export function assessTopics(
  document: DesignDocument,
  index: TopicIndex,
  context: TopicContext,
): readonly TopicResult[] {
  const sightings = new Map<Topic, Sighting[]>();
  for (const sighting of sightingsIn(document, index, context)) {
    const known = sightings.get(sighting.topic);
    if (known) known.push(sighting);
    else sightings.set(sighting.topic, [sighting]);
  }
  return index.topics.map((topic) => resultOf(topic, sightings.get(topic) ?? []));
}

function resultOf(topic: Topic, sightings: readonly Sighting[]): TopicResult {
  const proof = proofOf(topic, sightings);
  const status = proof.length > 0 ? 'covered' : sightings.length > 0 ? 'mentioned' : 'absent';
  const shown = proof.length > 0 ? proof : sightings;
  const ranked = shown.toSorted(
    (a, b) =>
      Number(b.isProven) - Number(a.isProven) ||
      b.points.length - a.points.length ||
      a.span.start - b.span.start,
  );
  const places = distinct(ranked);
  return {
    topic,
    status,
    evidence: places.slice(0, MOST_EVIDENCE).map(({ span }) => span),
    places,
    points: [...new Set(shown.flatMap((sighting) => sighting.points))],
  };
}

/** More places than this tell a reader nothing new. */
const MOST_EVIDENCE = 5;

/** The sightings that together cover `topic`; none where they do not. */
function proofOf(topic: Topic, sightings: readonly Sighting[]): readonly Sighting[] {
  const proven = sightings.filter((sighting) => sighting.isProven);
  if (proven.some((sighting) => sighting.isEnough) || proven.length >= topic.neededUnits) {
    if (proven.length > 0) return proven;
  }
  const placed = sightings.filter((sighting) => sighting.isPlaced);
  if (placed.length >= (topic.place?.units ?? 1)) return [...proven, ...placed];
  const sayings = sightings.filter((sighting) => sighting.isSaying);
  const points = new Set(sayings.flatMap((sighting) => sighting.points));
  return points.size >= topic.enoughPointsInDocument ? sayings : [];
}

/** Each sentence once, with all the points that it hits. */
function distinct(sightings: readonly Sighting[]): readonly Place[] {
  const places = new Map<number, Place>();
  for (const { span, points } of sightings) {
    const known = places.get(span.start);
    places.set(span.start, { span, points: known ? [...new Set([...known.points, ...points])] : points });
  }
  return [...places.values()];
}
