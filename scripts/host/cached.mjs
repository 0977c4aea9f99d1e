import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { cacheDir } from './paths.mjs';

const markerName = '.complete';

/**
 * Makes a folder in the cache once. It is built beside its place and moved there when complete, so a build
 * that was killed leaves nothing that could be taken for a whole one, and of two processes that build it at
 * the same time the second takes the first one's.
 *
 * @param {string} name the folder's name in the cache
 * @param {string} recipe changes when the same name has to be built differently
 * @param {(dir: string) => Promise<void>} build fills an empty folder
 * @returns {Promise<string>} the folder's path
 */
export async function cachedDir(name, recipe, build) {
  const dir = path.join(cacheDir, name);
  if (await isComplete(dir, recipe)) return dir;
  await mkdir(cacheDir, { recursive: true });
  await removeAbandoned(name);
  const partial = path.join(cacheDir, `${name}.partial-${process.pid}`);
  await mkdir(partial);
  try {
    await build(partial);
    await writeFile(path.join(partial, markerName), recipe);
    await moveInto(partial, dir, recipe);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return dir;
}

/**
 * @param {string} dir
 * @param {string} recipe
 */
async function isComplete(dir, recipe) {
  const marker = path.join(dir, markerName);
  return existsSync(marker) && (await readFile(marker, 'utf8')) === recipe;
}

/**
 * @param {string} partial
 * @param {string} dir
 * @param {string} recipe
 */
async function moveInto(partial, dir, recipe) {
  if (await isComplete(dir, recipe)) return;
  await rm(dir, { recursive: true, force: true });
  try {
    await rename(partial, dir);
  } catch (error) {
    if (!(await isComplete(dir, recipe))) throw error;
  }
}

/** Removes what builds of this folder left behind whose process is gone. @param {string} name */
async function removeAbandoned(name) {
  const prefix = `${name}.partial-`;
  for (const entry of await readdir(cacheDir)) {
    if (!entry.startsWith(prefix) || isRunning(Number(entry.slice(prefix.length)))) continue;
    await rm(path.join(cacheDir, entry), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
