import type { DataFault } from '../framework.ts';
import { isRecord, stringAt } from '../frontMatter.ts';
import type { Span } from '../text.ts';
import type { EdgeDraft } from './draft.ts';
import type { FenceSource, FenceStage } from './fenceSource.ts';
import { idOf } from './fenceStage.ts';

/** An id that an edge names, with its place. */
interface Reference {
  readonly id: string;
  readonly span: Span;
}

/** An edge before it is known whether its ends exist; one of them may be the stage that it is written in. */
interface RawEdge extends Omit<EdgeDraft, 'from' | 'to'> {
  readonly from: Reference;
  readonly to: Reference;
}

/**
 * The edges of a fence: those of `edges`, `after`, `next` and `feedback`; where neither `edges` nor `next` is used, a
 * stage without `after` follows the one above it. Stages in a row that share `parallel` follow what is above them all.
 */
export function fenceEdges(
  source: FenceSource,
  stages: readonly FenceStage[],
): { readonly edges: readonly EdgeDraft[]; readonly faults: readonly DataFault[] } {
  const known = new Map(stages.map(({ draft }) => [draft.id, draft]));
  const edges: EdgeDraft[] = [];
  const faults: DataFault[] = [];
  const seen = new Set<string>();
  for (const { from, to, ...rest } of [...edgesOfStages(source, stages), ...edgesOfList(source)]) {
    const unknown = [from, to].filter(({ id }) => !known.has(id));
    faults.push(...unknown.map(({ id, span }) => ({ message: `There is no stage "${id}"`, span })));
    const key = JSON.stringify([from.id, to.id, rest.label]);
    if (unknown.length > 0 || seen.has(key) || edges.length >= MOST_EDGES) continue;
    seen.add(key);
    edges.push({ ...rest, from: from.id, to: to.id });
  }
  return { edges, faults };
}

const MOST_EDGES = 2000;

function edgesOfStages(source: FenceSource, stages: readonly FenceStage[]): RawEdge[] {
  const isFree =
    source.value.edges === undefined && !stages.some(({ entry }) => entry.value.next !== undefined);
  const starts = isFree ? startsOfRows(stages) : [];
  return stages.flatMap((stage, at) => {
    const { value, pointer } = stage.entry;
    const own = endOf(stage);
    const isFeedback = value.feedback === true ? { isFeedback: true } : {};
    return [
      ...(isFree && value.after === undefined ? impliedEdges(stages, starts, at) : []),
      ...references(source, value.after, `${pointer}/after`).map((from) => ({
        from,
        to: own,
        span: from.span,
      })),
      ...references(source, value.next, `${pointer}/next`).map((to) => ({
        from: own,
        to,
        span: to.span,
        ...isFeedback,
      })),
      ...references(source, value.feedback, `${pointer}/feedback`).map((to) => ({
        from: own,
        to,
        span: to.span,
        isFeedback: true,
      })),
    ];
  });
}

function endOf({ draft }: FenceStage): Reference {
  return { id: draft.id, span: draft.labelSpan };
}

/** Index of a stage → that of the first stage of its row: those above it that share its `parallel`. */
function startsOfRows(stages: readonly FenceStage[]): readonly number[] {
  const starts: number[] = [];
  for (const [at, { entry }] of stages.entries()) {
    const { parallel } = entry.value;
    const isInRow = parallel !== undefined && stages[at - 1]?.entry.value.parallel === parallel;
    starts.push(isInRow ? (starts[at - 1] ?? at) : at);
  }
  return starts;
}

/** The edges to the stage `at` from all stages of the row above its own. */
function impliedEdges(stages: readonly FenceStage[], starts: readonly number[], at: number): RawEdge[] {
  const stage = stages[at];
  const start = starts[at] ?? at;
  if (!stage || start === 0) return [];
  return stages.slice(starts[start - 1] ?? start - 1, start).map((above) => ({
    from: endOf(above),
    to: endOf(stage),
    span: stage.draft.labelSpan,
    isImplied: true,
    ...(above.entry.value.feedback === true ? { isFeedback: true } : {}),
  }));
}

/** The ids under `pointer`: one, or a list of them. */
function references(source: FenceSource, value: unknown, pointer: string): Reference[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, at) => references(source, one, `${pointer}/${at}`));
  }
  const id = idOf(value);
  return id === undefined ? [] : [{ id, span: source.at(pointer).span }];
}

function edgesOfList(source: FenceSource): RawEdge[] {
  const list: readonly unknown[] = Array.isArray(source.value.edges) ? source.value.edges : [];
  return list.flatMap((entry, at) => {
    const pointer = `/edges/${at}`;
    if (typeof entry === 'string') return edgesOfChain(source, pointer);
    return isRecord(entry) ? edgesOfEntry(source, entry, pointer) : [];
  });
}

/** `a -> b -> c`, which names its ids in the source as in the value. */
function edgesOfChain({ at }: FenceSource, pointer: string): RawEdge[] {
  const { text, span } = at(pointer);
  const ids: Reference[] = [];
  let start = 0;
  for (const part of text.split('->')) {
    const id = part.replace(/^[\s"']+|[\s"']+$/g, '');
    const from = span.start + start + part.indexOf(id);
    ids.push({ id, span: within(span, { start: from, end: from + id.length }) });
    start += part.length + '->'.length;
  }
  return ids.slice(1).flatMap((to, index) => {
    const from = ids[index];
    return from ? [{ from, to, span }] : [];
  });
}

function edgesOfEntry(
  source: FenceSource,
  entry: Readonly<Record<string, unknown>>,
  pointer: string,
): RawEdge[] {
  const { span } = source.at(pointer);
  const given = {
    ...(entry.feedback === true ? { isFeedback: true } : {}),
    ...(entry.bidirectional === true ? { isBidirectional: true } : {}),
  };
  return references(source, entry.from, `${pointer}/from`).flatMap((from) =>
    references(source, entry.to, `${pointer}/to`).map((to) => ({
      from,
      to,
      span,
      label: stringAt(entry, 'label'),
      ...given,
    })),
  );
}

function within(outer: Span, { start, end }: Span): Span {
  const from = Math.min(Math.max(start, outer.start), outer.end);
  return { start: from, end: Math.min(Math.max(end, from), outer.end) };
}
