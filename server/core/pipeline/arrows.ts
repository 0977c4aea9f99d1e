import type { Prose } from '../document.ts';
import type { Span } from '../text.ts';
import type { ArrowChain } from './arrowText.ts';
import { chainsIn } from './arrowText.ts';
import { readParts } from './arrowParts.ts';
import type { ChainPart, ChainParts } from './arrowParts.ts';
import { NOTHING_GIVEN } from './draft.ts';
import type { EdgeDraft, PipelineDraft, StageDraft } from './draft.ts';
import { CHAIN_DEMANDS, DRAWN_CHAIN_DEMANDS, judgeNames, PAIR_DEMANDS } from './judge.ts';
import { judgeName } from './kinds.ts';
import type { StageKindIndex } from './kinds.ts';
import { slugOf, uniqueIds } from './names.ts';

/**
 * Reads the arrow chains in running text: `A -> B -> C`, with any arrow. Chains that are no pipelines, such as sums, causes
 * and layers of a network, are left out.
 *
 * @param isLone true where the prose is no heading or table cell, and none of its neighbors in a list holds an arrow
 * @param isDrawn true where the text is a block of code
 */
export function* readArrows(
  text: string,
  prose: Prose,
  isLone: boolean,
  index: StageKindIndex,
  isDrawn = false,
): Generator<PipelineDraft> {
  const { start, end } = prose.span;
  if (!MAY_HOLD_ARROW.test(text.slice(start, end))) return;
  const source = withoutComments(text.slice(start, end), prose);
  for (const chain of chainsIn(source, 0, source.length)) {
    const parts = readParts(source, chain, index);
    if (isPipeline(parts, { isLone, isDrawn }, index))
      yield moved(draftOf(source, [{ chain, parts }]), start);
  }
}

/**
 * Reads a block of code whose lines are the arrows of one drawing: `A -> B` in one line, `B -> C` in another. Undefined
 * where they have few names in common, or draw no pipeline.
 */
export function readArrowList(source: string, index: StageKindIndex): PipelineDraft | undefined {
  const read = [...chainsIn(source, 0, source.length)].map((chain) => ({
    chain,
    parts: readParts(source, chain, index),
  }));
  const lines = read.map(({ parts }) => new Set([...parts.inputs, ...parts.rest].map(keyOf)));
  const uses = new Map<string, number>();
  for (const key of lines.flatMap((keys) => [...keys])) uses.set(key, (uses.get(key) ?? 0) + 1);
  const joined = lines.filter((keys) => [...keys].some((key) => (uses.get(key) ?? 0) > 1)).length;
  const arrows = read.reduce((sum, { parts }) => sum + parts.rest.length, 0);
  if (lines.length < 2 || joined < lines.length || arrows < 3) return undefined;
  const draft = draftOf(source, read);
  const names = draft.stages.map(({ label }) => label);
  if (names.filter(startsWithNumber).length > 1) return undefined;
  return judgeNames(index, names, DRAWN_CHAIN_DEMANDS) === 'pipeline' ? draft : undefined;
}

/** What tells that two parts are the same stage. */
function keyOf({ name }: ChainPart): string {
  return name.text.toLowerCase();
}

/** Cheap to ask of every paragraph. */
const MAY_HOLD_ARROW = /[-–—=_]>|[→⟶➔➜➞➝➙⇒⟹⮕➡►▶]/u;

/** `source` of `prose` with blanks for its comments, whose ends look like arrows; offsets stay. */
function withoutComments(source: string, { runs, span }: Prose): string {
  const comments = runs.filter(({ kind }) => kind === 'comment');
  if (comments.length === 0) return source;
  let result = '';
  let done = 0;
  for (const comment of comments) {
    const end = comment.span.end - span.start;
    result += source.slice(done, comment.span.start - span.start);
    result += ' '.repeat(Math.max(0, end - result.length));
    done = end;
  }
  return result + source.slice(done);
}

/** Where a chain stands. */
interface Place {
  readonly isLone: boolean;
  readonly isDrawn: boolean;
}

function isPipeline(parts: ChainParts, { isLone, isDrawn }: Place, index: StageKindIndex): boolean {
  const { inputs, rest } = parts;
  const all = [...inputs, ...rest];
  if (isFunnel(all)) return true;
  const named = all.filter(({ count }) => count === undefined);
  const names = named.map(({ name }) => name.label);
  // Numbers that follow one another are a sum or a ramp.
  if (names.filter(startsWithNumber).length * 2 > names.length || named.length < 2) return false;
  if (named.length < all.length && named.length * 2 < all.length) return false;
  if (names.filter((name) => /\d\s*%/.test(name)).length > 1) return false;
  const steps = Math.min(inputs.length, 1) + rest.length;
  const chainDemands = isDrawn && steps > 3 ? DRAWN_CHAIN_DEMANDS : CHAIN_DEMANDS;
  const demands = steps > 2 ? chainDemands : PAIR_DEMANDS;
  if (judgeNames(index, names, demands) !== 'pipeline') return false;
  return steps > 2 || (isLone && parts.isAlone && isSurePair(names, index));
}

function startsWithNumber(name: string): boolean {
  return /^[~≈<>≤≥+$€£]?\s*\d/.test(name);
}

