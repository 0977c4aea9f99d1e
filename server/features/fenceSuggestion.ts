import type { HoverPart } from './hoverText.ts';

/** Something that can be written at a place of a `pipeline` fence. */
export interface FenceSuggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'kind' | 'stage' | 'snippet';
  /** In the list, beside the label. */
  readonly detail?: string;
  readonly help?: readonly HoverPart[];
  /**
   * Lines to write, in the syntax of snippets where `isSnippet` is true. Those behind the first are indented as
   * this place is, by the client or by who lays them out.
   */
  readonly lines: readonly string[];
  readonly isSnippet?: boolean;
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  /** True where something follows that can be suggested too. */
  readonly leadsOn?: boolean;
}

/** `text` in the syntax of snippets, where some signs have a meaning. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The field `number` of a snippet: selected text to be typed over. */
export function snippetField(number: number, text = ''): string {
  return text === '' ? `\${${number}}` : `\${${number}:${snippetText(text)}}`;
}
