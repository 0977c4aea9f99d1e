import type { PipelineEdge } from '../model.ts';
import type { Strip } from './strips.ts';

/** A strip with its distance from the left edge of the widest one. */
export interface AlignedStrip extends Strip {
  readonly x: number;
}

/**
 * Shifts the strips sideways, so that what is joined across lanes stands close. A lane of several strips stays at the
 * left, as lines of text do; what runs downwards is centered.
 */
export function alignStrips(
  strips: readonly Strip[],
  edges: readonly PipelineEdge[],
  direction: 'right' | 'down',
): readonly AlignedStrip[] {
  const widest = Math.max(...strips.map(({ width }) => width));
  if (direction === 'down')
    return strips.map((strip) => ({ ...strip, x: Math.round((widest - strip.width) / 2) }));
  const rows = new Map<string, number>();
  for (const { lane } of strips) rows.set(lane, (rows.get(lane) ?? 0) + 1);
  const middles = new Map<string, number>();
  const shifts = new Map<Strip, number>();
  for (const strip of strips.toSorted((a, b) => b.width - a.width)) {
    const isAlone = rows.get(strip.lane) === 1 && strip.width < widest;
    const shift = isAlone ? Math.round(clamp(wishedShift(strip, edges, middles), widest - strip.width)) : 0;
    shifts.set(strip, shift);
    for (const [id, { x, width }] of strip.boxes) middles.set(id, shift + x + width / 2);
  }
  return strips.map((strip) => ({ ...strip, x: shifts.get(strip) ?? 0 }));
}

/** The mean distance between the ends of the edges that join `strip` to stages with a place. */
function wishedShift(
  { boxes }: Strip,
  edges: readonly PipelineEdge[],
  middles: ReadonlyMap<string, number>,
): number {
  const distances = edges.flatMap(({ from, to }) => {
    const own = boxes.get(from) ?? boxes.get(to);
    const other = middles.get(boxes.has(from) ? to : from);
    return own === undefined || other === undefined ? [] : [other - own.x - own.width / 2];
  });
  return distances.length === 0 ? 0 : distances.reduce((sum, one) => sum + one, 0) / distances.length;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
