import { spawn } from 'node:child_process';

/** How long a process may take to end by itself before it is killed. */
const graceMs = 3000;

/**
 * @typedef {object} ProcessGroup
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} exited the exit code; 1 when a signal ended it or it could not be started
 * @property {() => Promise<void>} stop ends the process and all that it started
 */

/**
 * Starts a Node program in a process group of its own. The group ends with this process: by a signal where
 * this process still can send one, else because the program calls `endGroupWithParent`.
 *
 * @param {string} node the Node to run it with
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output?: 'pipe' | 'inherit' }} [options]
 * @returns {ProcessGroup}
 */
export function startGroup(node, args, { output = 'pipe', ...options } = {}) {
  const child = spawn(node, args, { ...options, stdio: ['ignore', output, output, 'ipc'], detached: true });
  const killNow = () => signalGroup(child, 'SIGKILL');
  // Before the listener that removes temporary folders, to which the group may still write.
  process.prependOnceListener('exit', killNow);
  exitOnSignals();
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(killNow, graceMs);
    await exited;
    clearTimeout(timer);
    killNow();
    process.off('exit', killNow);
  };
  return { child, exited, stop };
}

/**
 * Runs a Node program with its output on this one's, to its end.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code
 */
export async function runNode(args, options = {}) {
  const group = startGroup(process.execPath, args, { ...options, output: 'inherit' });
  const code = await group.exited;
  await group.stop();
  return code;
}

/**
 * For a program that `startGroup` started: ends its whole group when the process that started it is gone,
 * even if that was killed outright and could tell nobody.
 */
export function endGroupWithParent() {
  process.once('disconnect', () => process.kill(process.platform === 'win32' ? process.pid : 0, 'SIGKILL'));
}

let exitsOnSignals = false;

/** Turns the signals that end a process into an exit, so that `exit` listeners can clean up. */
export function exitOnSignals() {
  if (exitsOnSignals) return;
  exitsOnSignals = true;
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
