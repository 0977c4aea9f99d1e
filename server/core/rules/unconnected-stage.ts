import { stageEdges } from '../pipeline/model.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import { linksOf } from '../pipeline/paths.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A stage that nothing leads to where others are joined by arrows. */
export const unconnectedStage: Rule = {
  id: 'unconnected-stage',
  summary: 'Every stage of a pipeline block can be reached',
  why: 'A stage that no arrow reaches is either not used, or its input is missing from the design',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: filtering }\n  - { id: ranking }\nedges: [request -> retrieval -> ranking]\n```\n',
      messages: ['No arrow joins "filtering" to another stage'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: response }\nedges: [request -> retrieval -> ranking]\n```\n',
      messages: ['No arrow joins "response" to another stage'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: filtering }\n  - { id: ranking }\nedges: [request -> retrieval -> filtering -> ranking]\n```\n',
      messages: [],
    },
  ],
  *check({ pipelines }: RuleContext): Iterable<Report> {
    for (const pipeline of pipelines()) {
      if (pipeline.source === 'fence' && pipeline.stages.length > 2 && pipeline.edges.length > 1) {
        yield* unreachedIn(pipeline);
      }
    }
  },
};

function* unreachedIn(pipeline: Pipeline): Iterable<Report> {
  // A misspelled id is a fault of its own, which takes an arrow away.
  if (pipeline.faults.length > 0) return;
  const edges = stageEdges(pipeline);
  const [after, before] = [linksOf(edges), linksOf(edges, 'backward')];
  const named = new Set(pipeline.stages.flatMap(({ store, fallback }) => [store ?? '', fallback ?? '']));
  const hasRequest = pipeline.stages.some(({ kind, id }) => kind === 'request' && after.has(id));
  for (const stage of pipeline.stages) {
    if (before.has(stage.id) || isApart(stage) || named.has(stage.id) || named.has(stage.label)) continue;
    if (!after.has(stage.id)) {
      if (stage.store === undefined)
        yield reportOf(stage, `No arrow joins "${stage.label}" to another stage`);
    } else if (hasRequest && isInner(stage)) {
      yield reportOf(stage, `Nothing leads to "${stage.label}": where do its items come from?`);
    }
  }
}

/** Stages that watch or serve the whole, and are drawn beside it. */
function isApart({ kind }: PipelineStage): boolean {
  return kind !== undefined && APART.has(kind);
}

const APART: ReadonlySet<string> = new Set([
  ...[
    'monitoring',
    'experiment',
    'fallback',
    'human-review',
    'rollout',
    'retrain-trigger',
    'guardrail',
    'cache',
  ],
]);

/** Stages that only have work where another one hands them items. */
function isInner({ kind, lane }: PipelineStage): boolean {
  return lane === 'online' && kind !== undefined && INNER.has(kind);
}

const INNER: ReadonlySet<string> = new Set([
  ...['merge', 'filtering', 'pre-ranking', 'ranking', 'calibration', 're-ranking', 'serving'],
]);

function reportOf({ labelSpan }: PipelineStage, message: string): Report {
  return { message, span: labelSpan };
}
