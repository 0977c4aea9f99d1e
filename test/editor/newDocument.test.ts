import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, eventually, findings } from './editor.ts';

suite('new document', () => {
  teardown(closeAll);

  test('a template becomes an untitled document with its first placeholder selected', async () => {
    const done = vscode.commands.executeCommand('mlDesignDocs.newDocument');
    const editor = await eventually('the document is open', async () => {
      const active = vscode.window.activeTextEditor;
      if (active) return active;
      // Takes the first entry of whatever is asked for, and does nothing before it is asked.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    });
    await done;
    assert.equal(editor.document.isUntitled, true);
    assert.equal(editor.document.languageId, 'markdown');
    assert.match(editor.document.getText(), /^---\ntype: ml-design-doc\n/);
    assert.match(editor.document.getText(editor.selection), /^TODO/);
    assert.equal(editor.document.getText(editor.selection).includes('\n'), false);
    await eventually('the new document is checked', () => findings(editor.document.uri)[0]);
    await eventually('the status bar shows it', (await api()).statusText);
  });
});
