import type { Hit } from './matcher.ts';
import type { Topic } from './topic.ts';
import type { DiscourseMeaning, Meaning, TopicMeaning } from './topicIndex.ts';

/** A place where a signal of a topic was found. */
export type TopicHit = Hit<TopicMeaning>;

/** What was found in one unit. */
export interface UnitHits {
  readonly topics: ReadonlyMap<Topic, readonly TopicHit[]>;
  readonly manners: readonly Hit<DiscourseMeaning>[];
}

/** Parts the hits of topics from those that say what kind of sentence they stand in. */
export function sortHits(hits: readonly Hit<Meaning>[]): UnitHits {
  return { topics: byTopic(hits), manners: hits.filter(isDiscourse) };
}

/** The hits of each topic, in the order of the text. */
export function byTopic(hits: readonly Hit<Meaning>[]): ReadonlyMap<Topic, readonly TopicHit[]> {
  const found = new Map<Topic, TopicHit[]>();
  for (const { value, span, sentence } of hits) {
    if (!value.topic) continue;
    const known = found.get(value.topic);
    if (known) known.push({ value, span, sentence });
    else found.set(value.topic, [{ value, span, sentence }]);
  }
  return found;
}

/** The kinds of signals among hits of one topic. */
export type Shown = ReadonlySet<TopicMeaning['shows']>;

/** What the hits of one topic show, each kind once. */
export function shownOf(hits: readonly TopicHit[]): Shown {
  return new Set(hits.map((hit) => hit.value.shows));
}

/** True where a topic is named, and not something that only looks like it. */
export function isNaming(shown: Shown): boolean {
  return (shown.has('weak') || shown.has('strong')) && !isFalseFriend(shown);
}

/** True where the words mean something else than the topic. */
export function isFalseFriend(shown: Shown): boolean {
  return shown.has('false-friend') && !shown.has('strong');
}

function isDiscourse(hit: Hit<Meaning>): hit is Hit<DiscourseMeaning> {
  return hit.value.topic === undefined;
}
