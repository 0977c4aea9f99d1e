import { describe, expect, test } from 'vitest';
import { checkWorkspaceRequest } from '../../server/protocol.ts';
import type { CheckWorkspaceResult } from '../../server/protocol.ts';
import { PULLING, PUSHED, startClient, until } from './testClient.ts';
import type { TestClient, TestClientOptions } from './testClient.ts';

const DRAFT = '---\ntype: ml-design-doc\n---\n\n# Feed\n\n## Clarify requirements\n\nTODO\n';
const ONE = 'file:///work/one.md';
const TWO = 'file:///work/deep/two.md';

async function startWithFiles(options: TestClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  client.disk.set(ONE, DRAFT);
  client.disk.set(TWO, DRAFT);
  client.disk.set('file:///work/README.md', '# TODO\n');
  client.disk.set('file:///elsewhere/three.md', DRAFT);
  return client;
}

function check(client: TestClient, folders?: readonly string[]): Promise<CheckWorkspaceResult> {
  return client.connection.sendRequest(checkWorkspaceRequest, folders ? { folders } : {});
}

function progressOf(client: TestClient): string[] {
  return client.notified
    .filter(({ method }) => method === '$/progress')
    .map(({ params }) => (params as { value: { kind: string } }).value.kind);
}

describe('checking the workspace', () => {
  test('publishes for closed design documents only, counts and reports progress', async () => {
    const client = await startWithFiles();
    const result = await check(client);
    expect(result.documents).toBe(2);
    expect(result.errors + result.warnings).toBeGreaterThan(2);
    expect(client.published.map(({ uri }) => uri).sort()).toEqual([TWO, ONE]);
    expect(progressOf(client)).toEqual(['begin', 'report', 'report', 'report', 'end']);
  });

  test('checks the folders that it is asked for', async () => {
    const client = await startWithFiles();
    expect((await check(client, ['file:///work/deep'])).documents).toBe(1);
    expect(client.published.map(({ uri }) => uri)).toEqual([TWO]);
  });

  test('takes an open document as it stands, and leaves its diagnostics to the client that asks', async () => {
    const client = await startWithFiles({ capabilities: PULLING });
    client.open(ONE, '# Notes\n');
    expect((await check(client)).documents).toBe(1);
    expect(client.published.map(({ uri }) => uri)).toEqual([TWO]);
  });

  test('clears a file that is opened, deleted or mended', async () => {
    const client = await startWithFiles({ capabilities: PULLING });
    await check(client);
    client.open(ONE, DRAFT);
    await until(() => client.lastPublished(ONE)?.diagnostics.length === 0);
    client.disk.delete(TWO);
    client.changedOnDisk(TWO, 3);
    await until(() => client.lastPublished(TWO)?.diagnostics.length === 0);
    client.disk.set(TWO, DRAFT);
    await check(client);
    expect(client.lastPublished(TWO)?.diagnostics).not.toEqual([]);
    client.disk.set(TWO, '# Notes\n');
    client.changedOnDisk(TWO, 2);
    await until(() => client.lastPublished(TWO)?.diagnostics.length === 0);
  });

  test('clears files that the next check no longer finds', async () => {
    const client = await startWithFiles({ capabilities: PUSHED });
    await check(client);
    client.disk.delete(ONE);
    expect((await check(client)).documents).toBe(1);
    expect(client.lastPublished(ONE)?.diagnostics).toEqual([]);
  });

  test('follows the configuration for files that are not open', async () => {
    const client = await startWithFiles();
    await check(client);
    client.disk.set('file:///work/.mldd.yaml', 'ignores: ["*.md"]\n');
    client.changedOnDisk('file:///work/.mldd.yaml', 1);
    await until(() => client.lastPublished(ONE)?.diagnostics.length === 0);
    expect(client.lastPublished(TWO)?.diagnostics).not.toEqual([]);
  });

  test('stops where the user cancels it', async () => {
    const client = await startWithFiles({ cancelsProgress: true });
    for (let at = 0; at < 200; at++) client.disk.set(`file:///work/many/${at}.md`, DRAFT);
    const result = await check(client);
    expect(result.documents).toBeLessThan(200);
    expect(progressOf(client).at(-1)).toBe('end');
  });
});
