import { drawnText, textWidth, wrapText } from './drawnText.ts';
import { alignStrips } from './layout/align.ts';
import type { AlignedStrip } from './layout/align.ts';
import { cardsOf, FONTS, totalLine } from './layout/card.ts';
import { countsOf } from './layout/counts.ts';
import type { Band, Box, Card, EdgeLine, PipelineLayout, StageBox } from './layout/geometry.ts';
import { labelOn, localLine, routeLine } from './layout/lines.ts';
import type { LabelText } from './layout/lines.ts';
import { routesOf } from './layout/routes.ts';
import type { Route } from './layout/routes.ts';
import { ROOM, stackStrips } from './layout/stack.ts';
import type { Stack } from './layout/stack.ts';
import { stripsOf } from './layout/strips.ts';
import { stageEdges } from './model.ts';
import type { Pipeline, PipelineEdge } from './model.ts';
import { countText } from './stageText.ts';
import { timelineOf } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** How a pipeline is laid out. */
export interface LayoutOptions {
  /** `down` is for narrow places; default `right`. */
  readonly direction?: 'right' | 'down';
  /** Where the stages of a lane need more room to the right than this, they go on in a row below; in pixels. */
  readonly maxWidth?: number;
}

/** Places everything that the picture of `pipeline` shows. The same pipeline always gives the same layout. */
export function layoutPipeline(pipeline: Pipeline, options: LayoutOptions = {}): PipelineLayout {
  const { stages } = pipeline;
  const { direction = 'right', maxWidth = usualWidth(stages.length) } = options;
  const edges = stageEdges(pipeline);
  const timeline = timelineOf(pipeline);
  const counts = countsOf(stages, edges);
  const cards = cardsOf(stages, counts, timeline);
  const labels = new Map(edges.map((edge) => [edge, labelText(edge, counts.onEdges.get(edge))]));
  const labelOf = (edge: PipelineEdge): LabelText | undefined => labels.get(edge);
  const raw = stages.length > 0 ? stripsOf({ stages, edges, cards, labelOf, direction, maxWidth }) : [];
  const strips = alignStrips(raw, edges, direction);
  const local = new Set(strips.flatMap((strip) => strip.local.map(({ edge }) => edge)));
  const routes = routesOf(
    strips,
    edges.filter((edge) => !local.has(edge) && edge.from !== edge.to),
  );
  const frame = frameOf(pipeline, strips, routes, timeline, direction);
  const stack = stackStrips(strips, routes, frame.top, direction);
  const boxes = boxesOf(pipeline, strips, stack, cards);
  const lines = linesOf(strips, routes, stack, labelOf, boxes);
  return pictureOf(frame, stack, boxes, lines);
}

/** Wider for more stages, as a page is wider than it is high. */
function usualWidth(stages: number): number {
  return Math.max(1320, Math.min(2400, 230 * Math.ceil(Math.sqrt(stages * 1.8))));
}

/** Around everything, in pixels. */
const MARGIN = 16;

/** The left and right end of what is drawn, and what stands above it. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly title: PipelineLayout['title'];
  readonly total: Box | undefined;
}

function frameOf(
  { title }: Pipeline,
  strips: readonly AlignedStrip[],
  routes: readonly Route[],
  timeline: Timeline | undefined,
  direction: 'right' | 'down',
): Frame {
  const hasBands = strips.some(({ lane }) => lane !== strips[0]?.lane);
  const padding = hasBands ? ROOM.bandPadding : 0;
  const xs = routes.flatMap((route) => route.xs);
  const least = timeline ? LEAST_BAR + totalLine(timeline).width : LEAST_WIDTH;
  const widest = Math.max(0, ...strips.map(({ x, width }) => x + width));
  // What runs downwards stays in the middle of a picture that its head makes wider.
  const start = direction === 'down' ? Math.min(0, Math.round((widest - least) / 2)) : 0;
  const left = Math.min(start, ...xs.map((x) => x - 4)) - padding;
  const right = Math.max(start + least, widest, ...xs.map((x) => x + 4)) + padding;
  const name = drawnText(title ?? '');
  const lines = name === '' ? NO_LINES : wrapText(name, FONTS.title, right - left, 3);
  const titleEnd = MARGIN + lines.lines.length * TITLE_LINE;
  const total = timeline ? { x: left, y: titleEnd, width: right - left, height: TOTAL_HEIGHT } : undefined;
  const end = titleEnd + (total ? total.height : 0);
  return { left, right, top: end + (end > MARGIN ? 12 : 0), title: lines, total };
}

const LEAST_WIDTH = 180;

/** Room for the bar beside the line about the time of all stages. */
const LEAST_BAR = 90;

