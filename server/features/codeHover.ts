import { rules, SEVERITIES, topicIndex } from '../core/index.ts';
import type { Analysis, Finding, Rule, SectionSpec, Span, Topic } from '../core/index.ts';
import type { HoverPart } from './hoverText.ts';

/** Help at some place of a document. */
export interface PlacedHelp {
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}

/** The help for the code that a waiver names at `offset`, in a comment or in the front matter. */
export function waiverHover(analysis: Analysis, offset: number): PlacedHelp | undefined {
  const codes = analysis.waivers.flatMap((waiver) => waiver.codes);
  const named = codes.find(({ span }) => span.start <= offset && offset <= span.end);
  const parts = named ? codeHelp(analysis, named.code) : [];
  return named && parts.length > 0 ? { span: named.span, parts } : undefined;
}

/** What the findings at `offset` are about, the worst first, and how to accept them. */
export function findingsHover(analysis: Analysis, offset: number): PlacedHelp | undefined {
  const here = analysis.findings
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const byCode = new Map(here.map((finding): [string, Finding] => [finding.code, finding]));
  const [first, ...others] = [...byCode.values()].slice(0, MOST_CODES);
  if (!first) return undefined;
  const partsFor = ({ code }: Finding): readonly HoverPart[] => [...codeHelp(analysis, code), waiving(code)];
  const more = others.flatMap((finding): HoverPart[] => [{ kind: 'divider' }, ...partsFor(finding)]);
  return { span: first.span, parts: [...partsFor(first), ...more] };
}

/** A place with more codes than this, as a title is for all that is missing, would fill the screen. */
const MOST_CODES = 2;

/** What `code` is about; nothing for an unknown one. */
function codeHelp({ framework }: Analysis, code: string): readonly HoverPart[] {
  const topic = topicIndex().topics.find(({ id }) => id === code);
  if (topic) return topicHelp(topic);
  const rule = rules.find(({ id }) => id === code);
  if (rule) return ruleHelp(rule);
  const section = framework.sections.find(({ id }) => id === code);
  return section ? sectionHelp(section) : [];
}

function topicHelp({ id, title, definition, why, points, good, bad }: Topic): readonly HoverPart[] {
  return [
    { kind: 'title', text: title, notes: [id] },
    { kind: 'paragraph', text: definition },
    { kind: 'paragraph', text: why },
    { kind: 'list', label: 'A good treatment says', items: points.map(({ text }) => ({ text })) },
    {
      kind: 'list',
      label: 'Examples',
      items: [
        { lead: 'Good', text: good },
        { lead: 'Too thin', text: bad },
      ],
    },
  ];
}

function ruleHelp({ id, summary, why, examples }: Rule): readonly HoverPart[] {
  const found = examples.find(({ messages }) => messages.length > 0);
  const well = examples.find(({ messages }) => messages.length === 0);
  const sample = (label: string, text: string | undefined): readonly HoverPart[] =>
    text === undefined ? [] : [{ kind: 'sample', label, text }];
  return [
    { kind: 'title', text: summary, notes: [id] },
    { kind: 'paragraph', text: why },
    ...sample('Found here', found?.text),
    ...sample('Nothing is found here', well?.text),
  ];
}

function sectionHelp({ id, title, purpose, questions }: SectionSpec): readonly HoverPart[] {
  const items = questions.map((text) => ({ text }));
  return [
    { kind: 'title', text: title, notes: [id] },
    { kind: 'paragraph', text: purpose },
    ...(items.length === 0 ? [] : [{ kind: 'list', label: 'Questions to answer', items } as const]),
  ];
}

function waiving(code: string): HoverPart {
  const text = `<!-- mldd-disable-section ${code} -- why this is accepted here -->`;
  return { kind: 'sample', label: 'To accept it, with the reason', text };
}
