import { slice } from '../text.ts';
import type { Fix, Report, Rule, RuleContext } from '../rule.ts';
import type { Waiver } from '../waivers/waiver.ts';

/** Waivers that do not say why. */
export const waiverWithoutReason: Rule = {
  id: 'waiver-without-reason',
  summary: 'Every waiver says why its concern is accepted as it is',
  why: 'A reviewer cannot tell a decision from an annoyance that was switched off',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n<!-- mldd-disable-file monitoring -->\n\nPosts are ranked.\n',
      messages: ['The waiver of "monitoring" gives no reason'],
    },
    {
      text: '# Feed\n\n<!-- mldd-disable-file monitoring -- the platform team watches all models -->\n\nPosts are ranked.\n',
      messages: [],
    },
  ],
  *check({ document, waivers }: RuleContext): Iterable<Report> {
    for (const waiver of waivers.filter(({ reason }) => reason === undefined)) {
      const codes = waiver.codes.map(({ code }) => `"${code}"`).join(', ');
      yield {
        message: `The waiver of ${codes} gives no reason: say after "--" why this is accepted`,
        span: waiver.span,
        fixes: fixesFor(document.text, waiver),
      };
    }
  },
};

function fixesFor(text: string, { where, span }: Waiver): readonly Fix[] {
  const end = span.start + slice(text, span).lastIndexOf('-->');
  if (where === 'front-matter' || end < span.start) return [];
  const lead = /\s$/.test(text.slice(span.start, end)) ? '' : ' ';
  const edits = [{ span: { start: end, end }, newText: `${lead}-- TODO: why ` }];
  return [{ title: 'Insert a reason to fill in', edits, isPreferred: true, isSafe: false }];
}
