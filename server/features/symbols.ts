import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type {
  DocumentHighlight,
  Location,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { definitionsOf, renamable, rename, symbolAt } from '../core/index.ts';
import type { Analysis, NamedThing } from '../core/index.ts';
import { fromPosition, toRange, toTextEdit } from './convert.ts';

/** Where the stage or metric at `position` is told about; empty where none is named. */
export function definitionAt(analysis: Analysis, position: Position): Location[] {
  const thing = thingAt(analysis, position);
  return thing ? definitionsOf(thing).map(({ span }) => locationOf(analysis, span)) : [];
}

/** All places that name the stage or metric at `position`, in the order of the text. */
export function referencesAt(
  analysis: Analysis,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const thing = thingAt(analysis, position);
  if (!thing) return [];
  const told = new Set(includeDeclaration ? [] : definitionsOf(thing));
  return thing.occurrences.flatMap((one) => (told.has(one) ? [] : [locationOf(analysis, one.span)]));
}

/** The same places to light up; undefined where nothing is named, so that an editor can compare words instead. */
export function highlightsAt(analysis: Analysis, position: Position): DocumentHighlight[] | undefined {
  return thingAt(analysis, position)?.occurrences.map(({ span, isDefinition }) => ({
    range: toRange(analysis.document.lines, span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** What a rename at `position` begins with; undefined where nothing can be renamed. */
export function prepareRenameAt(
  { document, symbols }: Analysis,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const found = renamable(symbols, fromPosition(document.lines, position));
  return found && { range: toRange(document.lines, found.span), placeholder: found.text };
}

/**
 * The edit that names what is at `position` `newName` everywhere, or the reason why that cannot be; undefined where nothing
 * is named.
 *
 * @param version the version that the edit is for, where the client takes versioned edits
 */
export function renameAt(
  { document, symbols }: Analysis,
  position: Position,
  newName: string,
  version: number | undefined,
): { readonly edit: WorkspaceEdit } | { readonly refusal: string } | undefined {
  const { uri, lines } = document;
  const result = rename(document, symbols, fromPosition(lines, position), newName);
  if (!result || 'refusal' in result) return result;
  const edits = result.edits.map((edit) => toTextEdit(lines, edit));
  if (version === undefined) return { edit: { changes: { [uri]: edits } } };
  return { edit: { documentChanges: [{ textDocument: { uri, version }, edits }] } };
}

function thingAt({ document, symbols }: Analysis, position: Position): NamedThing | undefined {
  return symbolAt(symbols, fromPosition(document.lines, position))?.thing;
}

function locationOf({ document }: Analysis, span: Parameters<typeof toRange>[1]): Location {
  return { uri: document.uri, range: toRange(document.lines, span) };
}
