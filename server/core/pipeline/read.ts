import { blocksOf } from '../document.ts';
import type { Block, Code, DesignDocument } from '../document.ts';
import { isRecord, parseYaml } from '../frontMatter.ts';
import type { Span } from '../text.ts';

/** The pipeline that a document draws, as far as it is read: how many stages, and from where. */
export interface Pipeline {
  readonly stages: number;
  /** `none`: the document holds no pipeline that is read. */
  readonly source: 'fence' | 'none';
  readonly span: Span | undefined;
}

/** Reads the first `pipeline` fence of `document`: YAML with a list `stages`. */
export function readPipeline(document: DesignDocument): Pipeline {
  const fence = blocksOf(document).find(isFence);
  if (!fence) return { stages: 0, source: 'none', span: undefined };
  const { value } = parseYaml(fence.value);
  const stages = isRecord(value) && Array.isArray(value.stages) ? value.stages.length : 0;
  return { stages, source: 'fence', span: fence.span };
}

function isFence(block: Block): block is Code {
  return block.kind === 'code' && block.language === 'pipeline';
}
