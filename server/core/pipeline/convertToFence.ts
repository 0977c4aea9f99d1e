import type { Block, DesignDocument } from '../document.ts';
import { blocksOf, walkBlocks } from '../document.ts';
import { contains, lineEndingOf, lineSpanAt, slice } from '../text.ts';
import type { Edit } from '../text.ts';
import { wordsOf } from '../words.ts';
import { linePrefix } from './linePrefix.ts';
import type { Pipeline } from './model.ts';
import { pipelineFence } from './writeFence.ts';

/** How a drawing becomes a `pipeline` block. */
export interface Conversion {
  /** True where the block takes the place of the drawing; false where it stands behind it. */
  readonly isReplacing: boolean;
  readonly edit: Edit;
}

/**
 * The edit that writes `pipeline`, which is drawn in another form, as a `pipeline` block. It takes the place of the
 * drawing where it says all that the drawing says; where words would be lost, such as the sentence around a chain or
 * what a list tells of its items, it is written behind. Undefined for what is a block already, and inside of tables.
 */
export function convertToFence(document: DesignDocument, pipeline: Pipeline): Conversion | undefined {
  const block = blockAround(document, pipeline);
  if (!block || pipeline.source === 'fence' || pipeline.stages.length === 0) return undefined;
  const { text } = document;
  const eol = lineEndingOf(text);
  const prefix = linePrefix(text, block.span.start);
  const lines = pipelineFence(pipeline);
  const fence = lines.map((line, at) => (at === 0 ? line : `${prefix}${line}`)).join(eol);
  if (isAllSaid(text, block, pipeline, fence))
    return { isReplacing: true, edit: { span: block.span, newText: fence } };
  const end = lineSpanAt(text, block.span.end).end;
  const newText = `${eol}${prefix.trimEnd()}${eol}${prefix}${fence}`;
  return { isReplacing: false, edit: { span: { start: end, end }, newText } };
}

/** The innermost block with the drawing in it; undefined in headings and tables. */
function blockAround(document: DesignDocument, { span }: Pipeline): Block | undefined {
  const around = [...walkBlocks(blocksOf(document))].filter((block) => contains(block.span, span));
  const innermost = around.at(-1);
  return innermost?.kind === 'table' || innermost?.kind === 'html' ? undefined : innermost;
}

/**
 * True where each word of the block is in the fence too. Flowcharts hold words of their language and of their look
 * besides; theirs are all read.
 */
function isAllSaid(text: string, block: Block, { source }: Pipeline, fence: string): boolean {
  if (source === 'mermaid') return true;
  const known = new Set(wordsOf(fence).map(({ form }) => form));
  // Numbers of items are no words, nor is the tip of an arrow.
  const isSign = source === 'list' ? /^\d{1,2}$/ : /^v$/;
  return wordsOf(slice(text, block.span)).every(({ form }) => known.has(form) || isSign.test(form));
}
