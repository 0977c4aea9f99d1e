import type { Span } from '../text.ts';

/** One place that names a stage or a metric. */
export interface Occurrence {
  /** The name alone, without quotes and markup. */
  readonly span: Span;
  /** What is written there. */
  readonly text: string;
  /** An id, which other places refer to, or the name that people read. */
  readonly form: 'id' | 'name';
  /** True for an id that is shown as the name too, because the stage has no other name there. */
  readonly isShown: boolean;
  /** True where the stage or metric is told about, and not only named. */
  readonly isDefinition: boolean;
  readonly writing: Writing;
  /** False where the name is written in pieces, over several lines or with markup inside. */
  readonly isExact: boolean;
}

/** How a name is written at a place, which decides what it may be replaced by. */
export type Writing =
  /** A YAML scalar; `whole` has its quotes. */
  | { readonly kind: 'yaml'; readonly style: 'plain' | 'single' | 'double'; readonly whole: Span }
  /** A part of a chain `a -> b` in YAML. */
  | { readonly kind: 'yaml-chain' }
  | { readonly kind: 'mermaid-id' }
  | { readonly kind: 'mermaid-label'; readonly isQuoted: boolean }
  /** A box or bare name in a drawing; `block` is all of the drawing. */
  | { readonly kind: 'drawing'; readonly block: Span }
  /** A part of a chain in running text, an item of a list of stages. */
  | { readonly kind: 'chain' }
  | { readonly kind: 'cell' }
  /** Inline code. */
  | { readonly kind: 'code' }
  /** What begins a paragraph or item and is parted from the rest: `**Ranking**: ...`. */
  | { readonly kind: 'label' }
  | { readonly kind: 'heading' };

/** A stage or metric with all places that name it. */
export interface NamedThing {
  readonly kind: 'stage' | 'metric';
  /** What people call it. */
  readonly name: string;
  /** In the order of the text; no two share a place. */
  readonly occurrences: readonly Occurrence[];
}
