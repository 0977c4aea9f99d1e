import { describe, expect, test } from 'vitest';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
} from 'vscode-languageserver-protocol';
import {
  exportPipelineRequest,
  overviewRequest,
  previewRequest,
  templatesRequest,
} from '../../server/protocol.ts';
import type { Overview, Preview, TemplateInfo } from '../../server/protocol.ts';
import { PULLING, startClient } from './testClient.ts';
import type { TestClient } from './testClient.ts';

const URI = 'file:///work/doc.md';
const DRAFT = '---\ntype: ml-design-doc\n---\n\n# Feed\n\n## Clarify requirements\n\n10M posts in 200 ms.\n';
const TITLE = { start: { line: 4, character: 2 }, end: { line: 4, character: 6 } };

/** Messages of the sections that the server finds missing. */
async function missingIn(client: TestClient): Promise<readonly string[]> {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: URI },
  });
  const messages =
    report.kind === 'full'
      ? report.items.map(({ message }) => (typeof message === 'string' ? message : message.value))
      : [];
  return messages.filter((message) => /^Section .* is missing/.test(message));
}

function actionsAt(client: TestClient, only?: readonly string[]): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: TITLE,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

describe('fixes', () => {
  test('apply and are then gone', async () => {
    const client = await startClient();
    client.open(URI, DRAFT);
    const before = await missingIn(client);
    const fixes = await actionsAt(client);
    const fix = fixes.find((action) => action.diagnostics?.[0]?.message === before[0]);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: URI, version: 1 } }]);
    client.applyEdit(fix?.edit ?? {});
    expect(await missingIn(client)).toEqual(before.slice(1));
    expect(client.textOf(URI)).toContain('10M posts in 200 ms.');
  });

  test('all at once leave nothing safe to fix', async () => {
    const client = await startClient();
    client.open(URI, DRAFT);
    expect(await missingIn(client)).not.toEqual([]);
    const [action, ...others] = await actionsAt(client, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.mlDesignDocs');
    client.applyEdit(action?.edit ?? {});
    expect(await missingIn(client)).toEqual([]);
    expect(await actionsAt(client, ['source.fixAll'])).toEqual([]);
  });

  test('come without versions for a client that takes none', async () => {
    const { workspace, ...rest } = PULLING;
    const client = await startClient({
      capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: {} } },
    });
    client.open(URI, DRAFT);
    const [action] = await actionsAt(client);
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([URI]);
  });
});

test('a heading is explained', async () => {
  const client = await startClient();
  client.open(URI, DRAFT);
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: URI },
    position: { line: 6, character: 5 },
  });
  expect(hover?.contents).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('**Questions to answer**') as string,
  });
  expect(hover?.range).toEqual({ start: { line: 6, character: 0 }, end: { line: 6, character: 23 } });
});

describe('symbols', () => {
  test('are a tree of headings', async () => {
    const client = await startClient();
    client.open(URI, DRAFT);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ['Feed', ['Clarify requirements']],
    ]);
  });

  test('are left to an editor that lists headings by itself', async () => {
    const client = await startClient({ initializationOptions: { hasOwnMarkdownSymbols: true } });
    expect(client.result.capabilities.documentSymbolProvider).toBeUndefined();
  });
});

describe('requests of our own', () => {
  test('the overview of a design document, and none of other Markdown', async () => {
    const client = await startClient();
    client.open(URI, DRAFT);
    client.open('file:///work/notes.md', '# Notes\n');
    const overview = await client.connection.sendRequest<Overview | null>(overviewRequest, { uri: URI });
    expect(overview).toMatchObject({ uri: URI, version: 1, title: 'Feed', framework: { id: 'seven-step' } });
    expect(await client.connection.sendRequest(overviewRequest, { uri: 'file:///work/notes.md' })).toBeNull();
  });

  test('the picture of the version that is asked about, its faults, and the pipeline as Mermaid', async () => {
    const client = await startClient();
    client.open(URI, `${DRAFT}\n\`\`\`pipeline\nstages:\n  - name: Ranking\n\`\`\`\n`);
    const ask = (): Promise<Preview | null> =>
      client.connection.sendRequest(previewRequest, { uri: URI, findings: {} });
    expect(await ask()).toMatchObject({
      ...{
        uri: URI,
        version: 1,
        pipelines: [{ id: 'pipeline-1', source: 'fence', range: { start: { line: 10 } } }],
      },
      picture: {
        id: 'pipeline-1',
        stages: [{ id: 'ranking', range: { start: { line: 12, column: 4 } } }],
        faults: [],
      },
    });
    const colon = { start: { line: 12, character: 8 }, end: { line: 12, character: 9 } };
    const version = client.edit(URI, colon, ': [');
    expect(await ask()).toMatchObject({ version, picture: { svg: '', stages: [] } });
    client.edit(URI, { start: colon.start, end: { line: 12, character: 11 } }, ':');
    const wanted = { uri: URI, pipeline: 'pipeline-1', format: 'mermaid' };
    expect(await client.connection.sendRequest(exportPipelineRequest, wanted)).toMatch(/^flowchart LR/);
  });

  test('no picture of other Markdown', async () => {
    const client = await startClient();
    client.open('file:///work/notes.md', '# Notes\n');
    const wanted = { uri: 'file:///work/notes.md' };
    expect(await client.connection.sendRequest(previewRequest, wanted)).toBeNull();
    const file = { ...wanted, pipeline: 'pipeline-1', format: 'svg' };
    expect(await client.connection.sendRequest(exportPipelineRequest, file)).toBeNull();
  });

  test('the templates', async () => {
    const client = await startClient();
    const templates = await client.connection.sendRequest<TemplateInfo[]>(templatesRequest);
    expect(templates.map((template) => template.id)).toEqual(['seven-step', 'four-step', 'design-doc']);
  });
});

describe('what is declared', () => {
  test('is what the client can use', async () => {
    const { result } = await startClient();
    expect(result.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.mlDesignDocs'] },
      diagnosticProvider: { workspaceDiagnostics: false },
    });
  });

  test('is little for a client that can do little', async () => {
    const { result } = await startClient({ capabilities: {} });
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
    expect(result.capabilities.codeActionProvider).toBeUndefined();
  });
});
