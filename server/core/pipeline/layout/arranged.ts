import type { PipelineEdge } from '../model.ts';
import type { Box, Card, Point } from './geometry.ts';

/** Stages in layers, with the edges between them. */
export interface Arranged {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly edges: readonly ArrangedEdge[];
  readonly width: number;
  readonly height: number;
}

/** An edge between arranged stages. */
export interface ArrangedEdge {
  readonly edge: PipelineEdge;
  readonly points: readonly Point[];
  readonly label: Box | undefined;
}

/** An edge; `edge` is undefined where it only keeps two stages beside each other. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly edge: PipelineEdge | undefined;
}

/** What is known of the sizes of boxes and of what stands on edges. */
export interface Sizes {
  readonly cards: ReadonlyMap<string, Card>;
  readonly labelOf: (edge: PipelineEdge) => { readonly width: number; readonly height: number } | undefined;
}
