import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, eventually, finding, findingGone, open } from './editor.ts';

suite('overview', () => {
  teardown(closeAll);

  test('the status bar shows the completeness of a design document, and nothing for others', async () => {
    const { statusText } = await api();
    await open('feed.md');
    const text = await eventually('the status bar has a text', statusText);
    assert.match(text, /^\$\(checklist\) \d{1,2}%$/);
    await open('plain.md');
    await eventually('the status bar is empty', () => (statusText() === undefined ? true : undefined));
  });

  test('a missing section is inserted from the panel, ready to be written', async () => {
    const document = await open('feed.md');
    await finding(document.uri, 'serving');
    await vscode.commands.executeCommand('mlDesignDocs.insertSection', document.uri.toString(), 'serving');
    await findingGone(document.uri, 'serving');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.match(document.getText(editor.selection), /^TODO/);
  });

  test('a link to a section leads to its heading', async () => {
    const document = await open('feed.md');
    await finding(document.uri, 'serving');
    await vscode.commands.executeCommand('mlDesignDocs.goToSection', document.uri.toString(), 'monitoring');
    const line = vscode.window.activeTextEditor?.selection.active.line ?? -1;
    assert.equal(document.lineAt(line).text, '## Monitoring');
  });
});
