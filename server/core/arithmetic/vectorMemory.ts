import type { Quantity } from '../quantities/quantity.ts';

/** How vectors are stored, as far as a text tells. */
export interface StorageModel {
  /** Bytes of one component, least and most. */
  readonly least: number;
  readonly most: number;
  readonly isCompressed: boolean;
  /** True where the vectors may be spread over machines, or copied. */
  readonly isSpread: boolean;
}

/** Links of the widest graphs that are in use, and an id: bytes for one vector. */
const GRAPH_BYTES = 1100;
const LEAST = 0.5;
const MOST = 3;

/** True where `size` can be the memory of so many vectors, with what an index adds. */
export function canHold(size: Quantity, number: Quantity, dimension: Quantity, model: StorageModel): boolean {
  const least = model.isCompressed ? number.low * 8 : number.low * dimension.low * model.least;
  const most = number.high * (dimension.high * model.most + GRAPH_BYTES);
  const isEnough = size.high >= least * LEAST || size.bound === 'at-least' || model.isSpread;
  const isNotTooMuch = size.low <= most * MOST || size.bound === 'at-most' || model.isSpread;
  return isEnough && isNotTooMuch;
}
