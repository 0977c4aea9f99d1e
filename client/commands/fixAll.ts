import { window } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { applySourceAction } from './codeActions.ts';

const MESSAGE_MS = 4000;

/** Applies all safe fixes to the document of the active editor. */
export async function fixAll(server: LanguageServer): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const edits = await applySourceAction(server, document, 'source.fixAll.mlDesignDocs');
  if (!edits) window.setStatusBarMessage('Nothing to fix automatically in this design document', MESSAGE_MS);
}
