import { parseFrameworkFile, spanAt } from '../core/index.ts';
import type { DataFault, FrameworkFile } from '../core/index.ts';
import type { Files } from '../files.ts';
import { CONFIG_NAMES, parseConfigFile } from './configFile.ts';
import type { ConfigFile } from './configFile.ts';
import { folderOf, joinUri } from './uris.ts';

/** What is wrong with one configuration or framework file. */
export interface FileFaults {
  readonly uri: string;
  readonly text: string;
  readonly faults: readonly DataFault[];
}

/** A framework file of the user's own, with its place. */
export type OwnFramework = FrameworkFile & { readonly uri: string };

/** Reads files for one project, each once, and keeps what is wrong with them. */
export class ProjectReader {
  readonly sources: string[] = [];
  readonly #faults = new Map<string, { readonly text: string; readonly faults: DataFault[] }>();
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  get faults(): readonly FileFaults[] {
    return [...this.#faults].map(([uri, { text, faults }]) => ({ uri, text, faults }));
  }

  addFaults(uri: string, faults: readonly DataFault[]): void {
    this.#faults.get(uri)?.faults.push(...faults);
  }

  /** The configuration files for `uri`, nearest first; what a file extends follows it. */
  async configsFor(uri: string): Promise<readonly ConfigFile[]> {
    const found: ConfigFile[] = [];
    for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) {
      const configs = await this.#configIn(folder);
      found.push(...configs);
      if (configs[0]?.root === true) break;
    }
    return found;
  }

  async frameworksOf(chain: readonly ConfigFile[]): Promise<readonly OwnFramework[]> {
    const own: OwnFramework[] = [];
    for (const config of chain) {
      for (const [index, path] of config.frameworks.entries()) {
        const target = joinUri(folderOf(config.uri) ?? '', path);
        const text = await this.#read(target);
        if (text === undefined)
          this.addFaults(config.uri, [cannotRead(config, `/frameworks/${index}`, path)]);
        const { file, faults } = parseFrameworkFile(text ?? 'id: unread');
        if (text !== undefined) this.addFaults(target, faults);
        if (file && text !== undefined) own.push({ ...file, uri: target });
      }
    }
    return own;
  }

  async #configIn(folder: string): Promise<readonly ConfigFile[]> {
    for (const name of CONFIG_NAMES) {
      const found = await this.#config(joinUri(folder, name), []);
      if (found) return found;
    }
    return [];
  }

  /** The file `uri` and what it extends; undefined where it does not exist. */
  async #config(uri: string, seen: readonly string[]): Promise<readonly ConfigFile[] | undefined> {
    const text = await this.#read(uri);
    if (text === undefined) return undefined;
    const { file, faults } = parseConfigFile(uri, text);
    this.addFaults(uri, faults);
    if (!file) return [];
    const bases: ConfigFile[] = [];
    for (const [index, path] of file.extends.entries()) {
      const target = joinUri(folderOf(uri) ?? '', path);
      const isCycle = target === uri || seen.includes(target);
      const base = isCycle ? undefined : await this.#config(target, [...seen, uri]);
      if (base) bases.unshift(...base);
      else this.addFaults(uri, [cannotRead(file, `/extends/${index}`, path, isCycle)]);
    }
    return [file, ...bases];
  }

  async #read(uri: string): Promise<string | undefined> {
    const text = await this.#files.read(uri);
    if (text === undefined) return undefined;
    if (!this.sources.includes(uri)) this.sources.push(uri);
    if (!this.#faults.has(uri)) this.#faults.set(uri, { text, faults: [] });
    return text;
  }
}

function cannotRead(config: ConfigFile, pointer: string, path: string, isCycle = false): DataFault {
  const span = spanAt(config.spans, pointer) ?? { start: 0, end: 0 };
  return { message: `File "${path}" ${isCycle ? 'builds on itself' : 'cannot be read'}`, span };
}
