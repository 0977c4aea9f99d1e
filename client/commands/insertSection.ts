import { Position, window, workspace } from 'vscode';
import type { TextEdit, Uri } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { applyQuickFix, findingWith } from './codeActions.ts';
import { goToPlace } from './places.ts';
import { placeholderIn } from './placeholder.ts';

/** Inserts the section that a finding misses, by the finding's own quick fix, and goes to what is to be filled in. */
export async function insertSection(server: LanguageServer, uri: Uri, id: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const finding = findingWith(uri, id);
  const edits = finding && (await applyQuickFix(server, document, finding));
  const [edit] = edits ?? [];
  if (!edit) {
    void window.showInformationMessage(
      'This section cannot be inserted here. Write its heading where it belongs.',
    );
    return;
  }
  const range = placeholderIn(document, insertedAt(edit));
  await goToPlace(uri, range ?? insertedAt(edit));
}

/** Where the inserted text begins, blank lines apart. */
function insertedAt({ range, newText }: TextEdit): Position {
  const lead = /^\s*/.exec(newText)?.[0] ?? '';
  const newLines = lead.split('\n').length - 1;
  return newLines === 0 ? range.start : new Position(range.start.line + newLines, 0);
}
