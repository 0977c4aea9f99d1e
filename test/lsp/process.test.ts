import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { PUSHED, until } from './testClient.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DRAFT = '---\ntype: ml-design-doc\n---\n\n# Feed\n';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mldd-server-'));
  const plugins = path.join(ROOT, 'scripts/dataPlugin.mjs');
  const { dataPlugin } = (await import(pathToFileURL(plugins).href)) as { dataPlugin: Plugin };
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/main.node.ts'],
    outfile: path.join(folder, 'server.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [dataPlugin],
  });
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

interface Server {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[];
  readonly exited: Promise<unknown[]>;
}

async function start(processId: number | null = null): Promise<Server> {
  const child = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio']);
  const exited = once(child, 'exit');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'work' }];
  const capabilities = { ...PUSHED, workspace: {} };
  await connection.sendRequest('initialize', { processId, rootUri: null, capabilities, workspaceFolders });
  await connection.sendNotification('initialized', {});
  return { child, connection, published, exited };
}

test('checks a document by the configuration on disk, and ends by 0 after a shutdown', async () => {
  await writeFile(path.join(folder, '.mldd.yaml'), 'severity: { monitoring: off }\n');
  const { connection, published, exited } = await start();
  const uri = pathToFileURL(path.join(folder, 'doc.md')).href;
  const textDocument = { uri, languageId: 'markdown', version: 1, text: DRAFT };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const sent = await until(() => published.find((one) => one.uri === uri));
  expect(sent.diagnostics.length).toBeGreaterThan(3);
  expect(sent.diagnostics.map(({ code }) => code)).not.toContain('monitoring');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await exited).toEqual([0, null]);
});

test('ends by 1 without a shutdown', async () => {
  const { connection, exited } = await start();
  await connection.sendNotification('exit');
  expect(await exited).toEqual([1, null]);
});

test('ends when its client closes the pipe', async () => {
  const { child, connection, exited } = await start();
  connection.end();
  child.stdin.end();
  expect(await exited).toEqual([1, null]);
});

test('ends when the process of its client is gone', async () => {
  const gone = spawn(process.execPath, ['--eval', '']);
  await once(gone, 'exit');
  const { exited } = await start(gone.pid ?? null);
  expect(await exited).toEqual([1, null]);
});

test('writes nothing but messages to standard output', async () => {
  const { child, connection, exited } = await start();
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  expect(errors).toBe('');
});
