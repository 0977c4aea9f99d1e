import type { PipelineEdge } from '../model.ts';
import type { AlignedStrip } from './align.ts';
import type { Box } from './geometry.ts';

/** The channel right below strip `at`, inside its lane; the next number is that between it and the next lane. */
export function innerChannel(at: number): number {
  return 2 * at;
}

/** A stage with its strip. */
export interface Home {
  readonly at: number;
  /** In the coordinates of the picture; y within the strip. */
  readonly box: Box;
}

/** An edge with the channels that it takes, before it is known where it changes between them. */
export interface Plan {
  readonly edge: PipelineEdge;
  readonly from: Home;
  readonly to: Home;
  readonly exit: 'top' | 'bottom';
  readonly entry: 'top' | 'bottom';
  /** The strips that it passes, without those of its ends. */
  readonly passed: readonly number[];
  readonly channels: readonly number[];
}

/** The channels between the ends of `edge`, one for each strip that it goes down or up. */
export function planOf(edge: PipelineEdge, from: Home, to: Home, strips: readonly AlignedStrip[]): Plan {
  if (from.at === to.at) {
    return { edge, from, to, exit: 'bottom', entry: 'bottom', passed: [], channels: [innerChannel(from.at)] };
  }
  const isDown = from.at < to.at;
  const count = Math.abs(to.at - from.at);
  const steps = Array.from({ length: count }, (_, step) => (isDown ? from.at + step : from.at - step - 1));
  return {
    edge,
    from,
    to,
    exit: isDown ? 'bottom' : 'top',
    entry: isDown ? 'top' : 'bottom',
    passed: isDown ? steps.slice(1) : steps.slice(0, -1),
    channels: steps.map((at) => innerChannel(at) + (strips[at]?.lane === strips[at + 1]?.lane ? 0 : 1)),
  };
}
