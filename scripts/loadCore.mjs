import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { dataPlugin } from './dataPlugin.mjs';

/** Bundles a TypeScript module of this project and imports it, so that scripts measure what users run. */
export async function loadModule(entry) {
  const root = path.resolve(import.meta.dirname, '..');
  const folder = await mkdtemp(path.join(tmpdir(), 'mldd-'));
  const outfile = path.join(folder, 'module.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    plugins: [dataPlugin],
    logLevel: 'warning',
  });
  try {
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `loadProject` and core, with a project that no configuration file touches. */
export async function loadCore() {
  const core = await loadModule('server/core/index.ts');
  const { loadProject } = await loadModule('server/project/project.ts');
  const noFiles = { read: async () => undefined, exists: async () => false, find: async () => [] };
  const project = await loadProject(noFiles, 'file:///document.md');
  return {
    core,
    project,
    analyze: (text) => core.analyze('file:///document.md', text, project.frameworkFor, project.settings),
  };
}
