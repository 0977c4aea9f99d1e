import { endsOf, partsFinder } from './asciiEnds.ts';
import { isRemark } from './asciiLinks.ts';
import type { AsciiLink } from './asciiLinks.ts';
import type { AsciiNode, Drawing } from './asciiNodes.ts';
import { remarksInRows } from './asciiRemarks.ts';
import { addTo, inWholeRows, placeWords, textOf } from './asciiWords.ts';

/** An arrow between two names of a drawing. */
export interface DrawnEdge {
  readonly from: number;
  readonly to: number;
  readonly link: AsciiLink;
  readonly isBidirectional: boolean;
}

/** What the lines of a drawing mean, and where the words that no line reaches belong. */
export interface DrawnEdges {
  readonly edges: readonly DrawnEdge[];
  /** Name → remarks beside it. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
  /** Name → names on the twigs below it. */
  readonly parts: ReadonlyMap<number, readonly string[]>;
  readonly labels: ReadonlyMap<AsciiLink, string>;
  /** Name → bare lines below it that go on with it. */
  readonly merged: ReadonlyMap<number, readonly AsciiNode[]>;
  /** Words that belong to nothing. */
  readonly rest: readonly string[];
}

/** Reads `links` of `drawing` as edges, remarks and labels. */
export function drawnEdges(drawing: Drawing, links: readonly AsciiLink[]): DrawnEdges {
  const { nodes } = drawing;
  const isBoxDrawing = nodes.filter(({ isBoxed, isFrame }) => isBoxed && !isFrame).length > 1;
  const above = continuations(nodes, links);
  const first = (index: number): number => above.get(index) ?? index;
  const notes = new Map<number, string[]>();
  const parts = new Map<number, string[]>();
  const labels = new Map<AsciiLink, string>();
  const used = new Set<number>();
  const edges: DrawnEdge[] = [];
  const labelled = labelNodes(nodes, links);
  const partsOn = partsFinder(links);
  for (const [name, words] of isBoxDrawing ? [] : remarksInRows(nodes, links)) {
    for (const node of words) {
      addTo(notes, first(name), textOf(node));
      used.add(node.index);
    }
  }
  const isSpoken = ({ heads, tails }: AsciiLink): boolean =>
    [...heads, ...tails].some((one) => used.has(one));
  for (const link of links.filter((one) => !one.isFlat || !isSpoken(one))) {
    const remark = isBoxDrawing ? isRemark(link, nodes) : undefined;
    const twigs = partsOn(link, nodes);
    if (twigs) {
      for (const twig of twigs.to) {
        addTo(parts, first(twigs.from[0] ?? twig), textOf(nodes[twig]));
        used.add(twig);
      }
    } else if (remark) {
      addTo(notes, first(remark[1]), textOf(nodes[remark[0]]));
      used.add(remark[0]);
    } else {
      edges.push(...edgesOf(link, nodes, first, labelled));
    }
  }
  for (const { label, link, into } of labelled.values()) {
    used.add(label);
    labels.set(into ?? link, textOf(nodes[label]));
  }
  const kept = isBoxDrawing ? withoutStrays(edges, nodes) : edges;
  const joined = new Set(kept.flatMap(({ from, to }) => [from, to]));
  const merged = new Map<number, AsciiNode[]>();
  for (const [lower, upper] of above) {
    const node = nodes[lower];
    if (node && joined.has(upper)) addTo(merged, upper, node);
  }
  const rest: string[] = [];
  const free = nodes.filter(
    ({ isBoxed, index }) => !isBoxed && !joined.has(index) && !used.has(index) && !joined.has(first(index)),
  );
  for (const node of inWholeRows(drawing, free))
    placeWords(node, drawing, links, { notes, labels, rest, joined });
  return { edges: kept, notes, parts, labels, merged, rest };
}

/** Bare lines straight below one another are one name: the lower → the first of them. */
function continuations(
  nodes: readonly AsciiNode[],
  links: readonly AsciiLink[],
): ReadonlyMap<number, number> {
  const drawn = new Set(links.flatMap(({ cells }) => cells.map(({ row }) => row)));
  const bare = nodes.filter(({ isBoxed }) => !isBoxed);
  const byRow = new Map<number, AsciiNode[]>();
  for (const node of bare) addTo(byRow, node.box.top, node);
  const found = new Map<number, number>();
  for (const node of bare) {
    const { top, left, right } = node.box;
    const upper = byRow.get(top - 1)?.find(({ box }) => box.left <= right && left <= box.right);
    if (upper && !drawn.has(top) && !drawn.has(top - 1) && (byRow.get(top)?.length ?? 0) === 1) {
      found.set(node.index, found.get(upper.index) ?? upper.index);
    }
  }
  return found;
}

