import type { PipelineEdge } from '../model.ts';
import type { AlignedStrip } from './align.ts';
import type { Box } from './geometry.ts';
import { planOf } from './plans.ts';
import type { Home, Plan } from './plans.ts';
import { portKey, portsOf } from './ports.ts';
import { isOpen, wayBeside, waysOf, wayThrough } from './ways.ts';
import type { Ways } from './ways.ts';

/**
 * The way of an edge that leaves its strip, or runs back in it: down or up from its stage, along the channels between
 * strips, and through gaps of the strips in between.
 */
export interface Route {
  readonly edge: PipelineEdge;
  readonly start: RouteEnd;
  readonly end: RouteEnd;
  /** One more than there are channels: between two of them the line changes from one to the next. */
  readonly xs: readonly number[];
  readonly channels: readonly number[];
  /** Lines with the same key may lie on one another: they come from one stage. */
  readonly key: string;
}

/** Where a route leaves or reaches a stage. */
export interface RouteEnd {
  readonly strip: number;
  /** In the coordinates of the picture; y within the strip. */
  readonly box: Box;
  readonly side: 'top' | 'bottom';
  /** The flank that it leaves first, where something stands above or below the stage. */
  readonly flank: 1 | -1 | undefined;
}

/** Finds ways for all of `edges`. Nothing passes over a box. */
export function routesOf(strips: readonly AlignedStrip[], edges: readonly PipelineEdge[]): readonly Route[] {
  const ways = strips.map(waysOf);
  const homes = new Map(
    strips.flatMap((strip, at) =>
      [...strip.boxes].map(([id, box]) => [id, { at, box: { ...box, x: box.x + strip.x } }] as const),
    ),
  );
  const plans = edges.flatMap((edge) => {
    const from = homes.get(edge.from);
    const to = homes.get(edge.to);
    return from && to ? [planOf(edge, from, to, strips)] : [];
  });
  const ports = portsOf(plans);
  // All ends first: what passes a strip then keeps off the lines that reach the stages beside its way.
  const ended = plans.map((plan) => ({ plan, ends: endsOf(plan, ways, ports) }));
  return ended.map(({ plan, ends }) => routeOf(plan, ends, ways));
}

interface Ends {
  readonly start: WayOut;
  readonly end: WayOut;
}

function keyOf({ edge }: Plan): string {
  return `${edge.from}\n${String(edge.isFeedback)}`;
}

function endsOf(plan: Plan, ways: readonly Ways[], ports: ReadonlyMap<string, number>): Ends {
  const { from, to, exit, entry, channels } = plan;
  const key = keyOf(plan);
  const start = wayOut(from, ways, exit, ports.get(portKey(plan, 'out')) ?? 0.5, key);
  const end = wayOut(to, ways, entry, ports.get(portKey(plan, 'in')) ?? 0.5, key, true);
  const isStraight = channels.length === 1 && start.flank === undefined && end.flank === undefined;
  return { start, end: isStraight && Math.abs(start.x - end.x) < 9 ? { ...end, x: start.x } : end };
}

function routeOf(plan: Plan, { start, end }: Ends, ways: readonly Ways[]): Route {
  const { edge, from, to, exit, entry, passed, channels } = plan;
  const key = keyOf(plan);
  const xs = [start.x];
  for (const at of passed) {
    const way = ways[at];
    const beside = [ways[at - 1], ways[at + 1]].flatMap((one) => one?.taken ?? []);
    if (way) xs.push(wayThrough(way, xs.at(-1) ?? start.x, end.x, key, beside));
  }
  return {
    edge,
    start: { strip: from.at, box: from.box, side: exit, flank: start.flank },
    end: { strip: to.at, box: to.box, side: entry, flank: end.flank },
    xs: [...xs, end.x],
    channels,
    key,
  };
}

interface WayOut {
  readonly x: number;
  readonly flank: 1 | -1 | undefined;
}

/** The x at which a line leaves the strip of `home`, or comes into it; straight from the side where that is open. */
function wayOut(
  { at, box }: Home,
  ways: readonly Ways[],
  side: 'top' | 'bottom',
  port: number,
  key: string,
  isEntry = false,
): WayOut {
  const x = Math.round(box.x + box.width * port);
  const way = ways[at];
  if (!way || isOpen(way, box, x, side)) {
    way?.taken.push({ x, key });
    return { x, flank: undefined };
  }
  const flow = way.strip.flow;
  const flank = isEntry ? (flow === 1 ? -1 : 1) : flow;
  return { x: wayBeside(way, box, flank, isEntry ? `to ${key}` : key), flank };
}
