import type { Lane, PipelineEdge, PipelineStage } from '../model.ts';
import { LANES } from '../model.ts';
import { forwardEdges, layersOf } from './acyclic.ts';
import { arrange } from './arrange.ts';
import type { Arranged, Tie } from './arranged.ts';
import type { Box, Card, Point } from './geometry.ts';

/** Stages that stand in columns with free ways between them; strips lie below one another. */
export interface Strip {
  readonly lane: Lane;
  /** By id of the stage, in the order of the pipeline; relative to the strip. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Edges that are drawn inside the strip; all others run around it. */
  readonly local: readonly LocalEdge[];
  readonly width: number;
  readonly height: number;
  /** -1 where it runs from right to left. */
  readonly flow: 1 | -1;
}

/** An edge inside a strip. */
export interface LocalEdge {
  readonly edge: PipelineEdge;
  /** Where it passes the columns between its ends. */
  readonly points: readonly Point[];
  /** Where its label has room. */
  readonly label: Box | undefined;
}

/** What strips are made of. */
export interface StripInput {
  readonly stages: readonly PipelineStage[];
  /** With stages at both ends. */
  readonly edges: readonly PipelineEdge[];
  readonly cards: ReadonlyMap<string, Card>;
  /** The size of what stands on an edge; undefined where nothing does. */
  readonly labelOf: (edge: PipelineEdge) => { readonly width: number; readonly height: number } | undefined;
  readonly direction: 'right' | 'down';
  /** A lane that is wider is broken into several strips. */
  readonly maxWidth: number;
}

/** The strips of each lane that has stages, from the first lane to the last. */
export function stripsOf(input: StripInput): readonly Strip[] {
  const lanes = LANES.map((lane) => ({ lane, stages: input.stages.filter((stage) => stage.lane === lane) }));
  const used = lanes.filter(({ stages }) => stages.length > 0);
  return used.flatMap(({ lane, stages }) => stripsOfLane(lane, stages, input, used.length > 1));
}

function stripsOfLane(
  lane: Lane,
  stages: readonly PipelineStage[],
  input: StripInput,
  isOneOfMany: boolean,
): readonly Strip[] {
  const ids = stages.map(({ id }) => id);
  const edges = forwardInside(ids, input.edges);
  const chained = [...edges, ...chainOfLoose(ids, edges)];
  if (input.direction === 'down') return rowsOf(lane, arrange(ids, chained, input, 'TB'));
  const chunks = chunksOf(ids, chained, input);
  const isBackwards = lane === 'feedback' && isOneOfMany && chunks.length === 1;
  return chunks.map((chunk) => {
    const inside = new Set(chunk);
    const within = chained.filter(({ from, to }) => inside.has(from) && inside.has(to));
    const { boxes, edges: local, width, height } = arrange(chunk, within, input, isBackwards ? 'RL' : 'LR');
    return { lane, boxes, local, width, height, flow: isBackwards ? -1 : 1 };
  });
}

/** The edges between `ids` that lead forward, those of feedback only where they lead forward anyway. */
function forwardInside(ids: readonly string[], edges: readonly PipelineEdge[]): readonly Tie[] {
  const known = new Set(ids);
  const inside = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const main = forwardEdges(
    ids,
    inside.filter(({ isFeedback }) => !isFeedback),
  );
  const layers = layersOf(main);
  const returning = inside.filter(
    ({ from, to, isFeedback }) => isFeedback && (layers.get(from) ?? 0) < (layers.get(to) ?? 0),
  );
  return [...main.edges, ...returning].map((edge) => ({ from: edge.from, to: edge.to, edge }));
}

/** Ties between stages that no edge of the lane touches, so that they stand in a row and not on a heap. */
function chainOfLoose(ids: readonly string[], edges: readonly Tie[]): readonly Tie[] {
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const loose = ids.filter((id) => !tied.has(id));
  return loose.slice(1).map((to, at) => ({ from: loose[at] ?? to, to, edge: undefined }));
}

/** `ids` in parts that are each no wider than `maxWidth`, cut between columns. */
function chunksOf(
  ids: readonly string[],
  ties: readonly Tie[],
  { cards, labelOf, maxWidth }: StripInput,
): readonly (readonly string[])[] {
  const layers = layersOf(forwardEdges(ids, ties));
  const columns = Math.max(...ids.map((id) => layers.get(id) ?? 0)) + 1;
  const labels = ties.flatMap(({ edge }) => (edge ? (labelOf(edge)?.width ?? []) : []));
  const gutter = LEAST_GUTTER + Math.max(0, ...labels);
  const step = (cards.get(ids[0] ?? '')?.width ?? 0) + gutter;
  const fitting = Math.max(2, Math.floor((maxWidth + gutter) / step));
  const rows = Math.ceil(columns / fitting);
  const each = Math.ceil(columns / rows);
  const chunks = Array.from({ length: rows }, (): string[] => []);
  for (const id of ids) chunks[Math.floor((layers.get(id) ?? 0) / each)]?.push(id);
  return chunks.filter((chunk) => chunk.length > 0);
}

/** Between two columns, without a label. */
const LEAST_GUTTER = 44;

/** One strip for each row of what runs downwards: all its edges run between rows. */
function rowsOf(lane: Lane, { boxes, width }: Arranged): readonly Strip[] {
  const rows = new Map<number, [string, Box][]>();
  for (const [id, box] of boxes) {
    const middle = Math.round(box.y + box.height / 2);
    const row = rows.get(middle);
    if (row) row.push([id, box]);
    else rows.set(middle, [[id, box]]);
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => {
      const top = Math.min(...row.map(([, { y }]) => y));
      return {
        lane,
        boxes: new Map(row.map(([id, box]) => [id, { ...box, y: box.y - top }])),
        local: [],
        width,
        height: Math.max(...row.map(([, { y, height }]) => y + height)) - top,
        flow: 1,
      };
    });
}