interface Label {
  readonly label: number;
  readonly link: AsciiLink;
  /** The second half of the arrow, with its head. */
  readonly into: AsciiLink | undefined;
}

/** Words inside an arrow, `A -- 500 --> B`: the line in front of them → the words and what goes on behind. */
function labelNodes(nodes: readonly AsciiNode[], links: readonly AsciiLink[]): ReadonlyMap<AsciiLink, Label> {
  const found = new Map<AsciiLink, Label>();
  const starting = new Map<number, AsciiLink>();
  for (const link of links) {
    const [tail] = link.tails;
    if (link.isFlat && link.hasHead && !link.isBackward && tail !== undefined && link.tails.length === 1) {
      starting.set(tail, link);
    }
  }
  for (const link of links) {
    const [from, label] = link.tails.toSorted(
      (a, b) => (nodes[a]?.box.left ?? 0) - (nodes[b]?.box.left ?? 0),
    );
    if (!link.isFlat || link.hasHead || from === undefined || label === undefined) continue;
    const into = starting.get(label);
    if (into && nodes[label]?.isBoxed === false) found.set(link, { label, link, into });
  }
  return found;
}

function edgesOf(
  link: AsciiLink,
  nodes: readonly AsciiNode[],
  first: (index: number) => number,
  labelled: ReadonlyMap<AsciiLink, Label>,
): DrawnEdge[] {
  const label = labelled.get(link);
  if (label?.into) {
    const from = link.tails.find((tail) => tail !== label.label);
    const into = label.into;
    return from === undefined ? [] : pairs([from], into.heads, into, first);
  }
  if ([...labelled.values()].some((one) => one.into === link)) return [];
  const { heads, tails } = link;
  if (heads.length > 0 && tails.length > 0) return pairs(tails, heads, link, first);
  if (heads.length === 2) return pairs(heads.slice(0, 1), heads.slice(1), link, first, true);
  if (heads.length === 1 && !link.isBackward) return fromAbove(link, nodes, first);
  const { from, to } = endsOf(link, nodes);
  return pairs(from, to, link, first);
}

/** A line that begins with an arrow goes on from the last name above it, or where it begins far in, the last before it. */
function fromAbove(
  link: AsciiLink,
  nodes: readonly AsciiNode[],
  first: (index: number) => number,
): DrawnEdge[] {
  const start = link.cells[0];
  if (start === undefined || !link.isFlat) return [];
  const isFarIn = start.column > FAR_IN;
  const above = nodes.findLast(({ box }) =>
    isFarIn ? box.bottom === start.row - 1 && box.right < start.column : box.bottom < start.row,
  );
  return above === undefined ? [] : pairs([above.index], link.heads, link, first);
}

/** An arrow that begins behind this column is put under one above it. */
const FAR_IN = 8;

const MOST_PAIRS = 100;

function pairs(
  from: readonly number[],
  to: readonly number[],
  link: AsciiLink,
  first: (index: number) => number,
  isBidirectional = false,
): DrawnEdge[] {
  const all = from.flatMap((one) =>
    to.map((other) => ({ from: first(one), to: first(other), link, isBidirectional })),
  );
  return all.filter((edge) => edge.from !== edge.to).slice(0, MOST_PAIRS);
}

/** Where boxes are drawn, bare names joined only to one another are remarks: `500M -> 1,000` beside a box. */
function withoutStrays(edges: readonly DrawnEdge[], nodes: readonly AsciiNode[]): readonly DrawnEdge[] {
  const full = new Set(
    nodes.flatMap(({ isBoxed, frame }) => (isBoxed && frame !== undefined ? [frame] : [])),
  );
  // A frame without boxes in it holds bare names that are meant.
  const isMeant = ({ isBoxed, frame }: AsciiNode): boolean =>
    isBoxed || (frame !== undefined && !full.has(frame));
  const reached = new Set(nodes.filter(isMeant).map(({ index }) => index));
  const around = new Map<number, number[]>();
  for (const { from, to } of edges) {
    addTo(around, from, to);
    addTo(around, to, from);
  }
  const queue = [...reached];
  for (const node of queue) {
    for (const next of around.get(node) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  return edges.filter(({ from }) => reached.has(from));
}
