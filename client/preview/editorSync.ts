import { Range, TextEditorRevealType, window, workspace } from 'vscode';
import type { TextEditor, Uri } from 'vscode';
import type { PreviewRange } from '../../server/protocol.ts';

/** The editor that shows `uri`; the active one where several do. */
export function editorOf(uri: Uri | undefined): TextEditor | undefined {
  const key = uri?.toString();
  const all = [window.activeTextEditor, ...window.visibleTextEditors];
  return all.find((editor) => editor !== undefined && editor.document.uri.toString() === key);
}

/** Brings `range` into sight in the editor of `uri`, if there is one; focus and caret stay where they are. */
export function scrollEditor(uri: Uri | undefined, { start, end }: PreviewRange): void {
  const editor = editorOf(uri);
  if (!editor || !isScrollOn('scrollEditorWithPreview', editor.document.uri)) return;
  const range = new Range(start.line, start.column, end.line, end.column);
  editor.revealRange(editor.document.validateRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Whether the user wants one of the two sides to follow the other. */
export function isScrollOn(
  setting: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview',
  uri: Uri,
): boolean {
  return workspace.getConfiguration('mlDesignDocs.preview', uri).get<unknown>(setting) !== false;
}
