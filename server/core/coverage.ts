import type { Section } from './document.ts';
import { judgeSections } from './expectations/judge.ts';
import type { JudgeFacts } from './expectations/judge.ts';
import { readingOf } from './expectations/reading.ts';
import type { ReadingFacts } from './expectations/reading.ts';
import { sumOf } from './expectations/result.ts';
import type { ExpectationResult } from './expectations/result.ts';
import type { Presence, SectionSpec, TaskPresence } from './framework.ts';
import type { Outline } from './outline.ts';
import type { Placeholder, SectionState } from './placeholders.ts';
import { isForDocument } from './waivers/waiver.ts';
import type { Waiver } from './waivers/waiver.ts';

/** How complete a document is by its framework. */
export interface Coverage {
  /** From 0 to 1: the shares of the sections that are required or recommended, by their weights. */
  readonly score: number;
  readonly sections: readonly SectionCoverage[];
}

export interface SectionCoverage {
  readonly spec: SectionSpec;
  readonly presence: TaskPresence;
  /** False for one that is not asked for, or waived: it is no part of the score. */
  readonly isCounted: boolean;
  readonly status: SectionState | 'missing';
  readonly main: Section | undefined;
  /** From 0 to 1, how much of its weight the section brings: `points` of `possible`, times `written`. */
  readonly share: number;
  /**
   * How much of it is written: nothing where the section is missing or empty, a quarter where it holds placeholders
   * only, three quarters where it holds some beside other words, else 1.
   */
  readonly written: number;
  readonly points: number;
  /** Where no expectation counts, this is 0 and the section brings all of its weight. */
  readonly possible: number;
  readonly expectations: readonly ExpectationResult[];
}

/** What is known about a document before its coverage is added up. */
export interface CoverageFacts extends ReadingFacts, Omit<JudgeFacts, 'reading' | 'text' | 'waived'> {
  readonly outline: Outline;
  readonly presenceOf: (spec: SectionSpec) => TaskPresence;
  /** What is still to be written in `section` before its first subsection. */
  readonly placeholdersOf: (section: Section) => readonly Placeholder[];
  readonly waivers: readonly Waiver[];
}

/**
 * Adds up how much of what is asked for is there. A framework that asks for nothing is complete. Sections and topics that
 * are waived for all of the document, with a reason, do not count.
 */
export function coverageOf(facts: CoverageFacts): Coverage {
  const { outline, presenceOf, stateOf } = facts;
  const reading = readingOf(facts);
  const waived = reasonsOf(facts.waivers);
  const judged = judgeSections({ ...facts, reading, waived, text: facts.document.text }, outline.entries);
  const sections = outline.entries.map(({ spec, sections: found, main }): SectionCoverage => {
    const states = found.map(stateOf);
    const best = (['present', 'placeholder', 'empty'] as const).find((state) => states.includes(state));
    const expectations = judged.get(spec) ?? [];
    const { points, possible } = sumOf(expectations);
    const written = Math.max(0, ...found.map((section) => shareWritten(facts, section)));
    const share = written * (possible === 0 ? 1 : points / possible);
    const status = best ?? 'missing';
    const presence = presenceOf(spec);
    const isCounted = isAsked(presence.presence) && !waived.has(spec.id);
    return { spec, presence, isCounted, status, main, share, written, points, possible, expectations };
  });
  const asked = sections.filter(({ isCounted }) => isCounted);
  const total = asked.reduce((sum, { spec }) => sum + spec.weight, 0);
  const there = asked.reduce((sum, { spec, share }) => sum + spec.weight * share, 0);
  return { score: total === 0 ? 1 : there / total, sections };
}

/** Code → why it is waived everywhere. */
function reasonsOf(waivers: readonly Waiver[]): ReadonlyMap<string, string> {
  return new Map(
    waivers.flatMap((waiver) =>
      isForDocument(waiver) && waiver.reason !== undefined
        ? waiver.codes.map(({ code }) => [code, waiver.reason ?? ''] as const)
        : [],
    ),
  );
}

/** A section with placeholders only has been thought of, no more. */
const SHARE: Readonly<Record<SectionCoverage['status'], number>> = {
  present: 1,
  placeholder: 0.25,
  empty: 0,
  missing: 0,
};

const SHARE_WITH_PLACEHOLDERS = 0.75;

function shareWritten(facts: CoverageFacts, section: Section): number {
  const state = facts.stateOf(section);
  return (
    SHARE[state] * (state === 'present' && hasPlaceholders(facts, section) ? SHARE_WITH_PLACEHOLDERS : 1)
  );
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
