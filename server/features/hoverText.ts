import { MarkupKind } from 'vscode-languageserver-types';
import type { MarkupContent } from 'vscode-languageserver-types';

/** A piece of a hover. All texts are plain; what looks like Markdown in them is shown as it is written. */
export type HoverPart =
  | { readonly kind: 'title'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly label: string; readonly items: readonly HoverItem[] }
  /** Text as it is written in a document, line by line. */
  | { readonly kind: 'sample'; readonly label: string; readonly text: string }
  | { readonly kind: 'divider' };

/** A line of a list: its first words stand out. */
export interface HoverItem {
  /** A value as it is written in a document. */
  readonly code?: string;
  readonly lead?: string;
  readonly text: string;
}

/** Lays `parts` out as Markdown, or as plain text for a client that shows no Markdown. */
export function hoverText(parts: readonly HoverPart[], isMarkdown: boolean): MarkupContent {
  const render = isMarkdown ? markdownOf : plainOf;
  const value = parts.map(render).join('\n\n');
  return { kind: isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}

function markdownOf(part: HoverPart): string {
  if (part.kind === 'divider') return '---';
  if (part.kind === 'paragraph') return escaped(part.text);
  if (part.kind === 'title') return [`**${escaped(part.text)}**`, ...part.notes.map(escaped)].join(' · ');
  if (part.kind === 'sample') return `**${escaped(part.label)}**\n\n${fenced(part.text)}`;
  return [`**${escaped(part.label)}**`, '', ...part.items.map(markdownItem)].join('\n');
}

/** In a fence that is longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}

function markdownItem({ code, lead, text }: HoverItem): string {
  const value = code === undefined ? '' : `\`${code.replaceAll('`', "'")}\``;
  const strong = lead === undefined ? '' : `**${escaped(lead)}**`;
  return `- ${[value, strong, escaped(text)].filter((word) => word !== '').join(' ')}`;
}

function plainOf(part: HoverPart): string {
  if (part.kind === 'divider') return '----';
  if (part.kind === 'paragraph') return part.text;
  if (part.kind === 'title') return [part.text, ...part.notes].join(' · ');
  if (part.kind === 'sample') return `${part.label}:\n${part.text.trimEnd()}`;
  const items = part.items.map(({ code, lead, text }) => `${code ?? lead ?? ''}: ${text}`.replace(/^: /, ''));
  return [`${part.label}:`, ...items.map((item) => `- ${item}`)].join('\n');
}

/** Frameworks are anybody's data: a picture or a link in one must not load or lead anywhere. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>!|~#&]/g, '\\$&');
}
