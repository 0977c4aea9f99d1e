import { isRecord, stringsOf } from '../frontMatter.ts';
import { headingWords } from '../headingText.ts';
import { wordForm } from '../words.ts';

/**
 * Phrases that tell sentences which ask, defer or hold no words of their own from those that say something
 * definite. Data, in `schemas/discourse.yaml`.
 */
export interface Discourse {
  /** A sentence that begins so asks, with a question mark or without: `Describe the metrics`. */
  readonly asks: readonly string[];
  /** A sentence that holds one of them names what is not done now. */
  readonly defers: readonly string[];
  /** Comparable headings under which nothing is done now: `future work`. */
  readonly deferringHeadings: ReadonlySet<string>;
  /** Comparable words that say nothing by themselves: `the`. */
  readonly functionWords: ReadonlySet<string>;
}

/** Reads the value of `schemas/discourse.yaml`, which a test has checked against its schema. */
export function readDiscourse(value: unknown): Discourse {
  const entry = isRecord(value) ? value : {};
  return {
    asks: stringsOf(entry.asks),
    defers: stringsOf(entry.defers),
    deferringHeadings: new Set(stringsOf(entry.deferringHeadings).map((text) => headingWords(text).head)),
    functionWords: new Set(stringsOf(entry.functionWords).map(wordForm)),
  };
}
