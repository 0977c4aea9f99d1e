import { stageEdges } from './model.ts';
import type { Pipeline, PipelineStage } from './model.ts';

/** What the slowest path of a request takes, in milliseconds, and the stages on any path that give a time. */
export interface LongestPath {
  readonly lowMs: number;
  readonly highMs: number;
  readonly stages: readonly PipelineStage[];
}

/**
 * Adds up the times of the online stages of `pipeline` along each path, and gives the longest: stages side by side
 * count as much as the slowest of them. Optional stages and those that a request does not wait for take no time;
 * what stands in a circle is left out. Linear in stages and edges.
 */
export function longestPath(pipeline: Pipeline): LongestPath {
  const waiting = new Map(pipeline.stages.map((stage) => [stage.id, stage]));
  const edges = stageEdges(pipeline).filter(({ isFeedback, style }) => !isFeedback && style !== 'dotted');
  const next = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
    open.set(to, (open.get(to) ?? 0) + 1);
  }
  const low = new Map<string, number>();
  const high = new Map<string, number>();
  const ready = [...waiting.keys()].filter((id) => (open.get(id) ?? 0) === 0);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const stage = waiting.get(id);
    const own = stage && counts(stage) ? stage.latency : undefined;
    const [least, most] = [(low.get(id) ?? 0) + (own?.lowMs ?? 0), (high.get(id) ?? 0) + (own?.ms ?? 0)];
    low.set(id, least);
    high.set(id, most);
    for (const to of next.get(id) ?? []) {
      low.set(to, Math.max(low.get(to) ?? 0, least));
      high.set(to, Math.max(high.get(to) ?? 0, most));
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return {
    lowMs: Math.max(0, ...low.values()),
    highMs: Math.max(0, ...high.values()),
    stages: pipeline.stages.filter((stage) => stage.latency && counts(stage)),
  };
}

/** Kinds of stages that no request waits for, or only some. */
const APART: ReadonlySet<string> = new Set([
  'logging',
  'feedback',
  'monitoring',
  'fallback',
  'cache',
  'experiment',
]);

function counts({ lane, kind, isOptional }: PipelineStage): boolean {
  return lane === 'online' && !isOptional && !(kind !== undefined && APART.has(kind));
}
