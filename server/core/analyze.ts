import {
  conceptIndex,
  lossFitness,
  metricFitness,
  metricMatcher,
  recognitionRule,
  taskIndex,
  topicIndex,
} from './builtin.ts';
import { runRules } from './check.ts';
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { DesignDocument, Section } from './document.ts';
import { ownAt, presenceFor } from './framework.ts';
import type { Framework, SectionSpec, TaskPresence } from './framework.ts';
import { stringAt } from './frontMatter.ts';
import { headingWords } from './headingText.ts';
import { lazyRecord, remembered } from './lazy.ts';
import { buildOutline, rolesIn } from './outline.ts';
import type { Outline } from './outline.ts';
import { parse } from './parse.ts';
import { mainPipeline } from './pipeline/model.ts';
import type { Pipeline } from './pipeline/model.ts';
import { readPipelines } from './pipeline/read.ts';
import { placeholdersIn, promptsOf, stateOfSection } from './placeholders.ts';
import type { Placeholder, SectionState } from './placeholders.ts';
import { recognize } from './recognition.ts';
import type { Recognition } from './recognition.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules.ts';
import type { Settings } from './settings.ts';
import type { Claim } from './statements/claims.ts';
import { factsOf } from './statements/facts.ts';
import type { NamedThing } from './symbols/occurrence.ts';
import { symbolsOf } from './symbols/symbolsOf.ts';
import { inferTask } from './task.ts';
import type { TaskGuess } from './task.ts';
import { assessTopics } from './topics/assess.ts';
import type { Topic, TopicResult } from './topics/topic.ts';
import { sift } from './waivers/applyWaivers.ts';
import type { Sifted, WaivedFinding } from './waivers/applyWaivers.ts';
import { readWaivers } from './waivers/readWaivers.ts';
import type { Waiver } from './waivers/waiver.ts';
import { comparable } from './words.ts';

/**
 * All that is known about one version of one document. Parts are worked out when first asked for, then kept.
 */
export interface Analysis {
  readonly document: DesignDocument;
  readonly framework: Framework;
  readonly task: TaskGuess;
  readonly outline: Outline;
  readonly topics: readonly TopicResult[];
  /** All pipelines that it draws, in order. */
  readonly pipelines: readonly Pipeline[];
  /** The one of them that stands for the document. */
  readonly pipeline: Pipeline | undefined;
  /** What it says about its system, sentence by sentence. */
  readonly claims: readonly Claim[];
  /** The stages and metrics that it names, with all places that do. */
  readonly symbols: readonly NamedThing[];
  readonly coverage: Coverage;
  /** Whether its text alone tells that it is a design document. */
  readonly recognition: Recognition;
  readonly findings: readonly Finding[];
  /** What the document itself accepts, in comments and front matter. */
  readonly waivers: readonly Waiver[];
  /** Findings that it accepts, with where it says so. */
  readonly waived: readonly WaivedFinding[];
  readonly presenceOf: (spec: SectionSpec) => TaskPresence;
  readonly presenceOfTopic: (topic: Topic) => TaskPresence;
  readonly stateOf: (section: Section) => SectionState;
}

/**
 * Analyzes `text`. Never throws, whatever the text holds.
 *
 * @param frameworkFor the framework for the id that the front matter names; it answers every id, with the one that is
 *   used in its place where there is none
 */
export function analyze(
  uri: string,
  text: string,
  frameworkFor: (id: string | undefined, overlays: readonly string[]) => Framework,
  settings: Settings,
): Analysis {
  return analyzeDocument(parse(uri, text), frameworkFor, settings);
}

