import { stageEdges } from './model.ts';
import type { Latency, Pipeline, PipelineEdge, PipelineStage } from './model.ts';
import { percentileText } from './stageText.ts';
import { stageKindIndex } from './stageKinds.ts';
import { blockMapping, flowMapping } from './yamlText.ts';
import type { YamlValue } from './yamlText.ts';

/**
 * `pipeline` as the lines of a fenced `pipeline` block with both its fences. Reading it gives the same stages, edges and
 * notes; of what a block has no words for, the style of arrows and frames around frames are lost.
 */
export function pipelineFence(pipeline: Pipeline): readonly string[] {
  const { title, budget, notes, stages, groups } = pipeline;
  const titles = new Map(groups.map(({ id, label }) => [id, label]));
  const edges = stageEdges(pipeline);
  const head = blockMapping({ title, budget: budget && latencyYaml(budget), notes });
  const entries = stages.flatMap((stage) => stageLines(stage, titles));
  const body = [
    ...head,
    ...(entries.length > 0 ? ['stages:', ...entries] : ['stages: []']),
    ...edgeLines(pipeline, edges),
  ];
  const longest = Math.max(
    2,
    ...body.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}pipeline`, ...body, fence];
}

/** Longer entries take a line for each field. */
const LONGEST_LINE = 110;

function stageLines(stage: PipelineStage, titles: ReadonlyMap<string, string>): readonly string[] {
  const fields = fieldsOf(stage, titles);
  const line = `  - ${flowMapping(fields)}`;
  if (line.length <= LONGEST_LINE) return [line];
  return blockMapping(fields).map((field, at) => `  ${at === 0 ? '- ' : '  '}${field}`);
}

function fieldsOf(
  stage: PipelineStage,
  titles: ReadonlyMap<string, string>,
): Readonly<Record<string, YamlValue>> {
  const { id, label, kind, lane, latency, isOptional, group } = stage;
  const usual = stageKindIndex().kinds.get(kind ?? '')?.lane;
  return {
    id,
    name: label === id || label === '' ? undefined : label,
    kind: usual === undefined ? undefined : kind,
    lane: lane === usual ? undefined : lane,
    group: group === undefined ? undefined : titles.get(group),
    in: countYaml(stage.itemsIn),
    out: countYaml(stage.itemsOut),
    latency: latency && latencyYaml(latency),
    qps: countYaml(stage.qps),
    freshness: stage.freshness === undefined ? undefined : `${stage.freshness} s`,
    model: stage.model,
    technology: stage.technology,
    store: stage.store,
    owner: stage.owner,
    monitors: stage.monitors,
    fallback: stage.fallback,
    optional: isOptional ? true : undefined,
    ...Object.fromEntries(stage.details.map(({ name, value }) => [name, value])),
    notes: stage.notes,
  };
}

function countYaml(count: number | undefined): number | undefined {
  return count !== undefined && Number.isFinite(count) ? count : undefined;
}

function latencyYaml({ ms, lowMs, percentile }: Latency): string {
  const range = lowMs < ms ? `${lowMs}-${ms}` : String(ms);
  return `${range} ms${percentile === undefined ? '' : ` ${percentileText(percentile)}`}`;
}

/** The list of edges, left out where each stage simply follows the one above it. */
function edgeLines({ stages }: Pipeline, edges: readonly PipelineEdge[]): readonly string[] {
  const isChain =
    edges.length === stages.length - 1 &&
    edges.every(
      (edge, at) =>
        edge.from === stages[at]?.id &&
        edge.to === stages[at + 1]?.id &&
        edge.label === undefined &&
        !edge.isFeedback &&
        !edge.isBidirectional,
    );
  if (isChain) return [];
  return edges.length === 0 ? ['edges: []'] : ['edges:', ...edges.map((edge) => `  - ${edgeYaml(edge)}`)];
}

function edgeYaml({ from, to, label, isFeedback, isBidirectional }: PipelineEdge): string {
  const isPlain =
    label === undefined && !isFeedback && !isBidirectional && [from, to].every((id) => SIMPLE_ID.test(id));
  if (isPlain) return `${from} -> ${to}`;
  const flags = {
    feedback: isFeedback ? true : undefined,
    bidirectional: isBidirectional ? true : undefined,
  };
  return flowMapping({ from, to, label, ...flags });
}

/** An id that needs no quotes at the start of a value and holds no arrow. */
const SIMPLE_ID = /^\p{L}[\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u;
