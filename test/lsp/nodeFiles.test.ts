import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../server/lsp/nodeFiles.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mldd-files-'));
  const files: Readonly<Record<string, string>> = {
    'a b.md': 'one\r\n',
    'docs/ü#1.md': '\uFEFFtwo 🐧',
    'docs/.hidden.md': 'three',
    'docs/ignored.md': 'four',
    'node_modules/pkg/README.md': 'five',
    'docs/notes.txt': 'six',
    'docs/.gitignore': 'ignored.md\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  await symlink(folder, path.join(folder, 'docs/loop'));
});

afterAll(() => rm(folder, { recursive: true }));

function uriOf(name: string): string {
  return pathToFileURL(path.join(folder, name)).href;
}

describe('reading', () => {
  test.each([
    ['a b.md', 'one\r\n'],
    ['docs/ü#1.md', '\uFEFFtwo 🐧'],
  ])('gives the text of %s as it is', async (name, text) => {
    expect(await nodeFiles.read(uriOf(name))).toBe(text);
  });

  test('reads a URI as editors write it', async () => {
    expect(await nodeFiles.read(uriOf('a b.md').replaceAll('-', '%2D'))).toBe('one\r\n');
  });

  test.each([
    ['what is not there', () => uriOf('none.md')],
    ['a folder', () => uriOf('docs')],
    ['another scheme', () => 'untitled:Untitled-1'],
    ['a broken URI', () => 'file:///%E0%A4%A'],
    ['the file of another machine', () => 'file://server/share/a.md'],
  ])('gives nothing for %s', async (_, uri) => {
    expect(await nodeFiles.read(uri())).toBeUndefined();
    expect(await nodeFiles.exists(uri())).toBe(false);
  });

  test('knows what exists', async () => {
    expect(await nodeFiles.exists(uriOf('a b.md'))).toBe(true);
  });
});

describe('finding', () => {
  test('is sorted and leaves out what is ignored, and goes round no loop', async () => {
    const found = await nodeFiles.find(pathToFileURL(folder).href, '**/*.md');
    expect(found).toEqual([uriOf('a b.md'), uriOf('docs/.hidden.md'), uriOf('docs/ü#1.md')].sort());
  });

  test('finds nothing where there is no folder', async () => {
    expect(await nodeFiles.find(uriOf('none'), '**/*.md')).toEqual([]);
    expect(await nodeFiles.find('untitled:x', '**/*.md')).toEqual([]);
  });
});
