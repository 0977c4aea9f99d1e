import type { PreviewPipeline, PreviewRange, PreviewStage } from '../../server/protocol.ts';
import type { Place } from './webview/messages.ts';

/** The pipeline that `place` lies in; of nested ones the innermost. */
export function pipelineAt(pipelines: readonly PreviewPipeline[], place: Place): PreviewPipeline | undefined {
  return innermost(pipelines, ({ range }) => range, place);
}

/**
 * The stage of `pipeline` that `place` lies in: in its entry, else where its id is mentioned, else, in a block, on the line
 * where it begins or right below it, where somebody is about to write on.
 */
export function stageAt(
  { source, range }: PreviewPipeline,
  stages: readonly PreviewStage[],
  place: Place,
): PreviewStage | undefined {
  if (!holds(range, place)) return undefined;
  return (
    innermost(stages, (stage) => stage.range, place) ??
    stages.find(({ mentions }) => mentions.some((mention) => holds(mention, place))) ??
    stages.find((one) => one.range.start.line === place.line && source === 'fence') ??
    (source === 'fence'
      ? stages.findLast((one) => isBefore(one.range.end, place) && place.line <= one.range.end.line + 1)
      : undefined)
  );
}

function innermost<T>(all: readonly T[], rangeOf: (one: T) => PreviewRange, place: Place): T | undefined {
  return all
    .filter((one) => holds(rangeOf(one), place))
    .reduce<T | undefined>(
      (best, one) => (best && !isBefore(rangeOf(best).start, rangeOf(one).start) ? best : one),
      undefined,
    );
}

/** The end counts, too, where something stands before it: there the caret is when that was just written. */
function holds({ start, end }: PreviewRange, place: Place): boolean {
  if (isBefore(place, start)) return false;
  return isBefore(place, end) || (!isBefore(end, place) && end.column > 0);
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
