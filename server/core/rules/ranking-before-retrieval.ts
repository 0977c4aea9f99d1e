import { stageEdges } from '../pipeline/model.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import { linksOf, reachable } from '../pipeline/paths.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A ranker that comes before the stage that finds what is to be ranked. */
export const rankingBeforeRetrieval: Rule = {
  id: 'ranking-before-retrieval',
  summary: 'Items are retrieved before they are ranked',
  why: 'A ranker that is given no candidates has to score everything there is',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: ranking }\n  - { id: candidate-retrieval }\n  - { id: response }\n```\n',
      messages: ['"ranking" comes before "candidate-retrieval"'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: candidate-retrieval }\n  - { id: ranking }\n  - { id: response }\n```\n',
      messages: [],
    },
  ],
  *check({ pipelines }: RuleContext): Iterable<Report> {
    for (const pipeline of pipelines()) if (pipeline.faults.length === 0) yield* inverted(pipeline);
  },
};

function* inverted(pipeline: Pipeline): Iterable<Report> {
  const online = pipeline.stages.filter(({ lane }) => lane === 'online');
  const rankers = online.filter(({ kind }) => kind !== undefined && RANKERS.has(kind));
  const finders = online.filter(({ kind }) => kind !== undefined && FINDERS.has(kind));
  if (rankers.length === 0 || finders.length === 0) return;
  const ids = new Set(online.map(({ id }) => id));
  const edges = stageEdges(pipeline).filter(
    ({ from, to, isFeedback, isBidirectional, style }) =>
      ids.has(from) && ids.has(to) && !isFeedback && !isBidirectional && style !== 'dotted',
  );
  const [forward, backward] = [linksOf(edges), linksOf(edges, 'backward')];
  for (const ranker of rankers) {
    const behind = reachable(forward, ranker.id);
    const before = reachable(backward, ranker.id);
    const late = finders.find(({ id }) => behind.has(id) && !before.has(id));
    if (!late || isSupplied(ranker, pipeline)) continue;
    yield reportOf(ranker, late);
    return;
  }
}

const RANKERS: ReadonlySet<string> = new Set(['ranking', 're-ranking']);
const FINDERS: ReadonlySet<string> = new Set(['retrieval']);

/** Stages beside those that search that hand a ranker what it ranks. */
const SUPPLIERS: ReadonlySet<string> = new Set([
  ...['index', 'merge', 'filtering', 'result-store', 'cache', 'batch-inference', 'graph-store', 'inference'],
]);

/** True where something before it gives it items, in whatever lane; of a chain in a sentence also a source. */
function isSupplied({ id, itemsIn }: PipelineStage, pipeline: Pipeline): boolean {
  const before = reachable(linksOf(stageEdges(pipeline), 'backward'), id);
  const isSketch = pipeline.source === 'arrows' || pipeline.source === 'list';
  const supplies = ({ kind = '' }: PipelineStage): boolean =>
    FINDERS.has(kind) || SUPPLIERS.has(kind) || (isSketch && kind === 'source');
  return itemsIn !== undefined || pipeline.stages.some((stage) => before.has(stage.id) && supplies(stage));
}

function reportOf(ranker: PipelineStage, late: PipelineStage): Report {
  return {
    message: `"${ranker.label}" comes before "${late.label}", which finds what is to be ranked`,
    span: ranker.labelSpan,
    related: [{ message: 'Candidates are found here', span: late.labelSpan }],
  };
}
