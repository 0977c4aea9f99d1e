import { walkSections } from '../document.ts';
import type { Section } from '../document.ts';
import { quote } from '../quote.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Headings with nothing below them. */
export const emptySection: Rule = {
  id: 'empty-section',
  summary: 'Every heading has something below it',
  why: 'An empty section looks finished in a table of contents and says nothing',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Monitoring\n\n## Evaluation\n\nNDCG@10 on the last day.\n',
      messages: ['Section "Monitoring" is empty'],
    },
    { text: '# Feed\n\n## Evaluation\n\n### Offline\n\nNDCG@10 on the last day.\n', messages: [] },
  ],
  *check(context: RuleContext): Iterable<Report> {
    for (const section of walkSections(context.document.sections)) {
      if (section.heading === context.document.title || context.stateOf(section) !== 'empty') continue;
      yield* reportEmpty(context, section);
    }
  },
};

function* reportEmpty(context: RuleContext, section: Section): Iterable<Report> {
  const { text, span, titleSpan } = section.heading;
  const specs = context.outline.specsOf.get(section);
  const inner = titleSpan.end > titleSpan.start ? titleSpan : span;
  yield {
    message: text === '' ? 'A heading has no words' : `Section "${quote(text)}" is empty`,
    span: inner,
    // An empty heading that no framework asks for is untidy, not a gap.
    severity: specs ? 'warning' : 'hint',
  };
}
