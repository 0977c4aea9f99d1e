import { cyclesOf } from '../pipeline/cycles.ts';
import { stageEdges } from '../pipeline/model.ts';
import type { Pipeline, PipelineEdge, PipelineStage } from '../pipeline/model.ts';
import { linksOf, reachable, wayTo } from '../pipeline/paths.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Stages of a pipeline block that lead back to themselves, where nothing is fed back. */
export const cyclicPipeline: Rule = {
  id: 'cyclic-pipeline',
  summary: 'No stage leads back to itself, but for outcomes that are fed back',
  why: 'A request that comes by the same stage again has no end and no latency budget',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: re-ranking, next: [retrieval] }\nedges: [retrieval -> ranking -> re-ranking]\n```\n',
      messages: ['"retrieval" leads back to itself: retrieval → ranking → re-ranking → retrieval'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: logging, feedback: [retrieval] }\n```\n',
      messages: [],
    },
  ],
  *check({ pipelines }: RuleContext): Iterable<Report> {
    for (const pipeline of pipelines()) if (pipeline.source === 'fence') yield* cyclesIn(pipeline);
  },
};

function* cyclesIn(pipeline: Pipeline): Iterable<Report> {
  const byId = new Map(pipeline.stages.map((stage) => [stage.id, stage]));
  const edges = stageEdges(pipeline).filter((edge) => isStep(edge));
  const cycles = cyclesOf(edges);
  const inner = edges.filter(({ from, to }) => cycles.get(from) === cycles.get(to));
  const links = linksOf(inner);
  const told = new Set<number | undefined>();
  for (const stage of pipeline.stages) {
    const cycle = cycles.get(stage.id);
    const way = reachable(links, stage.id);
    if (told.has(cycle) || !way.has(stage.id)) continue;
    told.add(cycle);
    const members = pipeline.stages.filter(({ id }) => cycles.get(id) === cycle);
    if (members.some(isLoopByNature)) continue;
    yield reportOf(
      stage,
      wayTo(way, stage.id, stage.id).flatMap((id) => byId.get(id) ?? []),
      inner,
    );
  }
}

function isStep({ isFeedback, isBidirectional, style, label }: PipelineEdge): boolean {
  return !isFeedback && !isBidirectional && style !== 'dotted' && !AGAIN.test(label ?? '');
}

/** What an arrow says that goes round on purpose. */
const AGAIN =
  /\b(?:re-?try|retries|loop|again|iterat\w*|until|next (?:step|page|round)|refine|update|cache|response)\b/i;

/** Agents call tools in turns, caches are filled by what they missed, answers go back to who asked, models are tuned. */
function isLoopByNature({ kind }: PipelineStage): boolean {
  return kind !== undefined && LOOPS.has(kind);
}

const LOOPS: ReadonlySet<string> = new Set([
  ...['llm', 'tool', 'prompt', 'guardrail', 'cache', 'request', 'human-review', 'feedback', 'monitoring'],
  ...['tuning', 'training', 'evaluation', 'labeling', 'sampling', 'retrain-trigger', 'rollout', 'experiment'],
]);

function reportOf(
  stage: PipelineStage,
  way: readonly PipelineStage[],
  inner: readonly PipelineEdge[],
): Report {
  const names = way.map(({ label }) => label.slice(0, 40));
  const shown = names.length > MOST_SHOWN ? [...names.slice(0, 3), '…', ...names.slice(-2)] : names;
  return {
    message: `"${stage.label}" leads back to itself: ${shown.join(' → ')}. Mark the edge that carries outcomes back with \`feedback\``,
    span: stage.labelSpan,
    related: inner
      .filter(({ to, isImplied }) => to === stage.id && !isImplied)
      .slice(0, 3)
      .map(({ span }) => ({ message: `Leads back to "${stage.label}"`, span })),
  };
}

const MOST_SHOWN = 8;
