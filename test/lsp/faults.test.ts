import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { Files } from '../../server/files.ts';
import { checkWorkspaceRequest, overviewRequest } from '../../server/protocol.ts';
import { PULLING, startClient, until } from './testClient.ts';

const URI = 'file:///work/doc.md';
const DRAFT = '---\ntype: ml-design-doc\n---\n\n# Feed\n';
const HOVER = { textDocument: { uri: URI }, position: { line: 4, character: 3 } };

/** Files that cannot be asked for anything until they are mended. */
function brokenFiles(): Files & { mend(): void } {
  let isBroken = true;
  return {
    mend: () => {
      isBroken = false;
    },
    read: () => (isBroken ? Promise.reject(new Error('The disk is on fire')) : Promise.resolve(undefined)),
    exists: () => Promise.resolve(false),
    find: () => Promise.resolve([]),
  };
}

test('a handler that throws answers an error, is logged, and the server lives on', async () => {
  const files = brokenFiles();
  const client = await startClient({ files });
  client.open(URI, DRAFT);
  const request = client.connection.sendRequest('textDocument/hover', HOVER);
  await expect(request).rejects.toMatchObject({ code: -32603, message: 'Hover failed: The disk is on fire' });
  await until(() => client.logged.some(({ message }) => message.startsWith('Checking a document failed')));
  expect(client.logged.some(({ type, message }) => type === 1 && message.startsWith('Hover failed'))).toBe(
    true,
  );
  files.mend();
  expect(await client.connection.sendRequest('textDocument/diagnostic', HOVER)).toMatchObject({
    kind: 'full',
  });
});

test('an unknown request is refused, an unknown notification is not', async () => {
  const client = await startClient();
  await expect(client.connection.sendRequest('textDocument/nonsense', {})).rejects.toMatchObject({
    code: -32601,
  });
  await client.connection.sendNotification('textDocument/nonsense', {});
  expect(await client.connection.sendRequest('textDocument/hover', HOVER)).toBeNull();
});

test('a request that is cancelled is answered so', async () => {
  let release: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const files: Files = {
    read: () => gate.then(() => undefined),
    exists: () => Promise.resolve(false),
    find: () => Promise.resolve([]),
  };
  const client = await startClient({ files });
  client.open(URI, DRAFT);
  const source = new CancellationTokenSource();
  const request = client.connection.sendRequest('textDocument/hover', HOVER, source.token);
  const later = client.connection.sendRequest('mlDesignDocs/templates');
  source.cancel();
  await later;
  release?.();
  await expect(request).rejects.toMatchObject({ code: -32800 });
});

test('requests about documents that are not open are answered by nothing', async () => {
  const client = await startClient();
  expect(await client.connection.sendRequest('textDocument/hover', HOVER)).toBeNull();
  expect(await client.connection.sendRequest('textDocument/documentSymbol', HOVER)).toEqual([]);
  expect(client.logged).toEqual([]);
});

test('a request of our own without parameters is refused, and harms nothing', async () => {
  const client = await startClient();
  for (const method of [overviewRequest, checkWorkspaceRequest]) {
    await expect(client.connection.sendRequest(method)).rejects.toMatchObject({ code: -32602 });
  }
  expect(client.logged).toEqual([]);
});

test('a second initialization is refused', async () => {
  const client = await startClient();
  const params = { processId: null, rootUri: null, capabilities: PULLING };
  await expect(client.connection.sendRequest('initialize', params)).rejects.toMatchObject({ code: -32600 });
});

test('positions outside the text are taken for its nearest place', async () => {
  const client = await startClient();
  client.open(URI, DRAFT);
  const position = { line: 900, character: 900 };
  const params = { textDocument: { uri: URI }, position };
  expect(await client.connection.sendRequest('textDocument/hover', params)).toBeNull();
});

test.each([
  ['0 after a shutdown', true, 0],
  ['1 without one', false, 1],
])('the exit code is %s', async (_, isOrderly, code) => {
  const client = await startClient();
  if (isOrderly) await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await until(() => client.exitCodes.length > 0 && client.exitCodes)).toEqual([code]);
});
