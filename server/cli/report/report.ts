import { positionAt, SEVERITIES } from '../../core/index.ts';
import type { DesignDocument, Finding, Severity } from '../../core/index.ts';
import type { CheckedDocument } from '../checkDocuments.ts';
import type { Colors } from './colors.ts';

/** What a check found, ready to be shown. */
export interface CheckReport {
  readonly documents: readonly ReportedDocument[];
  /** Of everything that was found, shown or not. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of the findings are not shown. */
  readonly hidden: number;
  /** Undefined where nothing was found. */
  readonly worst: Severity | undefined;
}

/** A document with those of its findings that are shown. */
export interface ReportedDocument extends CheckedDocument {
  readonly findings: readonly Finding[];
}

/** One way to show a report. */
export interface ReportFormat {
  /** As `--format` takes it. */
  readonly id: string;
  /** The whole report, with a line end at its end unless it is empty. */
  render(report: CheckReport, look: Look): string;
}

/** What a report is made for. */
export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
  /** Also what is missing for a full score. */
  readonly isVerbose?: boolean;
}

/** Adds up the findings of `documents`; `isQuiet` shows errors and warnings only. */
export function makeReport(documents: readonly CheckedDocument[], isQuiet: boolean): CheckReport {
  const all = documents.flatMap(findingsOf);
  const reported = documents.map((document) => {
    const findings = findingsOf(document).filter(({ severity }) => !isQuiet || LOUD.includes(severity));
    return { ...document, findings };
  });
  const counts = countsOf(all);
  const shown = reported.reduce((sum, { findings }) => sum + findings.length, 0);
  const worst = SEVERITIES.find((severity) => counts[severity] > 0);
  return { documents: reported, counts, hidden: all.length - shown, worst };
}

function findingsOf({ isChecked, analysis }: CheckedDocument): readonly Finding[] {
  return isChecked ? analysis.findings : [];
}

const LOUD: readonly Severity[] = ['error', 'warning'];

/** How many of `findings` have each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A place for people and other programs: lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where `offset` stands. A byte order mark is no column, as in every editor. */
export function placeOf({ text, lines }: DesignDocument, offset: number): Place {
  const { line, column } = positionAt(lines, offset);
  const mark = line === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: line + 1, column: Math.max(0, column - mark) + 1 };
}

/** How complete a document is, in percent; 100 only where nothing is missing. */
export function percentOf(score: number): number {
  return score >= 1 ? 100 : Math.floor(score * 100);
}
