import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  CancellationToken,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { ClientSupport } from './clientSupport.ts';
import { stopIfCancelled } from './guard.ts';
import type { Publisher } from './publisher.ts';
import type { Workspace } from './workspace.ts';

/** Answers the client's requests for the diagnostics of open documents. */
export interface PullDiagnostics {
  readonly report: (
    params: DocumentDiagnosticParams,
    token: CancellationToken,
  ) => Promise<DocumentDiagnosticReport>;
  /** The document `uri` was closed. */
  readonly forget: (uri: string) => void;
}

/** The last report for a document. */
interface LastReport {
  readonly resultId: string;
  /** All its diagnostics, as text. */
  readonly content: string;
}

/**
 * An edit that moves no finding and changes none gets the same result id, so nothing has to be sent again.
 */
export function createPullDiagnostics(
  workspace: Workspace,
  publisher: Publisher,
  support: ClientSupport,
): PullDiagnostics {
  const reports = new Map<string, LastReport>();
  let made = 0;
  return {
    async report({ textDocument: { uri }, previousResultId }, token) {
      const last = reports.get(uri);
      const isKnown = last !== undefined && last.resultId === previousResultId;
      if (isKnown && (await publisher.waitsForSave(uri))) return unchanged(last.resultId);
      const snapshot = await workspace.analysisOf(uri);
      stopIfCancelled(token);
      const items = snapshot ? diagnosticsOf(snapshot.analysis, support) : [];
      const content = JSON.stringify(items);
      if (isKnown && last.content === content) return unchanged(last.resultId);
      const resultId = last?.content === content ? last.resultId : String(++made);
      reports.set(uri, { resultId, content });
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
    forget(uri) {
      reports.delete(uri);
    },
  };
}

function unchanged(resultId: string): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
}
