import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The root of this repository. */
export const repoRoot = path.resolve(import.meta.dirname, '..', '..');

/** The ignored folder for everything that is downloaded for tests. */
export const cacheDir = path.join(repoRoot, '.vscode-test');

/** A process that starts others lends them a folder for theirs, since it may have to kill them. */
const lentDir = process.env.MLDD_TEMP;

/** @type {Set<string>} */
const temporaryDirs = new Set();

process.on('exit', () => {
  for (const dir of temporaryDirs) removeDir(dir);
});

/**
 * Makes an empty folder that is removed when this process exits.
 *
 * Its path is short, because VS Code puts sockets into its data folder and their paths may have only some 100
 * bytes.
 *
 * @param {string} name
 * @returns {string} the folder's real path
 */
export function temporaryDir(name) {
  const prefix = lentDir ? path.join(lentDir, `${name}-`) : path.join(tmpdir(), `mldd-${name}-`);
  const dir = realpathSync(mkdtempSync(prefix));
  temporaryDirs.add(dir);
  return dir;
}

/**
 * Removes a folder, if there is one; again, as long as a dying process still writes to it.
 *
 * @param {string} dir
 */
export function removeDir(dir) {
  temporaryDirs.delete(dir);
  for (let attempt = 0; attempt < 20 && existsSync(dir); attempt += 1) {
    if (attempt > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    try {
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // What is left in the end lies in the system's temporary folder and harms nobody.
    }
  }
}
