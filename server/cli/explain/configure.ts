import { SEVERITIES } from '../../core/index.ts';
import type { Look } from '../report/report.ts';

/** How to make the findings of `code` weigh more or less, and how to accept them in one document. */
export function severityText(code: string, { colors }: Look): string {
  const levels = [...SEVERITIES, 'off'].join(', ');
  return [
    colors.bold('Configure'),
    `  In .mldd.yaml; one of ${levels}:`,
    '',
    '    severity:',
    `      ${code}: hint`,
    '',
    colors.bold('Waive'),
    '  In the document, with the reason; every report lists it:',
    '',
    `    <!-- mldd-disable-section ${code} -- why this is accepted here -->`,
    '',
    '  Or -next-line, or -file; or for the whole document in its front matter:',
    '',
    '    waivers:',
    `      ${code}: why this is accepted here`,
  ].join('\n');
}
