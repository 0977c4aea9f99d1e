import { DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';
import type { Connection, Disposable, FileSystemWatcher, GlobPattern } from 'vscode-languageserver';
import { CONFIG_NAMES } from '../project/configFile.ts';
import { folderOf, pathOf } from '../project/uris.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { Reading } from './openFiles.ts';
import { uriKey } from './uriKey.ts';
import { isConfigFile } from './workspace.ts';

/** Has the client watch the files that decide how documents are checked. */
export interface FileWatch {
  /** Watches for configuration files anywhere in the workspace. */
  start(): Promise<void>;
  /**
   * Watches, besides, what `readings` hold that `start` does not see: other names, and files outside
   * `folders`.
   */
  update(readings: readonly Reading[], folders: readonly string[]): Promise<void>;
  /**
   * Watches for changes and the end of Markdown files, too: they have diagnostics though they are not open.
   */
  watchMarkdown(): Promise<void>;
}

/** Watches nothing where the client lets nobody register for it. */
export function createFileWatch(connection: Connection, support: ClientSupport): FileWatch {
  let extra: Promise<Disposable | undefined> = Promise.resolve(undefined);
  let extraKeys = '';
  let isMarkdownWatched = false;

  const register = (watchers: FileSystemWatcher[]): Promise<Disposable> =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });

  return {
    async start() {
      if (support.fileWatching) await register([{ globPattern: CONFIG_GLOB }]);
    },

    async update(readings, folders) {
      const uris = readings.filter((reading) => isBeyond(reading, folders)).map((reading) => reading.uri);
      const byKey = new Map(uris.map((uri) => [uriKey(uri), uri]));
      const keys = [...byKey.keys()].sort().join('\n');
      if (!support.fileWatching || keys === extraKeys) return;
      extraKeys = keys;
      const before = extra;
      const watchers = [...byKey.values()].map((uri) => ({ globPattern: patternFor(uri, support) }));
      extra = watchers.length > 0 ? register(watchers) : Promise.resolve(undefined);
      (await before)?.dispose();
    },

    async watchMarkdown() {
      if (!support.fileWatching || isMarkdownWatched) return;
      isMarkdownWatched = true;
      await register([{ globPattern: '**/*.md', kind: WatchKind.Change | WatchKind.Delete }]);
    },
  };
}

/** `**` and the names of configuration files: `.mldd.{yaml,yml,json,jsonc}`. */
const CONFIG_GLOB = `**/{${CONFIG_NAMES.join(',')}}`;

function isBeyond({ uri, wasThere }: Reading, folders: readonly string[]): boolean {
  if (!isConfigFile(uri)) return true;
  const isInside = folders.some((folder) => uriKey(uri).startsWith(`${uriKey(folder).replace(/\/$/, '')}/`));
  return wasThere && !isInside;
}

/** A pattern for one file. What would mean something in a glob matches any one character. */
function patternFor(uri: string, { relativePatterns }: ClientSupport): GlobPattern {
  const literal = (path: string): string => path.replace(/[*?{}[\]]/g, '?');
  const folder = folderOf(uri);
  if (!relativePatterns || folder === undefined) return literal(pathOf(uri));
  return { baseUri: folder, pattern: literal(pathOf(uri).slice(pathOf(folder).length).replace(/^\//, '')) };
}
