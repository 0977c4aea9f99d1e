import { readFile } from 'node:fs/promises';

const pollMs = 200;

/**
 * One line of the results file, in JSON. A suite that runs inside VS Code cannot print to our terminal, so it
 * appends such lines to the file that `MLDD_TEST_RESULTS` names: one for each test, and `end` after the last.
 *
 * @typedef {object} TestEvent
 * @property {'pass' | 'fail' | 'skip' | 'end'} event
 * @property {string} [title] the test's full title
 * @property {number} [ms]
 * @property {string} [error] of a failed test: message and stack
 */

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Reads the results of a suite while it runs.
 *
 * @param {string} file the results file, which need not exist yet
 * @param {Promise<unknown>} ended settles when no more lines will come
 * @param {(event: TestEvent) => void} onEvent gets each line once
 * @returns {Promise<void>}
 */
export async function followResults(file, ended, onEvent) {
  let running = true;
  const stop = () => (running = false);
  ended.then(stop, stop);
  let seen = 0;
  for (let last = false; !last;) {
    last = !running;
    const events = await readEvents(file);
    events.slice(seen).forEach(onEvent);
    seen = events.length;
    if (running) await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/**
 * @param {string} file
 * @returns {Promise<TestEvent[]>} of the lines that are complete
 */
async function readEvents(file) {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
