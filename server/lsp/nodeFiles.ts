import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globby } from 'globby';
import type { Files } from '../files.ts';

/**
 * The files of this machine, by `file:` URIs. Nothing rejects: what cannot be read or searched is not there.
 */
export const nodeFiles: Files = {
  async read(uri) {
    const path = pathOfFile(uri);
    if (path === undefined) return undefined;
    return readFile(path, 'utf8').catch(() => undefined);
  },

  async exists(uri) {
    const path = pathOfFile(uri);
    if (path === undefined) return false;
    return stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
  },

  async find(folderUri, glob) {
    const cwd = pathOfFile(folderUri);
    if (cwd === undefined) return [];
    const paths = await globby(glob, {
      cwd,
      absolute: true,
      dot: true,
      gitignore: true,
      followSymbolicLinks: false,
      suppressErrors: true,
      ignore: NEVER_SEARCHED,
    });
    return paths.map((path) => pathToFileURL(path).href).sort();
  },
};

/** Folders that hold other people's files, with or without an ignore file that says so. */
const NEVER_SEARCHED = ['**/.git/**', '**/node_modules/**'];

function pathOfFile(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined; // another machine's file, or a broken escape
  }
}
