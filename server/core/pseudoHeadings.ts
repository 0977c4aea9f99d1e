import type { Block, Heading, HeadingForm, List, ListItem, Paragraph, Prose } from './document.ts';
import type { Span } from './text.ts';

/** What the top level of a document is made of, in order. */
export type Flow = Heading | Block;

/**
 * Turns lines that stand for headings into headings, where a document has (nearly) no real ones: bold lines
 * (`**Data**`), short labels (`Features:`) and the items of a numbered list (`1. Problem formulation`).
 * A document with real headings is given back as it is: its bold lines are emphasis.
 */
export function promotePseudoHeadings(text: string, flow: readonly Flow[]): readonly Flow[] {
  const real = flow.filter((item) => 'depth' in item);
  const belowTitle = real.filter((heading, index) => index > 0 || heading.depth > 1);
  if (belowTitle.length >= FEWEST_REAL_HEADINGS) return flow;
  const candidates = flow.flatMap((block) => ('depth' in block ? [] : candidatesIn(text, block)));
  const forms = FORMS.filter(
    (form) => candidates.filter((candidate) => candidate.form === form).length >= FEWEST_PSEUDO_HEADINGS,
  );
  if (forms.length === 0) return flow;
  const deepest = Math.max(1, ...real.map((heading) => heading.depth));
  const depths = new Map(forms.map((form, index) => [form, Math.min(6, deepest + 1 + index)]));
  const promoted = flow.flatMap((item) => ('depth' in item ? [item] : promote(text, item, depths)));
  return real.length === 0 ? withTitle(promoted) : promoted;
}

/** A bold first line with another right below it names the document, where enough headings follow. */
function withTitle(flow: readonly Flow[]): readonly Flow[] {
  const [first, second] = flow;
  if (!first || !second || !isBold(first) || !isBold(second)) return flow;
  if (flow.filter((item) => 'depth' in item).length <= FEWEST_BELOW_TITLE) return flow;
  return [{ ...first, depth: first.depth - 1 }, ...flow.slice(1)];
}

function isBold(item: Flow): item is Heading {
  return 'depth' in item && item.form === 'bold';
}

/** Where fewer follow, the first is rather a section that is still empty. */
const FEWEST_BELOW_TITLE = 3;

/** With this many real headings below its title, a document is structured by them. */
const FEWEST_REAL_HEADINGS = 2;

/** Fewer lines of one form are chance, not structure. */
const FEWEST_PSEUDO_HEADINGS = 2;

/** Longer lines are sentences. */
const MOST_WORDS = 9;

/** Which form stands above which, where a document mixes them. */
const FORMS = ['bold', 'list-item', 'label'] as const satisfies readonly HeadingForm[];

type PseudoForm = (typeof FORMS)[number];

interface Candidate {
  readonly form: PseudoForm;
  readonly text: string;
  readonly span: Span;
  readonly titleSpan: Span;
}

function candidatesIn(text: string, block: Block): Candidate[] {
  if (block.kind === 'paragraph') {
    const found = lineCandidate(text, block.prose);
    return found ? [found] : [];
  }
  return block.kind === 'list' ? itemCandidates(text, block) : [];
}

function promote(text: string, block: Block, depths: ReadonlyMap<PseudoForm, number>): Flow[] {
  if (block.kind === 'list' && depths.has('list-item')) {
    const candidates = itemCandidates(text, block);
    if (candidates.length > 0) return promoteItems(text, block, depths);
  }
  if (block.kind !== 'paragraph') return [block];
  const found = lineCandidate(text, block.prose);
  const depth = found && depths.get(found.form);
  if (!found || depth === undefined) return [block];
  const rest = withoutFirstLine(text, block, found.span.end);
  return [headingOf(found, depth), ...(rest ? [rest] : [])];
}

function headingOf(candidate: Candidate, depth: number): Heading {
  const { form, text, span, titleSpan } = candidate;
  return { form, text, depth, span, titleSpan };
}

/** The first line of a paragraph, where it is bold all through or a short label that ends in a colon. */
function lineCandidate(text: string, prose: Prose): Candidate | undefined {
  const source = text.slice(prose.span.start, prose.span.end);
  const line = source.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const span = { start: prose.span.start, end: prose.span.start + line.length };
  const bold = /^(\*\*|__)(?=\S)(.{1,80}?)(?<=\S)\1[ \t]*(?::[ \t]*)?$/.exec(line);
  if (bold?.[2] !== undefined && !bold[2].includes(bold[1] ?? '**'))
    return candidateOf('bold', bold[2], span, 2);
  const label = /^([^:|`<>]{1,60}):[ \t]*$/.exec(line);
  if (label?.[1] !== undefined) return candidateOf('label', label[1], span, 0);
  return undefined;
}

function candidateOf(form: PseudoForm, raw: string, span: Span, offset: number): Candidate | undefined {
  const text = raw.replace(/:\s*$/, '').trim();
  if (text === '' || wordsIn(text) > MOST_WORDS) return undefined;
  const start = span.start + offset + (raw.length - raw.trimStart().length);
  return { form, text, span, titleSpan: { start, end: start + text.length } };
}

/** The items of a numbered list whose first lines are short and of which at least one holds more. */
function itemCandidates(text: string, list: List): Candidate[] {
  if (!list.ordered || !list.items.some((item) => item.blocks.length > 1)) return [];
  const found = list.items.map((item) => itemCandidate(text, item));
  return found.every((candidate) => candidate !== undefined) ? found : [];
}

function itemCandidate(text: string, item: ListItem): Candidate | undefined {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph') return undefined;
  const source = text.slice(first.span.start, first.span.end);
  const line = (source.split(/\r\n|\n|\r/, 1)[0] ?? '').trimEnd();
  // A table of contents lists headings and is none.
  if (line.includes('](#')) return undefined;
  const inner = line.replace(/^(\*\*|__)|(\*\*|__)?:?$/g, '').trim();
  const at = inner === '' ? -1 : line.indexOf(inner);
  if (at < 0 || wordsIn(inner) > MOST_WORDS || /[.!]$/.test(inner)) return undefined;
  const start = first.span.start + at;
  return {
    form: 'list-item',
    text: inner.replace(/\s+/g, ' '),
    span: { start: item.span.start, end: first.span.start + line.length },
    titleSpan: { start, end: start + inner.length },
  };
}

function promoteItems(text: string, list: List, depths: ReadonlyMap<PseudoForm, number>): Flow[] {
  const depth = depths.get('list-item') ?? 2;
  return list.items.flatMap((item) => {
    const candidate = itemCandidate(text, item);
    const [first, ...rest] = item.blocks;
    if (!candidate || first?.kind !== 'paragraph') return [list];
    const remainder = withoutFirstLine(text, first, candidate.span.end);
    return [headingOf(candidate, depth), ...(remainder ? [remainder] : []), ...rest];
  });
}

/** `paragraph` from the line after `end` on; undefined where that was its only line. */
function withoutFirstLine(text: string, paragraph: Paragraph, end: number): Paragraph | undefined {
  const { prose } = paragraph;
  const gap = /^\s*/.exec(text.slice(end, prose.span.end))?.[0].length ?? 0;
  const span = { start: end + gap, end: prose.span.end };
  if (span.start >= span.end) return undefined;
  const runs = prose.runs
    .filter((run) => run.span.end > span.start)
    .map((run) => ({ ...run, span: { start: Math.max(run.span.start, span.start), end: run.span.end } }));
  return { kind: 'paragraph', span, prose: { span, text: text.slice(span.start, span.end), runs } };
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
