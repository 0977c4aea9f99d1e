// Bundles the programs into dist/. `--watch` rebuilds on change, `--production` minifies and leaves out source maps.
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';
import { dataPlugin } from './dataPlugin.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isProduction = process.argv.includes('--production');
const isWatch = process.argv.includes('--watch');

/** What all bundles share. CommonJS: VS Code's extension hosts load nothing else from a package without a type. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'node20',
  minify: isProduction,
  sourcemap: isProduction ? false : 'linked',
  // The ES modules of packages that ship both: `jsonc-parser` cannot be bundled from its other form.
  mainFields: ['module', 'main'],
  plugins: [dataPlugin],
  legalComments: 'none',
  logLevel: 'warning',
};

const node = { ...shared, platform: 'node' };

/** One entry for each program. */
export const bundles = [
  { ...node, entryPoints: { extension: 'client/extension.node.ts' }, external: ['vscode'] },
  // Loaded when the first `pipeline` fence is shown in the built-in preview.
  { ...node, entryPoints: { markdownFence: 'client/markdown/fence/main.ts' } },
  { ...shared, platform: 'browser', entryPoints: { markdownPreview: 'client/markdown/preview.css' } },
  { ...node, entryPoints: { server: 'server/main.node.ts' } },
  { ...node, entryPoints: { mldd: 'server/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: { preview: 'client/preview/webview/main.ts' },
  },
].map((options) => ({ ...options, outdir: 'dist' }));

/** The suites that run inside VS Code, for the editor tests only. */
const editorTests = {
  ...node,
  entryPoints: { index: 'test/editor/index.ts', packaged: 'test/editor/packaged.ts' },
  outdir: 'dist/test/editor',
  outExtension: { '.js': '.cjs' },
  external: ['vscode', 'mocha'],
};

if (process.argv[1] === import.meta.filename) {
  const all = isProduction ? bundles : [...bundles, editorTests];
  if (isWatch) {
    for (const options of all) await (await context({ ...options, logLevel: 'info' })).watch();
  } else {
    await Promise.all(all.map((options) => build(options)));
    await chmod(path.join(root, 'dist/mldd.js'), 0o755);
  }
}
