import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Analysis, DesignDocument, Section, SectionSpec } from '../core/index.ts';
import { toRange } from './convert.ts';

/**
 * The headings of a document as a tree; beside each, the framework's section that it serves under another
 * name.
 */
export function documentSymbols({ document, outline }: Analysis): DocumentSymbol[] {
  const symbolOf = (section: Section): DocumentSymbol => ({
    name: nameOf(section),
    detail: detailOf(section, outline.specsOf.get(section) ?? []),
    kind: SymbolKind.String,
    range: toRange(document.lines, section.span),
    selectionRange: toRange(document.lines, section.heading.span),
    children: section.children.map(symbolOf),
  });
  return document.sections.map(symbolOf);
}

/** The same as a list, for clients that show no tree. */
export function flatSymbols({ document }: Analysis): SymbolInformation[] {
  return flatten(document, document.sections, undefined);
}

function flatten(
  document: DesignDocument,
  sections: readonly Section[],
  parent: Section | undefined,
): SymbolInformation[] {
  return sections.flatMap((section) => [
    {
      name: nameOf(section),
      kind: SymbolKind.String,
      location: { uri: document.uri, range: toRange(document.lines, section.span) },
      ...(parent ? { containerName: nameOf(parent) } : {}),
    },
    ...flatten(document, section.children, section),
  ]);
}

/** Clients refuse a symbol without a name. */
function nameOf({ heading }: Section): string {
  return heading.text.trim() === '' ? '(no heading)' : heading.text;
}

function detailOf({ heading }: Section, specs: readonly SectionSpec[]): string {
  return specs
    .map((spec) => spec.title)
    .filter((title) => title !== heading.text)
    .join(', ');
}
