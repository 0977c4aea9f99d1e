import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';

import { ensureChromium } from './chromium.mjs';
import { installVsix } from './installVsix.mjs';
import { cacheDir } from './paths.mjs';
import { newest } from './versions.mjs';
import { ensureVsCode } from './vscodeServer.mjs';

const run = promisify(execFile);
const onWindows = process.platform === 'win32';

/** @typedef {{ userDataDir: string, extensionsDir: string }} Profile the folders of one fresh VS Code user */

/**
 * @typedef {object} Editor a VS Code to test in
 * @property {string} title
 * @property {string} executable takes the arguments of the desktop's `code`
 * @property {NodeJS.ProcessEnv} env what the executable needs in its environment
 * @property {(vsix: string, profile: Profile) => Promise<unknown>} install installs a packaged extension
 */

/**
 * Prepares a VS Code that is served to a Chromium without a window; both are fetched where they are missing.
 *
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @returns {Promise<Editor>}
 */
export async function servedEditor(version) {
  const vsCode = await ensureVsCode(version);
  await ensureChromium();
  return {
    title: `VS Code ${version.vscode}, served`,
    executable: path.join(import.meta.dirname, 'vscodeExecutable.mjs'),
    env: { MLDD_TEST_VSCODE: version.name },
    install: (vsix, { extensionsDir }) => installVsix(vsCode, vsix, extensionsDir),
  };
}

/**
 * Prepares a desktop VS Code, which is downloaded where it is missing. The newest is whatever is newest by
 * now.
 *
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @returns {Promise<Editor>}
 * @throws {Error} when the download is out of reach, or there is no display to open a window on
 */
export async function desktopEditor(version) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('The desktop VS Code needs a display. Without one: xvfb-run -a npm run test:desktop');
  }
  const release = version === newest ? 'stable' : version.vscode;
  const executable = await downloadAndUnzipVSCode({ version: release, cachePath: cacheDir });
  return {
    title: `VS Code ${release}, desktop`,
    executable,
    env: {},
    install: (vsix, profile) => installOnDesktop(executable, vsix, profile),
  };
}

/**
 * @param {string} executable
 * @param {string} vsix
 * @param {Profile} profile
 */
async function installOnDesktop(executable, vsix, { userDataDir, extensionsDir }) {
  const [cli = '', ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const profile = [`--user-data-dir=${userDataDir}`, `--extensions-dir=${extensionsDir}`];
  await run(cli, [...args, ...profile, '--install-extension', vsix], { shell: onWindows });
}
