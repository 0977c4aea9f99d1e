import type { Finding, Report, Rule, RuleContext } from '../rule.ts';
import { idleCodes } from '../waivers/applyWaivers.ts';

/** Waivers that nothing needs any more. */
export const waiverUnused: Rule = {
  id: 'waiver-unused',
  summary: 'Every waiver has a finding that it waives',
  why: 'A waiver that is left behind hides the next gap of its kind',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n## Monitoring\n\n<!-- mldd-disable-section empty-section -- later -->\n\nAlert when p99 passes 200 ms.\n',
      messages: ['The waiver of "empty-section" waives nothing'],
    },
    {
      text: '# Feed\n\n<!-- mldd-disable-next-line placeholder -- decided in the review -->\nOwner: TBD\n',
      messages: [],
    },
  ],
  *check({ waivers, codes }: RuleContext, found: readonly Finding[]): Iterable<Report> {
    for (const waiver of waivers) {
      const idle = new Set(idleCodes(waiver, found));
      for (const { code, span } of waiver.codes) {
        if (!codes.has(code) || !idle.has(code)) continue;
        yield { message: `The waiver of "${code}" waives nothing: it can go`, span };
      }
    }
  },
};
