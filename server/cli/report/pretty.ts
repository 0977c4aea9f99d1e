import type { Finding, Severity } from '../../core/index.ts';
import { SEVERITIES } from '../../core/index.ts';
import { visible } from './cells.ts';
import { frameOf } from './frame.ts';
import { headOf } from './prettyHead.ts';
import { lackingLines } from './prettyLacking.ts';
import { placeOf } from './report.ts';
import type { CheckReport, Look, ReportedDocument, ReportFormat } from './report.ts';
import { wrap } from './wrap.ts';

/** For people: each document with how complete it is, then its findings at their places in the source. */
export const prettyFormat: ReportFormat = { id: 'pretty', render };

function render(report: CheckReport, look: Look): string {
  const documents = report.documents.filter(({ isChecked }) => isChecked);
  if (documents.length === 0) return '';
  const blocks = documents.map((document) => blockOf(document, look).join('\n'));
  return `${[...blocks, totalsOf(report, look).join('\n')].join('\n\n\n')}\n`;
}

function blockOf(document: ReportedDocument, look: Look): readonly string[] {
  const findings = document.findings.flatMap((finding, at) => {
    const previous = document.findings[at - 1];
    const isSamePlace = previous?.span.start === finding.span.start && previous.span.end === finding.span.end;
    return ['', ...findingLines(document, finding, isSamePlace, look)];
  });
  const lacking = look.isVerbose === true ? lackingLines(document.analysis, look) : [];
  return [...headOf(document, look), ...lacking, ...findings];
}

/** A finding; where it stands at the same place as the one above it, the source is not shown again. */
function findingLines(
  document: ReportedDocument,
  finding: Finding,
  isSamePlace: boolean,
  look: Look,
): readonly string[] {
  const { colors, width } = look;
  const { line, column } = placeOf(document.analysis.document, finding.span.start);
  const place = colors.dim(`${visible(document.file)}:${line}:${column}`);
  return [
    `${severityWord(finding.severity, look)}  ${colors.bold(finding.code)}  ${place}`,
    ...wrap(visible(finding.message), width, '  '),
    ...(isSamePlace ? [] : frameLines(document, finding, look)),
    ...relatedLines(document, finding, look),
    ...fixLines(finding, look),
  ];
}

function frameLines({ analysis }: ReportedDocument, finding: Finding, look: Look): readonly string[] {
  const { colors, width } = look;
  const numberWidth = String(analysis.document.lines.starts.length).length;
  const frame = frameOf(analysis.document, finding.span, width - numberWidth - 5);
  const bar = colors.dim('│');
  const carets = paint(finding.severity, look)('^'.repeat(frame.carets));
  return [
    `  ${colors.dim(String(frame.line).padStart(numberWidth))} ${bar} ${frame.source}`.trimEnd(),
    `  ${' '.repeat(numberWidth)} ${bar} ${' '.repeat(frame.indent)}${carets}`,
  ];
}

function relatedLines(
  { analysis }: ReportedDocument,
  finding: Finding,
  { colors, width }: Look,
): readonly string[] {
  return finding.related.flatMap(({ message, span }) => {
    const { line, column } = placeOf(analysis.document, span.start);
    return wrap(`${line}:${column} ${visible(message)}`, width, '       ', '  see: ').map((one) =>
      colors.dim(one),
    );
  });
}

function fixLines(finding: Finding, { colors, width }: Look): readonly string[] {
  const fix = finding.fixes[0];
  if (!fix) return [];
  return wrap(`fix available in the editor: ${visible(fix.title)}`, width, '       ', '  ').map((line) =>
    colors.dim(line),
  );
}

const SYMBOLS: Readonly<Record<Severity, string>> = {
  error: '✖',
  warning: '▲',
  information: '●',
  hint: '○',
};

function severityWord(severity: Severity, look: Look): string {
  return paint(severity, look)(`${SYMBOLS[severity]} ${severity}`);
}

function paint(severity: Severity, { colors }: Look): (text: string) => string {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'information':
      return colors.blue;
    case 'hint':
      return colors.cyan;
  }
}

function totalsOf(report: CheckReport, look: Look): readonly string[] {
  const { colors, width } = look;
  const undeclared = report.documents.filter(({ isDesignDocument }) => !isDesignDocument).length;
  const note = undeclared > 0 ? wrap(undeclaredNote(undeclared, report.documents.length), width) : [];
  const hidden = report.hidden > 0 ? colors.dim(` (${report.hidden} not shown: --quiet)`) : '';
  const documents = counted(report.documents.length, 'document', 'documents');
  const found = SEVERITIES.filter((severity) => report.counts[severity] > 0).map((severity) =>
    paint(severity, look)(`${SYMBOLS[severity]} ${countOf(severity, report.counts[severity])}`),
  );
  const total =
    found.length > 0 ? `${found.join('  ')}  in ${documents}` : colors.green(`✔ No findings in ${documents}`);
  return [...note.map((line) => colors.dim(line)), ...(note.length > 0 ? [''] : []), total + hidden];
}

function countOf(severity: Severity, count: number): string {
  return severity === 'information' ? `${count} information` : counted(count, severity, `${severity}s`);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function undeclaredNote(count: number, all: number): string {
  const start =
    all === 1
      ? 'This file does not say that it is a design document'
      : count === all
        ? 'None of these files says that it is a design document'
        : `${counted(count, 'file does', 'files do')} not say that it is a design document`;
  const rest =
    'so only checks that name it include it. For the editor and for folders, start it with the lines';
  return `${start}, ${rest} "---", "type: ml-design-doc", "---".`;
}
