import type { Route } from './routes.ts';

/** Which line of a channel each route takes; 0 is the uppermost. */
export interface Tracks {
  readonly count: (channel: number) => number;
  readonly trackOf: (route: Route, channel: number) => number;
}

/** What runs along a channel under one key. */
interface Run {
  readonly key: string;
  from: number;
  to: number;
  /** Where it comes from above, and where it goes on below. */
  readonly above: number;
  readonly below: number;
  readonly isLoop: boolean;
}

/** Gives lines that run beside each other tracks of their own, so that few of them cross. */
export function tracksOf(routes: readonly Route[]): Tracks {
  const channels = new Map<number, Map<string, Run>>();
  for (const route of routes) {
    for (const [at, channel] of route.channels.entries()) addRun(channels, channel, route, at);
  }
  const tracks = new Map<number, ReadonlyMap<string, number>>();
  const counts = new Map<number, number>();
  for (const [channel, runs] of channels) {
    const given = assign([...runs.values()].toSorted(fewestCrossings));
    tracks.set(channel, given);
    counts.set(channel, Math.max(...given.values()) + 1);
  }
  return {
    count: (channel) => counts.get(channel) ?? 0,
    trackOf: (route, channel) => tracks.get(channel)?.get(route.key) ?? 0,
  };
}

function addRun(channels: Map<number, Map<string, Run>>, channel: number, route: Route, at: number): void {
  const a = route.xs[at] ?? 0;
  const b = route.xs[at + 1] ?? a;
  const runs = channels.get(channel) ?? new Map<string, Run>();
  channels.set(channel, runs);
  const known = runs.get(route.key);
  if (known) {
    known.from = Math.min(known.from, a, b);
    known.to = Math.max(known.to, a, b);
    return;
  }
  const isUp = route.start.strip > route.end.strip;
  runs.set(route.key, {
    key: route.key,
    from: Math.min(a, b),
    to: Math.max(a, b),
    above: isUp ? b : a,
    below: isUp ? a : b,
    isLoop: route.start.strip === route.end.strip,
  });
}

/**
 * Loops of the strip above come first, short ones inside long ones. Of lines that go down to the right, what starts
 * further right lies above; of lines to the left, what starts further left: neither then crosses the other.
 */
function fewestCrossings(a: Run, b: Run): number {
  if (a.isLoop !== b.isLoop) return a.isLoop ? -1 : 1;
  if (a.isLoop) return a.to - a.from - (b.to - b.from);
  const isRightA = a.below >= a.above;
  const isRightB = b.below >= b.above;
  if (isRightA !== isRightB) return isRightA ? -1 : 1;
  return isRightA ? b.above - a.above : a.above - b.above;
}

/** The first track that is free for each of `runs`, in their order, but never one above a track it was put behind. */
function assign(runs: readonly Run[]): ReadonlyMap<string, number> {
  const tracks: Run[][] = [];
  const given = new Map<string, number>();
  for (const run of runs) {
    let at = tracks.length;
    while (at > 0 && !tracks[at - 1]?.some((other) => meets(other, run))) at--;
    (tracks[at] ??= []).push(run);
    given.set(run.key, at);
  }
  return given;
}

function meets(a: Run, b: Run): boolean {
  return a.from < b.to + MARGIN && b.from < a.to + MARGIN;
}

/** Ends of two lines on one track stay this far apart. */
const MARGIN = 14;
