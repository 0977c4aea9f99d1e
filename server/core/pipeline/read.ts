import type { Block, Code, DesignDocument, List, ListItem, Prose, Section } from '../document.ts';
import { slice } from '../text.ts';
import { readArrows } from './arrows.ts';
import { readAscii } from './ascii.ts';
import { completePipeline } from './draft.ts';
import type { PipelineDraft } from './draft.ts';
import { readFence } from './fence.ts';
import { judgeChart } from './judge.ts';
import type { StageKindIndex } from './kinds.ts';
import { readStageList } from './lists.ts';
import { readMermaid } from './mermaid.ts';
import type { Pipeline } from './model.ts';
import { stageKindIndex } from './stageKinds.ts';
import { isTwin } from './twinMark.ts';

/**
 * All pipelines that `document` draws, in the order of the text: `pipeline` fences, Mermaid flowcharts, ASCII art, arrow
 * chains and lists of stages. Never throws; spans lie inside the text.
 */
export function readPipelines(document: DesignDocument): readonly Pipeline[] {
  const index = stageKindIndex();
  const reader: Reader = { text: document.text, index };
  const pipelines: Pipeline[] = [];
  let hasFence = false;
  for (const draft of readDrafts(reader, document)) {
    // The copy of a block is no second pipeline.
    if (hasFence && draft.source === 'mermaid' && isTwin(slice(document.text, draft.span))) continue;
    hasFence ||= draft.source === 'fence';
    pipelines.push(completePipeline(draft, `pipeline-${pipelines.length + 1}`, index));
    if (pipelines.length >= MOST_PIPELINES) break;
  }
  return pipelines;
}

function* readDrafts(reader: Reader, { preamble, sections }: DesignDocument): Generator<PipelineDraft> {
  yield* readBlocks(reader, preamble, '');
  for (const section of sections) yield* readSection(reader, section);
}

/** A document with more is a collection of something else. */
const MOST_PIPELINES = 200;

interface Reader {
  readonly text: string;
  readonly index: StageKindIndex;
}

function* readSection(reader: Reader, section: Section): Generator<PipelineDraft> {
  const { heading } = section;
  const prose: Prose = { span: heading.titleSpan, text: heading.text, runs: [] };
  yield* readArrows(reader.text, prose, false, reader.index);
  yield* readBlocks(reader, section.blocks, heading.text);
  for (const child of section.children) yield* readSection(reader, child);
}

/** @param lead what stands above `blocks`: the heading, or the item that they are in */
function* readBlocks(
  reader: Reader,
  blocks: readonly Block[],
  lead: string,
  isLone = true,
): Generator<PipelineDraft> {
  let above = lead;
  for (const block of blocks) {
    switch (block.kind) {
      case 'code':
        yield* readCode(reader, block);
        break;
      case 'paragraph':
        yield* readArrows(reader.text, block.prose, isLone, reader.index);
        // A heading, or an item, still leads where the paragraph behind it is an ordinary one.
        above = block.prose.text.length <= LONGEST_LEAD ? block.prose.text : lead;
        break;
      case 'list':
        yield* readList(reader, block, above);
        break;
      case 'table':
        for (const cell of block.rows.flat()) yield* readArrows(reader.text, cell, false, reader.index);
        break;
      case 'quote':
        yield* readBlocks(reader, block.blocks, above, isLone);
        break;
      default:
        break;
    }
  }
}

const LONGEST_LEAD = 160;

function* readList(reader: Reader, list: List, lead: string): Generator<PipelineDraft> {
  const stages = readStageList(reader.text, list, lead, reader.index);
  if (stages) yield stages;
  const withArrows = list.items.filter((item) => ARROW.test(leadOf(item))).length;
  for (const item of list.items) yield* readBlocks(reader, item.blocks, leadOf(item), withArrows < 2);
}

const ARROW = /[-=_]>|[→⇒➔➜]/u;

function leadOf({ blocks }: ListItem): string {
  const first = blocks[0];
  return first?.kind === 'paragraph' ? first.prose.text.slice(0, LONGEST_LEAD * 2) : '';
}

function* readCode({ text, index }: Reader, block: Code): Generator<PipelineDraft> {
  if (block.language === 'pipeline') {
    yield readFence(text, block, index);
  } else if (block.language === 'mermaid' || isFlowchart(block)) {
    const chart = readMermaid(text, block);
    if (chart && judgeChart(index, chart, chart.decisions) === 'pipeline') yield chart;
  } else if (block.language === undefined || DRAWING_LANGUAGES.has(block.language)) {
    yield* readAscii(text, block, index);
  }
}

/** Info strings of fences that hold drawings. */
const DRAWING_LANGUAGES = new Set([
  'text',
  'txt',
  'ascii',
  'plain',
  'plaintext',
  'diagram',
  'none',
  'asciiflow',
  'flow',
]);

function isFlowchart({ language, value }: Code): boolean {
  return language === undefined && /^\s{0,20}(?:flowchart|graph)[ \t]+(?:TB|TD|BT|RL|LR)\b/.test(value);
}
