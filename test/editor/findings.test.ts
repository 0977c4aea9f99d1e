import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, finding, findingGone, findings, open } from './editor.ts';

suite('findings', () => {
  teardown(closeAll);

  test('a missing section is reported at the title', async () => {
    const { uri } = await open('feed.md');
    const { range, message, severity } = await finding(uri, 'serving');
    assert.equal(range.start.line, 7);
    assert.equal(range.end.line, 7);
    assert.match(message, /missing/);
    assert.equal(severity, vscode.DiagnosticSeverity.Warning);
  });

  test('a placeholder is reported where it stands', async () => {
    const document = await open('feed.md');
    const { range } = await finding(document.uri, 'placeholder');
    assert.equal(document.getText(range), 'TODO');
  });

  test('the quick fix of a missing section inserts it, and the finding goes', async () => {
    const document = await open('feed.md');
    const before = document.getText();
    const missing = await finding(document.uri, 'serving');
    const fix = await eventually('there is a preferred quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        missing.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(
        ({ title, isPreferred }) => isPreferred && title.includes('Deployment and serving'),
      );
    });
    assert.ok(fix.edit, 'the quick fix has an edit');
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    await findingGone(document.uri, 'serving');
    assertNothingLost(before, document.getText());
    assert.match(document.getText(), /^## Deployment and serving\n[^]*^## Monitoring\n/m);
  });

  test('the hover on a heading tells what belongs there', async () => {
    const { uri } = await open('feed.md');
    await finding(uri, 'serving');
    const text = await eventually('there is a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        new vscode.Position(9, 6),
      );
      const contents = hovers.flatMap((hover) => hover.contents);
      const texts = contents.map((content) =>
        content instanceof vscode.MarkdownString ? content.value : '',
      );
      return texts.find((one) => one.includes('Clarify requirements'));
    });
    assert.match(text, /\?/, 'it asks guiding questions');
  });

  test('the command fixes all that can be fixed safely', async () => {
    const document = await open('feed.md');
    const before = document.getText();
    await finding(document.uri, 'serving');
    await eventually('the section is inserted', async () => {
      if (document.getText() === before) await vscode.commands.executeCommand('mlDesignDocs.fixAll');
      return document.getText() === before ? undefined : true;
    });
    await findingGone(document.uri, 'serving');
    assertNothingLost(before, document.getText());
  });

  test('findings go when the document ceases to be a design document', async () => {
    const document = await open('feed.md');
    await finding(document.uri, 'serving');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(0, 0, 6, 0));
    await vscode.workspace.applyEdit(edit);
    await eventually('there are no findings', () => (findings(document.uri).length === 0 ? true : undefined));
  });
});

/** Every line of `before` is still there, in its order. */
function assertNothingLost(before: string, after: string): void {
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    at = lines.indexOf(line, at) + 1;
    assert.ok(at > 0, `the line "${line}" is lost`);
  }
}
