import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';

import { cacheDir } from './paths.mjs';
import { launchBrowser, openWorkbench, startServer } from './workbench.mjs';

/** Exit codes beside 0. */
const testsFailed = 1;
const hostDied = 70;
const timedOut = 124;

/**
 * @typedef {object} TestRun
 * @property {import('./workbenchPage.mjs').View & { tests: string }} view
 * @property {Record<string, unknown>} [settings]
 * @property {string} [extensionsDir]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} timeoutMs
 * @property {(line: string) => void} log gets what the extension host prints
 * @property {(text: string) => void} [verboseLog] gets what the server and the page print
 */

/**
 * Runs a test module in the extension host of a served VS Code. The module exports `run(): Promise<void>`.
 *
 * @param {import('./vscodeServer.mjs').VsCode} vsCode
 * @param {TestRun} run
 * @returns {Promise<{ code: number, reason?: string }>} code 0 only when `run` was fulfilled
 */
export async function runTests(vsCode, run) {
  const { settings, env, extensionsDir } = run;
  /** @type {string[]} */
  const exits = [];
  const log = (text) => {
    exits.push(...(/Extension Host Process exited with[^\n]*/.exec(text) ?? []));
    run.verboseLog?.(text);
  };
  const browser = await launchBrowser();
  const server = await startServer(vsCode, { settings, env, extensionsDir, log });
  try {
    const doneFile = path.join(server.dataDir, 'tests-done');
    const tests = writeDoneModule(server.dataDir, run.view.tests, doneFile);
    const result = await runInPage(browser, server, { ...run, view: { ...run.view, tests } });
    if (result.reason) return result;
    const error = existsSync(doneFile) ? readFileSync(doneFile, 'utf8') : undefined;
    if (error === '') return result;
    if (error) return { code: testsFailed, reason: error };
    return { code: hostDied, reason: `the extension host ended before the tests did. ${exits.at(-1) ?? ''}` };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Writes a module that runs the tests and then a file which proves that they came to their end: the workbench
 * reports success also when its extension host just died. The file holds the error, if there was one.
 *
 * @param {string} dir
 * @param {string} tests
 * @param {string} doneFile
 * @returns {string} the module
 */
function writeDoneModule(dir, tests, doneFile) {
  const file = path.join(dir, 'tests.cjs');
  const source = `const { writeFileSync } = require('node:fs');
const done = (text) => writeFileSync(${JSON.stringify(doneFile)}, text);
exports.run = async () => {
  try {
    await require(${JSON.stringify(tests)}).run();
    done('');
  } catch (error) {
    done(String(error?.stack ?? error));
    throw error;
  }
};
`;
  writeFileSync(file, source);
  return file;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('./workbench.mjs').Server} server
 * @param {TestRun} run
 * @returns {Promise<{ code: number, reason?: string }>}
 */
async function runInPage(browser, server, { view, timeoutMs, log, verboseLog }) {
  /** @type {(result: { code: number, reason?: string }) => void} */
  let end = () => {};
  const ended = new Promise((resolve) => (end = resolve));
  const prepare = async (page) => {
    // The workbench looks for functions of these two names to report to.
    await page.exposeFunction('codeAutomationLog', (_level, args) => log(format(...args)));
    await page.exposeFunction('codeAutomationExit', (code) => end({ code }));
    page.on('crash', () => end({ code: hostDied, reason: 'the page crashed' }));
    page.on('console', (message) => verboseLog?.(`[page] ${message.text()}\n`));
  };
  const timer = setTimeout(() => end({ code: timedOut }), timeoutMs);
  void server.exited.then(() => end({ code: hostDied, reason: 'the server ended' }));
  const page = await openWorkbench(browser, server, view, { prepare });
  const result = await ended;
  clearTimeout(timer);
  if (result.code !== timedOut) return result;
  const picture = path.join(cacheDir, 'timeout.png');
  await page.screenshot({ path: picture }).catch(() => {});
  return { ...result, reason: `no end within ${timeoutMs / 1000} s; see ${picture}` };
}
