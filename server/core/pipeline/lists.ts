import type { Block, List, ListItem } from '../document.ts';
import type { Span } from '../text.ts';
import { NOTHING_GIVEN } from './draft.ts';
import type { PipelineDraft, StageDraft } from './draft.ts';
import { CHAIN_DEMANDS, judgeNames } from './judge.ts';
import { judgeName } from './kinds.ts';
import type { StageKindIndex } from './kinds.ts';
import { readName, slugOf, uniqueIds } from './names.ts';

/**
 * Reads `list` as stages that follow one another, where words of a pipeline lead it and its items are named as stages
 * are. An item that names a later step of the funnel inside another one follows it.
 *
 * @param lead what stands above the list: a heading, a paragraph, the item that it is in
 */
export function readStageList(
  text: string,
  list: List,
  lead: string,
  index: StageKindIndex,
): PipelineDraft | undefined {
  if (list.items.length > MOST_ITEMS || !isLead(lead, list.ordered)) return undefined;
  const items = list.items.flatMap((item) => itemOf(text, item) ?? []);
  if (items.length < 2 || items.length * 2 < list.items.length) return undefined;
  const names = items.map(({ name }) => name.label);
  const nouns = names.filter(isNoun).length;
  if (nouns * 4 < names.length * 3 || list.items.some(({ checked }) => checked !== undefined))
    return undefined;
  const kinds = new Set(names.map((name) => judgeName(index, name).kind));
  if (kinds.size < 2 || judgeNames(index, names, LIST_DEMANDS) !== 'pipeline') return undefined;
  const all = items.flatMap((item) => [item, ...laterSteps(text, item, index)]);
  const idOf = uniqueIds();
  const stages = all.map(({ name, span, labelSpan }): StageDraft => ({
    id: idOf(slugOf(name.label)),
    ...name,
    span,
    labelSpan,
  }));
  const edges = stages.slice(1).map((stage, at) => ({
    from: stages[at]?.id ?? '',
    to: stage.id,
    span: stage.labelSpan,
    isImplied: true,
  }));
  const { span } = list;
  return {
    ...NOTHING_GIVEN,
    source: 'list',
    span,
    bodySpan: span,
    title: readName(lead).text,
    stages,
    edges,
  };
}

const MOST_ITEMS = 40;

/** `Candidate generation`, but neither `Designed the training` nor a sentence. */
function isNoun(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length <= MOST_WORDS &&
    !(words.length > 2 && /^(?:\p{L}{2,}ed|set|enables?|ensures?|provides?)$/iu.test(words[0] ?? ''))
  );
}

const MOST_WORDS = 5;

/** Most items must name stages, for a list is a weaker sign than an arrow. */
const LIST_DEMANDS = { ...CHAIN_DEMANDS, share: 0.6, stages: 2 };

/** Words that say that stages follow. A numbered list says itself that its order matters. */
function isLead(lead: string, isOrdered: boolean): boolean {
  const isOther =
    /\b(?:metrics?|questions|risks?|requirements?|trade-?offs?|considerations?|challenges?|alternatives?|options?|goals?|implementation|project|roadmap|milestones?|timeline|reasons?|benefits?|advantages?|why)\b|\?\s*$/i;
  if (isOther.test(lead)) return false;
  const sure = /\b(?:pipelines?|stages?|staged|workflow|data ?flow|flow|funnel|cascade)\b/i;
  const likely = /\b(?:architecture|steps?|process|system design|high[- ]level|overview|in order)\b/i;
  return sure.test(lead) || (isOrdered && likely.test(lead));
}

interface Item {
  readonly name: ReturnType<typeof readName>;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly item: ListItem;
}

/** An item by its name: its bold words, or what stands before a colon or dash. */
function itemOf(text: string, item: ListItem): Item | undefined {
  const first = item.blocks[0];
  if (first?.kind !== 'paragraph') return undefined;
  const { start, end } = first.prose.span;
  const line = text.slice(start, Math.min(end, start + LONGEST_ITEM)).split(/[\r\n]/)[0] ?? '';
  if (/[-=]>|[→⇒➔➜]/u.test(line.replace(/\([^()]*\)/g, ''))) return undefined;
  const bold = /^\s*(?:\*\*|__)(.{1,80}?)(?:\*\*|__)/.exec(line);
  const masked = line.replace(/\([^()]*\)?/g, (inner) => 'x'.repeat(inner.length));
  const cut = bold ? -1 : masked.search(/:(?:\s|$)|\s[-–—]\s|\.\s/);
  const label = bold ? bold[0] : cut < 0 ? line : line.slice(0, cut);
  const name = readName(label.replace(/[*_]+/g, '').replace(/:\s*$/, ''));
  const notes = line.slice(label.length).replace(/^[\s:–—-]+/, '');
  const rest = readName(notes).text;
  const read = { ...name, notes: rest === '' ? name.notes : [...name.notes, rest] };
  const at = label.indexOf(name.label);
  const from = start + Math.max(0, at);
  const labelSpan = { start: from, end: at < 0 ? start + label.length : from + name.label.length };
  return name.label === ''
    ? undefined
    : { name: read, span: { start, end: start + line.length }, labelSpan, item };
}

const LONGEST_ITEM = 400;

/** Items inside `outer` that name a later step of the funnel: `re-ranking: business logic` in `Ranking`. */
function laterSteps(text: string, { name, item }: Item, index: StageKindIndex): Item[] {
  const rankOf = (label: string): number => index.kinds.get(judgeName(index, label).kind ?? '')?.rank ?? -1;
  const own = rankOf(name.label);
  const inner = item.blocks.filter((block): block is Block & List => block.kind === 'list');
  return inner
    .flatMap((list) => list.items)
    .flatMap((one) => itemOf(text, one) ?? [])
    .filter((one) => one.name.notes.length > 0 && rankOf(one.name.label) > own && own > 0)
    .filter((one) => isNoun(one.name.label) && !judgeName(index, one.name.label).isWeak);
}
