import picomatch from 'picomatch/posix';
import type { Files } from '../server/files.ts';
import { relativePath } from '../server/project/uris.ts';

/** Files that a test holds in memory, by URI; a test changes them as it likes. */
export function memoryFiles(content: Map<string, string>): Files {
  return {
    read: (uri) => Promise.resolve(content.get(uri)),
    exists: (uri) => Promise.resolve(content.has(uri)),
    find: (folderUri, glob) => {
      const matches = picomatch(glob, { dot: true });
      const isFound = (uri: string): boolean => matches(relativePath(folderUri, uri) ?? '');
      return Promise.resolve([...content.keys()].filter(isFound).sort());
    },
  };
}
