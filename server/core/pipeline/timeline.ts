import { forwardEdges } from './layout/acyclic.ts';
import { stageEdges } from './model.ts';
import { durationText, percentileText } from './stageText.ts';
import type { Latency, Percentile, Pipeline } from './model.ts';

/** When each stage works on a request, where stages in a row add up and those side by side run at once. */
export interface Timeline {
  /** Stage id → milliseconds after the request; stages inside the request whose latency is given. */
  readonly stages: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** Milliseconds until the last of them ends. */
  readonly total: number;
  readonly budget: Latency | undefined;
  /** The one that all latencies and the budget are given for, where it is one. */
  readonly percentile: Percentile | undefined;
}

/**
 * The timeline of the online stages of `pipeline`; undefined where none of them says how long it takes. Percentiles do
 * not add up exactly; the sum of p99 is an upper estimate of the p99 of the sum.
 */
export function timelineOf(pipeline: Pipeline): Timeline | undefined {
  const online = pipeline.stages.filter(({ lane }) => lane === 'online');
  const timed = online.flatMap(({ latency }) => latency ?? []);
  if (timed.length === 0) return undefined;
  const ids = online.map(({ id }) => id);
  const known = new Set(ids);
  const edges = stageEdges(pipeline).filter(
    ({ from, to, isFeedback }) => !isFeedback && known.has(from) && known.has(to),
  );
  const before = new Map<string, string[]>(ids.map((id) => [id, []]));
  const { edges: forward, order } = forwardEdges(ids, edges);
  for (const { from, to } of forward) before.get(to)?.push(from);
  const latencies = new Map(online.map(({ id, latency }) => [id, latency]));
  const ends = new Map<string, number>();
  const stages = new Map<string, { readonly start: number; readonly end: number }>();
  for (const id of order) {
    const start = Math.max(0, ...(before.get(id) ?? []).map((one) => ends.get(one) ?? 0));
    const latency = latencies.get(id);
    const end = start + (latency?.ms ?? 0);
    ends.set(id, end);
    if (latency) stages.set(id, { start, end });
  }
  const percentiles = new Set(
    [...timed, ...(pipeline.budget ? [pipeline.budget] : [])].map((one) => one.percentile),
  );
  return {
    stages,
    total: Math.max(...ends.values()),
    budget: pipeline.budget,
    percentile: percentiles.size === 1 ? [...percentiles][0] : undefined,
  };
}

/** `175 ms of 200 ms p99`, or by how much it is too long. */
export function totalText({ total, budget, percentile }: Timeline): string {
  const share = percentile === undefined ? '' : ` ${percentileText(percentile)}`;
  if (!budget) return `${durationText(total)}${share}`;
  const over = total > budget.ms ? `, ${durationText(total - budget.ms)} over` : '';
  return `${durationText(total)} of ${durationText(budget.ms)}${share}${over}`;
}
