import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, closeAll, eventually, extension, finding, open } from './editor.ts';

/** The parts of the manifest that name files. */
interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly snippets: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly yamlValidation: readonly { readonly url: string }[];
    readonly 'markdown.previewStyles': readonly string[];
  };
}

suite('the package', () => {
  teardown(closeAll);

  test('it holds every file that its manifest names', async () => {
    const { main, icon, contributes } = extension().packageJSON as Manifest;
    const { snippets, jsonValidation, yamlValidation, 'markdown.previewStyles': styles } = contributes;
    const urls = [...jsonValidation, ...yamlValidation].map(({ url }) => url);
    for (const path of [main, icon, ...styles, ...snippets.map((entry) => entry.path), ...urls]) {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension().extensionUri, path));
    }
  });

  test('it activates and reports what a design document lacks', async () => {
    const { uri } = await open('feed.md');
    const { range } = await finding(uri, 'serving');
    assert.equal(range.start.line, 7);
    assert.equal((await api()).isServerRunning(), true);
  });

  test('a pipeline fence is drawn in the built-in preview', async () => {
    const html = await eventually('Markdown is rendered', () =>
      vscode.commands.executeCommand<string>(
        'markdown.api.render',
        '```pipeline\nstages: [{ id: rank }]\n```\n',
      ),
    );
    assert.match(html, /<svg[^>]*class="mldd-pipeline"/);
  });

  test('its preview is drawn', async () => {
    const { uri } = await open('feed.md');
    const { statusText, previews } = await api();
    await eventually('the document is known', statusText);
    await vscode.commands.executeCommand('mlDesignDocs.openOverview');
    await eventually('the panel has drawn the document', () =>
      previews()[0]?.report?.uri === uri.toString() ? true : undefined,
    );
  });
});
