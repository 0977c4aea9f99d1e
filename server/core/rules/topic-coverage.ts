import { presenceFor } from '../framework.ts';
import type { Fix, Report, Rule, RuleContext } from '../rule.ts';
import { walkSections } from '../document.ts';
import type { Section } from '../document.ts';
import { insertTopic } from '../skeleton.ts';
import { contains } from '../text.ts';
import type { Span } from '../text.ts';
import type { Topic, TopicResult } from '../topics/topic.ts';
import { anchorOf } from './anchor.ts';

/** Concerns that the document does not treat, or only names: one code for each topic. */
export const topicCoverage: Rule = {
  id: 'topic-coverage',
  summary: 'Every concern that matters for this task type is treated, not only named',
  why: 'The concerns that documents forget are the ones that break systems after launch',
  severity: 'warning',
  examples: [
    {
      text: '---\ntask: recommendation\n---\n\n# Feed\n\n## Model development\n\nCold start is a challenge.\n',
      messages: ['Cold start is only named'],
    },
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Model development\n\nA detector finds faces.\n',
      messages: ['Business-metric mapping is not treated'],
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    for (const result of context.topics) yield* reportTopic(context, result);
  },
};

function* reportTopic(context: RuleContext, result: TopicResult): Iterable<Report> {
  const { topic, status } = result;
  const { presence, reason } = presenceFor(topic.presence, context.task.id);
  if (status === 'covered' || (presence !== 'required' && presence !== 'recommended')) return;
  if (isMissingSection(context, topic)) return;
  const own = sectionsAbout(context, result);
  // Its place is there, and another finding says that it is empty or still to be written.
  if (own.some((section) => context.stateOf(section) !== 'present')) return;
  const missing = topic.points.filter((point) => !result.points.includes(point.id));
  const gaps = missing.length > 0 ? `. Not found: ${missing.map((point) => point.text).join('; ')}` : '';
  const what = status === 'mentioned' ? 'is only named' : 'is not treated';
  const why = reason ?? topic.why;
  yield {
    concern: topic.id,
    message: `${topic.title} ${what}: ${why.replace(/\.$/, '')}${gaps}`,
    span:
      status === 'mentioned' ? (result.evidence[0] ?? anchorOf(context.document)) : homeSpan(context, topic),
    severity: status === 'absent' && presence === 'required' ? 'warning' : 'information',
    related: status === 'mentioned' ? relatedTo(result) : [],
    fixes: own.length > 0 ? [] : fixesFor(context, topic),
  };
}

/** The sections whose headings are about the topic. */
function sectionsAbout(
  { document, outline }: RuleContext,
  { topic, evidence }: TopicResult,
): readonly Section[] {
  const isMeant = (section: Section): boolean =>
    outline.conceptsOf
      .get(section)
      ?.some(({ id, strength }) => strength !== 'fallback' && topic.concepts.includes(id)) === true;
  const isNamed = ({ heading }: Section): boolean => evidence.some((span) => contains(heading.span, span));
  return [...walkSections(document.sections)].filter((section) => isMeant(section) || isNamed(section));
}

/** The section of the same id is missing already, and says so. */
function isMissingSection({ outline, presenceOf }: RuleContext, topic: Topic): boolean {
  const entry = outline.byId.get(topic.id);
  return entry !== undefined && !entry.main && presenceOf(entry.spec).presence === 'required';
}

function relatedTo({ topic, evidence }: TopicResult): readonly { message: string; span: Span }[] {
  return evidence.slice(1, 4).map((span) => ({ message: `${topic.title} is named here too`, span }));
}

/** The section of the document where the topic is usually treated. */
function homeOf({ outline }: RuleContext, topic: Topic): Section | undefined {
  return outline.entries.find((entry) => entry.main && entry.spec.topics.includes(topic.id))?.main;
}

function homeSpan(context: RuleContext, topic: Topic): Span {
  return homeOf(context, topic)?.heading.titleSpan ?? anchorOf(context.document);
}

function fixesFor(context: RuleContext, topic: Topic): readonly Fix[] {
  const home = homeOf(context, topic);
  const edit = home && insertTopic(context.document, home, topic);
  if (!edit) return [];
  return [{ title: `Insert "${topic.title}" to fill in`, edits: [edit], isPreferred: true, isSafe: false }];
}
