import type { CancellationToken, Connection, FileEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { Analysis, Severity } from '../core/index.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { Files } from '../files.ts';
import type { CheckWorkspaceResult } from '../protocol.ts';
import type { ClientSupport } from './clientSupport.ts';
import { stopIfCancelled } from './guard.ts';
import { findOpen } from './openFiles.ts';
import type { OpenDocuments } from './openFiles.ts';
import { uriKey } from './uriKey.ts';
import type { Workspace } from './workspace.ts';

/** What the check of a workspace works with. */
export interface WorkspaceCheckParts {
  readonly connection: Connection;
  /** As the editor shows them: `filesAsShown`. */
  readonly files: Files;
  readonly documents: OpenDocuments;
  readonly workspace: Workspace;
  readonly support: ClientSupport;
}

/** Checks design documents that are not open, and keeps their diagnostics current. */
export class WorkspaceCheck {
  readonly #parts: WorkspaceCheckParts;
  /** `uriKey` → URI of each closed file with diagnostics that were sent. */
  readonly #marked = new Map<string, string>();

  constructor(parts: WorkspaceCheckParts) {
    this.#parts = parts;
  }

  /**
   * Checks all design documents in `folders`, shows progress, and sends the diagnostics of those that are not
   * open. Where the user stops it, it answers for what was checked until then.
   */
  async run(folders: readonly string[], token: CancellationToken): Promise<CheckWorkspaceResult> {
    const progress = await this.#parts.connection.window.createWorkDoneProgress();
    progress.begin('Checking design documents', 0, undefined, true);
    try {
      const uris = await this.#findMarkdown(folders);
      await this.#clearOthers(folders, uris);
      let result = NOTHING;
      for (const [index, uri] of uris.entries()) {
        stopIfCancelled(token);
        if (progress.token.isCancellationRequested) break;
        progress.report((100 * index) / uris.length, `${index + 1} of ${uris.length}`);
        result = added(result, await this.#check(uri));
      }
      return result;
    } finally {
      progress.done();
    }
  }

  /** The document `uri` was opened, and is looked after by the publisher now. */
  async opened(uri: string): Promise<void> {
    await this.#clear(uri);
  }

  /** Files changed on disk: what was sent for them is brought up to date. */
  async changed(events: readonly FileEvent[]): Promise<void> {
    for (const { uri, type } of events.filter((event) => this.#marked.has(uriKey(event.uri)))) {
      if (type === FileChangeType.Deleted) await this.#clear(uri);
      else await this.#check(uri);
    }
  }

  /** Checks again what was sent, after a change of what it is checked against. */
  async recheck(): Promise<void> {
    for (const uri of [...this.#marked.values()]) await this.#check(uri);
  }

  async #findMarkdown(folders: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(folders.map((folder) => this.#parts.files.find(folder, '**/*.md')));
    return [...new Map(found.flat().map((uri) => [uriKey(uri), uri])).values()];
  }

  async #check(uri: string): Promise<Analysis | undefined> {
    const { connection, documents, files, support, workspace } = this.#parts;
    const open = findOpen(documents, uri);
    if (open) return (await workspace.analysisOf(open.uri))?.analysis;
    const text = await files.read(uri);
    const analysis = text === undefined ? undefined : await workspace.analysisOfClosed(uri, text);
    if (findOpen(documents, uri)) return analysis; // opened in the meantime
    const diagnostics = analysis ? diagnosticsOf(analysis, support) : [];
    if (diagnostics.length === 0) await this.#clear(uri);
    else {
      this.#marked.set(uriKey(uri), uri);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
    return analysis;
  }

  /** Clears what was sent for files in `folders` that are no longer found there. */
  async #clearOthers(folders: readonly string[], found: readonly string[]): Promise<void> {
    const keys = new Set(found.map(uriKey));
    for (const [key, uri] of [...this.#marked]) {
      const isInside = folders.some((folder) => key.startsWith(uriKey(folder)));
      if (isInside && !keys.has(key)) await this.#clear(uri);
    }
  }

  async #clear(uri: string): Promise<void> {
    const marked = this.#marked.get(uriKey(uri));
    if (marked === undefined) return;
    this.#marked.delete(uriKey(uri));
    await this.#parts.connection.sendDiagnostics({ uri: marked, diagnostics: [] });
  }
}

const NOTHING: CheckWorkspaceResult = { documents: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };

function added(result: CheckWorkspaceResult, analysis: Analysis | undefined): CheckWorkspaceResult {
  if (!analysis) return result;
  const count = (severity: Severity): number =>
    analysis.findings.filter((finding) => finding.severity === severity).length;
  return {
    documents: result.documents + 1,
    errors: result.errors + count('error'),
    warnings: result.warnings + count('warning'),
    infos: result.infos + count('information'),
    hints: result.hints + count('hint'),
  };
}
