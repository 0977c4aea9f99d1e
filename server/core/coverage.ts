import type { Section } from './document.ts';
import { presenceFor } from './framework.ts';
import type { Presence, SectionSpec, TaskPresence } from './framework.ts';
import type { Outline } from './outline.ts';
import type { Placeholder, SectionState } from './placeholders.ts';
import type { TaskGuess } from './task.ts';
import type { TopicResult, TopicStatus } from './topics/topic.ts';

/** How complete a document is by its framework. */
export interface Coverage {
  /**
   * From 0 to 1: the shares of the sections that are required or recommended, by their weights. The share of
   * a section is that of its state, three quarters of it where it holds placeholders, and down to half of it
   * where the topics that have their usual place there are not treated.
   */
  readonly score: number;
  readonly sections: readonly SectionCoverage[];
}

export interface SectionCoverage {
  readonly spec: SectionSpec;
  readonly presence: TaskPresence;
  readonly status: SectionState | 'missing';
  readonly main: Section | undefined;
  /** From 0 to 1: how much of its weight the section brings. */
  readonly share: number;
}

/** What is known about a document before its coverage is added up. */
export interface CoverageFacts {
  readonly outline: Outline;
  readonly topics: readonly TopicResult[];
  readonly task: TaskGuess;
  readonly presenceOf: (spec: SectionSpec) => TaskPresence;
  readonly stateOf: (section: Section) => SectionState;
  /** What is still to be written in `section` before its first subsection. */
  readonly placeholdersOf: (section: Section) => readonly Placeholder[];
}

/** Adds up how much of what is asked for is there. A framework that asks for nothing is complete. */
export function coverageOf(facts: CoverageFacts): Coverage {
  const { outline, presenceOf, stateOf } = facts;
  const sections = outline.entries.map(({ spec, sections: found, main }) => {
    const states = found.map(stateOf);
    const best = (['present', 'placeholder', 'empty'] as const).find((state) => states.includes(state));
    const status = best ?? ('missing' as const);
    const share =
      Math.max(0, ...found.map((section) => shareOf(facts, section))) * shareOfTopics(facts, spec);
    return { spec, presence: presenceOf(spec), status, main, share };
  });
  const asked = sections.filter(({ presence }) => isAsked(presence.presence));
  const total = asked.reduce((sum, { spec }) => sum + spec.weight, 0);
  const there = asked.reduce((sum, { spec, share }) => sum + spec.weight * share, 0);
  return { score: total === 0 ? 1 : there / total, sections };
}

/** A section with placeholders only has been thought of, no more. */
const SHARE: Readonly<Record<SectionCoverage['status'], number>> = {
  present: 1,
  placeholder: 0.25,
  empty: 0,
  missing: 0,
};

const SHARE_WITH_PLACEHOLDERS = 0.75;

function shareOf(facts: CoverageFacts, section: Section): number {
  const state = facts.stateOf(section);
  return (
    SHARE[state] * (state === 'present' && hasPlaceholders(facts, section) ? SHARE_WITH_PLACEHOLDERS : 1)
  );
}

const SHARE_OF_TOPIC: Readonly<Record<TopicStatus, number>> = { covered: 1, mentioned: 0.5, absent: 0 };

/** From a half, where none of the topics that belong to `spec` is treated, to 1. */
function shareOfTopics({ topics, task }: CoverageFacts, spec: SectionSpec): number {
  const mine = topics.filter(
    ({ topic }) => spec.topics.includes(topic.id) && isAsked(presenceFor(topic.presence, task.id).presence),
  );
  if (mine.length === 0) return 1;
  const treated = mine.reduce((sum, { status }) => sum + SHARE_OF_TOPIC[status], 0);
  return 0.5 + (0.5 * treated) / mine.length;
}

function isAsked(presence: Presence): boolean {
  return presence === 'required' || presence === 'recommended';
}

function hasPlaceholders(facts: CoverageFacts, section: Section): boolean {
  return (
    facts.placeholdersOf(section).length > 0 ||
    section.children.some((child) => hasPlaceholders(facts, child))
  );
}
