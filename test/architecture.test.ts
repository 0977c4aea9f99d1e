import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globbySync } from 'globby';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What each layer may import of this project, besides itself: the start of a path, or all of it. The nearest layer
 * around a file is the one that it belongs to.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  'server/core/': ['schemas/'],
  'server/project/': ['server/core/', 'server/files.ts', 'templates/'],
  // The overview is a payload of our own protocol, as the other features give values of LSP.
  'server/features/': ['server/core/', 'server/protocol.ts'],
  'server/lsp/': [
    'server/features/',
    'server/project/',
    'server/core/',
    'server/protocol.ts',
    'server/files.ts',
  ],
  'server/cli/': [
    'server/project/',
    'server/core/',
    'server/files.ts',
    'server/lsp/nodeFiles.ts',
    'server/lsp/node.ts',
    'package.json',
  ],
  'client/preview/webview/': ['server/protocol.ts'],
  'client/markdown/fence/': ['server/core/'],
  // The page of the panel and what draws fences are programs of their own; what they share with others stands in one file.
  'client/': [
    'server/protocol.ts',
    'client/preview/webview/messages.ts',
    'client/markdown/fence/drawnFence.ts',
  ],
  'server/files.ts': [],
  'server/protocol.ts': [],
};

/** Packages that only these files may name, types included. */
const packageHomes: readonly { readonly packages: RegExp; readonly homes: RegExp }[] = [
  { packages: /^(?:unified|remark|mdast|micromark|unist)/, homes: /^server\/core\/parse\.ts$/ },
  { packages: /^yaml$/, homes: /^server\/core\/frontMatter\.ts$/ },
  { packages: /^@dagrejs/, homes: /^server\/core\/pipeline\/layout\/arrange\.ts$/ },
  { packages: /^ajv/, homes: /^never$/ },
  { packages: /^vscode-languageserver/, homes: /^server\/(?:lsp|features)\// },
  { packages: /^(?:vscode$|vscode-languageclient)/, homes: /^client\// },
];

/** Layers that run in a browser worker as well. */
const browserLayers = /^(?:server\/(?:core|project|features)\/|server\/(?:files|protocol)\.ts)/;

interface Import {
  readonly from: string;
  /** A path of this project, or the name of a package as it is written. */
  readonly to: string;
  readonly isOwn: boolean;
}

const files = globbySync(['server/**/*.ts', 'client/**/*.ts'], { cwd: root }).toSorted();
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const source = withoutComments(readFileSync(path.join(root, from), 'utf8'));
  const named = source.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(['"])([^'"\n]+)\1/g);
  return [...named].map(([, , specifier = '']) => {
    const isOwn = specifier.startsWith('.');
    return { from, to: isOwn ? path.posix.join(path.posix.dirname(from), specifier) : specifier, isOwn };
  });
}

function withoutComments(source: string): string {
  return source.replace(/^\s*\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function layerOf(file: string): string | undefined {
  const around = Object.keys(layers).filter((layer) => file.startsWith(layer));
  return around.toSorted((a, b) => b.length - a.length)[0];
}

function isAllowed({ from, to }: Import): boolean {
  const layer = layerOf(from);
  // An entry such as server/main.node.ts stands above all layers.
  if (layer === undefined) return true;
  return layerOf(to) === layer || (layers[layer] ?? []).some((target) => to.startsWith(target));
}

const shown = ({ from, to }: Import): string => `${from} -> ${to}`;

test('there is something to look at', () => {
  expect(files).toContain('server/core/parse.ts');
  expect(imports.map(shown)).toContain('server/core/parse.ts -> server/core/text.ts');
  expect(imports.map(shown)).toContain('server/core/parse.ts -> unified');
});

test('no arrow points back', () => {
  expect(imports.filter((one) => one.isOwn && !isAllowed(one)).map(shown)).toEqual([]);
});

test('every import of our own names a file', () => {
  const lost = imports.filter(({ to, isOwn }) => isOwn && !existsSync(path.join(root, to)));
  expect(lost.map(shown)).toEqual([]);
});

test.each(packageHomes)('$packages is named in $homes alone', ({ packages, homes }) => {
  expect(
    imports.filter(({ from, to, isOwn }) => !isOwn && packages.test(to) && !homes.test(from)).map(shown),
  ).toEqual([]);
});

test('what runs in a browser names no module of Node', () => {
  const nodeModules = /^(?:node:|(?:fs|path|os|url|util|process|child_process|crypto|events|stream)(?:\/|$))/;
  const wrong = imports.filter(
    ({ from, to, isOwn }) => !isOwn && browserLayers.test(from) && nodeModules.test(to),
  );
  expect(wrong.map(shown)).toEqual([]);
});

describe('no imports run in a circle', () => {
  const next = new Map(
    files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]),
  );

  test('among all files', () => {
    expect(files.flatMap((file) => circleFrom(file))).toEqual([]);
  });

  /** The shortest way from `start` back to it, where there is one. */
  function circleFrom(start: string): string[] {
    const ways: string[][] = [[start]];
    const seen = new Set<string>();
    for (let way = ways.shift(); way; way = ways.shift()) {
      for (const to of next.get(way.at(-1) ?? '') ?? []) {
        if (to === start) return [[...way, start].join(' -> ')];
        if (seen.has(to)) continue;
        seen.add(to);
        ways.push([...way, to]);
      }
    }
    return [];
  }
});
