import { describe, expect, test } from 'vitest';
import { analysisChanged, overviewRequest } from '../../server/protocol.ts';
import type { Overview } from '../../server/protocol.ts';
import { PULLING, PUSHED, settle, startClient, until } from './testClient.ts';
import type { TestClient } from './testClient.ts';

const URI = 'file:///work/docs/feed.md';
const CONFIG = 'file:///work/.mldd.yaml';
const DRAFT = '---\ntype: ml-design-doc\n---\n\n# Feed\n\n## Clarify requirements\n\n10M posts in 200 ms.\n';

/** A framework of one section that no built-in framework has. */
const OWN_FRAMEWORK = [
  'id: ours',
  'title: Our framework',
  'kind: framework',
  'summary: One section only',
  'sections:',
  '  - id: penguins',
  '    title: Penguins',
  '    purpose: Says how penguins are treated',
  '',
].join('\n');

function codesOf(client: TestClient, uri = URI): readonly unknown[] {
  return client.lastPublished(uri)?.diagnostics.map((diagnostic) => diagnostic.code) ?? [];
}

describe('a configuration file', () => {
  test('is watched, and a change of it checks open documents anew', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.open(URI, DRAFT);
    await until(() => codesOf(client).includes('monitoring'));
    const watched = await until(() =>
      client.registered.find(({ method }) => method.endsWith('WatchedFiles')),
    );
    expect(watched.registerOptions).toEqual({
      watchers: [{ globPattern: '**/{.mldd.yaml,.mldd.yml,.mldd.json,.mldd.jsonc}' }],
    });
    client.disk.set(CONFIG, 'severity:\n  monitoring: off\n');
    client.changedOnDisk(CONFIG, 1);
    await until(() => !codesOf(client).includes('monitoring'));
    client.disk.delete(CONFIG);
    client.changedOnDisk(CONFIG, 3);
    await until(() => codesOf(client).includes('monitoring'));
  });

  test('that changes makes a client ask for diagnostics again', async () => {
    const client = await startClient({ capabilities: PULLING });
    client.open(URI, DRAFT);
    await until(() => client.notified.some(({ method }) => method === analysisChanged));
    client.changedOnDisk(CONFIG, 1);
    await until(() => client.notified.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    await until(() => client.notified.filter(({ method }) => method === analysisChanged).length === 2);
  });

  test('shows its faults at their place, until they are mended', async () => {
    const client = await startClient();
    client.disk.set(CONFIG, 'root: true\nframework: unheard-of\n');
    client.open(URI, DRAFT);
    const sent = await until(() => client.lastPublished(CONFIG));
    expect(sent.diagnostics).toEqual([
      {
        range: { start: { line: 1, character: 11 }, end: { line: 1, character: 21 } },
        severity: 1,
        code: 'configuration',
        source: 'mldd',
        message: 'Framework "unheard-of" is not known',
      },
    ]);
    client.disk.set(CONFIG, 'root: true\nframework: four-step\n');
    client.changedOnDisk(CONFIG, 2);
    await until(() => client.lastPublished(CONFIG)?.diagnostics.length === 0);
  });

  test('has no faults left when the last document that it is for is closed', async () => {
    const client = await startClient();
    client.disk.set(CONFIG, 'frameworc: four-step\n');
    client.open(URI, DRAFT);
    await until(() => client.lastPublished(CONFIG)?.diagnostics.length === 1);
    client.close(URI);
    await until(() => client.lastPublished(CONFIG)?.diagnostics.length === 0);
  });

  test('is read as it stands in the editor', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.disk.set(CONFIG, 'severity:\n  monitoring: error\n');
    client.open(URI, DRAFT);
    await until(() => codesOf(client).includes('monitoring'));
    client.open(CONFIG, 'severity:\n  monitoring: off\n', 'yaml');
    await until(() => !codesOf(client).includes('monitoring'));
    client.edit(CONFIG, { start: { line: 1, character: 14 }, end: { line: 1, character: 17 } }, 'loud');
    const sent = await until(() => client.lastPublished(CONFIG));
    expect(sent).toMatchObject({ version: 2, diagnostics: [{ range: { start: { line: 1 } } }] });
    client.close(CONFIG);
    await until(() => client.lastPublished(CONFIG)?.diagnostics.length === 0);
    await until(() => codesOf(client).includes('monitoring'));
  });

  test('is checked when it is open alone', async () => {
    const client = await startClient();
    client.open(CONFIG, 'frameworc: four-step\n', 'yaml');
    await until(() => client.lastPublished(CONFIG)?.diagnostics.length === 1);
  });
});

