import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, eventually, findings, open, openNew, settled } from './editor.ts';

suite('activation', () => {
  teardown(closeAll);

  test('plain Markdown does not start the language server', async () => {
    const document = await open('plain.md');
    const { isServerRunning, statusText } = await api();
    await settled();
    assert.equal(isServerRunning(), false);
    assert.equal(statusText(), undefined);
    assert.deepEqual(findings(document.uri), []);
  });

  test('a document that becomes a design document while it is written starts it', async () => {
    const document = await openNew('# Feed ranking\n\nPosts are ranked.\n');
    const { isServerRunning } = await api();
    await settled();
    assert.equal(isServerRunning(), false);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '---\ntype: ml-design-doc\n---\n\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the server runs', () => (isServerRunning() ? true : undefined));
    await eventually('the new document has findings', () => findings(document.uri)[0]);
  });

  test('plain Markdown is left alone while the server runs', async () => {
    const { isServerRunning, statusText } = await api();
    assert.equal(isServerRunning(), true);
    const document = await open('plain.md');
    await settled();
    assert.deepEqual(findings(document.uri), []);
    assert.equal(statusText(), undefined);
  });
});
