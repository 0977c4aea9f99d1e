/**
 * The first line of a flowchart that was made from a `pipeline` block. Mermaid takes it for a comment; it tells us that
 * the chart is no pipeline of its own.
 */
export const TWIN_MARK = '%% mldd: drawn from the pipeline block above, do not edit';

/** True for a fenced flowchart that has the mark on its first line. */
export function isTwin(source: string): boolean {
  return /^[^\r\n]{0,40}mermaid[^\r\n]{0,40}(?:\r\n|\n|\r)[ \t>]{0,40}%% mldd: drawn from\b/.test(source);
}
