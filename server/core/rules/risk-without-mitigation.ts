import type { List, Prose, Table } from '../document.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { blocksOfDesign } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import type { Span } from '../text.ts';
import { tokenize } from '../topics/tokens.ts';

/** A risk that has no answer, among others that have one. */
export const riskWithoutMitigation: Rule = {
  id: 'risk-without-mitigation',
  summary: 'Every risk says what is done about it, or that it is accepted',
  why: 'A risk without an answer was seen by everybody and owned by nobody',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n## Risks\n\n| Risk | Mitigation |\n| --- | --- |\n| Label noise | Second label for 5 % |\n| Supplier changes its API | - |\n',
      messages: [
        'This risk has no mitigation: say what is done about it, or that it is accepted and by whom',
      ],
    },
    {
      text: '# Feed\n\n## Risks\n\n| Risk | Mitigation |\n| --- | --- |\n| Label noise | Second label for 5 % |\n| Supplier changes its API | Accepted until May |\n',
      messages: [],
    },
  ],
  *check({ document }: RuleContext): Iterable<Report> {
    for (const { block, section } of blocksOfDesign(document)) {
      const isRisks =
        section !== undefined &&
        rolesIn(words, wordsOf(document.text, section.heading.titleSpan)).has('risk');
      const open =
        block.kind === 'table'
          ? openRows(document.text, block)
          : block.kind === 'list' && isRisks
            ? openItems(document.text, block)
            : [];
      for (const span of open) yield { message: MESSAGE, span };
    }
  },
};

const MESSAGE = 'This risk has no mitigation: say what is done about it, or that it is accepted and by whom';

/** The risks of a table with a column of mitigations whose cell there says nothing. */
function openRows(text: string, { header, rows }: Table): readonly Span[] {
  const columnOf = (role: 'risk' | 'answer'): number =>
    header.findIndex(({ span }) => rolesIn(words, wordsOf(text, span)).has(role));
  const [risk, answer] = [columnOf('risk'), columnOf('answer')];
  if (risk < 0 || answer < 0 || risk === answer || !rows.some((row) => saysSomething(row[answer]))) return [];
  return rows.flatMap((row) => {
    const cell = row[risk];
    return cell && saysSomething(cell) && row.length > answer && !saysSomething(row[answer])
      ? [cell.span]
      : [];
  });
}

/** A cell with nothing, or with a dash or question mark alone. */
function saysSomething(cell: Prose | undefined): boolean {
  return cell !== undefined && /[\p{L}\p{N}]/u.test(cell.text);
}

/** The items of a list of risks that lack the label `Mitigation:` which most of the others have. */
function openItems(text: string, { items }: List): readonly Span[] {
  const read = items.map(({ span }) => ({ span, roles: rolesIn(words, wordsOf(text, span)) }));
  const open = read.filter(({ roles }) => !roles.has('answer') && !roles.has('done'));
  const isUsual = read.filter(({ roles }) => roles.has('answer')).length > read.length / 2;
  if (!isUsual) return [];
  return open.map(({ span }) => ({ start: span.start, end: firstLineEnd(text, span) }));
}

function firstLineEnd(text: string, { start, end }: Span): number {
  const line = text.indexOf('\n', start);
  return line < 0 ? end : Math.min(line, end);
}

function wordsOf(text: string, { start, end }: Span): ReturnType<typeof tokenize>['tokens'] {
  return tokenize(text, start, end).tokens;
}

const words = compilePhrases({
  risk: ['risk', 'threat', 'failure mode'],
  answer: ['mitigat*', 'countermeasure', 'response', 'contingency', 'remedy', 'what we do'],
  // An answer in other words.
  done: [
    'accept*|fallback|monitor*|alert*|review*|limit*|cap|detect*|test*|fall*|switch*|roll*|retrain*|audit*|check*',
    'we|will|so|instead|therefore|if|by|hence|plan|owner|keep|add|use',
  ],
});
