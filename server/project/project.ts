import picomatch from 'picomatch/posix';
import {
  builtinFrameworks,
  defaultSettings,
  resolveFramework,
  stringAt,
  conceptIndex,
  topicIndex,
  lazy,
} from '../core/index.ts';
import type { DesignDocument, Framework, FrameworkFile, Settings } from '../core/index.ts';
import type { Files } from '../files.ts';
import type { ConfigFile, PartialSettings } from './configFile.ts';
import { ProjectReader } from './projectReader.ts';
import type { FileFaults, OwnFramework } from './projectReader.ts';
import { addUnknownNames } from './unknownNames.ts';
import { folderOf, pathOf, relativePath } from './uris.ts';

export type { FileFaults } from './projectReader.ts';

/** Everything outside its text that decides how a document is checked. */
export interface Project {
  readonly settings: Settings;
  /** The framework for the id in a front matter; for an unknown or missing one, that of the settings. */
  readonly frameworkFor: (id: string | undefined, overlays: readonly string[]) => Framework;
  /**
   * True where its front matter or a glob makes `document` one of ours, and no `ignores` glob excludes it.
   */
  readonly isDesignDocument: (document: DesignDocument) => boolean;
  /** True where an `ignores` glob excludes the file, however it reads. */
  readonly isIgnored: boolean;
  /** All frameworks that can be named, overlays apart. */
  readonly frameworks: readonly Framework[];
  /** Faults in the configuration and framework files that were read, by file. */
  readonly faults: readonly FileFaults[];
  /** The files that were read; a change of any of them makes a new project. */
  readonly sources: readonly string[];
}

/**
 * Finds and reads all that applies to the file `uri`: the configuration files from its folder upwards to the
 * first with `root: true`, what they extend, and the framework files that they name. Nearer files win. Never
 * rejects for a broken file: its faults are in the result.
 *
 * @param base what applies where no file says otherwise, such as an editor's settings
 */
export async function loadProject(files: Files, uri: string, base: Partial<Settings> = {}): Promise<Project> {
  const reader = new ProjectReader(files);
  const chain = await reader.configsFor(uri);
  const own = await reader.frameworksOf(chain);
  const settings = chain.reduceRight<Settings>((merged, config) => layOn(merged, config, uri), {
    ...defaultSettings,
    ...base,
  });
  return makeProject(uri, settings, chain, own, reader);
}

function layOn(settings: Settings, config: ConfigFile, uri: string): Settings {
  const path = relativePath(folderOf(config.uri) ?? '', uri);
  const overrides = config.overrides.filter(
    (override) => path !== undefined && isMatch(path, override.files),
  );
  const layers: readonly PartialSettings[] = [
    config.settings,
    ...overrides.map((override) => override.settings),
  ];
  return layers.reduce<Settings>(
    (merged, layer) => ({ ...merged, ...layer, severity: { ...merged.severity, ...layer.severity } }),
    settings,
  );
}

function isMatch(path: string, globs: readonly string[]): boolean {
  const patterns = globs.filter(isTame).map(withoutGroups);
  return patterns.length > 0 && picomatch.isMatch(path, patterns, { dot: true });
}

/**
 * Globs come from a workspace, and must not keep the server busy: the matcher refuses very long ones with an
 * exception, and tries every way to share out a name among the stars of one step.
 */
function isTame(glob: string): boolean {
  const stars = glob.split('/').map((step) => step.split('*').length - 1);
  return glob.length <= LONGEST_GLOB && Math.max(...stars) <= MOST_STARS;
}

const LONGEST_GLOB = 1000;
const MOST_STARS = 4;

/** Makes parentheses mean themselves: as groups, `(a+)+b` keeps the matcher busy for hours. */
function withoutGroups(glob: string): string {
  return glob.replace(/[()|+]/g, '\\$&');
}

function makeProject(
  uri: string,
  settings: Settings,
  chain: readonly ConfigFile[],
  own: readonly OwnFramework[],
  reader: ProjectReader,
): Project {
  const all: readonly FrameworkFile[] = [...own, ...builtinFrameworks];
  const find = (name: string): FrameworkFile | undefined => all.find((file) => file.id === name);
  const known = lazy(() => ({
    concepts: new Set(conceptIndex().concepts.map(({ id }) => id)),
    topics: new Map(topicIndex().topics.map(({ id, points }) => [id, new Set(points.map((one) => one.id))])),
  }));
  for (const file of own) {
    if (file.kind === 'framework')
      reader.addFaults(file.uri, resolveFramework(file, [], find, known()).faults);
  }
  const resolve = memoized(all, find);
  addUnknownNames(chain, all, reader);
  // Where a file of the user's own is broken, checking against another framework would report nonsense.
  const isBroken = reader.faults.some(({ faults }) => faults.length > 0);
  const standIn = isBroken ? undefined : resolve(defaultSettings.framework, []);
  const fallback = resolve(settings.framework, []) ?? standIn ?? NO_FRAMEWORK;
  const globs = chain.find((config) => config.documents.length > 0);
  return {
    settings,
    frameworks: all.flatMap((file) => (file.kind === 'framework' ? (resolve(file.id, []) ?? []) : [])),
    faults: reader.faults,
    sources: reader.sources,
    frameworkFor: (id = fallback.id, overlays) =>
      resolve(id, overlays) ?? (isBroken ? NO_FRAMEWORK : (resolve(fallback.id, overlays) ?? fallback)),
    isDesignDocument: (document) =>
      !isIgnored(uri, chain) && (saysSo(document) || isListed(uri, settings, globs)),
    isIgnored: isIgnored(uri, chain),
  };
}

/** Frameworks by id and overlays, each merged once. */
function memoized(
  all: readonly FrameworkFile[],
  find: (name: string) => FrameworkFile | undefined,
): (id: string, overlays: readonly string[]) => Framework | undefined {
  const made = new Map<string, Framework | undefined>();
  return (id, overlays) => {
    const key = [id, ...overlays].join('\n');
    if (made.has(key)) return made.get(key);
    const file = all.find((one) => one.id === id && one.kind === 'framework');
    const laid = overlays.flatMap(
      (name) => all.find((one) => one.id === name && one.kind === 'overlay') ?? [],
    );
    const framework = file && resolveFramework(file, laid, find).framework;
    made.set(key, framework);
    return framework;
  };
}

/** Asks for nothing: in place of a framework that cannot be read. */
const NO_FRAMEWORK: Framework = {
  id: 'none',
  title: 'No framework',
  summary: '',
  sections: [],
  containers: [],
  ignored: [],
  stages: {},
};

function saysSo(document: DesignDocument): boolean {
  const value = document.frontMatter?.value;
  return stringAt(value, 'type') === 'ml-design-doc' || stringAt(value, 'framework') !== undefined;
}

function isListed(uri: string, settings: Settings, config: ConfigFile | undefined): boolean {
  if (!config) return isMatch(pathOf(uri).replace(/^\//, ''), settings.documents.map(anywhere));
  const path = relativePath(folderOf(config.uri) ?? '', uri);
  return path !== undefined && isMatch(path, config.documents);
}

/** The globs of an editor's settings belong to no folder: `docs/*.md` is meant wherever there is a `docs`. */
function anywhere(glob: string): string {
  return glob.startsWith('**/') ? glob : `**/${glob.replace(/^\.?\//, '')}`;
}

function isIgnored(uri: string, chain: readonly ConfigFile[]): boolean {
  return chain.some((config) => {
    const path = relativePath(folderOf(config.uri) ?? '', uri);
    return path !== undefined && isMatch(path, config.ignores);
  });
}
