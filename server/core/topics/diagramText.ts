import type { Code, Html } from '../document.ts';
import { indexLines } from '../text.ts';
import type { Span } from '../text.ts';

/**
 * True for a fenced block whose lines are words for people: a diagram, or plain text. Other code is quoted for its
 * syntax and says nothing of a design; a `pipeline` block has checks of its own.
 */
export function isReadableCode({ language, value }: Code): boolean {
  if (language !== undefined) return READABLE.has(language.toLowerCase());
  return !CODE_LINE.test(value);
}

/** The lines of a block that hold words, without fences and lines of tags. */
export function linesOf(text: string, { span }: Code | Html): readonly Span[] {
  const source = text.slice(span.start, span.end);
  const { starts } = indexLines(source);
  return starts.flatMap((start, line) => {
    const end = starts[line + 1] ?? source.length;
    const words = source.slice(start, end);
    const isFence = /^\s*(?:`{3}|~{3})/.test(words);
    if (isFence || !/[\p{L}\p{N}]/u.test(words.replace(/<[^<>]*>/g, ' '))) return [];
    return [{ start: span.start + start, end: span.start + start + words.trimEnd().length }];
  });
}

const READABLE = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'ascii',
  'diagram',
  'mermaid',
  'markdown',
  'md',
]);

/** Lines that only programs have: `import x`, `def f(`, `return y`, `SELECT a`, `{` at the end. */
const CODE_LINE =
  /^\s*(?:import \w|from \w[\w.]* import|def \w+\(|class \w+[(:{]|return\b|const \w|let \w|var \w|function \w|SELECT\s|CREATE TABLE|#include|public |private |@\w+\(?|\$ \w|pip install|docker )|[{;]\s*$|^\s*[}\]],?\s*$/m;
