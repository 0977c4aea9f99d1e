import { Graph, layout } from '@dagrejs/dagre';
import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { PipelineEdge } from '../model.ts';
import type { Arranged, ArrangedEdge, Sizes, Tie } from './arranged.ts';
import { arrangeChain } from './chain.ts';
import type { Box, Point } from './geometry.ts';

/**
 * Places `ids` in layers by the method of Sugiyama, which dagre implements: few crossings, short edges, no overlap.
 *
 * @param ties run in no circle
 */
export function arrange(
  ids: readonly string[],
  ties: readonly Tie[],
  sizes: Sizes,
  direction: 'LR' | 'RL' | 'TB',
): Arranged {
  const chain = arrangeChain(ids, ties, sizes, direction, gutterFor(ties));
  if (chain) return chain;
  const { cards, labelOf } = sizes;
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  graph.setGraph({ rankdir: direction, ranksep: gutterFor(ties), nodesep: 20, edgesep: 14 });
  // The library keeps nodes in plain objects: `2` would come before `b` there, and `__proto__` nowhere.
  const names = new Map(ids.map((id, at) => [id, `n${at}`]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  for (const id of ids) {
    const { width, height } = cards.get(id) ?? { width: 0, height: 0 };
    graph.setNode(nameOf(id), { width, height });
  }
  for (const [at, { from, to, edge }] of ties.entries()) {
    const size = edge && direction !== 'TB' ? labelOf(edge) : undefined;
    const label = size ? { ...size, labelpos: 'c' as const } : {};
    graph.setEdge(nameOf(from), nameOf(to), { ...label, weight: edge ? 2 : 0, minlen: 1 }, `e${at}`);
  }
  layout(graph);
  const boxes = new Map(ids.map((id) => [id, boxOf(graph.node(nameOf(id)))]));
  const edges = ties.flatMap(({ from, to, edge }, at) =>
    edge ? [arrangedEdge(edge, graph.edge(nameOf(from), nameOf(to), `e${at}`))] : [],
  );
  const { width = 0, height = 0 } = graph.graph();
  const arranged = { boxes, edges, width: Math.ceil(width), height: Math.ceil(height) };
  return inOrder(ids, arranged, direction);
}

/** Where many lines part or meet, they need a longer way to do so in. */
function gutterFor(ties: readonly Tie[]): number {
  const degrees = new Map<string, number>();
  for (const end of ties.flatMap(({ from, to }) => [`from ${from}`, `to ${to}`])) {
    degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  return Math.min(84, 44 + 4 * Math.max(0, Math.max(0, ...degrees.values()) - 2));
}

/**
 * Which of two mirror images comes out of the method is chance: takes the one in which stages side by side are more
 * often in the order of `ids`.
 */
function inOrder(ids: readonly string[], arranged: Arranged, direction: 'LR' | 'RL' | 'TB'): Arranged {
  const isSideways = direction !== 'TB';
  const last = new Map<number, number>();
  let balance = 0;
  for (const id of ids) {
    const { x, y, width, height } = arranged.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [layer, place] = isSideways ? [x + width / 2, y] : [y + height / 2, x];
    const before = last.get(layer);
    if (before !== undefined) balance += Math.sign(place - before);
    last.set(layer, place);
  }
  if (balance >= 0) return arranged;
  const { width, height, boxes, edges } = arranged;
  const mirror = <T extends Point & Partial<Box>>(place: T): T =>
    isSideways
      ? { ...place, y: height - place.y - (place.height ?? 0) }
      : { ...place, x: width - place.x - (place.width ?? 0) };
  return {
    width,
    height,
    boxes: new Map([...boxes].map(([id, box]) => [id, mirror(box)])),
    edges: edges.map(({ edge, points, label }) => ({
      edge,
      points: points.map(mirror),
      label: label && mirror(label),
    })),
  };
}

function arrangedEdge(edge: PipelineEdge, { points = [], ...label }: EdgeLabel): ArrangedEdge {
  // The first and the last are where the line cuts the boxes: it is drawn from the middle of a side instead.
  return {
    edge,
    points: points.slice(1, -1).map(({ x, y }) => ({ x: rounded(x), y: rounded(y) })),
    label: label.x === undefined || (label.width ?? 0) === 0 ? undefined : boxOf(label),
  };
}

/** dagre gives middles. */
function boxOf({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel | EdgeLabel): Box {
  return { x: rounded(x - width / 2), y: rounded(y - height / 2), width, height };
}

function rounded(value: number): number {
  return Math.round(value * 2) / 2;
}
