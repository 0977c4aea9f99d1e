import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, frontMatterOf, parse } from '../core/index.ts';
import type { Analysis } from '../core/index.ts';
import type { Files } from '../files.ts';
import { CONFIG_NAMES } from '../project/configFile.ts';
import { loadProject } from '../project/project.ts';
import type { FileFaults, Project } from '../project/project.ts';
import { folderOf } from '../project/uris.ts';
import type { EditorSettings } from '../protocol.ts';
import { baseSettings } from './editorSettings.ts';
import type { SettingsSource } from './editorSettings.ts';
import { filesWithRecord } from './openFiles.ts';
import type { OpenDocuments, Reading } from './openFiles.ts';
import { uriKey } from './uriKey.ts';

/** What is known about one version of an open design document. Never changes. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly project: Project;
  readonly analysis: Analysis;
}

/** A project that is read or being read, with the files that it asked for so far. */
interface ProjectEntry {
  readonly project: Promise<Project>;
  readonly readings: Map<string, Reading>;
}

/** The last answer for an open document; no snapshot: it is no design document. */
interface Answer {
  readonly version: number;
  readonly project: Project;
  readonly snapshot: Snapshot | undefined;
}

/**
 * The open documents with what is known about them. Each version of a document is analyzed once for each
 * project; projects and settings are kept until something that they were read from changes.
 */
export class Workspace {
  readonly #files: Files;
  readonly #documents: OpenDocuments;
  readonly #settings: SettingsSource;
  readonly #settingsOf = new Map<string, Promise<EditorSettings>>();
  readonly #projects = new Map<string, ProjectEntry>();
  readonly #answers = new Map<string, Answer>();

  /** @param files as the editor shows them: `filesAsShown` */
  constructor(files: Files, documents: OpenDocuments, settings: SettingsSource) {
    this.#files = files;
    this.#documents = documents;
    this.#settings = settings;
  }

  /**
   * What is known about the open document `uri` as it stands now; undefined where it is no open design
   * document.
   */
  async analysisOf(uri: string): Promise<Snapshot | undefined> {
    if (!isMarkdown(this.#documents.get(uri))) return undefined;
    const project = await this.projectOf(uri);
    const document = this.#documents.get(uri);
    if (!document) return undefined;
    const known = this.#answers.get(uri);
    if (known?.version === document.version && known.project === project) return known.snapshot;
    const { version } = document;
    const analysis = analysisIn(project, uri, document.getText());
    const snapshot = analysis && { uri, version, project, analysis };
    this.#answers.set(uri, { version, project, snapshot });
    return snapshot;
  }

  /** The text of the open document `uri` from its start to `position`. */
  textBefore(uri: string, position: Position): string {
    return this.#documents.get(uri)?.getText({ start: { line: 0, character: 0 }, end: position }) ?? '';
  }

  /**
   * What is known about the text of a file that is not open; undefined where it is no design document. Keeps
   * nothing.
   */
  async analysisOfClosed(uri: string, text: string): Promise<Analysis | undefined> {
    const settings = await this.settingsOf(folderOf(uri) ?? uri);
    return analysisIn(await loadProject(this.#files, uri, baseSettings(settings)), uri, text);
  }

  /** What decides how the open document `uri` is checked. */
  projectOf(uri: string): Promise<Project> {
    const known = this.#projects.get(uri);
    if (known) return known.project;
    const readings = new Map<string, Reading>();
    const entry = { project: this.#load(uri, readings), readings };
    this.#projects.set(uri, entry);
    entry.project.catch(() => {
      if (this.#projects.get(uri) === entry) this.#projects.delete(uri); // the next one to ask tries again
    });
    return entry.project;
  }

  /** The editor's settings for the file or folder `uri`. */
  settingsOf(uri: string): Promise<EditorSettings> {
    const known = this.#settingsOf.get(uri) ?? this.#settings.read(uri);
    this.#settingsOf.set(uri, known);
    return known;
  }

  /** All files that the projects of open documents asked for. */
  readings(): readonly Reading[] {
    return [...this.#projects.values()].flatMap(({ readings }) => [...readings.values()]);
  }

  /** What is wrong with the configuration and framework files of the open documents, each file once. */
  async faults(): Promise<readonly FileFaults[]> {
    const loaded = await Promise.allSettled([...this.#projects.values()].map((entry) => entry.project));
    const found = new Map<string, FileFaults>();
    for (const result of loaded) {
      if (result.status === 'rejected') continue;
      for (const file of result.value.faults)
        found.set(uriKey(file.uri), merged(found.get(uriKey(file.uri)), file));
    }
    return [...found.values()].filter(({ faults }) => faults.length > 0);
  }

  /** Forgets the projects that asked for any of `uris`; answers the documents that they belong to. */
  dropProjectsReading(uris: readonly string[]): readonly string[] {
    const keys = uris.map(uriKey);
    const stale = [...this.#projects].filter(([, { readings }]) => keys.some((key) => readings.has(key)));
    for (const [uri] of stale) this.#projects.delete(uri);
    return stale.map(([uri]) => uri);
  }

  /** Forgets all projects and settings; answers the open documents. */
  dropAll(): readonly string[] {
    this.#projects.clear();
    this.#settingsOf.clear();
    return this.#documents.all().map((document) => document.uri);
  }

  /** Forgets the document `uri`, which was closed. */
  forget(uri: string): void {
    this.#projects.delete(uri);
    this.#settingsOf.delete(uri);
    this.#answers.delete(uri);
  }

  async #load(uri: string, readings: Map<string, Reading>): Promise<Project> {
    const settings = await this.settingsOf(uri);
    return loadProject(filesWithRecord(this.#files, readings), uri, baseSettings(settings));
  }
}

/** True for a document that may be a design document. */
export function isMarkdown(document: TextDocument | undefined): boolean {
  return (
    document !== undefined && (document.languageId === 'markdown' || /\.(?:md|markdown)$/i.test(document.uri))
  );
}

/** True for a configuration file, by its name. */
export function isConfigFile(uri: string): boolean {
  return CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`));
}

function analysisIn(project: Project, uri: string, text: string): Analysis | undefined {
  if (!project.isDesignDocument(parse(uri, frontMatterOf(text)))) return undefined;
  return analyze(uri, text, project.frameworkFor, project.settings);
}

/** One file as two projects read it. Each may find faults that the other does not. */
function merged(known: FileFaults | undefined, file: FileFaults): FileFaults {
  if (known?.text !== file.text) return file;
  const keys = new Set(known.faults.map((fault) => JSON.stringify(fault)));
  return {
    ...known,
    faults: [...known.faults, ...file.faults.filter((fault) => !keys.has(JSON.stringify(fault)))],
  };
}
