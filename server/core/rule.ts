import type { DesignDocument, Section } from './document.ts';
import type { MetricMatcher } from './expectations/metrics.ts';
import type { Fitness } from './fitness.ts';
import type { Framework, SectionSpec, TaskPresence } from './framework.ts';
import type { Outline } from './outline.ts';
import type { Pipeline } from './pipeline/model.ts';
import type { Placeholder, SectionState } from './placeholders.ts';
import type { PlacedQuantity } from './quantities/quantitiesOf.ts';
import type { Claim } from './statements/claims.ts';
import type { TaskGuess } from './task.ts';
import type { Edit, Span } from './text.ts';
import type { Token } from './topics/tokens.ts';
import type { Topic, TopicResult } from './topics/topic.ts';
import type { Waiver } from './waivers/waiver.ts';

/** How much a finding weighs, worst first. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** All severities, worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * One check. Its id is its file's name, its fixture's name and, unless a report names a concern, its code.
 */
export interface Rule {
  readonly id: string;
  /** What it asks for, in one sentence. */
  readonly summary: string;
  /** Why a reader of the document cares. */
  readonly why: string;
  readonly severity: Severity;
  /** Shown by `mldd explain` and run as tests. */
  readonly examples: readonly RuleExample[];
  /** @param found what the rules before it in the list have found */
  check(context: RuleContext, found: readonly Finding[]): Iterable<Report>;
}

/** A small document with the messages that the rule gives for it; none: an example of how to do it well. */
export interface RuleExample {
  readonly text: string;
  readonly messages: readonly string[];
}

/** What a rule may look at. */
export interface RuleContext {
  readonly document: DesignDocument;
  readonly framework: Framework;
  readonly outline: Outline;
  readonly task: TaskGuess;
  readonly topics: readonly TopicResult[];
  /** Sentences that templates leave behind, in comparable words. */
  readonly prompts: ReadonlySet<string>;
  /** What this document is asked to hold of a section, given its task type and stage. */
  readonly presenceOf: (spec: SectionSpec) => TaskPresence;
  readonly presenceOfTopic: (topic: Topic) => TaskPresence;
  /** What the configuration says of codes: their severity, or `off`. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  readonly stateOf: (section: Section) => SectionState;
  /** What the document waives, in comments and front matter. */
  readonly waivers: readonly Waiver[];
  /** All codes that findings can have, given the framework. */
  readonly codes: ReadonlySet<string>;
  /** What is still to be written in a section before its first subsection. */
  readonly placeholdersOf: (section: Section) => readonly Placeholder[];
  /** All quantities of the document, in order. */
  readonly quantities: () => readonly PlacedQuantity[];
  /** What the document says about its system, sentence by sentence. */
  readonly claims: () => readonly Claim[];
  /** All words of the document. */
  readonly words: () => readonly Token[];
  readonly pipelines: () => readonly Pipeline[];
  /** What is known of the task type: `rare-positive`. */
  readonly traits: readonly string[];
  /** Which offline metrics fit which tasks. */
  readonly metricFitness: () => Fitness;
  readonly lossFitness: () => Fitness;
  /** The names of metrics, by their roles. */
  readonly metricMatcher: () => MetricMatcher;
}

/** What a rule says; the runner adds code, severity and section. */
export interface Report {
  readonly message: string;
  readonly span: Span;
  /** The section or topic that it is about, whose id is then the code. */
  readonly concern?: string;
  /** True where it is about something that the document lacks, and stands where a reader would look for it. */
  readonly isAboutDocument?: boolean;
  /** Where this report weighs less or more than the rule usually does. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** Another place that explains a finding. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/**
 * A change that settles a finding. Fixes insert and replace placeholders; none deletes what somebody wrote.
 */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True for the one that is right most of the time. */
  readonly isPreferred: boolean;
  /** True where it may be applied unseen, with all others, on save. */
  readonly isSafe: boolean;
}

/** A report as it is shown. */
export interface Finding {
  /** What people search, configure and suppress by: the concern's id, else the rule's. */
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly isAboutDocument: boolean;
  /** Id of the framework's section that it belongs to. */
  readonly section: string | undefined;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
