import { lineSpanAt } from '../text.ts';

/**
 * What the lines of a block that starts at `start` begin with from the second on, so that they stay in the same list
 * items and quotes: `> - A -> B` gives `>   `.
 */
export function linePrefix(text: string, start: number): string {
  const before = text.slice(lineSpanAt(text, start).start, start);
  return before.replace(/[^>\s]/g, ' ');
}
