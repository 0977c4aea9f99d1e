import type { CodeLens } from 'vscode-languageserver-types';
import { sumsText } from '../core/index.ts';
import type { Analysis } from '../core/index.ts';
import { toPosition } from './convert.ts';

/** The client's command that shows a pipeline beside the text: with the address of the document and its index there. */
export const SHOW_PREVIEW_COMMAND = 'mlDesignDocs.showPreviewToSide';

/** Over each `pipeline` block, what opens its picture, and what its stages come to. */
export function pipelineLenses({ document, pipelines }: Analysis): CodeLens[] {
  return pipelines.flatMap((pipeline, index): CodeLens[] => {
    if (pipeline.source !== 'fence') return [];
    const start = toPosition(document.lines, pipeline.span.start);
    const range = { start, end: start };
    const command = { command: SHOW_PREVIEW_COMMAND, arguments: [document.uri, index] };
    return [
      { range, command: { ...command, title: 'Open preview' } },
      ...(pipeline.stages.length > 0 ? [{ range, command: { ...command, title: sumsText(pipeline) } }] : []),
    ];
  });
}
