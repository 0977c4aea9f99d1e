import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import { indexLines } from '../core/index.ts';
import type { Analysis, DataFault, DesignDocument, Finding } from '../core/index.ts';
import { toRange, toSeverity } from './convert.ts';

/** The `source` of every diagnostic of ours. */
export const SOURCE = 'mldd';

/** The `code` of a fault in a configuration or framework file. */
export const FAULT_CODE = 'configuration';

/** What a client can show of a diagnostic. */
export interface DiagnosticOptions {
  /** Other places that explain a diagnostic. */
  readonly relatedInformation: boolean;
}

/** The findings of a document as diagnostics, in the order of the text. */
export function diagnosticsOf(analysis: Analysis, options: DiagnosticOptions): Diagnostic[] {
  return analysis.findings.map((finding) => diagnosticOf(finding, analysis.document, options));
}

/** One finding as a diagnostic. */
export function diagnosticOf(
  finding: Finding,
  { uri, lines }: DesignDocument,
  options: DiagnosticOptions,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: toSeverity(finding.severity),
    code: finding.code,
    source: SOURCE,
    message: finding.message,
  };
  if (!options.relatedInformation || finding.related.length === 0) return diagnostic;
  const relatedInformation = finding.related.map(({ message, span }) => ({
    location: { uri, range: toRange(lines, span) },
    message,
  }));
  return { ...diagnostic, relatedInformation };
}

/** The faults of the configuration or framework file that holds `text`, as errors. */
export function faultDiagnostics(text: string, faults: readonly DataFault[]): Diagnostic[] {
  const lines = indexLines(text);
  return faults.map(({ message, span }) => ({
    range: toRange(lines, span),
    severity: DiagnosticSeverity.Error,
    code: FAULT_CODE,
    source: SOURCE,
    message,
  }));
}
