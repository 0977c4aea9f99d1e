import type { DesignDocument } from './document.ts';
import { isRecord, spanAt, stringAt, stringsOf } from './frontMatter.ts';
import { compileSignals, findSignals } from './topics/matcher.ts';
import type { Hit, Matcher } from './topics/matcher.ts';
import { tokenize } from './topics/tokens.ts';
import { walkSections } from './document.ts';
import type { Span } from './text.ts';
import { comparable } from './words.ts';

/** A kind of machine-learning task (`recommendation`, `fraud`), which decides what a document must treat. */
export interface TaskType {
  readonly id: string;
  readonly title: string;
  /** Other names for it that front matter may use. */
  readonly aliases: readonly string[];
  readonly traits: readonly string[];
  /** Phrases that hint at it in a text; the pattern language is that of `Signal`. */
  readonly detect: readonly string[];
}

/**
 * How much a hint counts by where it stands, and how sure a guess must be. Data, in `schemas/task-
 * types.yaml`.
 */
export interface TaskDetection {
  readonly titleWeight: number;
  readonly headingWeight: number;
  readonly textWeight: number;
  /** How many words of the text are looked at. */
  readonly textWords: number;
  /** The most that hints in the text may add up to. */
  readonly textScoreLimit: number;
  readonly minScore: number;
  /** The least lead over the second best guess. */
  readonly minLead: number;
  /** Where points do not tell: how many hints of the best guess the whole text must hold. */
  readonly minMentions: number;
  /** And how many times as many as of the second best. */
  readonly minMentionLead: number;
}

/** All task types, ready for `inferTask`. */
export interface TaskIndex {
  readonly types: readonly TaskType[];
  readonly detection: TaskDetection;
  readonly matcher: Matcher<TaskType>;
}

/** The task type of a document, and how it is known. */
export interface TaskGuess {
  /** `generic` where nothing tells. */
  readonly id: string;
  readonly source: 'front-matter' | 'configuration' | 'text' | 'none';
  /**
   * How sure it is, from 0 to 1: 1 where somebody said so, else the share that its hints have in those of the two best
   * guesses.
   */
  readonly confidence: number;
  /** Places in the text that it rests on. */
  readonly evidence: readonly Span[];
}

/** The task type of a document that no other fits. */
export const GENERIC_TASK = 'generic';

/** Reads the value of `schemas/task-types.yaml`, which a test has checked against its schema. */
export function readTaskTypes(value: unknown): TaskIndex {
  const root = isRecord(value) ? value : {};
  const list = Array.isArray(root.tasks) ? root.tasks.filter(isRecord) : [];
  const types = list.map((entry) => ({
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? '',
    aliases: stringsOf(entry.aliases),
    traits: stringsOf(entry.traits),
    detect: stringsOf(entry.detect),
  }));
  const signals = types.flatMap((type) => type.detect.map((pattern) => ({ pattern, value: type })));
  return { types, detection: readDetection(root.detection), matcher: compileSignals(signals) };
}

/** The task type that `name` means: an id or one of the aliases, written in any case. */
export function taskNamed(index: TaskIndex, name: string): TaskType | undefined {
  const wanted = comparable(name);
  return index.types.find((type) => [type.id, ...type.aliases].some((one) => comparable(one) === wanted));
}

/**
 * The task type of `document`: from its front matter (`task`), else `configured`, else guessed from its
 * title, headings and first words, and only where one guess clearly leads.
 */
export function inferTask(
  document: DesignDocument,
  index: TaskIndex,
  configured: string | undefined,
): TaskGuess {
  const declared = stringAt(document.frontMatter?.value, 'task');
  const named = declared === undefined ? undefined : taskNamed(index, declared);
  if (named) {
    const span = document.frontMatter && spanAt(document.frontMatter.spans, '/task');
    return { id: named.id, source: 'front-matter', confidence: 1, evidence: span ? [span] : [] };
  }
  const fallback = configured === undefined ? undefined : taskNamed(index, configured);
  if (fallback) return { id: fallback.id, source: 'configuration', confidence: 1, evidence: [] };
  return guess(document, index);
}

/** Hints of one task type in one document. */
interface Score {
  points: number;
  textPoints: number;
  readonly evidence: Span[];
}

