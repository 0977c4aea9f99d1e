import { worstOf } from '../stageFindings.ts';
import type { StageFinding } from '../stageFindings.ts';
import type { Severity } from '../../rule.ts';
import { element } from './markup.ts';
import { centeredText } from './text.ts';

/**
 * How many findings a stage has, on the upper right corner of its box at `x` and `y`. The sign in it tells the worst
 * severity by its shape, the badge by its color.
 */
export function badge(x: number, y: number, findings: readonly StageFinding[]): string {
  const worst = worstOf(findings);
  if (worst === undefined) return '';
  const count = findings.length > 99 ? '99+' : String(findings.length);
  const width = 24 + 6.5 * count.length;
  const left = x - width + 9;
  return [
    element('rect', { class: `mldd-badge-${worst}`, x: left, y: y - 9, width, height: 18, rx: 9 }),
    element('path', {
      class: 'mldd-badge-sign',
      transform: `translate(${left + 6} ${y - 5})`,
      d: SIGNS[worst],
    }),
    centeredText(count, left + 18 + (width - 24) / 2, y, { size: 11, isBold: true }, 'mldd-badge-text'),
  ].join('');
}

/** On 10 by 10 pixels: a cross, a triangle, a disk, a diamond. */
const SIGNS: Readonly<Record<Severity, string>> = {
  error: 'M2.3.8L5 3.5 7.7.8 9.2 2.3 6.5 5 9.2 7.7 7.7 9.2 5 6.5 2.3 9.2.8 7.7 3.5 5 .8 2.3z',
  warning: 'M5 .6l4.7 8.6H.3z',
  information: 'M.8 5a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0',
  hint: 'M5 .4l4.6 4.6L5 9.6.4 5z',
};
