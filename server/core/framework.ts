import type { Check } from './expectations/check.ts';
import type { Span } from './text.ts';

/** How much a framework asks for a section or topic. */
export type Presence = 'required' | 'recommended' | 'optional' | 'not-applicable';

/** What is asked by default, and what the task type of a document changes about it. */
export interface PresenceByTask {
  readonly default: Presence;
  readonly tasks: Readonly<Record<string, TaskPresence>>;
}

/** What is asked for one task type, and why it differs from the default. */
export interface TaskPresence {
  readonly presence: Presence;
  readonly reason: string | undefined;
}

/**
 * What a design document is expected to hold: data, read from one file in `schemas/frameworks/` or
 * from a file of the user's own, after `extends` and overlays have been merged in.
 */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly SectionSpec[];
  /** Headings that only hold others together (`Deep dive`): never reported, never matched. */
  readonly containers: readonly string[];
  /** Headings that are nobody's business (`References`). */
  readonly ignored: readonly string[];
  /** Stage of the system (front matter `stage`) → ids of the sections that are required at it. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
}

/** One section that a framework expects. */
export interface SectionSpec {
  readonly id: string;
  readonly title: string;
  /** Ids of `schemas/concepts.yaml`: a heading about any of them is this section. */
  readonly concepts: readonly string[];
  /** Headings of this framework's own that mean this section too. */
  readonly aliases: readonly string[];
  readonly presence: PresenceByTask;
  /** Share in the completeness of a document, in points; only its ratio to the others counts. */
  readonly weight: number;
  /** Minutes that an interview answer of the usual 45 minutes spends here. */
  readonly minutes: number;
  /** What the section is for, in one sentence. */
  readonly purpose: string;
  /** What a writer asks themself here, most useful first. */
  readonly questions: readonly string[];
  /** What a reviewer looks for. */
  readonly expectations: readonly Expectation[];
  /** Ids of the topics that this section is the usual place of. */
  readonly topics: readonly string[];
  /** Ids of the sections that should come before this one, with the reason. */
  readonly after: readonly SectionOrder[];
}

/** One thing a reviewer looks for in a section. */
export interface Expectation {
  readonly id: string;
  readonly level: 'must' | 'should' | 'nice';
  readonly points: number;
  readonly text: string;
  /** How it is recognized; undefined: by a person's eye. */
  readonly check: Check | undefined;
}

/** The section `id` should stand before the one that says so. */
export interface SectionOrder {
  readonly id: string;
  readonly reason: string;
}

/** A fault in a framework, configuration or topic file, at its place in that file. */
export interface DataFault {
  readonly message: string;
  readonly span: Span;
}

/** What `document` is asked to hold of `spec`, given its task type. */
export function presenceFor(presence: PresenceByTask, task: string | undefined): TaskPresence {
  const special = task === undefined ? undefined : ownAt(presence.tasks, task);
  return special ?? { presence: presence.default, reason: undefined };
}

/** The value at `key`, which comes from a user's file and may be `constructor`. */
export function ownAt<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
