import { walkSections } from '../document.ts';
import type { Section } from '../document.ts';
import { ownAt } from '../framework.ts';
import type { TaskPresence } from '../framework.ts';
import type { Fix, Related, Report, Rule, RuleContext, Severity } from '../rule.ts';
import { imagesIn } from '../images.ts';
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
      messages: ['Cold start: only named'],
    },
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Model development\n\nA detector finds faces.\n',
      messages: ['Monitoring: not treated'],
    },
    {
      text: '---\ntask: vision\n---\n\n# Blurring\n\n## Monitoring\n\n![Dashboard](dashboard.png)\n',
      messages: ['Monitoring: an image is not read'],
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    const gaps = gapsIn(context).toSorted((a, b) => weigh(b) - weigh(a));
    const { alone, summed } = shareOut(context, gaps);
    for (const gap of alone) yield reportOf(context, gap);
    if (summed.length > 0) yield summaryOf(context, summed);
  },
};

/** A topic that is asked for and not covered. */
interface Gap extends TopicResult {
  readonly asked: TaskPresence;
  readonly severity: Severity;
  /** The sections whose headings are about it. */
  readonly own: readonly Section[];
  /** The topic's own section holds nothing but an image. */
  readonly image: Span | undefined;
}

function gapsIn(context: RuleContext): readonly Gap[] {
  return context.topics.flatMap((result) => {
    const asked = context.presenceOfTopic(result.topic);
    const isAsked = asked.presence === 'required' || asked.presence === 'recommended';
    if (result.status === 'covered' || !isAsked || isMissingSection(context, result.topic)) return [];
    if (ownAt(context.severity, result.topic.id) === 'off') return [];
    const own = sectionsAbout(context, result);
    // Its place is there, and another finding says that it is empty or still to be written.
    const home = homeOf(context, result.topic);
    const places = home ? [...own, home] : own;
    if (places.some((section) => context.stateOf(section) !== 'present')) return [];
    const image = own.map((section) => onlyImageOf(section)).find((span) => span !== undefined);
    const severity = severityOf(result, asked, image);
    return severity ? [{ ...result, asked, severity, own, image }] : [];
  });
}

/** Named is better than absent, and recommended is less than required; below information nothing is said. */
function severityOf(
  { status }: TopicResult,
  { presence }: TaskPresence,
  image: Span | undefined,
): Severity | undefined {
  if (image) return 'information';
  if (presence === 'required') return status === 'absent' ? 'warning' : 'information';
  return status === 'absent' ? 'information' : undefined;
}

function weigh({ severity, topic, asked }: Gap): number {
  return (severity === 'warning' ? 100 : 0) + (asked.presence === 'required' ? 10 : 0) + topic.weight;
}

/** More warnings than this hide each other. */
const MOST_WARNINGS = 5;

/** More gaps than this are a first draft, whose lesser ones are told in one line. */
const MOST_ALONE = 8;

/** Topics of this weight are never told in a list. */
const HEAVIEST = 5;

/** The gaps that have a finding of their own, and those that share one. A code that is configured or waived has its own. */
function shareOut(
  { severity, waivers }: RuleContext,
  gaps: readonly Gap[],
): { readonly alone: readonly Gap[]; readonly summed: readonly Gap[] } {
  if (gaps.length <= MOST_ALONE && gaps.filter((gap) => gap.severity === 'warning').length <= MOST_WARNINGS) {
    return { alone: gaps, summed: [] };
  }
  const heavy = gaps.filter((gap) => gap.severity === 'warning').slice(0, MOST_WARNINGS);
  const waived = new Set(waivers.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const isAlone = (gap: Gap): boolean =>
    heavy.includes(gap) ||
    gap.topic.weight >= HEAVIEST ||
    gap.image !== undefined ||
    ownAt(severity, gap.topic.id) !== undefined ||
    waived.has(gap.topic.id);
  const summed = gaps.filter((gap) => !isAlone(gap));
  return summed.length < 2 ? { alone: gaps, summed: [] } : { alone: gaps.filter(isAlone), summed };
}

function reportOf(context: RuleContext, gap: Gap): Report {
  const { topic, status, evidence, own, severity } = gap;
  const span = status === 'mentioned' ? evidence[0] : homeOf(context, topic)?.heading.titleSpan;
  return {
    concern: topic.id,
    message: messageOf(gap),
    isAboutDocument: status === 'absent',
    span: gap.image ?? span ?? anchorOf(context.document),
    severity,
    related: relatedTo(context, gap),
    fixes: own.length > 0 ? [] : fixesFor(context, topic),
  };
}

function messageOf({ topic, status, asked, points, image }: Gap): string {
  if (image) return `${topic.title}: an image is not read. Say in words too what it shows`;
  const missing = topic.points.filter((point) => !points.includes(point.id)).map((point) => point.text);
  const gaps = missing.length > 0 ? `. Not found: ${missing.join('; ')}` : '';
  const what = status === 'mentioned' ? 'only named' : 'not treated';
  return `${topic.title}: ${what}. ${(asked.reason ?? topic.why).replace(/\.$/, '')}${gaps}`;
}

/** All lesser gaps in one line, the weightiest first. */
function summaryOf(context: RuleContext, gaps: readonly Gap[]): Report {
  const named = (status: TopicResult['status']): string =>
    inShort(gaps.filter((gap) => gap.status === status).map(({ topic }) => topic.title));
  const parts = [
    ['not treated', named('absent')],
    ['only named', named('mentioned')],
  ].flatMap(([what, titles]) => (titles ? [`${what}: ${titles}`] : []));
  return {
    message: `${gaps.length} more concerns are asked for. ${capitalized(parts.join('; '))}`,
    span: anchorOf(context.document),
    severity: 'information',
    fixes: gaps.filter(({ own }) => own.length === 0).flatMap(({ topic }) => fixesFor(context, topic)),
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

/** The image of a section that holds no words beside it. */
function onlyImageOf(section: Section): Span | undefined {
  const images = imagesIn(section.blocks);
  return images.length > 0 && section.children.length === 0 && images.length === section.blocks.length
    ? images[0]
    : undefined;
}

/** The section of the same id is missing already, and says so. */
function isMissingSection({ outline, presenceOf }: RuleContext, topic: Topic): boolean {
  const entry = outline.byId.get(topic.id);
  return entry !== undefined && !entry.main && presenceOf(entry.spec).presence === 'required';
}

/** The other places that name it, and the section where a reader looks for it. */
function relatedTo(context: RuleContext, { topic, status, evidence }: Gap): readonly Related[] {
  const named = status === 'mentioned' ? evidence.slice(1, 4) : [];
  const home = homeOf(context, topic);
  return [
    ...named.map((span) => ({ message: `${topic.title} is named here too`, span })),
    ...(home ? [{ message: `What belongs here: ${topic.guidance}`, span: home.heading.titleSpan }] : []),
  ];
}

/** The section of the document where the topic is usually treated. */
function homeOf({ outline }: RuleContext, topic: Topic): Section | undefined {
  return outline.entries.find((entry) => entry.main && entry.spec.topics.includes(topic.id))?.main;
}

function fixesFor(context: RuleContext, topic: Topic): readonly Fix[] {
  const home = homeOf(context, topic);
  const edit = home && insertTopic(context.document, home, topic);
  if (!edit) return [];
  return [{ title: `Insert "${topic.title}" to fill in`, edits: [edit], isPreferred: true, isSafe: false }];
}

/** `A, B and 3 more` */
function inShort(titles: readonly string[]): string {
  const rest = titles.length - MOST_NAMED;
  return `${titles.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A longer list is not read. */
const MOST_NAMED = 8;

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
