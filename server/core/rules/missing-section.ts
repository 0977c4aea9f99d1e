import type { Framework, SectionSpec } from '../framework.ts';
import type { OutlineEntry } from '../outline.ts';
import type { Fix, Related, Report, Rule, RuleContext, Severity } from '../rule.ts';
import { insertSection } from '../skeleton.ts';
import { stringAt } from '../frontMatter.ts';
import { quote } from '../quote.ts';
import { slice } from '../text.ts';
import type { TopicResult } from '../topics/topic.ts';
import { anchorOf } from './anchor.ts';

/** Sections that the framework requires or recommends and the document does not have. */
export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'Every section that the framework requires for this task type is there',
  why: 'A reviewer cannot tell a concern that was thought through from one that was forgotten',
  severity: 'error',
  examples: [
    {
      text: '# Feed\n\n## Requirements\n\nRank posts for 10M users within 200 ms.\n',
      messages: ['Section "Monitoring and infrastructure" is missing'],
    },
    {
      text: [
        '# Feed',
        '## Requirements\n\nRank posts for 10M users within 200 ms.',
        '## ML task\n\nPredict the probability of a reply.',
        '## Data\n\nImpressions and replies of 30 days.',
        '## Model\n\nLogistic regression, then two towers.',
        '## Evaluation\n\nNDCG@10 on the last day.',
        '## Serving\n\nScores are computed when the feed opens.',
        '## Monitoring\n\nAlert when p99 passes 200 ms.',
      ].join('\n\n'),
      messages: [],
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    for (const entry of context.outline.entries) {
      if (!entry.main) yield* reportMissing(context, entry);
    }
  },
};

function* reportMissing(context: RuleContext, { spec }: OutlineEntry): Iterable<Report> {
  const { presence, reason } = context.presenceOf(spec);
  if (presence !== 'required' && presence !== 'recommended') return;
  const elsewhere = coveredElsewhere(context, spec);
  const isMostly = elsewhere.length > 0 && elsewhere.length * 2 >= askedTopics(context, spec).length;
  const isElsewhere = isMostly || isTreated(context, spec);
  const because = reason ?? spec.purpose;
  const tail = isElsewhere ? 'some of what belongs there is said elsewhere' : lowerFirst(because);
  yield {
    concern: spec.id,
    message: `Section "${spec.title}" is missing: ${withoutStop(tail)}`,
    span: anchorOf(context.document),
    isAboutDocument: true,
    severity: severityOf(context, presence, isElsewhere),
    related: elsewhere.slice(0, MOST_RELATED),
    fixes: fixesFor(context, spec),
  };
}

/** True where the concern that a section is named after is treated, in whatever sections, by more than one sentence. */
function isTreated({ topics }: RuleContext, { id }: SectionSpec): boolean {
  return topics.some(
    ({ topic, status, places }) => topic.id === id && status === 'covered' && places.length > 1,
  );
}

/** More places than this are not looked at. */
const MOST_RELATED = 4;

/** A draft is told what it lacks; only a document that is offered for review fails by it. */
function severityOf(context: RuleContext, presence: string, isElsewhere: boolean): Severity {
  if (presence === 'recommended' || isElsewhere) return 'information';
  return stringAt(context.document.frontMatter?.value, 'status') === 'draft' ? 'warning' : 'error';
}

/** The topics that are asked for and whose usual place this section is. */
function askedTopics({ topics, presenceOfTopic }: RuleContext, spec: SectionSpec): readonly TopicResult[] {
  return topics.filter(({ topic }) => {
    const { presence } = presenceOfTopic(topic);
    return spec.topics.includes(topic.id) && (presence === 'required' || presence === 'recommended');
  });
}

/** Where the document treats them. */
function coveredElsewhere(context: RuleContext, spec: SectionSpec): readonly Related[] {
  const { document } = context;
  return askedTopics(context, spec)
    .filter(({ status }) => status === 'covered')
    .flatMap(({ topic, evidence }) =>
      evidence.slice(0, 1).map((span) => ({
        span,
        message: `${topic.title}: ${quote(slice(document.text, span), LONGEST_EVIDENCE)}`,
      })),
    );
}

/** A sentence fits; of a paragraph, its beginning tells where to look. */
const LONGEST_EVIDENCE = 160;

function fixesFor({ document, outline }: RuleContext, spec: SectionSpec): readonly Fix[] {
  const edit = insertSection(document, outline, spec);
  return edit
    ? [{ title: `Insert section "${spec.title}"`, edits: [edit], isPreferred: true, isSafe: true }]
    : [];
}

/** The section of `framework` that a finding about `code` belongs to. */
export function sectionForConcern(framework: Framework, code: string): string | undefined {
  const own = framework.sections.find((spec) => spec.id === code);
  return (own ?? framework.sections.find((spec) => spec.topics.includes(code)))?.id;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