type Scores = ReadonlyMap<TaskType, Score>;

function guess(document: DesignDocument, index: TaskIndex): TaskGuess {
  const { detection } = index;
  const pointed = scoresOf(document, index);
  const byPoints = leaderOf(
    [...pointed].map(([type, { points, evidence }]) => ({ type, amount: points, evidence })),
  );
  if (byPoints && byPoints.amount >= detection.minScore && byPoints.lead >= detection.minLead) {
    return guessed(byPoints);
  }
  const byMentions = leaderOf(mentionsIn(document, index));
  const isOften =
    byMentions !== undefined &&
    byMentions.amount >= detection.minMentions &&
    byMentions.amount >= detection.minMentionLead * (byMentions.amount - byMentions.lead);
  return isOften ? guessed(byMentions) : { id: GENERIC_TASK, source: 'none', confidence: 0, evidence: [] };
}

/** Points by where hints stand: in the title, in headings, in the first words. */
function scoresOf(document: DesignDocument, index: TaskIndex): Scores {
  const { detection } = index;
  const scores = new Map<TaskType, Score>();
  const add = (span: Span, weight: number, isText: boolean): void => {
    const { tokens } = tokenize(document.text, span.start, span.end);
    for (const hit of findSignals(index.matcher, isText ? tokens.slice(0, detection.textWords) : tokens)) {
      const score = scores.get(hit.value) ?? { points: 0, textPoints: 0, evidence: [] };
      scores.set(hit.value, score);
      if (isText && score.textPoints + weight > detection.textScoreLimit) continue;
      score.points += weight;
      if (isText) score.textPoints += weight;
      score.evidence.push(hit.span);
    }
  };
  for (const { heading } of walkSections(document.sections)) {
    const weight = heading === document.title ? detection.titleWeight : detection.headingWeight;
    add(heading.titleSpan, weight, false);
  }
  const start = document.frontMatter?.span.end ?? 0;
  add({ start, end: Math.min(document.text.length, start + LONGEST_START) }, detection.textWeight, true);
  return scores;
}

/** Enough text for the words that are looked at, whatever the file holds. */
const LONGEST_START = 20_000;

/** How often hints of each type stand in the text. */
function mentionsIn(document: DesignDocument, index: TaskIndex): readonly Candidate[] {
  const { tokens } = tokenize(document.text, document.frontMatter?.span.end ?? 0, document.text.length);
  const found = new Map<TaskType, Hit<TaskType>[]>();
  for (const hit of findSignals(index.matcher, tokens)) {
    const known = found.get(hit.value);
    if (known) known.push(hit);
    else found.set(hit.value, [hit]);
  }
  return [...found].map(([type, hits]) => ({
    type,
    amount: hits.length,
    evidence: hits.map(({ span }) => span),
  }));
}

interface Candidate {
  readonly type: TaskType;
  readonly amount: number;
  readonly evidence: readonly Span[];
}

/** The candidate with the most, and how far it is ahead of the next. */
function leaderOf(candidates: readonly Candidate[]): (Candidate & { readonly lead: number }) | undefined {
  const [best, second] = candidates.toSorted((a, b) => b.amount - a.amount);
  return best && { ...best, lead: best.amount - (second?.amount ?? 0) };
}

function guessed({ type, amount, lead, evidence }: Candidate & { readonly lead: number }): TaskGuess {
  const confidence = amount / (amount + (amount - lead));
  return { id: type.id, source: 'text', confidence, evidence: evidence.slice(0, 3) };
}

function readDetection(value: unknown): TaskDetection {
  const entry = isRecord(value) ? value : {};
  const number = (key: string, otherwise: number): number => {
    const found = entry[key];
    return typeof found === 'number' ? found : otherwise;
  };
  return {
    titleWeight: number('titleWeight', 5),
    headingWeight: number('headingWeight', 3),
    textWeight: number('textWeight', 1),
    textWords: number('textWords', 400),
    textScoreLimit: number('textScoreLimit', 5),
    minScore: number('minScore', 4),
    minLead: number('minLead', 2),
    minMentions: number('minMentions', 6),
    minMentionLead: number('minMentionLead', 2),
  };
}
