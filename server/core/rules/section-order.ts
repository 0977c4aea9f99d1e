import type { OutlineEntry } from '../outline.ts';
import { quote } from '../quote.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { contains } from '../text.ts';

/** Sections that come before what they build on. */
export const sectionOrder: Rule = {
  id: 'section-order',
  summary: 'What a section builds on stands before it',
  why: 'A model that is chosen before the requirements are known is a solution in search of a problem',
  severity: 'hint',
  examples: [
    {
      text: '# Feed\n\n## Model development\n\nA two-tower model.\n\n## Requirements\n\n10M users.\n',
      messages: ['"Model development" stands before "Requirements"'],
    },
    {
      text: '# Feed\n\n## Requirements\n\n10M users.\n\n## Model development\n\nA two-tower model.\n',
      messages: [],
    },
  ],
  *check({ outline }: RuleContext): Iterable<Report> {
    for (const entry of outline.entries) {
      for (const order of entry.spec.after) {
        const earlier = outline.byId.get(order.id);
        if (earlier) yield* reportOrder(entry, earlier, order.reason);
      }
    }
  },
};

function* reportOrder(entry: OutlineEntry, earlier: OutlineEntry, reason: string): Iterable<Report> {
  const first = earlier.sections[0];
  if (!entry.main || !first || entry.sections.some((section) => contains(section.span, first.span))) return;
  if (entry.main.span.start >= first.span.start) return;
  yield {
    message: `"${quote(entry.main.heading.text)}" stands before "${quote(first.heading.text)}": ${reason}`,
    span: entry.main.heading.titleSpan,
    related: [{ message: 'This should come first', span: first.heading.titleSpan }],
  };
}
