import type { DesignDocument } from './document.ts';
import { isRecord, stringsOf } from './frontMatter.ts';
import { compileSignals, findSignals } from './topics/matcher.ts';
import type { Matcher, WordClasses } from './topics/matcher.ts';
import { tokenize } from './topics/tokens.ts';
import type { TopicResult } from './topics/topic.ts';

/** Whether a text reads like the design of an ML system, for files that nobody has marked as one. */
export interface Recognition {
  readonly isDesignDocument: boolean;
  /** The parts of a design that it treats: `purpose`, `data`, `model` and so on. */
  readonly groups: readonly string[];
  /** How many topics of those parts it covers. */
  readonly covered: number;
  /** How many phrases of machine learning it uses. */
  readonly words: number;
}

/** What makes a design document. Data, in `schemas/recognition.yaml`. */
export interface RecognitionRule {
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly minGroups: number;
  readonly minCovered: number;
  /** With fewer roles among its headings than this, a text must cover `minCoveredWithoutRoles` topics. */
  readonly minRoles: number;
  readonly minCoveredWithoutRoles: number;
  /** Finds phrases of machine learning; each has its own number. */
  readonly words: Matcher<number>;
  readonly minWords: number;
}

/** Reads the value of `schemas/recognition.yaml`, which a test has checked against its schema. */
export function readRecognition(value: unknown, classes: WordClasses): RecognitionRule {
  const entry = isRecord(value) ? value : {};
  const groups = isRecord(entry.groups) ? Object.entries(entry.groups) : [];
  return {
    groups: new Map(groups.map(([name, topics]) => [name, stringsOf(topics)])),
    minGroups: Number(entry.minGroups),
    minCovered: Number(entry.minCovered),
    minRoles: Number(entry.minRoles),
    minCoveredWithoutRoles: Number(entry.minCoveredWithoutRoles),
    words: compileSignals(
      stringsOf(entry.words).map((pattern, index) => ({ pattern, value: index })),
      classes,
    ),
    minWords: Number(entry.minWords),
  };
}

/**
 * Tells a design by its breadth: notes, reports and patterns treat one part of a system in depth, a design says
 * something definite of its purpose, its data, its model and its use.
 *
 * @param roles the parts of a design that its headings play
 */
export function recognize(
  { text }: DesignDocument,
  topics: readonly TopicResult[],
  roles: ReadonlySet<string>,
  rule: RecognitionRule,
): Recognition {
  const covered = new Set(topics.filter(({ status }) => status === 'covered').map(({ topic }) => topic.id));
  const groups = [...rule.groups].filter(([, ids]) => ids.some((id) => covered.has(id)));
  const count = new Set(groups.flatMap(([, ids]) => ids.filter((id) => covered.has(id)))).size;
  const needed = roles.size >= rule.minRoles ? rule.minCovered : rule.minCoveredWithoutRoles;
  const { tokens } = tokenize(text, 0, text.length);
  const words = new Set(findSignals(rule.words, tokens).map(({ value }) => value)).size;
  return {
    isDesignDocument: groups.length >= rule.minGroups && count >= needed && words >= rule.minWords,
    groups: groups.map(([name]) => name),
    covered: count,
    words,
  };
}
