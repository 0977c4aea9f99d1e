import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CannotRun } from './command.ts';
import { reasonOf } from './fileErrors.ts';
import type { Io } from './io.ts';

/**
 * Writes `text` to `file`, relative to the current folder; folders that are missing are made.
 *
 * @param what it is, for the message: `report`
 * @throws {CannotRun} where it cannot be written
 */
export async function writeOutput(file: string, text: string, what: string, io: Io): Promise<void> {
  const absolute = path.resolve(io.cwd, file);
  try {
    await mkdir(path.dirname(absolute), { recursive: true });
    await writeFile(absolute, text);
  } catch (error) {
    throw new CannotRun(`The ${what} cannot be written: "${file}" ${reasonOf(error)}`);
  }
}
