import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileInWorkspace, finding, findings, open } from './editor.ts';

suite('configuration', () => {
  teardown(closeAll);

  test('a configuration file makes design documents and sets severities', async () => {
    const { uri } = await open('configured', 'search.md');
    const { severity } = await finding(uri, 'placeholder');
    assert.equal(severity, vscode.DiagnosticSeverity.Error);
  });

  test('a change of the configuration file is followed', async () => {
    const { uri } = await open('configured', 'search.md');
    await finding(uri, 'placeholder');
    const config = fileInWorkspace('configured', '.mldd.yaml');
    const before = await vscode.workspace.fs.readFile(config);
    const text = new TextDecoder().decode(before).replace('placeholder: error', 'placeholder: hint');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    try {
      await eventually('the placeholder is a hint', async () =>
        (await finding(uri, 'placeholder')).severity === vscode.DiagnosticSeverity.Hint ? true : undefined,
      );
    } finally {
      await vscode.workspace.fs.writeFile(config, before);
    }
  });

  test('a fault in the configuration file is reported in it while it is edited', async () => {
    await open('configured', 'search.md');
    const document = await open('configured', '.mldd.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'framewurk: four-step\n');
    await vscode.workspace.applyEdit(edit);
    const fault = await eventually('the fault is reported', () => findings(document.uri)[0]);
    assert.equal(fault.range.start.line, 0);
  });

  test('the setting for severities applies where no configuration file does', async () => {
    const settings = vscode.workspace.getConfiguration('mlDesignDocs');
    const { uri } = await open('feed.md');
    await finding(uri, 'placeholder');
    await settings.update('severity', { placeholder: 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('the placeholder is not reported', () =>
        findings(uri).length > 0 && !findings(uri).some(({ code }) => code === 'placeholder')
          ? true
          : undefined,
      );
    } finally {
      await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
