import { Range } from 'vscode';
import type { Position, TextDocument } from 'vscode';

/** `TODO` with the words that say what to write, up to the end of its line or table cell. */
const PLACEHOLDER = /\bTODO\b[^|\r\n]*/g;

/** The first placeholder of `document` that begins behind `from`. */
export function placeholderIn(document: TextDocument, from: Position): Range | undefined {
  const text = document.getText();
  PLACEHOLDER.lastIndex = document.offsetAt(from);
  const found = PLACEHOLDER.exec(text);
  if (!found) return undefined;
  const end = found.index + found[0].trimEnd().length;
  return new Range(document.positionAt(found.index), document.positionAt(end));
}

/** The first placeholder behind the front matter of a new document. */
export function firstPlaceholder(document: TextDocument): Range | undefined {
  const matter = /^---\r?\n[\s\S]*?^---\r?$/m.exec(document.getText());
  return placeholderIn(document, document.positionAt(matter?.index === 0 ? matter[0].length : 0));
}
