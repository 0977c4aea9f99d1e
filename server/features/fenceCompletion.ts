import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import type { Command, CompletionItem, Position, Range } from 'vscode-languageserver-types';
import { fenceAt, lineEndingOf, placeForTyping } from '../core/index.ts';
import type { DesignDocument, FencePlace, FenceText, Span } from '../core/index.ts';
import { fromPosition, toRange } from './convert.ts';
import {
  belowListSuggestions,
  keySuggestions,
  newStageSuggestions,
  rootKeySuggestions,
} from './fenceKeys.ts';
import type { FenceSuggestion } from './fenceSuggestion.ts';
import { chainSuggestions, valueSuggestions } from './fenceValues.ts';
import { hoverText } from './hoverText.ts';

/** What the client can do with completions, and how it came to ask for them. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** The client writes what it inserts as it is, where it is told so. */
  readonly asIs: boolean;
  readonly isMarkdown: boolean;
  /** The character that was typed, where that is why it asks. */
  readonly trigger: string | undefined;
  /** The client's command that shows completions, where it has told one. */
  readonly suggestCommand: string | undefined;
}

/** Characters that lead to completions by themselves. */
export const TRIGGERS: readonly string[] = [' ', '{', '['];

/** False where `before`, the text up to the caret, shows that it stands in no `pipeline` fence. Cheap, for every blank typed. */
export function mayBeInFence(before: string): boolean {
  for (let at = before.lastIndexOf(LANGUAGE); at > 0; at = before.lastIndexOf(LANGUAGE, at - 1)) {
    const isOpening = /(?:`{3}|~{3})[ \t]*$/.test(before.slice(Math.max(0, at - 20), at));
    if (isOpening) return !/^[ \t>]*(?:`{3,}|~{3,})[ \t]*$/m.test(before.slice(at));
  }
  return false;
}

const LANGUAGE = 'pipeline';

/**
 * What can be written at `position` where that is inside a `pipeline` fence, the likeliest first; nothing anywhere else. The
 * YAML may be unfinished or broken.
 *
 * @param metrics names of metrics in the document
 */
export function fenceCompletion(
  document: DesignDocument,
  position: Position,
  metrics: () => readonly string[],
  options: CompletionOptions,
): CompletionItem[] {
  const offset = fromPosition(document.lines, position);
  const fence = fenceAt(document, offset);
  const at = fence?.fromDocument(offset);
  if (!fence || at === undefined || !isAsked(fence.value, at, options.trigger)) return [];
  const place = placeForTyping(fence.value, at);
  if (!place) return [];
  const { suggestions, span } = suggestionsAt(place, fence.value, at, metrics);
  const layout = layoutAt(document, fence, span, options);
  return suggestions
    .filter(({ lines }) => lines.length === 1 || layout.indent !== undefined)
    .map((suggestion, index) => itemOf(suggestion, index, layout, options));
}

/** A blank that was typed asks only where a key, an entry or a value can begin. */
function isAsked(source: string, at: number, trigger: string | undefined): boolean {
  if (trigger === undefined) return true;
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at);
  return line.length < LONGEST_LINE && /^\s*(?:-\s+)*$|[:{[,]\s*$|->\s*$/.test(line);
}

const LONGEST_LINE = 2000;

interface Suggestions {
  readonly suggestions: readonly FenceSuggestion[];
  /** What they are written in place of. */
  readonly span: Span;
}

function suggestionsAt(
  place: FencePlace,
  source: string,
  at: number,
  metrics: () => readonly string[],
): Suggestions {
  const { span, item, path, shape, word } = place;
  if (item?.hasDash === false && item.value === word) {
    // Where the list of stages is not indented, a key of the fence may stand here too.
    const rootKeys = place.list?.column === 0 ? rootKeySuggestions(place) : [];
    return { suggestions: [...belowListSuggestions(place), ...rootKeys], span };
  }
  if (shape.type === 'edge' && place.map?.entries.every(({ key }) => key !== word) !== false) {
    return {
      suggestions: [...chainSuggestions(place), ...keySuggestions(place)],
      span: partOfChain(source, span, at),
    };
  }
  if (place.role === 'key') {
    const isNew = path.length === 2 && path[0] === 'stages' && item?.value === word;
    return {
      suggestions: isNew ? [...newStageSuggestions(place), ...keySuggestions(place)] : keySuggestions(place),
      span,
    };
  }
  return { suggestions: valueSuggestions(place, metrics()), span };
}

/** The part of the chain `a -> b` in which `at` stands. */
function partOfChain(source: string, span: Span, at: number): Span {
  const before = source.lastIndexOf('->', at - 1);
  const after = source.indexOf('->', at);
  const start = before < span.start ? span.start : before + '->'.length;
  const end = after < 0 || after > span.end ? span.end : after;
  const text = source.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: Math.min(start + lead, at), end: Math.max(at, start + text.trimEnd().length) };
}

/** Where and how suggestions are written. */
interface Layout {
  readonly range: Range;
  readonly lineEnding: string;
  /** What begins the lines behind the first; undefined where only one line can be written. */
  readonly indent: string | undefined;
  /** What parts a value from the colon that it would stand right behind. */
  readonly gap: string;
}

function layoutAt(
  { text, lines }: DesignDocument,
  fence: FenceText,
  span: Span,
  { asIs, snippets }: CompletionOptions,
): Layout {
  const lineStart = fence.value.lastIndexOf('\n', span.start - 1) + 1;
  const column = span.start - lineStart;
  const place = fence.toDocument({ start: lineStart, end: lineStart }).start;
  let start = place;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return {
    range: toRange(lines, fence.toDocument(span)),
    lineEnding: lineEndingOf(text),
    gap: fence.value[span.start - 1] === ':' ? ' ' : '',
    indent: asIs && snippets ? text.slice(start, place) + ' '.repeat(column) : undefined,
  };
}

const KINDS: Readonly<Record<FenceSuggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  kind: CompletionItemKind.EnumMember,
  stage: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

function itemOf(
  suggestion: FenceSuggestion,
  index: number,
  { range, lineEnding, gap, indent = '' }: Layout,
  options: CompletionOptions,
): CompletionItem {
  const { label, kind, detail, help, filter, isSnippet = false, leadsOn = false } = suggestion;
  const text = suggestion.lines.map((line, at) => (at === 0 ? line : indent + line)).join(lineEnding);
  const newText = gap + (isSnippet && !options.snippets ? withoutFields(text) : text);
  return {
    label,
    kind: KINDS[kind],
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText },
    ...(isSnippet && options.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(options.asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail ? { detail } : {}),
    ...(help ? { documentation: hoverText(help, options.isMarkdown) } : {}),
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(leadsOn && options.suggestCommand ? { command: showNext(options.suggestCommand) } : {}),
  };
}

function showNext(command: string): Command {
  return { title: 'Show completions', command };
}

/** A snippet as it is without its fields. */
function withoutFields(snippet: string): string {
  return snippet.replace(/\$\{\d+(?::((?:[^}\\]|\\.)*))?\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}
