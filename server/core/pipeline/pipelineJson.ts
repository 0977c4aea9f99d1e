import { stageEdges } from './model.ts';
import type { Latency, Pipeline, PipelineEdge, PipelineStage } from './model.ts';
import { timelineOf } from './timeline.ts';

/** What programs get of `pipeline`: plain values without places in the text; what is not said is left out. */
export function pipelineJson(pipeline: Pipeline): Readonly<Record<string, unknown>> {
  const timeline = timelineOf(pipeline);
  return said({
    id: pipeline.id,
    source: pipeline.source,
    title: pipeline.title,
    budget: pipeline.budget && latencyJson(pipeline.budget),
    latencyMs: timeline?.total,
    stages: pipeline.stages.map(stageJson),
    edges: stageEdges(pipeline).map(edgeJson),
    groups: pipeline.groups.map(({ id, label, lane, parent }) => said({ id, label, lane, parent })),
    notes: pipeline.notes,
  });
}

function stageJson(stage: PipelineStage): Readonly<Record<string, unknown>> {
  return said({
    id: stage.id,
    name: stage.label,
    kind: stage.kind,
    kindIsInferred: stage.kindSource === 'inferred' ? true : undefined,
    lane: stage.lane,
    group: stage.group,
    in: stage.itemsIn,
    out: stage.itemsOut,
    latency: stage.latency && latencyJson(stage.latency),
    qps: stage.qps,
    freshnessSeconds: stage.freshness,
    model: stage.model,
    technology: stage.technology,
    store: stage.store,
    owner: stage.owner,
    monitors: stage.monitors.length > 0 ? stage.monitors : undefined,
    fallback: stage.fallback,
    optional: stage.isOptional ? true : undefined,
    details:
      stage.details.length > 0
        ? Object.fromEntries(stage.details.map(({ name, value }) => [name, value]))
        : undefined,
    notes: stage.notes.length > 0 ? stage.notes : undefined,
  });
}

function edgeJson(edge: PipelineEdge): Readonly<Record<string, unknown>> {
  return said({
    from: edge.from,
    to: edge.to,
    label: edge.label,
    feedback: edge.isFeedback ? true : undefined,
    bidirectional: edge.isBidirectional ? true : undefined,
  });
}

function latencyJson({ ms, lowMs, percentile }: Latency): Readonly<Record<string, unknown>> {
  return said({ ms, lowMs: lowMs < ms ? lowMs : undefined, percentile });
}

function said(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
