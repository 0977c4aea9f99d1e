import { stageEdges } from './model.ts';
import type { Pipeline } from './model.ts';
import { countText } from './stageText.ts';
import { timelineOf, totalText } from './timeline.ts';

/** What a pipeline comes to, in one line: `5 stages · 84 ms of 200 ms · 1,000,000 → 10 items`. */
export function sumsText(pipeline: Pipeline): string {
  const { length } = pipeline.stages;
  const timeline = timelineOf(pipeline);
  const funnel = funnelText(pipeline);
  return [
    `${length} ${length === 1 ? 'stage' : 'stages'}`,
    ...(timeline ? [totalText(timeline)] : []),
    ...(funnel === undefined ? [] : [funnel]),
  ].join(' · ');
}

/** From the most items that enter an online stage to the least that leave the last one. */
function funnelText(pipeline: Pipeline): string | undefined {
  const online = pipeline.stages.filter(({ lane }) => lane === 'online');
  const entering = online.flatMap(({ itemsIn, itemsOut }) => itemsIn ?? itemsOut ?? []);
  const last = lastWithItems(pipeline);
  const first = Math.max(...entering);
  return last === undefined || entering.length < 2 || first <= last
    ? undefined
    : `${countText(first)} → ${countText(last)} items`;
}

/** What the last online stage gives that says so, and that leads to no other one that does. */
function lastWithItems(pipeline: Pipeline): number | undefined {
  const counted = pipeline.stages.filter(({ lane, itemsOut }) => lane === 'online' && itemsOut !== undefined);
  const ids = new Set(counted.map(({ id }) => id));
  const passed = new Set(
    stageEdges(pipeline)
      .filter(({ from, to, isFeedback }) => ids.has(from) && ids.has(to) && !isFeedback)
      .map(({ from }) => from),
  );
  return counted.findLast(({ id }) => !passed.has(id))?.itemsOut;
}
