import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openNew } from './editor.ts';

const TEXT = `---
type: ml-design-doc
---

# Feed

\`\`\`pipeline
stages:
  - id: ann
  - id: rank
    kind: 
    after: ann
\`\`\`

| stage | owner |
| --- | --- |
| rank | Feed |
`;

suite('pipeline fence', () => {
  teardown(closeAll);

  test('kinds are offered while the YAML is not finished, and nothing of ours outside', async () => {
    const { uri } = await openNew(TEXT);
    const kinds = await eventually('kinds are offered', async () => {
      const list = await complete(uri, new vscode.Position(10, 10));
      return list.some(isKind) ? list : undefined;
    });
    assert.equal(typeof kinds[0]?.sortText, 'string');
    const outside = await complete(uri, new vscode.Position(4, 6));
    assert.deepEqual(outside.filter(isKind), []);
  });

  test('a stage is explained, found and renamed', async () => {
    const document = await openNew(TEXT);
    const at = new vscode.Position(9, 9);
    const definition = await eventually('the definition is found', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(16, 3),
      );
      return found[0];
    });
    assert.equal(definition.range.start.line, 9);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const shown = hovers.flatMap(({ contents }) => contents) as readonly vscode.MarkdownString[];
    assert.match(shown.map(({ value }) => value).join('\n'), /\*\*rank\*\*/);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'heavy',
    );
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), TEXT.replaceAll('rank', 'heavy'));
  });

  test('a rename that cannot be is refused in plain words', async () => {
    const { uri } = await openNew(TEXT);
    await eventually('the server answers', async () => {
      const list = await complete(uri, new vscode.Position(10, 10));
      return list.length > 0 ? true : undefined;
    });
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          uri,
          new vscode.Position(9, 9),
          'ann',
        ),
      ),
      /There is a stage "ann" already/,
    );
  });
});

/** Words that other documents hold are offered by VS Code too. */
function isKind({ label, detail }: vscode.CompletionItem): boolean {
  return label === 'ranking' && detail === 'Scores candidates with the main model';
}

async function complete(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return list.items;
}
