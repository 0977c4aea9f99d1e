import type { Block, Code, DesignDocument } from '../document.ts';
import { blocksOf, walkBlocks } from '../document.ts';
import { lineEndingOf, lineSpanAt, slice } from '../text.ts';
import type { Edit } from '../text.ts';
import type { Pipeline } from './model.ts';
import { linePrefix } from './linePrefix.ts';
import { isTwin, TWIN_MARK } from './twinMark.ts';
import { pipelineMermaid } from './writeMermaid.ts';

/**
 * The edit that writes a Mermaid flowchart of `pipeline` behind its fence, for readers where nobody draws such blocks, or brings the one that is there up to date;
 * undefined where it is up to date, for other drawings, and for a fence that cannot be drawn.
 */
export function twinEdit(document: DesignDocument, pipeline: Pipeline): Edit | undefined {
  const { text } = document;
  const isClosed = CLOSED.test(slice(text, pipeline.span));
  if (pipeline.source !== 'fence' || pipeline.stages.length === 0 || !isClosed) return undefined;
  const eol = lineEndingOf(text);
  const prefix = linePrefix(text, pipeline.span.start);
  const lines = ['```mermaid', TWIN_MARK, ...pipelineMermaid(pipeline).trimEnd().split('\n'), '```'];
  const chart = lines.map((line, at) => (at === 0 ? line : `${prefix}${line}`)).join(eol);
  const twin = twinOf(document, pipeline);
  if (twin) return slice(text, twin.span) === chart ? undefined : { span: twin.span, newText: chart };
  const end = lineSpanAt(text, pipeline.span.end).end;
  return { span: { start: end, end }, newText: `${eol}${prefix.trimEnd()}${eol}${prefix}${chart}` };
}

/** A block without its last line goes on to the end of the text, and so would swallow the copy. */
const CLOSED = /[\r\n][^\r\n]*(?:`{3}|~{3})[ \t]*$/;

/** The copy that stands behind the fence of `pipeline`, before the next fence. */
export function twinOf(document: DesignDocument, pipeline: Pipeline): Code | undefined {
  for (const block of walkBlocks(blocksOf(document))) {
    if (!isCode(block) || block.span.start < pipeline.span.end) continue;
    if (block.language === 'pipeline') return undefined;
    if (isTwin(slice(document.text, block.span))) return block;
  }
  return undefined;
}

function isCode(block: Block): block is Code {
  return block.kind === 'code';
}