/** Two names with one arrow are a pipeline only where both say so: most such pairs mean "leads to". */
function isSurePair(names: readonly string[], index: StageKindIndex): boolean {
  const judged = names.map((name) => judgeName(index, name));
  const isStage = judged.map(
    ({ kind, isWeak, isCause, isSentence }) => kind !== undefined && !isWeak && !isCause && !isSentence,
  );
  if (names.some(startsWithNumber) || names.some((name) => TASK.test(name) || name.includes(' + ')))
    return false;
  if (names.length > 3) return isStage.at(-1) === true;
  return isStage.every(Boolean);
}

/** What a task is framed as: `ranking -> binary classification`. */
const TASK = /\b(?:binary|multi-?(?:class|label))\s+classification\b|\b(?:problem|task)$/i;

/** `100k items -> 500 items -> 10 items in order`: stages that tell nothing but how many they leave. */
function isFunnel(parts: readonly ChainPart[]): boolean {
  if (parts.length < 3) return false;
  const counts = parts.map(({ name }) => FUNNEL_STEP.exec(name.label)?.[1]);
  const numbers = counts.map((count) => (count === undefined ? Number.NaN : numberOf(count)));
  return numbers.every((number, at) => number > 1 && (at === 0 || number <= (numbers[at - 1] ?? 0)));
}

const FUNNEL_STEP =
  /^(?:top\s+)?[~≈]?(\d[\d,.]*\s*(?:[kmb]\b|million|billion|thousand)?)\+?\s+(?:items?|candidates?|documents?|docs?|videos?|products?|ads?|posts?|results?|passages?|chunks?|listings?|users?)\b/i;

function numberOf(count: string): number {
  const scale = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }[/[kmbt]/i.exec(count)?.[0].toLowerCase() ?? ''] ?? 1;
  return Number.parseFloat(count.replaceAll(',', '')) * scale;
}

interface ReadChain {
  readonly chain: ArrowChain;
  readonly parts: ChainParts;
}

/** What is drawn so far. */
interface Drawn {
  readonly stages: StageDraft[];
  readonly edges: EdgeDraft[];
  readonly place: (part: ChainPart) => string;
}

/** The stages and arrows of `chains`, which share the stages of the same name. */
function draftOf(text: string, chains: readonly ReadChain[]): PipelineDraft {
  const stages: StageDraft[] = [];
  const edges: EdgeDraft[] = [];
  const idOf = uniqueIds();
  const known = new Map<string, string>();
  const place = (part: ChainPart): string => {
    const key = keyOf(part);
    const same = known.get(key);
    if (same !== undefined && !/^\d/.test(key)) return same;
    const id = idOf(slugOf(part.name.label));
    known.set(key, id);
    stages.push(stageOf(text, id, part));
    return id;
  };
  for (const chain of chains) draw(chain, { stages, edges, place });
  const [first] = chains;
  const start = first?.chain.span.start ?? 0;
  const span = { start, end: chains.at(-1)?.chain.span.end ?? start };
  const title = chains.length === 1 ? first?.parts.title : undefined;
  return { ...NOTHING_GIVEN, source: 'arrows', span, bodySpan: span, title, stages, edges };
}

function draw({ chain, parts }: ReadChain, { stages, edges, place }: Drawn): void {
  const keepsCounts = isFunnel([...parts.inputs, ...parts.rest]);
  const isCount = ({ count }: ChainPart): boolean => count !== undefined && !keepsCounts;
  let itemsIn = parts.itemsIn;
  let label = parts.inputs[0]?.label;
  let last = parts.inputs.filter((part) => !isCount(part)).map(place);
  if (last.length === 0) itemsIn = parts.inputs[0]?.count ?? itemsIn;
  if (itemsIn !== undefined) setLast(stages, { itemsIn });
  for (const part of parts.rest) {
    if (isCount(part)) {
      setLast(stages, { itemsOut: part.count });
      itemsIn = part.count;
      continue;
    }
    const id = place(part);
    if (itemsIn !== undefined && stages.at(-1)?.id === id) setLast(stages, { itemsIn });
    itemsIn = undefined;
    edges.push(
      ...last
        .filter((from) => from !== id)
        .map((from) => ({ from, to: id, label, span: arrowBefore(chain, part) })),
    );
    last = [id];
    ({ label } = part);
  }
}

function setLast(stages: StageDraft[], fields: Partial<StageDraft>): void {
  const last = stages.pop();
  if (last) stages.push({ ...last, ...fields });
}

/** The arrow that ends nearest before `part`. */
function arrowBefore({ arrows, span }: ArrowChain, part: ChainPart): StageDraft['span'] {
  return arrows.findLast(({ end }) => end <= part.span.start) ?? arrows[0] ?? span;
}

function stageOf(text: string, id: string, { name, span }: ChainPart): StageDraft {
  const at = text.slice(span.start, span.end).indexOf(name.label);
  const start = span.start + at;
  const labelSpan = at < 0 ? span : { start, end: start + name.label.length };
  return { id, ...name, span, labelSpan };
}

/** `draft` with its spans moved by `by`. */
function moved(draft: PipelineDraft, by: number): PipelineDraft {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...draft,
    span: move(draft.span),
    bodySpan: move(draft.bodySpan),
    stages: draft.stages.map((stage) => ({
      ...stage,
      span: move(stage.span),
      labelSpan: move(stage.labelSpan),
    })),
    edges: draft.edges.map((edge) => ({ ...edge, span: move(edge.span) })),
  };
}
