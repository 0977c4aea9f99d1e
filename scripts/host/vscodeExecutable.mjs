#!/usr/bin/env node
// A program: stands in for the VS Code executable, so that @vscode/test-electron's `runTests` runs tests in a
// served VS Code as it does in the desktop's. Takes the desktop's arguments, and the version from the
// environment.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { temporaryDir } from './paths.mjs';
import { exitOnSignals } from './processGroup.mjs';
import { runTests } from './runTests.mjs';
import { versionNamed } from './versions.mjs';
import { ensureVsCode } from './vscodeServer.mjs';

const { MLDD_TEST_VSCODE = 'oldest', MLDD_TEST_TIMEOUT = '240000', MLDD_VERBOSE } = process.env;

const keptLines = 40;

exitOnSignals();
// test-electron keeps a pipe on the standard input; when it closes, the runner is gone, however it ended.
process.stdin.resume().once('close', () => process.exit(1));

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

/** @type {string[]} what VS Code printed, mostly about itself: shown only when it may explain a failure */
const lines = [];
const { code, reason } = await runTests(await ensureVsCode(versionNamed(MLDD_TEST_VSCODE)), {
  view: {
    folder: path.resolve(positionals[0] ?? temporaryDir('folder')),
    extensions: values.extensionDevelopmentPath.map((dir) => path.resolve(dir)),
    tests: path.resolve(values.extensionTestsPath),
  },
  settings: readSettings(values['user-data-dir']),
  extensionsDir: values['extensions-dir'],
  timeoutMs: Number(MLDD_TEST_TIMEOUT),
  log: (line) => (MLDD_VERBOSE ? console.log(line) : lines.push(line)),
  verboseLog: MLDD_VERBOSE ? (text) => process.stderr.write(text) : undefined,
});
// With code 1 the tests came to their end, and the reason says enough.
if (code > 1) console.log(lines.slice(-keptLines).join('\n'));
if (reason) console.error(`VS Code ${MLDD_TEST_VSCODE}: ${reason}`);
process.exit(code);

/** @param {string | undefined} userDataDir */
function readSettings(userDataDir) {
  if (userDataDir === undefined) return {};
  try {
    return JSON.parse(readFileSync(path.join(userDataDir, 'User', 'settings.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
