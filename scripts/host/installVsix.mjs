import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { temporaryDir } from './paths.mjs';
import { startGroup } from './processGroup.mjs';

/**
 * Installs a packaged extension for a served VS Code, without any network.
 *
 * @param {import('./vscodeServer.mjs').VsCode} vsCode
 * @param {string} vsix
 * @param {string} extensionsDir
 * @returns {Promise<string>} the folder of the installed extension
 * @throws {Error} when VS Code refuses it, with what it printed
 */
export async function installVsix(vsCode, vsix, extensionsDir) {
  const group = startGroup(vsCode.node, [
    path.join(import.meta.dirname, 'serverCli.mjs'),
    vsCode.dir,
    '--accept-server-license-terms',
    `--install-extension=${vsix}`,
    `--extensions-dir=${extensionsDir}`,
    `--server-data-dir=${temporaryDir('install')}`,
  ]);
  let printed = '';
  group.child.stdout?.on('data', (chunk) => (printed += chunk));
  group.child.stderr?.on('data', (chunk) => (printed += chunk));
  const code = await group.exited;
  await group.stop();
  const installed = await findExtension(extensionsDir);
  if (code === 0 && installed) return installed;
  throw new Error(`VS Code ${vsCode.version.vscode} did not install ${vsix}\n${printed}`);
}

/** @param {string} extensionsDir */
async function findExtension(extensionsDir) {
  const entries = await readdir(extensionsDir, { withFileTypes: true });
  const found = entries.find((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return found && path.join(extensionsDir, found.name);
}
