import { expect, test } from 'vitest';
import type {
  CompletionItem,
  DocumentHighlight,
  Hover,
  Location,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { PULLING, startClient } from './testClient.ts';
import type { TestClient, TestClientOptions } from './testClient.ts';

const URI = 'file:///work/doc.md';
const TEXT = `---
type: ml-design-doc
---

# Feed

\`\`\`pipeline
stages:
  - id: ann
  - id: rank
    kind: 
    after: ann
\`\`\`

The stage \`rank\` takes 40 ms.
`;

async function opened(options: TestClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  client.open(URI, TEXT);
  return client;
}

function ask<T>(
  client: TestClient,
  method: string,
  line: number,
  character: number,
  more: object = {},
): Promise<T> {
  return client.connection.sendRequest(`textDocument/${method}`, {
    textDocument: { uri: URI },
    position: { line, character },
    ...more,
  });
}

const RANK = [9, 9] as const;

test('completion inside the fence, as this client can take it', async () => {
  const able = await opened({
    capabilities: {
      ...PULLING,
      textDocument: {
        ...PULLING.textDocument,
        completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
      },
    },
    initializationOptions: { suggestCommand: 'show.it' },
  });
  const kinds = await ask<CompletionItem[]>(able, 'completion', 10, 10);
  expect(kinds.map(({ label }) => label)).toContain('ranking');
  const stages = await ask<CompletionItem[]>(able, 'completion', 8, 4);
  expect(stages.find(({ label }) => label === 'name')).toBeDefined();
  const plain = await opened();
  expect((await ask<CompletionItem[]>(plain, 'completion', 10, 10)).every((item) => !item.command)).toBe(
    true,
  );
});

test('completion stays out of running text and of documents of others', async () => {
  const client = await opened();
  expect(await ask(client, 'completion', 14, 5)).toEqual([]);
  client.open('file:///work/notes.md', '# Notes\n\n```pipeline\n\n```\n');
  const params = { textDocument: { uri: 'file:///work/notes.md' }, position: { line: 3, character: 0 } };
  expect(await client.connection.sendRequest('textDocument/completion', params)).toEqual([]);
});

test('hover, definition, references and highlights of a stage', async () => {
  const client = await opened();
  expect((await ask<Hover | null>(client, 'hover', ...RANK))?.contents).toMatchObject({ kind: 'markdown' });
  const definition = await ask<Location[]>(client, 'definition', 14, 13);
  expect(definition.map(({ range }) => range.start)).toEqual([{ line: 9, character: 8 }]);
  const context = { includeDeclaration: false };
  const references = await ask<Location[]>(client, 'references', ...RANK, { context });
  expect(references.map(({ range }) => range.start.line)).toEqual([14]);
  const lights = await ask<DocumentHighlight[]>(client, 'documentHighlight', ...RANK);
  expect(lights.map(({ range }) => range.start.line)).toEqual([9, 14]);
  expect(await ask(client, 'documentHighlight', 14, 1)).toBeNull();
});

test('rename changes all places at once, there and back', async () => {
  const client = await opened();
  expect(await ask(client, 'prepareRename', ...RANK)).toMatchObject({ placeholder: 'rank' });
  client.applyEdit(await ask<WorkspaceEdit>(client, 'rename', ...RANK, { newName: 'heavy' }));
  expect(client.textOf(URI)).toBe(TEXT.replaceAll('rank', 'heavy'));
  client.applyEdit(await ask<WorkspaceEdit>(client, 'rename', ...RANK, { newName: 'rank' }));
  expect(client.textOf(URI)).toBe(TEXT);
});

test('a name that is taken is refused in plain words', async () => {
  const client = await opened();
  await expect(ask(client, 'rename', ...RANK, { newName: 'ann' })).rejects.toThrow(
    'There is a stage "ann" already',
  );
  expect(client.logged).toEqual([]);
});

test('what is declared', async () => {
  const { result } = await startClient();
  expect(result.capabilities).toMatchObject({
    completionProvider: { triggerCharacters: [' ', '{', '['] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: true,
  });
});
