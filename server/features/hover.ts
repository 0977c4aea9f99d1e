import type { Hover, Position } from 'vscode-languageserver-types';
import { pointsText, positionAt, walkSections } from '../core/index.ts';
import type {
  Analysis,
  Expectation,
  ExpectationResult,
  Framework,
  Presence,
  Section,
  SectionSpec,
  TopicResult,
  Verdict,
} from '../core/index.ts';
import { findingsHover, waiverHover } from './codeHover.ts';
import type { PlacedHelp } from './codeHover.ts';
import { fromPosition, toRange } from './convert.ts';
import { fenceHover } from './fenceHover.ts';
import { frontMatterHover } from './frontMatterHover.ts';
import { hoverText } from './hoverText.ts';
import type { HoverItem, HoverPart } from './hoverText.ts';
import { taskTitle } from './taskTitle.ts';

/** What a hover is made for. */
export interface HoverOptions {
  /** The client shows Markdown. */
  readonly isMarkdown: boolean;
  /** The frameworks that the document can name. */
  readonly frameworks: readonly Framework[];
}

/**
 * What the framework asks of the heading or front matter key at `position`, what a word of a `pipeline` fence means, and what
 * the findings and waivers there are about; undefined anywhere else.
 */
export function hoverAt(analysis: Analysis, position: Position, options: HoverOptions): Hover | undefined {
  const { document } = analysis;
  const offset = fromPosition(document.lines, position);
  const found =
    frontMatterHover(analysis, offset, options.frameworks) ??
    waiverHover(analysis, offset) ??
    joined(fenceHover(analysis, offset) ?? headingHover(analysis, offset), findingsHover(analysis, offset));
  if (!found) return undefined;
  return { contents: hoverText(found.parts, options.isMarkdown), range: toRange(document.lines, found.span) };
}

/** First what the place is, then what is said of it. */
function joined(place: PlacedHelp | undefined, findings: PlacedHelp | undefined): PlacedHelp | undefined {
  if (!place || !findings) return place ?? findings;
  return { span: place.span, parts: [...place.parts, { kind: 'divider' }, ...findings.parts] };
}

/** A heading that serves more sections than this says little about any of them. */
const MOST_SECTIONS = 3;

function headingHover(analysis: Analysis, offset: number): PlacedHelp | undefined {
  const { document, outline } = analysis;
  for (const section of walkSections(document.sections)) {
    const { span } = section.heading;
    if (offset < span.start || offset > span.end) continue;
    const specs = (outline.specsOf.get(section) ?? []).slice(0, MOST_SECTIONS);
    if (specs.length === 0) return undefined;
    const parts = specs.map((spec) => partsOf(analysis, section, spec));
    const divided = parts.flatMap((one, at): HoverPart[] => (at === 0 ? one : [{ kind: 'divider' }, ...one]));
    return { span, parts: divided };
  }
  return undefined;
}

function partsOf(analysis: Analysis, section: Section, spec: SectionSpec): HoverPart[] {
  const { presence, reason } = analysis.presenceOf(spec);
  const notes = [PRESENCE[presence], ...STATE[analysis.stateOf(section)], ...scoreOf(analysis, spec)];
  const questions = spec.questions.map((text) => ({ text }));
  const parts: HoverPart[] = [
    { kind: 'title', text: spec.title, notes },
    { kind: 'paragraph', text: spec.purpose },
    ...(reason === undefined
      ? []
      : [paragraphOf(`${capitalized(PRESENCE[presence])} ${forTask(analysis)}: ${reason}`)]),
    { kind: 'list', label: 'Still missing', items: expectationsOf(analysis, spec, ['unmet', 'partly']) },
    { kind: 'list', label: 'Questions to answer', items: questions },
    { kind: 'list', label: 'Met', items: expectationsOf(analysis, spec, ['met']) },
    { kind: 'list', label: 'For a reviewer to judge', items: expectationsOf(analysis, spec, ['unjudged']) },
    { kind: 'list', label: 'Concerns that belong here', items: concernsOf(analysis, spec) },
  ];
  return parts.filter((part) => part.kind !== 'list' || part.items.length > 0);
}

const PRESENCE: Readonly<Record<Presence, string>> = {
  required: 'required',
  recommended: 'recommended',
  optional: 'optional',
  'not-applicable': 'not needed',
};

const STATE: Readonly<Record<ReturnType<Analysis['stateOf']>, readonly string[]>> = {
  present: [],
  placeholder: ['only placeholders so far'],
  empty: ['empty so far'],
};

function forTask({ task }: Analysis): string {
  return `for task type "${taskTitle(task.id)}"`;
}

/** `9.5 of 14 points` */
function scoreOf({ coverage }: Analysis, spec: SectionSpec): readonly string[] {
  const section = coverage.sections.find((one) => one.spec === spec);
  if (!section || section.possible === 0) return [];
  const isMarked = section.status === 'present' && section.written < 1;
  return [
    `${pointsText(section.points)} of ${pointsText(section.possible)} points`,
    ...(isMarked ? ['three quarters count while placeholders are left'] : []),
  ];
}

/** The expectations of `spec` with one of `verdicts`, those that matter most first. */
function expectationsOf(
  { coverage, document }: Analysis,
  spec: SectionSpec,
  verdicts: readonly Verdict[],
): HoverItem[] {
  const results = coverage.sections.find((section) => section.spec === spec)?.expectations ?? [];
  const shown = results.filter(({ verdict }) => verdicts.includes(verdict));
  const rankOf = ({ expectation }: ExpectationResult): number => LEVELS.indexOf(expectation.level);
  return shown
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ expectation, note, evidence: [first] }) => {
      const where = first && `line ${positionAt(document.lines, first.start).line + 1}`;
      const details = [note, where].filter((part) => part !== undefined).join(', ');
      const text = withoutStop(expectation.text) + (details === '' ? '' : ` (${details})`);
      return { lead: expectation.level, text };
    });
}

const LEVELS: readonly Expectation['level'][] = ['must', 'should', 'nice'];

function concernsOf(analysis: Analysis, spec: SectionSpec): HoverItem[] {
  return analysis.topics
    .filter(({ topic }) => spec.topics.includes(topic.id))
    .flatMap((result) => {
      const { presence } = analysis.presenceOfTopic(result.topic);
      return presence === 'not-applicable' ? [] : [concernOf(analysis, result, presence)];
    });
}

function concernOf(
  { document }: Analysis,
  { topic, status, evidence }: TopicResult,
  presence: Presence,
): HoverItem {
  const [first] = evidence;
  const where = first ? `, line ${positionAt(document.lines, first.start).line + 1}` : '';
  const what = { covered: 'covered', mentioned: 'only named', absent: 'not treated' }[status];
  return { lead: topic.title, text: `${what}${where} (${PRESENCE[presence]})` };
}

function paragraphOf(text: string): HoverPart {
  return { kind: 'paragraph', text };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
