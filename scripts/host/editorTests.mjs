// A program: runs the suites that need a real VS Code, in each editor that its arguments name.
// `scripts/test-editor.mjs` starts it, and ends all that it started.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runTests } from '@vscode/test-electron';
import pc from 'picocolors';

import { testPreview } from '../../test/workbench/preview.mjs';
import { desktopEditor, servedEditor } from './editors.mjs';
import { repoRoot, temporaryDir } from './paths.mjs';
import { endGroupWithParent, exitOnSignals } from './processGroup.mjs';
import { followResults } from './results.mjs';
import { versions } from './versions.mjs';
import { writeSettings } from './workbench.mjs';

/** A suite that takes longer has hung. */
const suiteTimeoutMs = 240_000;

/** @typedef {import('./editors.mjs').Editor} Editor */
/** @typedef {{ title: string, tests: string, vsix?: string }} Suite tests, and the package that they want */

const manifest = JSON.parse(readFileSync(path.join(repoRoot, 'package.json'), 'utf8'));

/** @type {readonly Suite[]} */
const suites = [
  { title: 'from the repository', tests: built('test/editor/index.cjs') },
  {
    title: 'installed from the .vsix',
    tests: built('test/editor/packaged.cjs'),
    vsix: built(`${manifest.name}-${manifest.version}.vsix`),
  },
];

endGroupWithParent();
exitOnSignals();
try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @param {readonly string[]} args `desktop` or `served`, then names of versions */
async function main([kind, ...names]) {
  const missing = suites
    .flatMap(({ tests, vsix }) => (vsix ? [tests, vsix] : [tests]))
    .filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}`);
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const version of versions.filter(({ name }) => names.includes(name))) {
    const editor = await (kind === 'desktop' ? desktopEditor : servedEditor)(version);
    for (const suite of suites) await runSuite(editor, suite, totals);
    // Mouse and keys need a screen that we hold: Chromium's, in which a served VS Code is shown.
    if (kind !== 'desktop') await runByHand(editor, version, totals);
  }
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
  process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
}

/**
 * Runs one suite with a fresh user and a copy of the workspace, prints its results, and adds them to the
 * totals.
 *
 * @param {Editor} editor
 * @param {Suite} suite
 * @param {import('./results.mjs').Totals} totals
 */
async function runSuite(editor, suite, totals) {
  console.log(`\n${pc.bold(`${editor.title}: ${suite.title}`)}`);
  const before = totals.failed;
  const started = Date.now();
  const results = path.join(temporaryDir('results'), 'results.jsonl');
  const running = withTimeout(startSuite(editor, suite, results));
  let ended = false;
  await followResults(results, running, (event) => {
    ended ||= event.event === 'end';
    printEvent(event, totals);
  });
  const failure = await running.then(
    () => (ended ? undefined : new Error('The suite did not report that it came to its end')),
    (error) => error,
  );
  // A failed test also fails the run; that is one failure, not two.
  const isNew = failure && (!ended || totals.failed === before);
  if (isNew) printEvent({ event: 'fail', title: 'the run as a whole', error: failure.message }, totals);
  console.log(pc.dim(`  ${((Date.now() - started) / 1000).toFixed(1)} s`));
}

/**
 * @param {Editor} editor
 * @param {Suite} suite
 * @param {string} results
 */
async function startSuite(editor, suite, results) {
  const profile = { userDataDir: temporaryDir('user'), extensionsDir: temporaryDir('extensions') };
  writeSettings(profile.userDataDir);
  if (suite.vsix) await editor.install(suite.vsix, profile);
  const folder = temporaryDir('workspace');
  cpSync(path.join(repoRoot, 'test', 'editor', 'workspace'), folder, { recursive: true });
  await runTests({
    vscodeExecutablePath: editor.executable,
    extensionDevelopmentPath: suite.vsix ? emptyExtension() : repoRoot,
    extensionTestsPath: suite.tests,
    launchArgs: [
      folder,
      `--user-data-dir=${profile.userDataDir}`,
      `--extensions-dir=${profile.extensionsDir}`,
    ],
    extensionTestsEnv: { ...editor.env, MLDD_TEST_RESULTS: results },
  });
}

/**
 * Runs the tests that use mouse and keyboard.
 *
 * @param {Editor} editor
 * @param {import('./versions.mjs').VsCodeVersion} version
 * @param {import('./results.mjs').Totals} totals
 */
async function runByHand(editor, version, totals) {
  console.log(`\n${pc.bold(`${editor.title}: by hand`)}`);
  try {
    await testPreview(version, (event) => printEvent(event, totals));
  } catch (error) {
    printEvent({ event: 'fail', title: 'the preview could not be opened', error: String(error) }, totals);
  }
}

/** VS Code runs a test module only beside an extension under development; this one does nothing. */
function emptyExtension() {
  const dir = path.join(temporaryDir('empty'), 'extension');
  mkdirSync(dir);
  const empty = { name: 'empty', publisher: 'test', version: '0.0.0', engines: manifest.engines };
  writeFileSync(path.join(dir, 'package.json'), JSON.stringify(empty));
  return dir;
}

/** @param {Promise<unknown>} run */
function withTimeout(run) {
  const seconds = suiteTimeoutMs / 1000;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No end within ${seconds} s`)), suiteTimeoutMs + 20_000);
    run.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * @param {import('./results.mjs').TestEvent} event
 * @param {import('./results.mjs').Totals} totals
 */
function printEvent({ event, title = '', ms = 0, error = '' }, totals) {
  if (event === 'pass') {
    totals.passed += 1;
    console.log(`  ${pc.green('pass')} ${title} ${pc.dim(`(${ms} ms)`)}`);
  } else if (event === 'skip') {
    totals.skipped += 1;
    console.log(`  ${pc.yellow('skip')} ${title}`);
  } else if (event === 'fail') {
    totals.failed += 1;
    console.log(`  ${pc.red('FAIL')} ${title}\n${error.replace(/^/gm, '       ')}`);
  }
}

/** @param {string} file */
function built(file) {
  return path.join(repoRoot, 'dist', file);
}
