import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cacheDir, repoRoot } from '../host/paths.mjs';
import { openPreview } from '../host/previewPage.mjs';
import { oldest } from '../host/versions.mjs';

/** Keys that are timed in each run, and the pauses between them in milliseconds. */
const KEYS = 40;
const PAUSES = { 'one key at a time': 900, 'steady typing': 120 };

/**
 * Times, in the real workbench, how long it takes from a key in a `pipeline` block to the picture of that version.
 *
 * @returns {Promise<object[] | undefined>} a row for each run; nothing where no VS Code is cached
 */
export async function measurePreview() {
  const isCached = existsSync(cacheDir) && readdirSync(cacheDir).some((name) => name.includes(oldest.vscode));
  if (!isCached) return undefined;
  const file = path.join(repoRoot, 'test/editor/workspace/pipeline.md');
  const preview = await openPreview(oldest, { file, line: 13 });
  try {
    const frame = await preview.frame();
    await preview.page.keyboard.press('End');
    await sleep(1500);
    const rows = [];
    for (const [run, pause] of Object.entries(PAUSES))
      rows.push({ run, keys: KEYS, ...(await timeKeys(preview.page, frame, pause)) });
    return rows;
  } finally {
    await preview.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Frame} frame
 * @param {number} pause
 */
async function timeKeys(page, frame, pause) {
  const first = await frame.evaluate(noteVersions);
  await page.evaluate(noteKeys);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefgh '[key % 9] ?? 'a');
    await sleep(pause);
  }
  await frame.waitForFunction((last) => globalThis.notedVersions.at(-1)?.version >= last, first + KEYS);
  const keys = await page.evaluate(() => globalThis.notedKeys);
  const versions = await frame.evaluate(() => globalThis.notedVersions);
  const times = keys.map((at, index) => {
    const shown = versions.find(({ version }) => version >= first + index + 1);
    return shown.at - at;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
  return { 'p50 ms': share(0.5), 'p95 ms': share(0.95), 'pictures drawn': versions.length };
}

/** Runs in the page of the preview: notes when the picture of each version was painted. */
function noteVersions() {
  const picture = document.getElementById('picture');
  const now = () => performance.timeOrigin + performance.now();
  globalThis.notedVersions = [];
  let last = Number(picture.dataset.version);
  globalThis.versionObserver?.disconnect();
  globalThis.versionObserver = new MutationObserver(() => {
    const version = Number(picture.dataset.version);
    if (version === last) return;
    last = version;
    requestAnimationFrame(() => globalThis.notedVersions.push({ version, at: now() }));
  });
  globalThis.versionObserver.observe(picture, { attributes: true, attributeFilter: ['data-version'] });
  return last;
}

/** Runs in the workbench: notes when each key went down. */
function noteKeys() {
  globalThis.notedKeys = [];
  if (globalThis.notesKeys) return;
  globalThis.notesKeys = true;
  const note = () => globalThis.notedKeys.push(performance.timeOrigin + performance.now());
  window.addEventListener('keydown', note, true);
}

if (process.argv[1] === import.meta.filename) {
  console.table((await measurePreview()) ?? 'No VS Code is cached: run "npm run test:editor" once');
  process.exit();
}
