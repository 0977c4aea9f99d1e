import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { runCli } from '../../server/cli/runCli.ts';

/** What a run of `mldd` left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Beside its arguments, what a run is given. */
export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The program, for the tests of one file. */
export interface Program {
  /** Runs the bundled program in `folder` and waits for its end. */
  run(folder: string, args: readonly string[], options?: RunOptions): Promise<Run>;
  /** The same in this process, which is much faster: for what does not depend on streams and exit. */
  call(folder: string, args: readonly string[]): Promise<Run>;
  /** Starts the bundled program in `folder`, with pipes. */
  start(folder: string, args: readonly string[]): ChildProcess;
  /** Makes a temporary folder that holds `files`: path → content. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
}

/** Bundles `mldd` once for the test file that calls this; all is removed at its end. */
export function useProgram(): Program {
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'mldd-test-'));
    const script = path.join(import.meta.dirname, 'bundle.mjs');
    await promisify(execFile)(process.execPath, [script, path.join(home, 'dist')]);
  }, 60_000);
  afterAll(() => rm(home, { recursive: true, force: true }));
  const start: Program['start'] = (folder, args) =>
    spawnIn(path.join(home, 'dist/mldd.js'), folder, args, {});
  return {
    start,
    call,
    run: (folder, args, options = {}) =>
      finished(spawnIn(path.join(home, 'dist/mldd.js'), folder, args, options.env ?? {}), options.input),
    folder: async (files) => {
      const folder = await mkdtemp(path.join(home, 'folder-'));
      for (const [name, content] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), content);
      }
      return folder;
    },
  };
}

function spawnIn(
  program: string,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !LOOKS.includes(name));
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...Object.fromEntries(own), ...env } });
}

/** Variables that change what a report looks like; each run has only those that its test sets. */
const LOOKS: readonly string[] = ['NO_COLOR', 'FORCE_COLOR', 'COLUMNS'];

async function finished(child: ChildProcess, input: string | Uint8Array | undefined): Promise<Run> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { code, stdout, stderr };
}

async function call(cwd: string, args: readonly string[]): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await runCli(args, {
    cwd,
    env: {},
    isTerminal: false,
    columns: undefined,
    out: (text) => void (stdout += text),
    note: (line) => void (stderr += `${line}\n`),
    readInput: () => Promise.reject(new Error('standard input is not there in this process')),
  });
  return { code, stdout, stderr };
}
