import { describe, expect, test } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver-protocol';
import { PULLING, startClient, until } from './testClient.ts';
import type { TestClient } from './testClient.ts';

const URI = 'file:///work/feed.md';
const TEXT =
  '---\ntype: ml-design-doc\n---\n\n# Feed\n\n```pipeline\nbudget: 50 ms\nstages:\n  - { id: retrieval, latency: 10 ms }\n  - { id: ranking, latency: 20 ms }\n```\n';

async function shownIn({ connection }: TestClient): Promise<{ lenses: CodeLens[]; hints: InlayHint[] }> {
  const textDocument = { uri: URI };
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  return {
    lenses: await connection.sendRequest('textDocument/codeLens', { textDocument }),
    hints: await connection.sendRequest('textDocument/inlayHint', { textDocument, range }),
  };
}

describe('what is shown between the words', () => {
  test('are lenses and hints, in design documents alone', async () => {
    const client = await startClient();
    expect(client.result.capabilities).toMatchObject({ codeLensProvider: {}, inlayHintProvider: true });
    client.open(URI, TEXT);
    const { lenses, hints } = await shownIn(client);
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      'Open preview',
      '2 stages · 30 ms of 50 ms',
    ]);
    expect(hints.map(({ label }) => label)).toEqual(['at 10 ms, 40 ms left', 'at 30 ms, 20 ms left']);
    const other = await startClient();
    other.open(URI, TEXT.replace('type: ml-design-doc', 'type: note'));
    expect(await shownIn(other)).toEqual({ lenses: [], hints: [] });
  });

  test('each can be switched off, and the client is told to ask again', async () => {
    let settings: unknown = { codeLens: { enabled: false } };
    const refreshed: string[] = [];
    const { workspace, ...rest } = PULLING;
    const client = await startClient({
      settings: () => settings,
      capabilities: {
        ...rest,
        workspace: { ...workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      },
    });
    for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']) {
      client.connection.onRequest(method, () => {
        refreshed.push(method);
        return null;
      });
    }
    client.open(URI, TEXT);
    expect(await shownIn(client)).toMatchObject({ lenses: [], hints: [{}, {}] });
    settings = { inlayHints: { enabled: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => refreshed.length === 2);
    expect(await shownIn(client)).toMatchObject({ lenses: [{}, {}], hints: [] });
  });

  test('an action rewrites a drawing', async () => {
    const client = await startClient();
    client.open(URI, TEXT);
    const [action] = await client.connection.sendRequest<{ title: string; edit: object }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri: URI },
        range: { start: { line: 9, character: 4 }, end: { line: 9, character: 4 } },
        context: { diagnostics: [], only: ['refactor'] },
      },
    );
    expect(action?.title).toBe('Insert a Mermaid copy below');
    client.applyEdit(action?.edit ?? {});
    expect(client.textOf(URI)).toContain('```mermaid\n%% mldd');
  });
});