/** As `analyze`, for a text that is parsed already. */
export function analyzeDocument(
  document: DesignDocument,
  frameworkFor: (id: string | undefined, overlays: readonly string[]) => Framework,
  settings: Settings,
): Analysis {
  const framework = frameworkFor(stringAt(document.frontMatter?.value, 'framework'), settings.overlays);
  const ignored = new Set(framework.ignored.map(comparable));
  const parts: Parts = lazyRecord<Parts>({
    document: () => document,
    framework: () => framework,
    prompts: () => promptsOf(framework),
    waivers: () => readWaivers(document),
    task: () => inferTask(document, taskIndex(), settings.task),
    traits: () => taskIndex().types.find(({ id }) => id === parts.task.id)?.traits ?? [],
    outline: () => buildOutline(document, framework, conceptIndex()),
    topics: () =>
      assessTopics(document, topicIndex(), {
        conceptsOf: parts.outline.conceptsOf,
        prompts: parts.prompts,
        isIgnored: ({ heading }) => ignored.has(headingWords(heading.text).head),
      }),
    pipelines: () => readPipelines(document),
    pipeline: () => mainPipeline(parts.pipelines),
    symbols: () => symbolsOf(document, parts.pipelines),
    stated: () => factsOf(document),
    claims: () => parts.stated.claims(),
    stateOf: () => remembered((section: Section) => stateOfSection(document.text, section, parts.prompts)),
    placeholdersOf: () =>
      remembered((section: Section) => placeholdersIn(document.text, section.blocks, parts.prompts)),
    presenceOf: () => (spec) => sectionAtStage(document, framework, spec, parts.task.id),
    presenceOfTopic: () => remembered((topic) => topicAtStage(document, framework, topic, parts.task.id)),
    recognition: () =>
      recognize(document, parts.topics, rolesIn(parts.outline, conceptIndex()), recognitionRule()),
    coverage: () => coverageIn(parts),
    sifted: () => sift(findingsIn(parts, settings), parts.waivers),
    findings: () => parts.sifted.findings,
    waived: () => parts.sifted.waived,
  });
  return parts;
}

/** What an analysis is made from, beside what it shows. */
interface Parts extends Analysis {
  /** Sentences that templates leave behind, in comparable words. */
  readonly prompts: ReadonlySet<string>;
  readonly traits: readonly string[];
  readonly stated: ReturnType<typeof factsOf>;
  readonly placeholdersOf: (section: Section) => readonly Placeholder[];
  readonly sifted: Sifted;
}

function coverageIn(parts: Parts): Coverage {
  const { pipelines, pipeline, stated } = parts;
  return coverageOf({ ...readIn(parts), pipelines, pipeline, metricMatcher, quantities: stated.quantities });
}

function findingsIn(parts: Parts, { severity }: Settings): readonly Finding[] {
  const known = { metricFitness, lossFitness, metricMatcher, codes: codesOf(parts.framework) };
  return runRules(rules, {
    ...readIn(parts),
    ...parts.stated,
    ...known,
    severity,
    pipelines: () => parts.pipelines,
  });
}

/** What both coverage and rules start from. */
function readIn(parts: Parts) {
  const { document, framework, outline, task, topics, prompts, traits, waivers } = parts;
  const { presenceOf, presenceOfTopic, stateOf, placeholdersOf } = parts;
  const read = { document, framework, outline, task, topics, prompts, traits, waivers };
  return { ...read, presenceOf, presenceOfTopic, stateOf, placeholdersOf };
}

/** All codes that findings can have: of rules, of topics and of the sections of `framework`. */
function codesOf(framework: Framework): ReadonlySet<string> {
  return new Set([...rules, ...topicIndex().topics, ...framework.sections].map(({ id }) => id));
}

/**
 * The stage that the front matter names asks for some sections only; what others ask for sinks by one step.
 */
function sectionAtStage(
  document: DesignDocument,
  framework: Framework,
  spec: SectionSpec,
  task: string,
): TaskPresence {
  const usual = presenceFor(spec.presence, task);
  const required = requiredAtStage(document, framework);
  if (!required || usual.presence === 'not-applicable') return usual;
  if (required.includes(spec.id)) return { ...usual, presence: 'required' };
  return lowered(usual);
}

/**
 * A topic sinks with all the sections that are its usual place, and where a framework that gives topics their places has
 * none for it.
 */
function topicAtStage(
  document: DesignDocument,
  framework: Framework,
  topic: Topic,
  task: string,
): TaskPresence {
  const usual = presenceFor(topic.presence, task);
  const required = requiredAtStage(document, framework);
  const homes = framework.sections.filter((spec) => spec.topics.includes(topic.id));
  const isPlaced = framework.sections.some((spec) => spec.topics.length > 0);
  const isDue = !isPlaced || homes.some((spec) => !required || required.includes(spec.id));
  return isDue ? usual : lowered(usual);
}

function requiredAtStage(document: DesignDocument, framework: Framework): readonly string[] | undefined {
  const stage = stringAt(document.frontMatter?.value, 'stage');
  return stage === undefined ? undefined : ownAt(framework.stages, stage);
}

function lowered(usual: TaskPresence): TaskPresence {
  if (usual.presence === 'required') return { ...usual, presence: 'recommended' };
  return usual.presence === 'recommended' ? { ...usual, presence: 'optional' } : usual;
}
