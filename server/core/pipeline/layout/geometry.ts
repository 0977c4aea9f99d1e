import type { Lines } from '../drawnText.ts';
import type { Lane, PipelineEdge, PipelineStage } from '../model.ts';

/** A place in the picture; all lengths are pixels, y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, by its upper left corner. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What the box of a stage shows, and how large that is. */
export interface Card {
  readonly width: number;
  readonly height: number;
  readonly name: Lines;
  /** Model and technology, or the notes where neither is given. */
  readonly detail: Lines;
  /** Latency, requests per second, age, and the counts that stand on no edge. */
  readonly facts: Lines;
  /** True where a bar shows its part of the time of a request. */
  readonly hasBar: boolean;
}

/** A stage with its place. */
export interface StageBox extends Box {
  readonly stage: PipelineStage;
  readonly card: Card;
}

/** Words on an edge, in the middle of `Box`. */
export interface EdgeLabel extends Box {
  /** The count of items, behind it what the author wrote on the arrow. */
  readonly text: string;
  /** All of it, where `text` is cut. */
  readonly full: string;
}

/** An edge with the way that it takes. */
export interface EdgeLine {
  readonly edge: PipelineEdge;
  /** The value of a `d` attribute. */
  readonly path: string;
  /** Where it ends, and the direction in which it gets there. */
  readonly end: Heading;
  /** The same for its start, seen from the other side: for an arrow in both directions. */
  readonly start: Heading;
  readonly label: EdgeLabel | undefined;
}

/** A place with a direction of flight: 0 is right, 90 down, 180 left, 270 up. */
export interface Heading extends Point {
  readonly degrees: 0 | 90 | 180 | 270;
}

/** The frame around all stages of a lane. */
export interface Band extends Box {
  readonly lane: Lane;
}

/** Where everything in the picture of a pipeline stands. */
export interface PipelineLayout {
  /** The left edge of the picture, which is 0 or less: its `viewBox` begins there. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the pipeline. */
  readonly stages: readonly StageBox[];
  readonly edges: readonly EdgeLine[];
  /** None where all stages are in one lane. */
  readonly bands: readonly Band[];
  /** The title in lines; none where the pipeline has none. */
  readonly title: Lines;
  /** Upper left corner of the bar that shows the time of all stages; undefined where no stage gives one. */
  readonly total: Box | undefined;
}
