import type { Analysis } from '../../core/index.ts';
import { visible } from './cells.ts';
import { percentOf } from './report.ts';
import type { Look, ReportedDocument } from './report.ts';
import { wrap } from './wrap.ts';

/** The lines above the findings of a document: its file, its framework and task, how complete it is. */
export function headOf({ file, analysis }: ReportedDocument, look: Look): readonly string[] {
  const { colors, width } = look;
  const against = `${analysis.framework.title} · ${taskText(analysis)}`;
  const gaps = GAPS.flatMap(([status, label]) => {
    const found = askedOf(analysis).filter((section) => section.status === status);
    return found.length === 0 ? [] : [`${label}: ${found.map(({ spec }) => spec.title).join('; ')}`];
  });
  return [
    colors.bold(visible(file)),
    ...wrap(visible(against), width, '  '),
    `  ${completeness(analysis)}`,
    ...[...gaps, ...waivedLines(analysis)]
      .flatMap((line) => wrap(visible(line), width, '  '))
      .map((line) => colors.dim(line)),
  ];
}

const GAPS = [
  ['missing', 'Missing'],
  ['empty', 'Empty'],
  ['placeholder', 'Placeholders only'],
] as const;

/** `Waived: cold-start (ranked by time)`: what is accepted is never hidden. */
function waivedLines({ waived }: Analysis): readonly string[] {
  const reasons = new Map(waived.map(({ code, waiver }) => [code, waiver.reason ?? 'no reason given']));
  const each = [...reasons].map(([code, reason]) => `${code} (${reason})`);
  return each.length === 0 ? [] : [`Waived: ${each.join('; ')}`];
}

function completeness(analysis: Analysis): string {
  const asked = askedOf(analysis);
  const present = asked.filter(({ status }) => status === 'present').length;
  const sections = `${present} of ${asked.length} sections`;
  return `${percentOf(analysis.coverage.score)} % complete: ${sections}`;
}

/** The sections that count: those that are required or recommended for the task type, and not waived. */
export function askedOf({ coverage }: Analysis): Analysis['coverage']['sections'] {
  return coverage.sections.filter(({ isCounted }) => isCounted);
}

function taskText({ task }: Analysis): string {
  switch (task.source) {
    case 'front-matter':
      return `task ${task.id}`;
    case 'configuration':
      return `task ${task.id} (configured)`;
    case 'text':
      return `task ${task.id} (inferred from the text)`;
    case 'none':
      return 'task not known ("task: ..." in the front matter names it)';
  }
}
