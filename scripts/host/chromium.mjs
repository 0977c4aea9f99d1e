import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

import { chromium } from 'playwright-core';

import { repoRoot } from './paths.mjs';

const run = promisify(execFile);

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * Finds a Chromium or a browser built on it: the one that `CHROME_PATH` names, an installed one, or one that
 * Playwright has fetched before.
 *
 * @returns {string | undefined} the path of the executable
 * @throws {Error} when `CHROME_PATH` names no file
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names "${named}", which does not exist`);
  if (named) return named;
  return installedBrowsers().find(isExecutable);
}

/**
 * Finds a Chromium or installs one: as a system package where that is possible, else through Playwright.
 *
 * @param {(message: string) => void} [log] told before anything is downloaded
 * @returns {Promise<string>} the path of the executable
 * @throws {Error} when there is none and none could be installed, with what to do
 */
export async function ensureChromium(log = console.error) {
  const found = findChromium();
  if (found) return found;
  const failures = [];
  for (const { title, install } of installers()) {
    log(`No Chromium found. Installing it: ${title} ...`);
    try {
      await install();
      const installed = findChromium();
      if (installed) return installed;
      failures.push(`${title}: ended well, but there is still no Chromium`);
    } catch (error) {
      failures.push(`${title}: ${lastLines(error)}`);
    }
  }
  throw new Error(advice(failures));
}

/** @returns {string[]} where a browser may be, best first */
function installedBrowsers() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  const system = { darwin: macApplications, win32: programs }[process.platform] ?? onPath;
  return [...system, chromium.executablePath()];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @returns {{ title: string, install: () => Promise<unknown> }[]} the ways to install one here, best first
 */
function installers() {
  const playwright = {
    title: 'npx playwright-core install chromium (about 180 MB)',
    install: installWithPlaywright,
  };
  if (!isRoot() || !existsSync('/etc/debian_version') || isUbuntu()) return [playwright];
  return [{ title: 'apt-get install chromium (about 115 MB)', install: installWithApt }, playwright];
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Ubuntu's chromium package is an empty one that wants snap, which containers do not have. */
function isUbuntu() {
  return readFileSync('/etc/os-release', 'utf8').includes('ID=ubuntu');
}

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, maxBuffer: 1 << 24 });
  const options = ['-q', '-y', '--no-install-recommends'];
  await run('apt-get', ['install', ...options, 'chromium'], { env, maxBuffer: 1 << 24 });
}

async function installWithPlaywright() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
  const libraries = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  const child = spawn(process.execPath, [cli, 'install', ...libraries, 'chromium'], {
    cwd: repoRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(0) : reject(new Error(`exit code ${code}`))));
  });
}

/** @param {unknown} error */
function lastLines(error) {
  const text = error instanceof Error && 'stderr' in error && error.stderr ? error.stderr : error;
  return String(text).trim().split('\n').slice(-3).join('\n    ');
}

/** @param {readonly string[]} failures */
function advice(failures) {
  return [
    'The tests in VS Code need Chromium, and none was found or could be installed.',
    ...failures.map((failure) => `  ${failure}`),
    'Do one of these, then run the same command again:',
    '  - set CHROME_PATH to the executable of Chrome, Chromium or Edge',
    '  - Debian or Ubuntu: sudo apt-get install chromium',
    '  - macOS: brew install --cask google-chrome',
    '  - anywhere with access to Playwright downloads: npx playwright-core install chromium',
  ].join('\n');
}
