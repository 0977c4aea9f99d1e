import { isRecord, stringAt, stringsOf } from '../frontMatter.ts';
import type { PresenceByTask } from '../framework.ts';
import { readPresence } from '../frameworkFile.ts';
import type { Span } from '../text.ts';

/**
 * A concern that a design document treats wherever it fits (`cold-start`): data, one file in
 * `schemas/topics/`.
 */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** Why a reader of the document cares. */
  readonly why: string;
  readonly presence: PresenceByTask;
  /** How much a reader misses it, from 1 to 5: what a document lacks most is reported first. */
  readonly weight: number;
  /** Ids of the concepts whose headings make the text below them be about this topic. */
  readonly concepts: readonly string[];
  readonly signals: TopicSignals;
  /** What a good treatment contains. */
  readonly points: readonly TopicPoint[];
  /**
   * Columns of a table that treats the topic: one phrase of each group must stand in its header, and a row
   * must fill them. Empty: no table does so by its columns.
   */
  readonly columns: readonly (readonly string[])[];
  /** How many points a sentence or section must hit to say something specific. */
  readonly neededPoints: number;
  /** How many points in one unit cover without any signal; infinite where none do. */
  readonly enoughPoints: number;
  /** The same for all of a document, from units that are about the topic or name it. */
  readonly enoughPointsInDocument: number;
  /** How many covering units there must be; one where nothing is said. */
  readonly neededUnits: number;
  /** What must stand under a heading, label or lead that names the topic to cover it; undefined: points only. */
  readonly place: TopicPlace | undefined;
  readonly guidance: string;
  readonly good: string;
  readonly bad: string;
}

/**
 * How much must be said where it is clear what it is about. Under a heading that names other things too, one of the
 * topic's points must be among it.
 *
 * ```md
 * ## Monitoring
 * - CTR per country      one unit of three words
 * ```
 */
export interface TopicPlace {
  /** Words of one unit, besides names of the topic and words such as `the`. */
  readonly words: number;
  /** How many such units there must be. */
  readonly units: number;
  /** How many of the topic's points each of them must hit. */
  readonly points: number;
  /** The same right below or behind a label, lead or question that names the topic. */
  readonly labelPoints: number;
}

/** Phrases by what they show; the pattern language is that of `Signal`. */
export interface TopicSignals {
  /** Show that something specific is said. */
  readonly strong: readonly string[];
  /**
   * The same, but only where its sentence, one beside it or a lead holds a word of `context`, or where what stands
   * above it names the topic.
   */
  readonly strongInContext: readonly string[];
  readonly context: readonly string[];
  /** Name the topic only. */
  readonly weak: readonly string[];
  /** Say that the topic does not apply here, and so treat it. */
  readonly waivers: readonly string[];
  /** Look like the topic and are about something else. */
  readonly falseFriends: readonly string[];
}

export interface TopicPoint {
  readonly id: string;
  readonly text: string;
  readonly any: readonly string[];
}

/** What a document says about a topic. */
export type TopicStatus = 'covered' | 'mentioned' | 'absent';

/** The status of one topic in one document, with the sentences that prove it, best first. */
export interface TopicResult {
  readonly topic: Topic;
  readonly status: TopicStatus;
  /** The best few of `places`, to be shown. */
  readonly evidence: readonly Span[];
  /** All places that prove it, best first. */
  readonly places: readonly Place[];
  /** Points that the places hit. */
  readonly points: readonly string[];
}

/** A sentence that says something of a topic. */
export interface Place {
  readonly span: Span;
  /** Ids of the topic's points that it hits. */
  readonly points: readonly string[];
}

/** Reads the value of one file in `schemas/topics/`, which a test has checked against its schema. */
export function readTopic(value: unknown): Topic {
  const entry = isRecord(value) ? value : {};
  const phrases = phrasesIn(entry);
  return {
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? '',
    definition: stringAt(entry, 'definition') ?? '',
    why: stringAt(entry, 'why') ?? '',
    presence: readPresence(entry.presence),
    weight: numberAt(entry, 'weight', 3),
    concepts: stringsOf(entry.concepts),
    signals: {
      strong: phrases('strong'),
      strongInContext: phrases('strongInContext'),
      context: phrases('context'),
      weak: phrases('weak'),
      waivers: phrases('waivers'),
      falseFriends: friendsIn(entry.signals),
    },
    points: recordsOf(entry.points).map((point) => {
      const id = stringAt(point, 'id') ?? '';
      return {
        id,
        text: stringAt(point, 'text') ?? '',
        any: [...stringsOf(point.any), ...pointPhrases(entry, id)],
      };
    }),
    columns: Array.isArray(entry.columns) ? entry.columns.map(stringsOf) : [],
    neededPoints: numberAt(entry, 'neededPoints', 1),
    enoughPoints: numberAt(entry, 'enoughPoints', Number.POSITIVE_INFINITY),
    enoughPointsInDocument: numberAt(entry, 'enoughPointsInDocument', Number.POSITIVE_INFINITY),
    neededUnits: numberAt(entry, 'neededUnits', 1),
    place: isRecord(entry.place) ? placeOf(entry.place) : undefined,
    guidance: stringAt(entry, 'guidance') ?? '',
    good: stringAt(entry, 'good') ?? '',
    bad: stringAt(entry, 'bad') ?? '',
  };
}

type Entry = Readonly<Record<string, unknown>>;

/** The phrases of one kind in all languages: English ones stand in `signals`, others in `languages`. */
function phrasesIn(entry: Entry): (kind: string) => readonly string[] {
  const all = [entry.signals, ...languagesOf(entry)].filter(isRecord);
  return (kind) => all.flatMap((signals) => stringsOf(signals[kind]));
}

function languagesOf({ languages }: Entry): readonly unknown[] {
  return isRecord(languages) ? Object.values(languages) : [];
}

function pointPhrases(entry: Entry, id: string): readonly string[] {
  return languagesOf(entry).flatMap((language) =>
    isRecord(language) && isRecord(language.points) ? stringsOf(language.points[id]) : [],
  );
}

function friendsIn(signals: unknown): readonly string[] {
  const friends = isRecord(signals) ? recordsOf(signals.falseFriends) : [];
  return friends.flatMap((friend) => stringAt(friend, 'phrase') ?? []);
}

function placeOf(place: Entry): TopicPlace {
  const points = numberAt(place, 'points', 0);
  return {
    words: numberAt(place, 'words', 1),
    units: numberAt(place, 'units', 1),
    points,
    labelPoints: numberAt(place, 'labelPoints', Math.max(0, points - 1)),
  };
}

function numberAt(entry: Entry, key: string, otherwise: number): number {
  const found = entry[key];
  return typeof found === 'number' ? found : otherwise;
}

function recordsOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
