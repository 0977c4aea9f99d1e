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
  readonly guidance: string;
  readonly good: string;
  readonly bad: string;
}

/** Phrases by what they show; the pattern language is that of `Signal`. */
export interface TopicSignals {
  /** Show that something specific is said. */
  readonly strong: readonly string[];
  /**
   * The same, but only where the unit or one of its leads holds a word of `context`, or where what stands
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
  readonly evidence: readonly Span[];
  /** Points that the evidence hits. */
  readonly points: readonly string[];
}

/** Reads the value of one file in `schemas/topics/`, which a test has checked against its schema. */
export function readTopic(value: unknown): Topic {
  const signals = isRecord(value) && isRecord(value.signals) ? value.signals : {};
  const entry = isRecord(value) ? value : {};
  return {
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? '',
    definition: stringAt(entry, 'definition') ?? '',
    why: stringAt(entry, 'why') ?? '',
    presence: readPresence(entry.presence),
    concepts: stringsOf(entry.concepts),
    signals: {
      strong: stringsOf(signals.strong),
      strongInContext: stringsOf(signals.strongInContext),
      context: stringsOf(signals.context),
      weak: stringsOf(signals.weak),
      waivers: stringsOf(signals.waivers),
      falseFriends: recordsOf(signals.falseFriends).flatMap((friend) => stringAt(friend, 'phrase') ?? []),
    },
    points: recordsOf(entry.points).map((point) => ({
      id: stringAt(point, 'id') ?? '',
      text: stringAt(point, 'text') ?? '',
      any: stringsOf(point.any),
    })),
    columns: Array.isArray(entry.columns) ? entry.columns.map(stringsOf) : [],
    neededPoints: typeof entry.neededPoints === 'number' ? entry.neededPoints : 1,
    enoughPoints: typeof entry.enoughPoints === 'number' ? entry.enoughPoints : Number.POSITIVE_INFINITY,
    guidance: stringAt(entry, 'guidance') ?? '',
    good: stringAt(entry, 'good') ?? '',
    bad: stringAt(entry, 'bad') ?? '',
  };
}

function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
