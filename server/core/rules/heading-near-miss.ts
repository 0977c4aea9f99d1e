import type { DesignDocument, Section } from '../document.ts';
import { headingName } from '../headingText.ts';
import type { Fix, Report, Rule, RuleContext } from '../rule.ts';
import { slice } from '../text.ts';

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
  *check({ document, outline }: RuleContext): Iterable<Report> {
    for (const { section, suggestion } of outline.nearMisses) {
      yield {
        message: `"${section.heading.text}" is read as "${suggestion}": did you mean that?`,
        span: section.heading.titleSpan,
        fixes: fixesFor(document, section, suggestion),
      };
    }
  },
};

/** Numbering, markup and what stands in parentheses stay; where markup parts the words, nothing is offered. */
function fixesFor(document: DesignDocument, { heading }: Section, suggestion: string): readonly Fix[] {
  const name = headingName(heading.text);
  const at = slice(document.text, heading.titleSpan).indexOf(name);
  if (name === '' || at < 0) return [];
  const start = heading.titleSpan.start + at;
  const edits = [{ span: { start, end: start + name.length }, newText: suggestion }];
  return [{ title: `Change heading to "${suggestion}"`, edits, isPreferred: true, isSafe: false }];
}
