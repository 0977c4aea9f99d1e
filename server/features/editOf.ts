import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { DesignDocument, Edit } from '../core/index.ts';
import { toTextEdit } from './convert.ts';

/** What a client can do with an edit. */
export interface EditOptions {
  /** The version that the edits are for, where the client takes versioned edits; else undefined. */
  readonly version: number | undefined;
}

/** `edits` of `document` as the protocol's edit. */
export function editOf(
  { uri, lines }: DesignDocument,
  edits: readonly Edit[],
  { version }: EditOptions,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(lines, edit));
  if (version === undefined) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
