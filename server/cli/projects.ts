import { fileURLToPath, pathToFileURL } from 'node:url';
import { indexLines, positionAt } from '../core/index.ts';
import type { Files } from '../files.ts';
import { nodeFiles } from '../lsp/nodeFiles.ts';
import { loadProject } from '../project/project.ts';
import type { FileFaults, Project } from '../project/project.ts';
import { CONFIG_NAMES } from '../project/configFile.ts';
import type { Io } from './io.ts';
import { displayPath } from './targets.ts';

/** Gives the project of each file of one run. Every configuration and framework file is read once. */
export type ProjectLoader = (filePath: string) => Promise<Project>;

/** @param configPath the configuration that applies to every file, instead of those found around it */
export function projectLoader(configPath?: string): ProjectLoader {
  const files = readingOnce(nodeFiles);
  return (filePath) => {
    const visible = configPath === undefined ? files : withOnly(configPath, files);
    return loadProject(visible, pathToFileURL(filePath).href);
  };
}

function readingOnce(files: Files): Files {
  const texts = new Map<string, Promise<string | undefined>>();
  const read = (uri: string): Promise<string | undefined> => {
    const text = texts.get(uri) ?? files.read(uri);
    texts.set(uri, text);
    return text;
  };
  return { ...files, read };
}

/**
 * Files among which one search for a configuration, from any folder upwards, finds nothing before the root,
 * and there a file that extends `configPath`. What that file names is then read as it is.
 */
function withOnly(configPath: string, files: Files): Files {
  let isSearchOver = false;
  const read = (uri: string): Promise<string | undefined> => {
    if (!isSearchOver && ROOT_CONFIG.test(uri)) {
      isSearchOver = true;
      return Promise.resolve(JSON.stringify({ root: true, extends: configPath }));
    }
    const isSearched = CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`));
    return isSearched && !isSearchOver ? Promise.resolve(undefined) : files.read(uri);
  };
  return { ...files, read };
}

/** The first name that a search tries in a root folder: `/.mldd.yaml` or `C:/.mldd.yaml`. */
const ROOT_CONFIG = /^file:\/\/[^/]*\/(?:[A-Za-z]:\/)?\.mldd\.yaml$/;

/** One line for each of `faults`: `path:line:column: message`. */
export function faultLines({ uri, text, faults }: FileFaults, io: Io): readonly string[] {
  const lines = indexLines(text);
  const name = displayPath(fileURLToPath(uri), io.cwd);
  return faults.map(({ message, span }) => {
    const { line, column } = positionAt(lines, span.start);
    return `${name}:${line + 1}:${column + 1}: ${message}`;
  });
}
