import { judgeName } from './kinds.ts';
import type { NameJudgement, StageKindIndex } from './kinds.ts';
import type { PipelineDraft } from './draft.ts';

/** What a chain or chart of names is, as far as its names tell. */
export type Judgement = 'pipeline' | 'model-internals' | 'cleaning' | 'other';

/** Counts over the names of one drawing. */
interface Tally {
  readonly size: number;
  /** Names of kinds of stage that mean nothing else. */
  readonly stages: number;
  /** The same, a half for each name that is also a thing that flows, or is only that. */
  readonly weight: number;
  /** Names of stages and of things. */
  readonly named: number;
  readonly layers: number;
  readonly cleaning: number;
  readonly causes: number;
  readonly sentences: number;
  /** Names of kinds of model, one of which replaces another: `logistic regression -> GBDT -> DNN`. */
  readonly models: number;
}

/** How much a reader trusts what it has found before the names are looked at. */
export interface Demands {
  /** Share of names that must mean something in a pipeline, from 0 to 1. */
  readonly share: number;
  /** How many names of kinds of stage there must be. */
  readonly stages: number;
  /** True for running text, where arrows may tell of causes. */
  readonly isProse: boolean;
}

/** A chart was drawn on purpose; a chain may be any sentence with arrows in it. */
export const CHART_DEMANDS: Demands = { share: 0.2, stages: 1, isProse: false };
export const CHAIN_DEMANDS: Demands = { share: 0.55, stages: 2, isProse: true };
/** A chain that stands alone in a block of code was drawn, too, where it is long. */
export const DRAWN_CHAIN_DEMANDS: Demands = { share: 0.34, stages: 2, isProse: true };
/** For one arrow; the reader of chains asks more of its ends. */
export const PAIR_DEMANDS: Demands = { share: 0.55, stages: 1, isProse: true };

/**
 * Judges the parts of a chain. They make a pipeline where enough of them are named as stages are, and neither layers of a
 * network, nor clean-up steps, nor causes and sentences outweigh that.
 */
export function judgeNames(index: StageKindIndex, names: readonly string[], demands: Demands): Judgement {
  const tally = tallyOf(names.map((name) => judgeName(index, name)));
  const { size, stages, weight, layers, cleaning, causes, sentences, models } = tally;
  if (size === 0) return 'other';
  if (layers > 0 && layers >= stages && layers * 4 >= size) return 'model-internals';
  if (cleaning * 2 >= size && cleaning >= stages) return 'cleaning';
  if (models > 1 && models * 4 >= size * 3) return 'other';
  if (sentences * 3 > size || (demands.isProse && causes * 4 > size)) return 'other';
  // One sure name is enough where nearly all others could be stages too.
  const isSure = stages >= demands.stages || (stages * 2 >= demands.stages && tally.named * 5 >= size * 4);
  return weight >= demands.share * size && isSure ? 'pipeline' : 'other';
}

/**
 * Judges a chart: as `judgeNames`, and a map of questions with their answers is no pipeline.
 *
 * @param decisions ids of its nodes that ask something
 */
export function judgeChart(
  index: StageKindIndex,
  { stages, edges }: PipelineDraft,
  decisions: ReadonlySet<string>,
): Judgement {
  const answers = new Set(edges.flatMap(({ from, to }) => (decisions.has(from) ? [to] : [])));
  const decided = stages.filter(({ id }) => decisions.has(id) || answers.has(id)).length;
  const isMap = decisions.size >= 3 || decisions.size * 3 >= stages.length;
  if (isMap && decisions.size > 1 && decided * 2 > stages.length) return 'other';
  if (edges.length === 0) return 'other';
  const names = stages.map(({ label, text }) => (judgeName(index, label).kind === undefined ? text : label));
  return judgeNames(index, names, hasSteps(stages.length, edges) ? CHART_DEMANDS : MAP_DEMANDS);
}

/** Most arrows between things that only lead or are led to say what has or uses what: hardly a stage follows a stage. */
const MAP_DEMANDS: Demands = { share: 0.5, stages: 4, isProse: false };

/** True where a quarter of `size` stages, or two, are led to and lead on. */
function hasSteps(size: number, edges: PipelineDraft['edges']): boolean {
  const ends = new Set(edges.map(({ to }) => to));
  const between = new Set(edges.flatMap(({ from }) => (ends.has(from) ? [from] : [])));
  return between.size * 4 >= size || size < 5;
}

function tallyOf(names: readonly NameJudgement[]): Tally {
  const count = (test: (name: NameJudgement) => boolean): number => names.filter(test).length;
  const isStage = (name: NameJudgement): boolean => isNamed(name) && !name.isWeak;
  const isSomething = (name: NameJudgement): boolean =>
    !name.isSentence && !isStage(name) && (name.kind !== undefined || name.isThing);
  return {
    size: names.length,
    stages: count(isStage),
    weight: count(isStage) + count(isSomething) / 2,
    named: count(isStage) + count(isSomething),
    layers: count(({ isLayer }) => isLayer),
    cleaning: count(({ isCleaning }) => isCleaning),
    causes: count(({ isCause }) => isCause),
    sentences: count(({ isSentence }) => isSentence),
    models: count(({ isModel }) => isModel),
  };
}

/** A clause that names a stage says something about it and is not it, but a long name may. */
function isNamed({ kind, isSentence, isLayer, isCleaning }: NameJudgement): boolean {
  return kind !== undefined && !isSentence && !isLayer && !isCleaning;
}
