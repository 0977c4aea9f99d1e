import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../files.ts';
import { uriKey } from './uriKey.ts';

/** What the editor holds open. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): readonly TextDocument[];
}

/**
 * `files`, as the editor shows them: what is open is read as it stands there, saved or not, and without byte
 * order mark.
 */
export function filesAsShown(files: Files, open: OpenDocuments): Files {
  return {
    async read(uri) {
      const shown = findOpen(open, uri)?.getText();
      return shown ?? (await files.read(uri))?.replace(/^\uFEFF/, '');
    },
    async exists(uri) {
      return findOpen(open, uri) !== undefined || files.exists(uri);
    },
    find: (folderUri, glob) => files.find(folderUri, glob),
  };
}

/** The open document of `uri`, however the client spells it. */
export function findOpen(open: OpenDocuments, uri: string): TextDocument | undefined {
  return open.get(uri) ?? open.all().find((document) => uriKey(document.uri) === uriKey(uri));
}

/** A file that was asked for, and whether it could be read. */
export interface Reading {
  readonly uri: string;
  readonly wasThere: boolean;
}

/** `files`, with a note in `readings` of each file that is asked for, under its `uriKey`. */
export function filesWithRecord(files: Files, readings: Map<string, Reading>): Files {
  return {
    async read(uri) {
      readings.set(uriKey(uri), { uri, wasThere: false });
      const text = await files.read(uri);
      readings.set(uriKey(uri), { uri, wasThere: text !== undefined });
      return text;
    },
    exists: (uri) => files.exists(uri),
    find: (folderUri, glob) => files.find(folderUri, glob),
  };
}
