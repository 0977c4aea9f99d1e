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

  test('the panel opens beside the editor, draws the document and follows it', async () => {
    const { overviewShown } = await api();
    const document = await open('feed.md');
    await showOverview(document.uri);
    assert.equal(overviewTab()?.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      new vscode.Position(document.lineCount, 0),
      '\n## Deployment and serving\n\nForty replicas.\n',
    );
    await vscode.workspace.applyEdit(edit);
    await eventually('the panel shows the new version', () =>
      overviewShown()?.version === document.version ? true : undefined,
    );
    const other = await open('configured', 'search.md');
    await eventually('the panel shows the other document', () =>
      overviewShown()?.uri === other.uri.toString() ? true : undefined,
    );
    await open('plain.md');
    assert.equal(overviewShown()?.uri, other.uri.toString());
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

async function showOverview(uri: vscode.Uri): Promise<void> {
  const { overviewShown, statusText } = await api();
  await eventually('the document is known', statusText);
  await vscode.commands.executeCommand('mlDesignDocs.openOverview');
  await eventually('the panel has drawn the document', () =>
    overviewShown()?.uri === uri.toString() ? true : undefined,
  );
}

function overviewTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(
    ({ input }) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('mlDesignDocs.overview'),
  );
}
