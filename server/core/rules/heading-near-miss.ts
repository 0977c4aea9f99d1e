import type { Report, Rule, RuleContext } from '../rule.ts';

/** Headings that are read as a section in spite of a slip. */
export const headingNearMiss: Rule = {
  id: 'heading-near-miss',
  summary: 'Headings are written so that people and tools recognize them',
  why: 'A mistyped heading is not found by whoever searches for it',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n## Evalution\n\nNDCG@10 on the last day.\n',
      messages: ['"Evalution" is read as "Evaluation"'],
    },
    { text: '# Feed\n\n## Evaluation\n\nNDCG@10 on the last day.\n', messages: [] },
  ],
  *check({ outline }: RuleContext): Iterable<Report> {
    for (const { section, suggestion } of outline.nearMisses) {
      const span = section.heading.titleSpan;
      const edits = [{ span, newText: suggestion }];
      yield {
        message: `"${section.heading.text}" is read as "${suggestion}": did you mean that?`,
        span,
        fixes: [{ title: `Change heading to "${suggestion}"`, edits, isPreferred: true, isSafe: false }],
      };
    }
  },
};
