import { stageEdges } from './model.ts';
import type { Pipeline, PipelineStage } from './model.ts';
import { countText, durationText } from './stageText.ts';
import { timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** A derived number that is shown behind a value of a fence. */
export interface FenceHint {
  /** The offset behind the value. */
  readonly offset: number;
  readonly text: string;
  /** What it means, in a sentence. */
  readonly help: string;
}

/** What can be worked out of the numbers of a fence: the time after each stage, and the share of items that it keeps. */
export function fenceHints(pipeline: Pipeline): readonly FenceHint[] {
  if (pipeline.source !== 'fence') return [];
  const timeline = timelineOf(pipeline);
  const given = itemsGiven(pipeline);
  return pipeline.stages.flatMap((stage) => [
    ...(timeline ? timeHint(stage, timeline) : []),
    ...keptHint(stage, given.get(stage.id)),
  ]);
}

function timeHint(
  { id, fieldSpans }: PipelineStage,
  { stages, budget, total }: Timeline,
): readonly FenceHint[] {
  const offset = fieldSpans.get('latency')?.end;
  const end = stages.get(id)?.end;
  // The first of a single stage would only say again what stands there.
  if (offset === undefined || end === undefined || (stages.size < 2 && !budget)) return [];
  const so = `at ${durationText(end)}`;
  if (!budget)
    return [
      { offset, text: so, help: `After this stage ${durationText(end)} of ${durationText(total)} are used` },
    ];
  const left = budget.ms - end;
  const rest = left < 0 ? `${durationText(-left)} over` : `${durationText(left)} left`;
  return [
    { offset, text: `${so}, ${rest}`, help: `After this stage, of a budget of ${durationText(budget.ms)}` },
  ];
}

/** Stage id → items that the stages before it give together, where all of those that hold items say so. */
function itemsGiven(pipeline: Pipeline): ReadonlyMap<string, number> {
  const out = new Map(pipeline.stages.map(({ id, itemsOut, lane }) => [id, { itemsOut, lane }]));
  const given = new Map<string, number>();
  for (const { from, to, isFeedback } of stageEdges(pipeline)) {
    const source = out.get(from);
    if (isFeedback || source?.itemsOut === undefined || source.lane !== out.get(to)?.lane) continue;
    given.set(to, (given.get(to) ?? 0) + source.itemsOut);
  }
  return given;
}

function keptHint(
  { itemsIn, itemsOut, fieldSpans, lane }: PipelineStage,
  given: number | undefined,
): readonly FenceHint[] {
  const offset = fieldSpans.get('out')?.end;
  const entering = itemsIn ?? given;
  if (offset === undefined || itemsOut === undefined || entering === undefined || lane !== 'online')
    return [];
  if (entering <= 0 || itemsOut >= entering) return [];
  const help = `${countText(itemsOut)} of ${countText(entering)} items are kept`;
  return [{ offset, text: `keeps ${shareText(itemsOut / entering)}`, help }];
}

/** `50 %`, or `1 in 2M` of what would be a tiny fraction. */
function shareText(share: number): string {
  if (share <= 0) return 'none';
  return share < 0.001
    ? `1 in ${countText(Math.round(1 / share))}`
    : `${Number((share * 100).toPrecision(2))} %`;
}