const TITLE_LINE = 21;
const TOTAL_HEIGHT = 20;
const NO_LINES = { lines: [], isCut: false };

function boxesOf(
  { stages }: Pipeline,
  strips: readonly AlignedStrip[],
  stack: Stack,
  cards: ReadonlyMap<string, Card>,
): readonly StageBox[] {
  const places = new Map<string, Box>();
  for (const [at, { x, boxes }] of strips.entries()) {
    for (const [id, box] of boxes)
      places.set(id, { ...box, x: box.x + x, y: box.y + (stack.strips[at] ?? 0) });
  }
  return stages.flatMap((stage) => {
    const box = places.get(stage.id);
    const card = cards.get(stage.id);
    return box && card ? [{ ...box, stage, card }] : [];
  });
}

function linesOf(
  strips: readonly AlignedStrip[],
  routes: readonly Route[],
  stack: Stack,
  labelOf: (edge: PipelineEdge) => LabelText | undefined,
  boxes: readonly Box[],
): readonly EdgeLine[] {
  const local = strips.flatMap((strip, at) =>
    strip.local.flatMap((one) => localLine(one, strip, stack.strips[at] ?? 0, labelOf(one.edge)) ?? []),
  );
  const taken: Box[] = [...boxes, ...local.flatMap(({ label }) => label ?? [])];
  const said = new Set<string>();
  const around = routes.map((route) => {
    const { line, points } = routeLine(route, stack);
    const text = labelOf(route.edge);
    // Of lines that part behind their stage, one says how many items go there.
    const key = `${route.edge.from}\n${text?.full ?? ''}`;
    if (!text || said.has(key)) return line;
    const label = labelOn(points, text, taken);
    if (!label) return line;
    said.add(key);
    taken.push(label);
    return { ...line, label };
  });
  return [...local, ...around];
}

/** What stands on `edge`: the items that pass, then what its author wrote there. */
function labelText(edge: PipelineEdge, count: number | undefined): LabelText | undefined {
  const parts = [
    ...(count === undefined ? [] : [countText(count)]),
    ...(edge.label === undefined ? [] : [drawnText(edge.label)]),
  ].filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const full = parts.join(' · ');
  const text = wrapText(full, FONTS.edge, LONGEST_LABEL, 1).lines[0] ?? full;
  return { text, full, width: Math.ceil(textWidth(text, FONTS.edge)) + 12, height: 18 };
}

const LONGEST_LABEL = 150;

function pictureOf(
  frame: Frame,
  stack: Stack,
  stages: readonly StageBox[],
  edges: readonly EdgeLine[],
): PipelineLayout {
  // A label in the middle of a line at the side may reach beyond it.
  const labels = edges.flatMap(({ label }) => label ?? []);
  const left = Math.min(frame.left, ...labels.map(({ x }) => Math.floor(x) - 4));
  const right = Math.max(frame.right, ...labels.map(({ x, width }) => Math.ceil(x + width) + 4));
  const bands = stack.bands.map(({ lane, top, bottom }): Band => ({
    lane,
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
  }));
  return {
    left: left - MARGIN,
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(stack.bottom + MARGIN),
    stages,
    edges,
    bands,
    title: frame.title,
    total: frame.total && { ...frame.total, x: left },
  };
}
