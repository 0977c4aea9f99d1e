import type { Span } from '../text.ts';

/**
 * Somebody's decision that findings are accepted as they are: in a comment, or in the front matter.
 *
 * ```md
 * <!-- mldd-disable-next-line cold-start -- covered by the ranking team's document -->
 * ```
 */
export interface Waiver {
  readonly where: 'front-matter' | 'next-line' | 'section' | 'range' | 'file';
  /** The codes that it names, at least one, each with its place. */
  readonly codes: readonly WaivedCode[];
  /** Why; undefined where nobody says. */
  readonly reason: string | undefined;
  /** The comment, or the entry of the front matter. */
  readonly span: Span;
  /** The text in which findings are waived. */
  readonly scope: Span;
}

export interface WaivedCode {
  readonly code: string;
  readonly span: Span;
}

/** True for a waiver that covers the whole document, wherever it is written. */
export function isForDocument({ where }: Waiver): boolean {
  return where === 'front-matter' || where === 'file';
}
