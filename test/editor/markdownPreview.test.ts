import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, open } from './editor.ts';

const FENCE =
  '# Feed\n\n```pipeline\nstages:\n  - { id: ann, out: 500 }\n  - { id: rank, name: "<b>Ranking</b>" }\n```\n';

/** The HTML that VS Code's own preview would show. */
async function rendered(markdown: string): Promise<string> {
  return eventually('Markdown is rendered', () =>
    vscode.commands.executeCommand<string | undefined>('markdown.api.render', markdown),
  );
}

suite('built-in Markdown preview', () => {
  teardown(closeAll);

  test('a pipeline fence is a picture that keeps its line, and its texts are escaped', async () => {
    const html = await rendered(FENCE);
    const start = html.indexOf('mldd-fence');
    assert.notEqual(start, -1, html);
    assert.match(
      html,
      /<div [^>]*data-line="2"[^>]*><div class="mldd-fence"[^>]*><svg [^>]*class="mldd-pipeline"/,
    );
    assert.match(html, /&lt;b&gt;Ranking|>Ranking</);
    assert.doesNotMatch(html, /<b>Ranking/);
  });

  test('a broken fence is YAML with the reason', async () => {
    const html = await rendered('```pipeline\nstages: [\n```\n');
    assert.match(html, /This pipeline cannot be drawn/);
    assert.match(html, /<code[^>]*language-yaml/);
    assert.doesNotMatch(html, /<svg/);
  });

  test('other code is left alone', async () => {
    const html = await rendered('```yaml\nstages: []\n```\n');
    assert.doesNotMatch(html, /mldd/);
  });

  test('the preview opens on a document with a fence', async () => {
    await open('pipeline.md');
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await eventually('the preview is open', () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .some(
          ({ input }) =>
            input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview'),
        )
        ? true
        : undefined,
    );
  });
});
