import { describe, expect, test } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { analysisChanged } from '../../server/protocol.ts';
import { PULLING, PUSHED, settle, startClient, until } from './testClient.ts';
import type { TestClient } from './testClient.ts';

const URI = 'file:///work/doc.md';

/** A design document that lacks nearly everything. */
const DRAFT = '---\ntype: ml-design-doc\n---\n\n# Feed\n\n## Clarify requirements\n\nTODO\n';

/** Where `TODO` stands in `DRAFT`. */
const TODO = { start: { line: 8, character: 0 }, end: { line: 8, character: 4 } };

function codesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map((diagnostic) => diagnostic.code);
}

function pull({ connection }: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = {
    textDocument: { uri: URI },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  };
  return connection.sendRequest('textDocument/diagnostic', params);
}

describe('diagnostics that are sent', () => {
  test('name the version, the place and the code', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.open(URI, DRAFT);
    const sent = await until(() => client.lastPublished(URI));
    expect(sent.version).toBe(1);
    expect(sent.diagnostics).toContainEqual({
      range: TODO,
      severity: 2,
      code: 'placeholder',
      source: 'mldd',
      message: expect.stringContaining('TODO') as string,
    });
    expect(codesOf(sent.diagnostics)).toContain('monitoring');
  });

  test('come to a client that could pull and asks for them', async () => {
    const client = await startClient({
      capabilities: PULLING,
      initializationOptions: { pushDiagnostics: true },
    });
    expect(client.result.capabilities.diagnosticProvider).toBeUndefined();
    client.open(URI, DRAFT);
    const sent = await until(() => client.lastPublished(URI));
    expect(codesOf(sent.diagnostics)).toContain('placeholder');
  });

  test('follow an edit, for its version, once typing pauses', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.open(URI, DRAFT);
    await until(() => client.lastPublished(URI));
    client.edit(URI, TODO, 'Rank 10M');
    client.edit(URI, { start: { line: 8, character: 8 }, end: { line: 8, character: 8 } }, ' posts');
    const version = client.edit(
      URI,
      { start: { line: 8, character: 14 }, end: { line: 8, character: 14 } },
      ' within 200 ms.',
    );
    const sent = await until(() => client.published.find((one) => one.version === version));
    expect(codesOf(sent.diagnostics)).not.toContain('placeholder');
    await settle();
    expect(client.published.map((one) => one.version)).toEqual([1, version]);
    expect(
      client.notified.filter(({ method }) => method === analysisChanged).map(({ params }) => params),
    ).toEqual([
      { uri: URI, version: 1 },
      { uri: URI, version },
    ]);
  });

  test('are cleared on close', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.open(URI, DRAFT);
    await until(() => client.lastPublished(URI));
    client.close(URI);
    const sent = await until(() => client.published[1]);
    expect(sent).toEqual({ uri: URI, diagnostics: [] });
  });

  test('are cleared when the document stops being a design document', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.open(URI, DRAFT);
    await until(() => client.lastPublished(URI));
    client.edit(URI, { start: { line: 1, character: 0 }, end: { line: 1, character: 19 } }, 'title: Feed');
    await until(() => client.lastPublished(URI)?.diagnostics.length === 0);
  });

  test('are not sent for other Markdown, nor is anything else', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.open(URI, '# Notes\n\nTODO\n');
    client.edit(URI, { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } }, 'TBD');
    await settle();
    expect(client.published).toEqual([]);
    expect(client.notified).toEqual([]);
  });

  test('wait for the save where the settings say so', async () => {
    const client = await startClient({ capabilities: PUSHED, settings: () => ({ run: 'onSave' }) });
    client.open(URI, DRAFT);
    await until(() => client.lastPublished(URI));
    const version = client.edit(URI, TODO, 'Rank 10M posts within 200 ms.');
    await settle();
    expect(client.published).toHaveLength(1);
    client.save(URI);
    await until(() => client.lastPublished(URI)?.version === version);
  });

  test('are not sent to a client that asks for them', async () => {
    const client = await startClient({ capabilities: PULLING });
    client.open(URI, DRAFT);
    await until(() => client.notified.some(({ method }) => method === analysisChanged));
    expect(client.published).toEqual([]);
  });
});

describe('diagnostics that are asked for', () => {
  test('come at once, with a result id', async () => {
    const client = await startClient();
    client.open(URI, DRAFT);
    const report = await pull(client);
    expect(report).toMatchObject({ kind: 'full', resultId: expect.any(String) as string });
    expect(codesOf(report.kind === 'full' ? report.items : [])).toContain('placeholder');
  });

  test('are unchanged while nothing about them changes', async () => {
    const client = await startClient();
    client.open(URI, DRAFT);
    const { resultId } = await pull(client);
    expect(await pull(client, resultId)).toEqual({ kind: 'unchanged', resultId });
    client.edit(URI, { start: { line: 8, character: 4 }, end: { line: 8, character: 4 } }, '  ');
    expect(await pull(client, resultId)).toEqual({ kind: 'unchanged', resultId });
    client.edit(URI, { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, '\n');
    const moved = await pull(client, resultId);
    expect(moved.kind).toBe('full');
    expect(moved.resultId).not.toBe(resultId);
  });

  test('are none for other Markdown', async () => {
    const client = await startClient();
    client.open(URI, '# Notes\n\nTODO\n');
    expect(await pull(client)).toMatchObject({ kind: 'full', items: [] });
  });

  test('keep until the save where the settings say so', async () => {
    const client = await startClient({ settings: () => ({ run: 'onSave' }) });
    client.open(URI, DRAFT);
    const { resultId } = await pull(client);
    client.edit(URI, TODO, 'Rank 10M posts within 200 ms.');
    expect(await pull(client, resultId)).toEqual({ kind: 'unchanged', resultId });
    client.save(URI);
    await until(() => client.notified.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    expect((await pull(client, resultId)).kind).toBe('full');
  });
});

test('any edits leave the server with the text that the client has', { timeout: 60_000 }, async () => {
  const client = await startClient({ capabilities: PULLING });
  const inserted = [
    '\r\n',
    '\n',
    '# ',
    '🐧',
    '---\n',
    '```\n',
    'TODO',
    '\t',
    '<!--',
    '- [ ] ',
    '',
    '\0',
    '## Monitoring\n',
  ];
  client.open(URI, DRAFT.replaceAll('\n', '\r\n'));
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let at = 0; at < 300; at++) {
    const line = random(12);
    const start = { line, character: random(8) };
    const end = { line: line + random(2), character: start.character + random(5) };
    client.edit(URI, { start, end }, inserted[random(inserted.length)] ?? '');
    if (at % 50 === 0) await pull(client);
  }
  const type = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  client.edit(URI, type, '---\ntype: ml-design-doc\n---\n\n');
  const report = await pull(client);
  const fresh = await startClient({ capabilities: PULLING });
  fresh.open(URI, client.textOf(URI));
  const expected = await pull(fresh);
  expect(report.kind === 'full' && report.items).toEqual(expected.kind === 'full' && expected.items);
  expect(client.logged).toEqual([]);
});
