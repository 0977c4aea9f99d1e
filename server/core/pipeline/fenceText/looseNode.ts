import type { Span } from '../../text.ts';

/** A part of YAML that may be unfinished or broken. Spans are offsets into the YAML. */
export type LooseNode = LooseMap | LooseList | LooseScalar;

/** A word, a quoted text or an alias on one line. */
export interface LooseScalar {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'alias';
  /** With its quotes. */
  readonly span: Span;
  /** What it says: quotes and escapes are resolved. */
  readonly value: string;
}

export interface LooseMap {
  readonly kind: 'map';
  readonly isFlow: boolean;
  /** Of a map in block style, the column of its keys. */
  readonly column: number;
  readonly entries: LooseEntry[];
}

/** A key with its value, or a bare word where a key belongs. */
export interface LooseEntry {
  readonly key: LooseScalar;
  hasColon: boolean;
  value: LooseNode | undefined;
}

export interface LooseList {
  readonly kind: 'list';
  readonly isFlow: boolean;
  /** Of a list in block style, the column of its dashes. */
  readonly column: number;
  readonly items: LooseItem[];
}

export interface LooseItem {
  /** False for a word that stands where a dash belongs. */
  readonly hasDash: boolean;
  value: LooseNode | undefined;
}

/** What a node is put into. */
export interface Slot {
  value: LooseNode | undefined;
}
