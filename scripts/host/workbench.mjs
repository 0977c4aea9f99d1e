import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { ensureChromium } from './chromium.mjs';
import { removeDir, temporaryDir } from './paths.mjs';
import { startGroup } from './processGroup.mjs';
import { quietSettings } from './settings.mjs';
import { workbenchUrl } from './workbenchPage.mjs';

const startTimeoutMs = 60_000;

/** Flags that make pictures the same on every machine and need neither a graphics card nor a network. */
const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-lcd-text',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--no-first-run',
  '--no-sandbox',
];

/**
 * @typedef {object} Server a running VS Code server
 * @property {number} port
 * @property {string} token what a browser must know to be let in
 * @property {string} dataDir its temporary data folder
 * @property {Promise<number>} exited
 * @property {() => Promise<void>} stop ends it and removes its data
 */

/**
 * Starts a VS Code server on the loopback address.
 *
 * @param {import('./vscodeServer.mjs').VsCode} vsCode
 * @param {object} [options]
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {Record<string, unknown>} [options.settings] user settings beside the quiet ones
 * @param {NodeJS.ProcessEnv} [options.env] reaches the extensions and what they start
 * @param {string} [options.extensionsDir] where installed extensions are
 * @param {import('./workbenchPage.mjs').View} [options.start] what to show when the address names nothing
 * @param {(text: string) => void} [options.log] gets what the server prints
 * @returns {Promise<Server>}
 * @throws {Error} when it ends or says nothing for a minute, with what it printed
 */
export async function startServer(vsCode, options = {}) {
  const { settings, env, log } = options;
  const dataDir = temporaryDir('server');
  writeSettings(path.join(dataDir, 'data'), settings);
  const token = randomUUID();
  const args = serverArguments({ ...options, token, dataDir });
  const program = path.join(import.meta.dirname, 'serve.mjs');
  const group = startGroup(vsCode.node, [program, vsCode.dir, ...args], {
    cwd: vsCode.dir,
    env: { ...inheritedEnvironment(), ...env },
  });
  const stop = async () => {
    await group.stop();
    removeDir(dataDir);
  };
  try {
    return { port: await listeningPort(group, log), token, dataDir, exited: group.exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Writes VS Code's user settings.
 *
 * @param {string} userDataDir
 * @param {Record<string, unknown>} [settings] beside the quiet ones
 */
export function writeSettings(userDataDir, settings) {
  const dir = path.join(userDataDir, 'User');
  mkdirSync(dir, { recursive: true });
  const all = { ...quietSettings, ...settings };
  writeFileSync(path.join(dir, 'settings.json'), `${JSON.stringify(all, null, 2)}\n`);
}

/**
 * Starts a Chromium without a window, installing one where there is none.
 *
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(options = {}) {
  const executablePath = await ensureChromium();
  return chromium.launch({ executablePath, args: chromiumFlags, ...options });
}

/**
 * Opens a workbench in a new browser context.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Pick<Server, 'port' | 'token'>} server
 * @param {import('./workbenchPage.mjs').View} view
 * @param {object} [options]
 * @param {import('playwright-core').BrowserContextOptions} [options.context]
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.prepare] before it loads
 * @returns {Promise<import('playwright-core').Page>} as soon as the page loads; the workbench comes later
 */
export async function openWorkbench(browser, server, view, { context, prepare } = {}) {
  const defaults = { viewport: { width: 1400, height: 900 }, colorScheme: 'dark', reducedMotion: 'reduce' };
  const opened = await browser.newContext({ ...defaults, ...context });
  const page = await opened.newPage();
  await prepare?.(page);
  await page.goto(workbenchUrl(server, view), { waitUntil: 'commit' });
  return page;
}

/**
 * The variables that a terminal inside VS Code sets would make the server take itself for part of that one.
 */
function inheritedEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_')));
}

/** @param {Record<string, any>} options those of `startServer`, token and data folder */
function serverArguments({ port = 0, token, dataDir, extensionsDir, start }) {
  return [
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-workspace-trust',
    '--enable-smoke-test-driver',
    '--host=127.0.0.1',
    `--port=${port}`,
    `--connection-token=${token}`,
    `--server-data-dir=${dataDir}`,
    ...(start ? [`--start=${JSON.stringify(start)}`] : []),
    ...(extensionsDir ? [`--extensions-dir=${extensionsDir}`] : []),
  ];
}

/**
 * @param {import('./processGroup.mjs').ProcessGroup} group
 * @param {((text: string) => void) | undefined} log
 * @returns {Promise<number>}
 */
function listeningPort({ child, exited }, log) {
  let printed = '';
  const keep = (chunk) => {
    if (printed.length < 10_000) printed += chunk;
    log?.(String(chunk));
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`The VS Code server ${reason}\n${printed}`));
    const timer = setTimeout(fail, startTimeoutMs, 'did not start within a minute');
    child.once('message', ({ port }) => resolve(port));
    child.once('message', () => clearTimeout(timer));
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    void exited.then((code) => fail(`ended with code ${code}`)).then(() => clearTimeout(timer));
  });
}
