import { pointsText } from '../../core/index.ts';
import type { Analysis, ExpectationResult, SectionCoverage, Verdict } from '../../core/index.ts';
import { visible } from './cells.ts';
import { askedOf } from './prettyHead.ts';
import { placeOf } from './report.ts';
import type { Look } from './report.ts';
import { wrap } from './wrap.ts';

/** What each section lacks for a full score, with the points that it would bring. */
export function lackingLines(analysis: Analysis, look: Look): readonly string[] {
  const sections = askedOf(analysis).filter(({ share }) => share < 1);
  return sections.flatMap((section) => [
    '',
    ...wrap(visible(titleOf(section)), look.width, '    ', '  ').map(look.colors.bold),
    ...section.expectations.flatMap((result) => expectationLines(analysis, result, look)),
  ]);
}

function titleOf({ spec, status, written, points, possible }: SectionCoverage): string {
  const sum = possible > 0 ? `: ${pointsText(points)} of ${pointsText(possible)} points` : '';
  if (status !== 'present') return `${spec.title}, ${STATES[status]}${sum}`;
  const cut = written < 1 ? `${sum === '' ? ':' : ','} times ${written} for placeholders that are left` : '';
  return spec.title + sum + cut;
}

const STATES = { missing: 'missing', empty: 'empty', placeholder: 'placeholders only' } as const;

const SYMBOLS: Readonly<Partial<Record<Verdict, string>>> = { partly: '◐', unmet: '✖', unjudged: '?' };

function expectationLines(
  { document }: Analysis,
  { expectation, verdict, points, possible, evidence, note }: ExpectationResult,
  { colors, width }: Look,
): readonly string[] {
  const symbol = SYMBOLS[verdict];
  if (symbol === undefined) return [];
  const [first] = evidence;
  const sum =
    verdict === 'unjudged'
      ? 'for a reader to judge'
      : `${pointsText(points)} of ${pointsText(possible)} points`;
  const where = first ? `line ${placeOf(document, first.start).line}` : undefined;
  const details = [sum, note, where].filter((part) => part !== undefined).join('; ');
  const lead = `    ${symbol} ${expectation.level.padEnd(6)}  `;
  const paint = verdict === 'unmet' ? colors.yellow : colors.dim;
  const lines = wrap(visible(`${expectation.text} (${details})`), width, ' '.repeat(lead.length), lead);
  return lines.map((line, at) => (at === 0 ? line.replace(symbol, () => paint(symbol)) : line));
}
