import { nameOf } from './description.ts';
import { drawnText } from './drawnText.ts';
import { LANES, stageEdges } from './model.ts';
import type { Pipeline, PipelineEdge, PipelineStage } from './model.ts';
import { countText, LANE_TITLES, latencyText } from './stageText.ts';
import { stageKindIndex } from './stageKinds.ts';

/**
 * `pipeline` as a Mermaid flowchart, which GitHub and others draw: a subgraph for each lane where there are several, and
 * the counts and labels on the arrows. Ends with a line end.
 */
export function pipelineMermaid(pipeline: Pipeline): string {
  const ids = mermaidIds(pipeline.stages);
  const lanes = LANES.filter((lane) => pipeline.stages.some((stage) => stage.lane === lane));
  const nodes = lanes.flatMap((lane) => {
    const lines = pipeline.stages
      .filter((stage) => stage.lane === lane)
      .map((stage) => `  ${nodeLine(stage, ids)}`);
    if (lanes.length === 1) return lines;
    // The name of a lane could be the id of a stage.
    return [`  subgraph lane-${lane}["${LANE_TITLES[lane]}"]`, ...lines.map((line) => `  ${line}`), '  end'];
  });
  const items = new Map(pipeline.stages.map(({ id, itemsOut }) => [id, itemsOut]));
  const edges = stageEdges(pipeline).map((edge) => `  ${edgeLine(edge, ids, items.get(edge.from))}`);
  return `${['flowchart LR', ...nodes, ...edges].join('\n')}\n`;
}

/** Ids that Mermaid takes: its own words and signs may not stand in them. `n1` is for what cannot be kept. */
function mermaidIds(stages: readonly PipelineStage[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const ids = new Map<string, string>();
  for (const [at, { id }] of stages.entries()) {
    const isPlain =
      /^[A-Za-z][\w]*(?:-[A-Za-z0-9]+)*$/.test(id) && !RESERVED.test(id) && !id.startsWith('lane-');
    let own = isPlain ? id : `n${at + 1}`;
    while (used.has(own)) own += '_';
    used.add(own);
    ids.set(id, own);
  }
  return ids;
}

/** Words that end or begin something in a flowchart, whatever their case; `o` and `x` would become arrowheads. */
const RESERVED =
  /(?:^|-)(?:end|graph|subgraph|flowchart|style|linkstyle|class|classdef|click|default|call|href|direction|o|x)(?:$|-)|^[ox]/i;

function nodeLine(stage: PipelineStage, ids: ReadonlyMap<string, string>): string {
  const built = [stage.model, stage.technology].flatMap((one) => (one === undefined ? [] : [drawnText(one)]));
  const small = [
    built.join(' · ') || drawnText(stage.notes.join(', ')),
    stage.latency ? latencyText(stage.latency) : '',
  ];
  const lines = [nameOf(stage), ...small.filter((line) => line !== '')].map(quoted);
  const label = `"${lines.join('<br>')}"`;
  const role = stageKindIndex().kinds.get(stage.kind ?? '')?.role;
  const isStore = role === 'seam' || stage.kind === 'source';
  const node = isStore ? `[(${label})]` : `[${label}]`;
  return `${ids.get(stage.id) ?? ''}${node}`;
}

function edgeLine(edge: PipelineEdge, ids: ReadonlyMap<string, string>, items: number | undefined): string {
  const label = [
    ...(items === undefined || edge.isFeedback ? [] : [countText(items)]),
    ...(edge.label === undefined ? [] : [drawnText(edge.label)]),
  ].filter((part) => part !== '');
  const isDotted = edge.isFeedback || edge.style === 'dotted';
  const body = isDotted ? '-.-' : edge.style === 'thick' ? '==' : '--';
  const arrow = `${edge.isBidirectional ? '<' : ''}${body}>`;
  const words = label.length > 0 ? `|"${quoted(label.join(' · '))}"|` : '';
  return `${ids.get(edge.from) ?? ''} ${arrow}${words} ${ids.get(edge.to) ?? ''}`;
}

/**
 * `text` between quotes: what Mermaid, or the Markdown or HTML in it, would read as a sign becomes the number of a
 * character; so do the signs of a list at its start.
 */
function quoted(text: string): string {
  // Two dollars in a row would begin a formula, however they are written.
  return text
    .replace(/\$(?=\$)/g, '$ ')
    .replace(
      /^[-+]|(?<=^\d{1,9})[.)]|[^\p{L}\p{M}\p{N} .,:·–+/@%…()?!='’-]/gu,
      (sign) => `#${sign.codePointAt(0) ?? 0xfffd};`,
    );
}
