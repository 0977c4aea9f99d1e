import type { Span } from '../server/core/text.ts';

/** A text with the places that its marks named. */
export interface Marked {
  /** The text without its marks. */
  readonly text: string;
  /** One for each `<|` with its `|>`, in the order in which they start. */
  readonly spans: readonly Span[];
  /** Where `<|>` stood; -1 where the text has none. */
  readonly cursor: number;
}

/**
 * Takes the marks out of `source`: `<|` and `|>` around a range, which may nest, and `<|>` for a cursor.
 * `## <|Da<|>ta|>` is `## Data` with the span of `Data` and the cursor before `ta`.
 * Throws where a mark has no partner or there is a second cursor, which is a slip in the test.
 */
export function marked(source: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let cursor = -1;
  let done = 0;
  for (const mark of source.matchAll(/<\|>|<\||\|>/g)) {
    text += source.slice(done, mark.index);
    done = mark.index + mark[0].length;
    if (mark[0] === '<|') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (mark[0] === '|>') {
      const span = open.pop();
      if (!span) throw new Error(`Mark "|>" at ${mark.index} closes nothing`);
      span.end = text.length;
    } else {
      if (cursor >= 0) throw new Error(`A second cursor at ${mark.index}`);
      cursor = text.length;
    }
  }
  if (open.length > 0) throw new Error('Mark "<|" is not closed');
  return { text: text + source.slice(done), spans, cursor };
}
