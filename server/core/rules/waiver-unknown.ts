import type { Fix, Report, Rule, RuleContext } from '../rule.ts';
import type { WaivedCode } from '../waivers/waiver.ts';
import { editDistance } from '../words.ts';

/** Waivers of codes that do not exist. */
export const waiverUnknown: Rule = {
  id: 'waiver-unknown',
  summary: 'Every waiver names a code that exists',
  why: 'A waiver with a mistyped code waives nothing',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n<!-- mldd-disable-file cold-stat -- ranked by time -->\n\nPosts are ranked.\n',
      messages: ['"cold-stat" is no code that can be waived: did you mean "cold-start"?'],
    },
    {
      text: '# Feed\n\n<!-- mldd-disable-file cold-start -- ranked by time -->\n\nPosts are ranked.\n',
      messages: [],
    },
  ],
  *check({ waivers, codes }: RuleContext): Iterable<Report> {
    for (const waived of waivers.flatMap((waiver) => waiver.codes)) {
      if (codes.has(waived.code)) continue;
      const nearest = nearestOf(waived.code, codes);
      const hint = nearest === undefined ? '"mldd explain" lists all codes' : `did you mean "${nearest}"?`;
      yield {
        message: `"${waived.code}" is no code that can be waived: ${hint}`,
        span: waived.span,
        fixes: nearest === undefined ? [] : [fixOf(waived, nearest)],
      };
    }
  },
};

function nearestOf(code: string, codes: ReadonlySet<string>): string | undefined {
  return [...codes]
    .map((known) => ({ known, distance: editDistance(code, known, MOST_SLIPS) }))
    .filter(({ distance }) => distance <= MOST_SLIPS)
    .toSorted((a, b) => a.distance - b.distance)[0]?.known;
}

const MOST_SLIPS = 2;

function fixOf({ span }: WaivedCode, nearest: string): Fix {
  const edits = [{ span, newText: nearest }];
  return { title: `Change to "${nearest}"`, edits, isPreferred: true, isSafe: false };
}
