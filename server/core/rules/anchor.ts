import type { DesignDocument } from '../document.ts';
import { lineSpanAt } from '../text.ts';
import type { Span } from '../text.ts';

/**
 * Where a finding about the document as a whole stands: its title, else its first heading, else its first
 * line.
 */
export function anchorOf(document: DesignDocument): Span {
  const heading = document.title ?? document.sections[0]?.heading;
  if (heading && heading.titleSpan.end > heading.titleSpan.start) return heading.titleSpan;
  if (heading) return heading.span;
  const { text } = document;
  const first = text.slice(document.frontMatter?.span.end ?? 0).search(/\S/);
  return lineSpanAt(text, first < 0 ? 0 : (document.frontMatter?.span.end ?? 0) + first);
}
