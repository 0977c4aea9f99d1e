import type { Code, DesignDocument } from '../document.ts';
import { blocksOf, walkBlocks } from '../document.ts';
import { parse } from '../parse.ts';
import type { PipelineDraft } from '../pipeline/draft.ts';
import { readFence } from '../pipeline/fence.ts';
import { readMermaid } from '../pipeline/mermaid.ts';
import { stageKindIndex } from '../pipeline/stageKinds.ts';

/**
 * Compares the fences and flowcharts of `before` with those of `after`, the same text with other names: the offset in `before`
 * of the first one that is not the same drawing any more, or undefined.
 *
 * @param renamed the new name for an old one; others as they are
 */
export function drawingsKept(
  before: DesignDocument,
  after: string,
  renamed: (text: string) => string,
): number | undefined {
  const old = codesOf(before);
  const next = parse(before.uri, after);
  const now = codesOf(next);
  if (old.length !== now.length) return old[0]?.span.start ?? 0;
  const changed = old.find((block, at) => {
    const other = now[at];
    return !other || !isKept(read(before.text, block), read(after, other), renamed);
  });
  return changed?.span.start;
}

function codesOf(document: DesignDocument): readonly Code[] {
  return [...walkBlocks(blocksOf(document))].filter(
    (block): block is Code =>
      block.kind === 'code' && (block.language === 'pipeline' || block.language === 'mermaid'),
  );
}

function read(text: string, block: Code): PipelineDraft | undefined {
  return block.language === 'pipeline' ? readFence(text, block, stageKindIndex()) : readMermaid(text, block);
}

function isKept(
  before: PipelineDraft | undefined,
  after: PipelineDraft | undefined,
  renamed: (text: string) => string,
): boolean {
  if (!before || !after) return before === after;
  const isSame = (old: string, now: string | undefined): boolean => now === old || now === renamed(old);
  return (
    before.stages.length === after.stages.length &&
    before.edges.length === after.edges.length &&
    before.faults.length === after.faults.length &&
    before.stages.every(
      ({ id, label, mentions = [] }, at) =>
        isSame(label, after.stages[at]?.label) && (mentions.length === 0 || isSame(id, after.stages[at]?.id)),
    )
  );
}
