import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PreviewState } from '../../client/extension.ts';
import type { PageReport } from '../../client/preview/webview/messages.ts';
import { api, closeAll, eventually, fileInWorkspace, open, settled } from './editor.ts';

suite('preview', () => {
  teardown(closeAll);

  test('it opens beside the editor, which keeps the focus, and draws the pipeline', async () => {
    const document = await open('pipeline.md');
    const report = await showPreview(document.uri);
    assert.equal(report.pipeline, 'pipeline-1');
    assert.deepEqual(report.stages, ['videos', 'retrieve', 'rank']);
    assert.equal(previewTabs()[0]?.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  test('what is typed in the block is drawn: the picture of that version', async () => {
    const document = await open('pipeline.md');
    await showPreview(document.uri);
    const end = lineWith(document, 'after: retrieve').range.end;
    await typed(document, end, '\n  - id: feed\n    name: User feed\n    after: rank');
    const report = await shown((one) => one.version === document.version);
    assert.deepEqual(report.stages, ['videos', 'retrieve', 'rank', 'feed']);
    await typed(document, lineWith(document, 'id: feed').range.end, 's');
    const { stages } = await shown((one) => one.version === document.version);
    assert.equal(stages.at(-1), 'feeds');
  });

  test('a broken block keeps the last picture and says what is wrong; a click leads there', async () => {
    const document = await open('pipeline.md');
    await showPreview(document.uri);
    const { end } = lineWith(document, 'budget:').range;
    await typed(document, end, ': [');
    const broken = await shown((one) => one.isStale);
    assert.equal(broken.version, document.version);
    assert.deepEqual(broken.stages, ['videos', 'retrieve', 'rank']);
    assert.match(broken.notice ?? '', /^Line \d+: ./);
    await (await preview()).receive({ type: 'openNotice' });
    const line = (vscode.window.activeTextEditor?.selection.active.line ?? -1) + 1;
    assert.ok(broken.notice?.startsWith(`Line ${line}:`), `${broken.notice ?? ''} at line ${line}`);
    const undo = new vscode.WorkspaceEdit();
    undo.delete(document.uri, new vscode.Range(end, end.translate(0, 3)));
    await vscode.workspace.applyEdit(undo);
    const mended = await shown((one) => one.version === document.version);
    assert.deepEqual([mended.isStale, mended.notice], [false, undefined]);
  });

  test('the caret highlights its stage, and a stage leads to its text', async () => {
    const document = await open('pipeline.md');
    await showPreview(document.uri);
    select(lineWith(document, 'two-tower').range.start);
    await shown((one) => one.selected === 'retrieve');
    await (await preview()).receive({ type: 'openStage', stage: 'rank' });
    const { active } = vscode.window.activeTextEditor?.selection ?? assert.fail('no editor is active');
    assert.equal(document.lineAt(active.line).text.trim(), '- id: rank');
    await shown((one) => one.selected === 'rank');
    select(lineWith(document, '# Home feed').range.start);
    await shown((one) => one.selected === undefined);
  });

  test('the caret and the tabs choose among several pipelines', async () => {
    const document = await open('pipeline.md');
    await showPreview(document.uri);
    select(lineWith(document, 'Model training').range.start.translate(0, 4));
    const report = await shown((one) => one.pipeline === 'pipeline-2');
    assert.deepEqual(report.stages, ['logs', 'train', 'eval']);
    await (await preview()).receive({ type: 'choose', pipeline: 'pipeline-1' });
    await shown((one) => one.pipeline === 'pipeline-1');
  });

  test('the zoom survives an edit', async () => {
    const document = await open('pipeline.md');
    await showPreview(document.uri);
    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('mlDesignDocs.preview.zoomIn');
    const fitted = (await preview()).report?.scale ?? 0;
    const { scale } = await shown((one) => one.scale > fitted * 0.99);
    await settled();
    const zoomed = (await preview()).report?.scale ?? scale;
    await typed(document, lineWith(document, 'after: retrieve').range.end, '\n  - id: feed');
    const after = await shown((one) => one.version === document.version);
    assert.equal(after.scale, zoomed);
    await vscode.commands.executeCommand('mlDesignDocs.preview.fit');
    await shown((one) => one.scale < zoomed);
  });

  test('it follows the active design document until it is locked; several can be', async () => {
    const first = await open('pipeline.md');
    await showPreview(first.uri);
    const other = await open('feed.md');
    await shown((one) => one.uri === other.uri.toString());
    assert.equal((await preview()).title, 'Pipeline feed.md');
    await vscode.commands.executeCommand('mlDesignDocs.preview.toggleLock');
    assert.deepEqual(await titles(1), ['[Pipeline] feed.md']);
    await open('pipeline.md');
    await vscode.commands.executeCommand('mlDesignDocs.showLockedPreviewToSide', first.uri);
    assert.deepEqual(await titles(2), ['[Pipeline] feed.md', '[Pipeline] pipeline.md']);
    const { previews } = await api();
    assert.equal(previews()[0]?.report?.uri, other.uri.toString());
  });

  test('a document without a pipeline has no picture, and gets a block that is drawn', async () => {
    const document = await open('feed.md');
    const report = await showPreview(document.uri);
    assert.deepEqual([report.pipeline, report.stages], [undefined, []]);
    select(lineWith(document, '## Monitoring').range.start);
    await (await preview()).receive({ type: 'insertPipeline' });
    const drawn = await shown((one) => one.stages.length > 0);
    assert.equal(drawn.stages.length, 4);
    assert.match(document.getText(), /## Monitoring\n\n```pipeline\n/);
  });

  test('its picture is saved as SVG, PNG and Mermaid, and copied', async () => {
    const document = await open('pipeline.md');
    await showPreview(document.uri);
    const saved = async (task: string, name: string): Promise<Buffer> => {
      const target = fileInWorkspace(name);
      await vscode.commands.executeCommand(`mlDesignDocs.preview.${task}`, target);
      return Buffer.from(await vscode.workspace.fs.readFile(target));
    };
    assert.match((await saved('saveSvg', 'a.svg')).toString(), /^<svg [^]*Candidate/);
    assert.match((await saved('saveMermaid', 'a.mmd')).toString(), /^flowchart LR\n[^]*retrieve/);
    const png = await saved('savePng', 'a.png');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.readUInt32BE(16) > 600, 'it is wide');
    await vscode.commands.executeCommand('mlDesignDocs.preview.copyMermaid');
    assert.match(await vscode.env.clipboard.readText(), /^flowchart LR/);
  });
});

async function showPreview(uri: vscode.Uri): Promise<PageReport> {
  await vscode.commands.executeCommand('mlDesignDocs.showPreviewToSide', uri);
  return shown((one) => one.uri === uri.toString() && one.version > 0);
}

/** The one preview panel. */
function preview(): Promise<PreviewState> {
  return eventually('there is a preview', async () => (await api()).previews()[0]);
}

/** Waits until the page shows what is wanted. */
function shown(isWanted: (report: PageReport) => boolean): Promise<PageReport> {
  return eventually('the page shows it', async () => {
    const report = (await api()).previews()[0]?.report;
    return report && isWanted(report) ? report : undefined;
  });
}

/** Waits for so many panels with a page. */
function titles(count: number): Promise<readonly string[]> {
  return eventually(`there are ${count} panels`, async () => {
    const all = (await api()).previews();
    return all.length === count && all.every(({ report }) => report)
      ? all.map(({ title }) => title)
      : undefined;
  });
}

function lineWith(document: vscode.TextDocument, text: string): vscode.TextLine {
  for (let line = 0; line < document.lineCount; line++)
    if (document.lineAt(line).text.includes(text)) return document.lineAt(line);
  throw new Error(`No line holds "${text}"`);
}

function select(place: vscode.Position): void {
  const editor = vscode.window.activeTextEditor ?? assert.fail('no editor is active');
  editor.selection = new vscode.Selection(place, place);
}

async function typed(document: vscode.TextDocument, place: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, place, text);
  await vscode.workspace.applyEdit(edit);
}

function previewTabs(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('mlDesignDocs.preview'),
  );
}
