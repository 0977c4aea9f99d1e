import type { Section } from '../document.ts';
import { marksIn, placeholdersIn } from '../placeholders.ts';
import type { Placeholder } from '../placeholders.ts';
import { quote } from '../quote.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Places that still wait for their text. */
export const placeholder: Rule = {
  id: 'placeholder',
  summary: 'No TODO, TBD, ???, <...> or template text is left',
  why: 'A reader cannot tell what was decided from what is still open',
  severity: 'warning',
  examples: [
    { text: '# Feed\n\n## Monitoring\n\nTODO\n', messages: ['"TODO" is still to be written'] },
    {
      text: '# Feed\n\n## Data\n\n| Source | Owner |\n| - | - |\n| clicks | <team> |\n',
      messages: ['"<team>"'],
    },
    {
      text: '# Feed\n\n## Data\n\n- Source: TODO\n- Owner: TODO\n- Labels: TODO\n- Delay: TODO\n',
      messages: ['Section "Data" is still to be written: 4 places'],
    },
    { text: '# Feed\n\n## Data\n\nPairs of <user, post> from the `<id>` log.\n', messages: [] },
  ],
  *check(context: RuleContext): Iterable<Report> {
    const { document, prompts } = context;
    for (const found of placeholdersIn(document.text, document.preamble, prompts)) yield reportPlace(found);
    for (const section of document.sections) yield* reportsIn(context, section);
  },
};

/** A section that is all template is one thing to do, not many. */
function* reportsIn(context: RuleContext, section: Section): Iterable<Report> {
  const { document } = context;
  const { titleSpan } = section.heading;
  yield* marksIn(document.text, titleSpan).map(reportPlace);
  const isUnwritten = section.heading !== document.title && context.stateOf(section) === 'placeholder';
  const all = isUnwritten ? placeholdersBelow(context, section) : [];
  if (all.length > MOST_SINGLE_PLACES) {
    yield reportSection(section, all);
    return;
  }
  if (isUnwritten && all.length === 0) {
    const message = `Section "${quote(section.heading.text)}" holds only questions or guidance from a template`;
    yield { message, span: titleSpan };
    return;
  }
  yield* context.placeholdersOf(section).map(reportPlace);
  for (const child of section.children) yield* reportsIn(context, child);
}

function placeholdersBelow(context: RuleContext, section: Section): readonly Placeholder[] {
  const own = context.placeholdersOf(section);
  return [...own, ...section.children.flatMap((child) => placeholdersBelow(context, child))];
}

/** More places than this in a section without any text of its own are reported once. */
const MOST_SINGLE_PLACES = 3;

function reportPlace({ span, text }: Placeholder): Report {
  return { message: `"${quote(text)}" is still to be written`, span };
}

function reportSection({ heading }: Section, found: readonly Placeholder[]): Report {
  return {
    message: `Section "${quote(heading.text)}" is still to be written: ${found.length} places`,
    span: heading.titleSpan,
    related: found.slice(0, MOST_RELATED).map(({ span, text }) => ({ span, message: quote(text) })),
  };
}

/** Editors list them all; more than these push the next finding off the screen. */
const MOST_RELATED = 5;
