import { Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Position, TextEditor } from 'vscode';
import type { Overviews } from '../overviews.ts';
import { findingWith } from './codeActions.ts';

/** Shows a place of a document in the editor that has it open, else in the first group, and puts the cursor there. */
export async function goToPlace(uri: Uri, place: Position | Range): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const range = document.validateRange(place instanceof Range ? place : new Range(place, place));
  const editor = await window.showTextDocument(document, { viewColumn: columnOf(uri), preserveFocus: false });
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** Shows a section of the framework; where the document lacks it, the finding that says so. */
export async function goToSection(overviews: Overviews, uri: Uri, id: string): Promise<void> {
  const section = (await overviews.of(uri))?.sections.find((one) => one.id === id);
  const start = (line: number): Range => new Range(line, 0, line, 0);
  const place = section?.line === undefined ? findingWith(uri, id)?.range : start(section.line);
  const { start: cursor } = place ?? start(0);
  await goToPlace(uri, cursor);
}

function columnOf(uri: Uri): ViewColumn {
  const key = uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => isInputOf(input, key)));
  return group?.viewColumn ?? ViewColumn.One;
}

function isInputOf(input: unknown, key: string): boolean {
  const uri = typeof input === 'object' && input !== null && 'uri' in input ? input.uri : undefined;
  return uri instanceof Uri && uri.toString() === key;
}
