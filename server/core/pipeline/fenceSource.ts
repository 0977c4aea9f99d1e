import type { Span } from '../text.ts';
import type { StageDraft } from './draft.ts';

/** The value of a fence with the way to the place of each part of it. */
export interface FenceSource {
  readonly value: Readonly<Record<string, unknown>>;
  /** What is under `stages`, with its place in that list. */
  readonly entries: readonly Entry[];
  /** The text inside the fence that `pointer` names, and where that stands in the document. */
  readonly at: (pointer: string) => { readonly text: string; readonly span: Span };
  readonly has: (pointer: string) => boolean;
}

/** One entry of `stages`. */
export interface Entry {
  readonly value: Readonly<Record<string, unknown>>;
  /** `/stages/3`. */
  readonly pointer: string;
}

/** A stage with the entry that it was read from. */
export interface FenceStage {
  readonly draft: StageDraft;
  readonly entry: Entry;
}
