import { slice } from '../../core/index.ts';
import type {
  Analysis,
  Expectation,
  ExpectationResult,
  Finding,
  Presence,
  Severity,
  Span,
  Verdict,
  WaivedFinding,
} from '../../core/index.ts';
import { version } from '../version.ts';
import { percentOf, placeOf } from './report.ts';
import type { CheckReport, Place, ReportedDocument, ReportFormat } from './report.ts';

/** For programs: one object, whose shape changes only together with `schemaVersion`. */
export const jsonFormat: ReportFormat = {
  id: 'json',
  render: (report) => `${JSON.stringify(jsonOf(report), undefined, 2)}\n`,
};

/** What `mldd check --format json` prints. Lines and columns count from 1, columns in UTF-16 units. */
export interface JsonReport {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly documents: readonly JsonDocument[];
  /** Counts all findings, also those that `--quiet` leaves out. */
  readonly summary: {
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
  };
}

/** One document of a report. */
export interface JsonDocument {
  readonly file: string;
  readonly isDesignDocument: boolean;
  readonly framework: string;
  readonly task: string;
  /** Who says so, how sure it is from 0 to 1, and where the text tells it. */
  readonly taskSource: 'front-matter' | 'configuration' | 'text' | 'none';
  readonly taskConfidence: number;
  readonly taskEvidence: readonly (Place & { readonly text: string })[];
  readonly coverage: { readonly score: number; readonly sections: readonly JsonSection[] };
  readonly topics: readonly JsonTopic[];
  readonly pipeline: { readonly stages: number; readonly source: string };
  readonly findings: readonly JsonFinding[];
  /** Findings that the document itself accepts. */
  readonly waived: readonly JsonWaived[];
}

/** A section of the framework; `line` is left out where the section is missing. */
export interface JsonSection {
  readonly id: string;
  readonly status: 'present' | 'placeholder' | 'empty' | 'missing';
  readonly line?: number;
  readonly presence: Presence;
  /** From 0 to 1. */
  readonly score: number;
  readonly expectations: readonly JsonExpectation[];
}

/** What a reviewer looks for in a section; `line` is where it was found, `note` what is wanting. */
export interface JsonExpectation {
  readonly id: string;
  readonly level: Expectation['level'];
  readonly text: string;
  readonly verdict: Verdict;
  /** What it brings to the score, of `possible`; both are 0 where it does not count. */
  readonly points: number;
  readonly possible: number;
  readonly line?: number;
  readonly note?: string;
}

/** A topic with the sentences that prove its status. */
export interface JsonTopic {
  readonly id: string;
  readonly status: 'covered' | 'mentioned' | 'absent';
  readonly presence: Presence;
  readonly evidence: readonly (Place & { readonly text: string })[];
}

/** A finding; `section` is null where it belongs to none. */
export interface JsonFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly section: string | null;
  readonly fixable: boolean;
}

/** A finding that is waived; `reason` is null where nobody gave one, `waiver` is where it is waived. */
export interface JsonWaived extends JsonFinding {
  readonly reason: string | null;
  readonly waiver: Place;
}

/** The object that stands for `report`. */
export function jsonOf(report: CheckReport): JsonReport {
  const { error, warning, information, hint } = report.counts;
  return {
    schemaVersion: 1,
    version,
    documents: report.documents.map(documentOf),
    summary: {
      documents: report.documents.length,
      errors: error,
      warnings: warning,
      infos: information,
      hints: hint,
    },
  };
}

function documentOf({
  file,
  isDesignDocument,
  isChecked,
  analysis,
  findings,
}: ReportedDocument): JsonDocument {
  return {
    file,
    isDesignDocument,
    framework: analysis.framework.id,
    task: analysis.task.id,
    taskSource: analysis.task.source,
    taskConfidence: percentOf(analysis.task.confidence) / 100,
    taskEvidence: analysis.task.evidence.map((span) => ({
      ...placeOf(analysis.document, span.start),
      text: slice(analysis.document.text, span),
    })),
    coverage: { score: percentOf(analysis.coverage.score) / 100, sections: sectionsOf(analysis) },
    topics: topicsOf(analysis),
    pipeline: {
      stages: analysis.pipeline?.stages.length ?? 0,
      source: analysis.pipeline?.source ?? 'none',
    },
    findings: findings.map((finding) => findingOf(finding, analysis)),
    waived: isChecked ? analysis.waived.map((finding) => waivedOf(finding, analysis)) : [],
  };
}

function sectionsOf({ coverage, document }: Analysis): JsonSection[] {
  return coverage.sections.map(({ spec, presence, status, main, share, expectations }) => ({
    id: spec.id,
    status,
    ...(main ? { line: placeOf(document, main.heading.span.start).line } : {}),
    presence: presence.presence,
    score: percentOf(share) / 100,
    expectations: expectations.map((result) => expectationOf(result, document)),
  }));
}

function expectationOf(result: ExpectationResult, document: Analysis['document']): JsonExpectation {
  const { expectation, verdict, points, possible, evidence, note } = result;
  const { id, level, text } = expectation;
  const [first] = evidence;
  return {
    ...{ id, level, text, verdict, points, possible },
    ...(first ? { line: placeOf(document, first.start).line } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function topicsOf({ topics, document, presenceOfTopic }: Analysis): JsonTopic[] {
  const evidenceOf = (span: Span): JsonTopic['evidence'][number] => ({
    ...placeOf(document, span.start),
    text: slice(document.text, span),
  });
  return topics.map(({ topic, status, evidence }) => ({
    id: topic.id,
    status,
    presence: presenceOfTopic(topic).presence,
    evidence: evidence.map(evidenceOf),
  }));
}

function findingOf(finding: Finding, { document }: Analysis): JsonFinding {
  const { start, end } = finding.span;
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: { start: placeOf(document, start), end: placeOf(document, end) },
    section: finding.section ?? null,
    fixable: finding.fixes.length > 0,
  };
}

function waivedOf(finding: WaivedFinding, analysis: Analysis): JsonWaived {
  return {
    ...findingOf(finding, analysis),
    reason: finding.waiver.reason ?? null,
    waiver: placeOf(analysis.document, finding.waiver.span.start),
  };
}
