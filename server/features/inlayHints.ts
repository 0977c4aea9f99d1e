import type { InlayHint, Range } from 'vscode-languageserver-types';
import { derivedIn, fenceHints } from '../core/index.ts';
import type { Analysis } from '../core/index.ts';
import { fromRange, toPosition } from './convert.ts';

/**
 * Numbers that follow from those in the text, inside `range`: behind the latencies and item counts of `pipeline` blocks,
 * and behind sentences that state all that a memory or request rate follows from.
 */
export function inlayHints({ document, pipelines, claims }: Analysis, range: Range): InlayHint[] {
  const { start, end } = fromRange(document.lines, range);
  const inFences = pipelines
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((pipeline) => fenceHints(pipeline));
  const inText = derivedIn(claims.filter(({ span }) => span.start <= end && start <= span.end)).map(
    ({ span, text, help }) => ({ offset: span.end, text, help }),
  );
  return [...inFences, ...inText]
    .filter(({ offset }) => start <= offset && offset <= end)
    .map(({ offset, text, help }) => ({
      position: toPosition(document.lines, offset),
      label: text,
      tooltip: help,
      paddingLeft: true,
    }));
}
