import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import type { Files } from '../files.ts';
import { reasonOf } from './fileErrors.ts';

/** A file to look at. */
export interface Target {
  readonly path: string;
  /** As reports show it: as it was given, or relative to the current folder, with forward slashes. */
  readonly name: string;
  /** The folder on the command line that it was found in; undefined where the file itself was asked for. */
  readonly folder: string | undefined;
}

/** What the paths of a command line mean. */
export interface Targets {
  readonly targets: readonly Target[];
  /** Arguments that name a folder. */
  readonly folders: readonly string[];
  /** Arguments that mean nothing, each with the reason. */
  readonly problems: readonly string[];
}

const MARKDOWN = '**/*.{md,markdown,MD}';
const MARKDOWN_NAME = /\.(?:md|markdown)$/i;

/**
 * Finds the files that `given` means: files, folders, and globs, each relative to `cwd`. `!glob` takes away
 * from what folders and globs give. Files come in the order of the arguments, each once.
 */
export async function findTargets(given: readonly string[], cwd: string, files: Files): Promise<Targets> {
  const excludes = given.filter((arg) => arg.startsWith('!')).map((arg) => arg.slice(1));
  const wanted = given.filter((arg) => !arg.startsWith('!'));
  const found: Found[] = [];
  for (const arg of wanted.length > 0 ? wanted : ['.']) found.push(await find(arg, cwd, files));
  const isExcluded = excluder(excludes, cwd);
  const all = found.flatMap(({ targets, isExact }) =>
    isExact ? targets : targets.filter((target) => !isExcluded(target.path)),
  );
  return {
    targets: eachOnce(all),
    folders: found.flatMap(({ folder }) => folder ?? []),
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}

interface Found {
  readonly targets: readonly Target[];
  readonly isExact?: boolean;
  readonly folder?: string;
  readonly problem?: string;
}

async function find(arg: string, cwd: string, files: Files): Promise<Found> {
  const absolute = path.resolve(cwd, arg);
  const display = namer(cwd, path.isAbsolute(arg));
  try {
    const found = await stat(absolute);
    if (!found.isDirectory()) {
      return { isExact: true, targets: [{ path: absolute, name: display(absolute), folder: undefined }] };
    }
    const paths = await search(files, absolute, MARKDOWN);
    return { folder: arg, targets: paths.map((one) => ({ path: one, name: display(one), folder: arg })) };
  } catch (error) {
    const { base, glob, isGlob } = picomatch.scan(slashed(arg));
    if (!isGlob) return { targets: [], problem: `"${arg}" ${reasonOf(error)}` };
    const matches = await search(files, path.resolve(cwd, base), glob);
    const targets = matches
      .filter((one) => MARKDOWN_NAME.test(one))
      .map((one) => ({ path: one, name: display(one), folder: undefined }));
    return targets.length > 0 ? { targets } : { targets, problem: `No Markdown file matches "${arg}"` };
  }
}

async function search(files: Files, folder: string, glob: string): Promise<readonly string[]> {
  const uris = await files.find(pathToFileURL(folder).href, glob);
  return uris.map((uri) => fileURLToPath(uri));
}

function namer(cwd: string, isAbsolute: boolean): (absolute: string) => string {
  return (absolute) => slashed(isAbsolute ? absolute : path.relative(cwd, absolute));
}

/** How reports write `absolute`, a path that nobody gave: relative to `cwd` where it lies below it. */
export function displayPath(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return slashed(isBelow ? relative : absolute);
}

function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

function excluder(globs: readonly string[], cwd: string): (absolute: string) => boolean {
  if (globs.length === 0) return () => false;
  const all = globs.flatMap((glob) => {
    const absolute = slashed(path.resolve(cwd, glob));
    return [absolute, `${absolute}/**`];
  });
  const matches = picomatch(all, { dot: true });
  return (absolute) => matches(slashed(absolute));
}

/** A file that is both asked for and found in a folder counts as asked for. */
function eachOnce(targets: readonly Target[]): readonly Target[] {
  const byPath = new Map<string, Target>();
  for (const target of targets) {
    const known = byPath.get(target.path);
    if (!known || (known.folder !== undefined && target.folder === undefined))
      byPath.set(target.path, target);
  }
  return [...byPath.values()];
}
