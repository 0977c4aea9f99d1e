import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, fileInWorkspace, finding, findings, open } from './editor.ts';

suite('commands for the server', () => {
  teardown(closeAll);

  test('the whole workspace is checked, closed documents too', async () => {
    const closed = fileInWorkspace('closed.md');
    assert.deepEqual(findings(closed), []);
    await vscode.commands.executeCommand('mlDesignDocs.checkWorkspace');
    await finding(closed, 'placeholder');
  });

  test('after a restart, open documents are checked again', async () => {
    const { uri } = await open('feed.md');
    await finding(uri, 'serving');
    await vscode.commands.executeCommand('mlDesignDocs.restartServer');
    assert.equal((await api()).isServerRunning(), true);
    await finding(uri, 'serving');
  });

  test('all commands of the package are registered', async () => {
    const manifest = vscode.extensions.getExtension('ml-design-docs.ml-design-docs')?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const registered = await vscode.commands.getCommands(true);
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.ok(contributed.length > 0);
    assert.deepEqual(
      contributed.filter((command) => !registered.includes(command)),
      [],
    );
  });
});
