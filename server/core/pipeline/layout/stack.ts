import type { Lane } from '../model.ts';
import type { AlignedStrip } from './align.ts';
import { innerChannel } from './plans.ts';
import type { Route } from './routes.ts';
import { tracksOf } from './tracks.ts';
import type { Tracks } from './tracks.ts';

/** Everything of the vertical: strips below one another, with room for the lines between them. */
export interface Stack {
  /** y of each strip. */
  readonly strips: readonly number[];
  readonly bands: readonly { readonly lane: Lane; readonly top: number; readonly bottom: number }[];
  /** The y of the line of `route` in its channel number `at` (of the route). */
  readonly lineOf: (route: Route, at: number) => number;
  readonly bottom: number;
}

/** Room around strips and lines, in pixels. */
export const ROOM = {
  /** Between two lines of a channel. */
  track: 12,
  /** From a strip to the first line below it. */
  beside: 15,
  bandTitle: 32,
  bandPadding: 14,
  /** Between two bands, or two rows of one lane, that no line runs between. */
  gap: 12,
  row: 34,
  /** Between two rows of what runs downwards: a label has room on the line. */
  step: 46,
} as const;

/** Stacks `strips` from `top` on. */
export function stackStrips(
  strips: readonly AlignedStrip[],
  routes: readonly Route[],
  top: number,
  direction: 'right' | 'down',
): Stack {
  const tracks = tracksOf(routes);
  const rowGap = direction === 'down' ? ROOM.step : ROOM.row;
  const hasBands = strips.some(({ lane }) => lane !== strips[0]?.lane);
  const bands: { lane: Lane; top: number; bottom: number }[] = [];
  const places: number[] = [];
  const channels = new Map<number, number>();
  let y = top;
  for (const [at, strip] of strips.entries()) {
    if (hasBands && strip.lane !== strips[at - 1]?.lane) {
      bands.push({ lane: strip.lane, top: y, bottom: y });
      y += ROOM.bandTitle;
    }
    places.push(y);
    const inner = innerChannel(at);
    const isLast = strip.lane !== strips[at + 1]?.lane;
    channels.set(inner, y + strip.height + ROOM.beside);
    y += strip.height + roomFor(tracks, inner, isLast ? 0 : rowGap);
    if (!isLast) continue;
    const band = bands.at(-1);
    if (band) y += tracks.count(inner) > 0 ? 2 : ROOM.bandPadding;
    if (band) band.bottom = y;
    channels.set(inner + 1, y + ROOM.beside);
    if (at < strips.length - 1) y += roomFor(tracks, inner + 1, ROOM.gap);
  }
  const lineOf: Stack['lineOf'] = (route, at) => {
    const channel = route.channels[at] ?? 0;
    return (channels.get(channel) ?? 0) + tracks.trackOf(route, channel) * ROOM.track;
  };
  return { strips: places, bands, lineOf, bottom: y };
}

function roomFor(tracks: Tracks, channel: number, least: number): number {
  const count = tracks.count(channel);
  return count === 0 ? least : Math.max(least, 2 * ROOM.beside + (count - 1) * ROOM.track);
}
