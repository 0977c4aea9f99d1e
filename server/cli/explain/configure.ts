import { SEVERITIES } from '../../core/index.ts';
import type { Look } from '../report/report.ts';

/** How to make the findings of `code` weigh more or less. */
export function severityText(code: string, { colors }: Look): string {
  const levels = [...SEVERITIES, 'off'].join(', ');
  return [
    colors.bold('Configure'),
    `  In .mldd.yaml; one of ${levels}:`,
    '',
    '    severity:',
    `      ${code}: hint`,
  ].join('\n');
}
