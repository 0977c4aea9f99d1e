import { expect, test } from 'vitest';
import { folderOf, joinUri, pathOf, relativePath } from '../../server/project/uris.ts';

test.each([
  ['file:///work/docs/a.md', 'file:///work/docs'],
  ['file:///work', 'file:///'],
  ['file:///', undefined],
  ['file:///c%3A/a.md', 'file:///c%3A'],
  ['vscode-vfs://github/owner/repo/a.md', 'vscode-vfs://github/owner/repo'],
  ['vscode-vfs://github/a.md', 'vscode-vfs://github/'],
  ['vscode-vfs://github', undefined],
  ['untitled:Untitled-1', undefined],
  ['untitled:/work/a.md', 'untitled:/work'],
])('folderOf %s is %s', (uri, folder) => {
  expect(folderOf(uri)).toBe(folder);
});

test('going up from folder to folder ends', () => {
  const steps: string[] = [];
  for (let at = folderOf('file:///a/b/c.md'); at !== undefined; at = folderOf(at)) steps.push(at);
  expect(steps).toEqual(['file:///a/b', 'file:///a', 'file:///']);
});

test.each([
  ['file:///work', 'a.md', 'file:///work/a.md'],
  ['file:///', 'a.md', 'file:///a.md'],
  ['file:///work/docs', '../a.md', 'file:///work/a.md'],
  ['file:///work', './b/./c.md', 'file:///work/b/c.md'],
  ['file:///work', '../../../a.md', 'file:///a.md'],
  ['file:///work', 'a b#c?.md', 'file:///work/a%20b%23c%3F.md'],
  ['file:///a%20b', 'c.md', 'file:///a%20b/c.md'],
  ['file:///work', 'b\\c.md', 'file:///work/b/c.md'],
  ['file:///work', '/etc/a.md', 'file:///etc/a.md'],
  ['vscode-vfs://github/o/r', '../a.md', 'vscode-vfs://github/o/a.md'],
])('joinUri %s and %s is %s', (folder, path, uri) => {
  expect(joinUri(folder, path)).toBe(uri);
});

test.each([
  ['file:///work', 'file:///work/docs/a.md', 'docs/a.md'],
  ['file:///work/', 'file:///work/a.md', 'a.md'],
  ['file:///', 'file:///a.md', 'a.md'],
  ['file:///a%20b', 'file:///a b/c%20d.md', 'c d.md'],
  ['file:///work', 'file:///workshop/a.md', undefined],
  ['file:///work/docs', 'file:///work/a.md', undefined],
  ['file:///work', 'file:///work', undefined],
  ['file:///100%', 'file:///100%/a.md', 'a.md'],
])('relativePath from %s to %s is %s', (folder, uri, path) => {
  expect(relativePath(folder, uri)).toBe(path);
});

test.each([
  ['file:///work/a%20b.md', '/work/a b.md'],
  ['vscode-vfs://github/o/a.md', '/o/a.md'],
  ['untitled:Untitled-1', 'Untitled-1'],
  ['file:///50%.md', '/50%.md'],
])('pathOf %s is %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path);
});
