import type { Code } from '../document.ts';
import { completePipeline } from './draft.ts';
import { readFence } from './fence.ts';
import type { Pipeline } from './model.ts';
import { stageKindIndex } from './stageKinds.ts';

/** A pipeline with what is wrong in its YAML, each with its line, counted from 1. */
export interface FenceAlone {
  readonly pipeline: Pipeline;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/** Reads the YAML of a `pipeline` fence outside of any document. Never throws. */
export function readFenceAlone(yaml: string): FenceAlone {
  const opening = '```pipeline\n';
  const text = `${opening}${yaml}\n\`\`\``;
  const block: Code = {
    kind: 'code',
    span: { start: 0, end: text.length },
    language: 'pipeline',
    value: yaml,
  };
  const index = stageKindIndex();
  const pipeline = completePipeline(readFence(text, block, index), 'pipeline-1', index);
  const lineAt = (offset: number): number =>
    Math.max(1, text.slice(opening.length, offset).split(/\r\n|\n|\r/).length);
  return {
    pipeline,
    faults: pipeline.faults.map(({ message, span }) => ({ line: lineAt(span.start), message })),
  };
}
