import type { Connection, Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf, faultDiagnostics } from '../features/diagnostics.ts';
import type { FileFaults } from '../project/project.ts';
import { analysisChanged } from '../protocol.ts';
import type { AnalysisChangedParams } from '../protocol.ts';
import type { ClientSupport } from './clientSupport.ts';
import { createDebouncer } from './debounce.ts';
import type { Guard } from './guard.ts';
import { findOpen } from './openFiles.ts';
import type { OpenDocuments } from './openFiles.ts';
import { isConfigFile, isMarkdown } from './workspace.ts';
import type { Snapshot, Workspace } from './workspace.ts';

/** How long typing must pause, in milliseconds, before what it changed is sent. */
const PAUSE = 150;

/** What the publisher works with. */
export interface PublisherParts {
  readonly connection: Connection;
  readonly documents: OpenDocuments;
  readonly workspace: Workspace;
  readonly support: ClientSupport;
  readonly guard: Guard;
  /** Called after each check, when projects may have been read. */
  readonly onChecked: () => void;
}

/**
 * Tells the client by itself what changed: diagnostics, faults of configuration files, and that there is
 * news.
 */
export class Publisher {
  readonly #parts: PublisherParts;
  readonly #timers = createDebouncer();
  /** Version of each open document that is on disk. */
  readonly #saved = new Map<string, number>();
  /** Open design documents that the client knows of. */
  readonly #shown = new Set<string>();
  /** Open documents with diagnostics that were sent. */
  readonly #marked = new Set<string>();
  /** Configuration and framework files with diagnostics that were sent, with what was sent. */
  readonly #faulty = new Map<string, string>();
  #faultRuns = 0;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** The document `uri` was opened. */
  opened(uri: string): void {
    const version = this.#parts.documents.get(uri)?.version;
    if (version !== undefined) this.#saved.set(uri, version);
    this.#schedule(uri, 0);
  }

  /** The document `uri` was saved. */
  saved(uri: string): void {
    this.opened(uri);
    const refresh = this.#parts.guard.job('Refreshing diagnostics', async () => {
      const { run } = await this.#parts.workspace.settingsOf(uri);
      if (run === 'onSave') this.#scheduleRefresh(0);
    });
    void refresh();
  }

  /** The document `uri` was edited. */
  edited(uri: string): void {
    const isJustOpened = this.#parts.documents.get(uri)?.version === this.#saved.get(uri);
    if (!isJustOpened) this.#schedule(uri, PAUSE);
  }

  /** What `uris` are checked against has changed. */
  recheck(uris: readonly string[]): void {
    for (const uri of uris) this.#schedule(uri, PAUSE);
    if (uris.length > 0) this.#scheduleRefresh(PAUSE);
  }

  /** The document `uri` was closed. */
  closed(uri: string): void {
    this.#timers.cancel(uri);
    this.#saved.delete(uri);
    this.#shown.delete(uri);
    const isMarked = this.#marked.delete(uri);
    const clear = this.#parts.guard.job('Closing a document', async () => {
      if (isMarked) await this.#send(uri, undefined, []);
      await this.#publishFaults();
    });
    void clear();
  }

  /** True where `uri` is checked on save only and has changed since. */
  async waitsForSave(uri: string): Promise<boolean> {
    const { documents, workspace } = this.#parts;
    const { run } = await workspace.settingsOf(uri);
    return run === 'onSave' && documents.get(uri)?.version !== this.#saved.get(uri);
  }

  /** Drops what is still to be done. */
  dispose(): void {
    this.#timers.dispose();
  }

  #schedule(uri: string, delay: number): void {
    const check = this.#parts.guard.job('Checking a document', () => this.#check(uri));
    this.#timers.schedule(uri, delay, () => void check());
  }

  /** Clients that ask for diagnostics do so when a document changes; of all else they must be told. */
  #scheduleRefresh(delay: number): void {
    const { support, connection, guard } = this.#parts;
    if (!support.pullDiagnostics || !support.diagnosticRefresh) return;
    const refresh = guard.job('Refreshing diagnostics', () => connection.languages.diagnostics.refresh());
    this.#timers.schedule(REFRESH, delay, () => void refresh());
  }

  async #check(uri: string): Promise<void> {
    const { documents, workspace } = this.#parts;
    const document = documents.get(uri);
    if (!document) return;
    if (isConfigFile(uri)) await workspace.projectOf(uri);
    if (isMarkdown(document) && !(await this.waitsForSave(uri))) {
      const { version } = document;
      const snapshot = await workspace.analysisOf(uri);
      const isSuperseded = documents.get(uri)?.version !== version;
      if (!isSuperseded) await this.#publish(uri, version, snapshot);
    }
    await this.#publishFaults();
    this.#parts.onChecked();
  }

  async #publish(uri: string, version: number, snapshot: Snapshot | undefined): Promise<void> {
    const { support, connection } = this.#parts;
    if (snapshot && !support.pullDiagnostics) {
      this.#marked.add(uri);
      await this.#send(uri, version, diagnosticsOf(snapshot.analysis, support));
    } else if (this.#marked.delete(uri)) await this.#send(uri, version, []);
    const wasShown = this.#shown.delete(uri);
    if (snapshot) this.#shown.add(uri);
    if (!snapshot && !wasShown) return;
    const params: AnalysisChangedParams = { uri, version };
    await connection.sendNotification(analysisChanged, params);
  }

  async #publishFaults(): Promise<void> {
    const run = ++this.#faultRuns;
    const faulty = await this.#parts.workspace.faults();
    if (run !== this.#faultRuns) return; // a later run knows better
    for (const file of faulty) await this.#publishFile(file);
    const uris = new Set(faulty.map((file) => file.uri));
    for (const uri of [...this.#faulty.keys()].filter((known) => !uris.has(known))) {
      this.#faulty.delete(uri);
      await this.#send(uri, undefined, []);
    }
  }

  async #publishFile({ uri, text, faults }: FileFaults): Promise<void> {
    const open = findOpen(this.#parts.documents, uri);
    const version = open?.getText() === text ? open.version : undefined;
    const diagnostics = faultDiagnostics(text, faults);
    const sent = JSON.stringify([version, diagnostics]);
    if (this.#faulty.get(uri) === sent) return;
    this.#faulty.set(uri, sent);
    await this.#send(uri, version, diagnostics);
  }

  #send(uri: string, version: number | undefined, diagnostics: Diagnostic[]): Promise<void> {
    const params = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    return this.#parts.connection.sendDiagnostics(params);
  }
}

/** The key of the timer for asking the client to pull again; no URI looks like this. */
const REFRESH = 'refresh';