describe('a framework file', () => {
  const FRAMEWORK = 'file:///work/frameworks/ours.yaml';

  test('of the folder applies, is watched and is read again when it changes', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.disk.set(CONFIG, 'framework: ours\nframeworks: [frameworks/ours.yaml]\n');
    client.disk.set(FRAMEWORK, OWN_FRAMEWORK);
    client.open(URI, DRAFT);
    await until(() => codesOf(client).includes('penguins'));
    await until(() =>
      client.registered.some(({ registerOptions }) =>
        JSON.stringify(registerOptions).includes(
          '{"baseUri":"file:///work/frameworks","pattern":"ours.yaml"}',
        ),
      ),
    );
    client.disk.set(FRAMEWORK, OWN_FRAMEWORK.replaceAll('penguins', 'walruses'));
    client.changedOnDisk(FRAMEWORK, 2);
    await until(() => codesOf(client).includes('walruses'));
  });

  test('that is not there yet is waited for', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.disk.set(CONFIG, 'framework: ours\nframeworks: [frameworks/ours.yaml]\n');
    client.open(URI, DRAFT);
    await until(() => codesOf(client, CONFIG).length > 0);
    client.disk.set(FRAMEWORK, OWN_FRAMEWORK);
    client.changedOnDisk(FRAMEWORK, 1);
    await until(() => codesOf(client).includes('penguins'));
    expect(codesOf(client, CONFIG)).toEqual([]);
  });

  test('shows its own faults', async () => {
    const client = await startClient();
    client.disk.set(CONFIG, 'frameworks: [frameworks/ours.yaml]\n');
    client.disk.set(FRAMEWORK, OWN_FRAMEWORK.replace('title: Penguins', 'titel: Penguins'));
    client.open(URI, DRAFT);
    const sent = await until(() => client.lastPublished(FRAMEWORK));
    expect(sent.diagnostics.map(({ range }) => range.start.line)).toContain(6);
  });
});

describe('watching', () => {
  const ABOVE = 'file:///.mldd.yaml';

  function patternsOf(client: TestClient): string {
    return JSON.stringify(client.registered);
  }

  test('reaches configuration above the workspace', async () => {
    const client = await startClient({ capabilities: PUSHED });
    client.disk.set(ABOVE, 'severity: { monitoring: off }\n');
    client.open(URI, DRAFT);
    await until(() => patternsOf(client).includes('{"baseUri":"file:///","pattern":".mldd.yaml"}'));
    expect(codesOf(client)).not.toContain('monitoring');
  });

  test('names whole paths to a client that knows no others', async () => {
    const { workspace, ...rest } = PUSHED;
    const didChangeWatchedFiles = { dynamicRegistration: true };
    const client = await startClient({
      capabilities: { ...rest, workspace: { ...workspace, didChangeWatchedFiles } },
    });
    client.disk.set(CONFIG, 'frameworks: ["other [1].yaml"]\n');
    client.open(URI, DRAFT);
    await until(() => patternsOf(client).includes('{"globPattern":"/work/other ?1?.yaml"}'));
  });

  test('is made up for on save where the client watches nothing', async () => {
    const { workspace, ...rest } = PUSHED;
    const client = await startClient({
      capabilities: { ...rest, workspace: { ...workspace, didChangeWatchedFiles: {} } },
    });
    client.open(URI, DRAFT);
    await until(() => codesOf(client).includes('monitoring'));
    expect(client.registered.map(({ method }) => method)).toEqual(['workspace/didChangeConfiguration']);
    client.disk.set(CONFIG, 'severity: { monitoring: off }\n');
    client.save(URI);
    await until(() => !codesOf(client).includes('monitoring'));
  });
});

describe('editor settings', () => {
  test('apply by folder, and again when they change', async () => {
    const other = 'file:///other/feed.md';
    let framework = 'four-step';
    const settings = (uri: string | undefined): unknown =>
      uri?.startsWith('file:///other/') ? { framework } : {};
    const client = await startClient({ folders: ['file:///work', 'file:///other'], settings });
    client.open(URI, DRAFT);
    client.open(other, DRAFT);
    const frameworkOf = async (uri: string): Promise<string | undefined> =>
      (await client.connection.sendRequest<Overview | null>(overviewRequest, { uri }))?.framework.id;
    expect(await frameworkOf(URI)).toBe('seven-step');
    expect(await frameworkOf(other)).toBe('four-step');
    framework = 'design-doc';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await frameworkOf(other)).toBe('design-doc');
  });

  test('are taken as sent from a client that cannot be asked', async () => {
    const client = await startClient({ capabilities: {} });
    const settings = { mlDesignDocs: { severity: { monitoring: 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    client.open(URI, DRAFT);
    await until(() => codesOf(client).length > 0);
    expect(codesOf(client)).not.toContain('monitoring');
  });

  test('of any kind do no harm', async () => {
    const client = await startClient({
      capabilities: PUSHED,
      settings: () => ({ run: 7, framework: null, severity: ['x'], documents: 'x', task: {} }),
    });
    client.open(URI, DRAFT);
    await until(() => codesOf(client).includes('monitoring'));
    expect(client.logged).toEqual([]);
  });
});

test('each folder of a workspace has its own configuration', async () => {
  const folders = ['file:///one', 'file:///two'];
  const client = await startClient({ capabilities: PUSHED, folders });
  client.disk.set('file:///one/.mldd.yaml', 'severity: { monitoring: off }\n');
  client.disk.set('file:///two/.mldd.yaml', 'severity: { monitoring: hint }\n');
  for (const folder of folders) client.open(`${folder}/doc.md`, DRAFT);
  const second = await until(() => client.lastPublished('file:///two/doc.md'));
  await until(() => client.lastPublished('file:///one/doc.md'));
  expect(codesOf(client, 'file:///one/doc.md')).not.toContain('monitoring');
  expect(second.diagnostics.find(({ code }) => code === 'monitoring')?.severity).toBe(4);
  const event = { added: [], removed: [{ uri: 'file:///one', name: 'one' }] };
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  await settle();
  expect(client.logged).toEqual([]);
});
