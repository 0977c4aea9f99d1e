import type { Block } from './document.ts';
import type { Span } from './text.ts';

/**
 * The images among `blocks` that stand alone, as a paragraph or as HTML: `![Overview](a.png)`, `<img src="a.png">`. What
 * they show is not read.
 */
export function imagesIn(blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'html') return [block.span];
    if (block.kind !== 'paragraph' || block.prose.runs.length === 0) return [];
    const words = block.prose.runs.filter((run) => run.kind === 'text' || run.kind === 'code');
    const hasWords = words.some(({ span }) => span.end > span.start + 1);
    const isImage = block.prose.runs.some((run) => run.kind === 'image') && !hasWords;
    return isImage ? [block.span] : [];
  });
}
