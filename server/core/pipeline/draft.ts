import { cyclesOf } from './cycles.ts';
import { judgeName, laneNamed } from './kinds.ts';
import type { StageKindIndex } from './kinds.ts';
import type { Lane, Pipeline, PipelineEdge, PipelineGroup, PipelineStage } from './model.ts';
import { readCount } from './values.ts';

/** A stage as a reader found it; what it does not say is undefined, or left out. */
export type StageDraft = Pick<PipelineStage, 'id' | 'label' | 'text' | 'notes' | 'span' | 'labelSpan'> &
  Partial<PipelineStage>;

/** An edge as a reader found it. */
export type EdgeDraft = Pick<PipelineEdge, 'from' | 'to' | 'span'> & Partial<PipelineEdge>;

/** A group as a reader found it. */
export type GroupDraft = Omit<PipelineGroup, 'lane'> & Partial<PipelineGroup>;

/** A pipeline as a reader found it, before anything is inferred. */
export interface PipelineDraft extends Omit<Pipeline, 'id' | 'stages' | 'edges' | 'groups'> {
  readonly stages: readonly StageDraft[];
  readonly edges: readonly EdgeDraft[];
  readonly groups: readonly GroupDraft[];
}

/** What every reader but that of the fence leaves open. */
export const NOTHING_GIVEN = {
  title: undefined,
  budget: undefined,
  budgetSpan: undefined,
  groups: [],
  notes: [],
  faults: [],
} as const;

/** Fills in what `draft` leaves open: kinds from names, lanes from groups, kinds and neighbors, feedback edges. */
export function completePipeline(draft: PipelineDraft, id: string, index: StageKindIndex): Pipeline {
  const groups = draft.groups.map((group) => ({
    ...group,
    lane: group.lane ?? laneNamed(index, group.label),
  }));
  const kinds = draft.stages.map((stage) => kindOf(stage, index));
  const lanes = lanesOf(draft, kinds, groups, index);
  const stages = draft.stages.map((stage, at) => completeStage(stage, kinds[at], lanes[at] ?? 'online'));
  return { ...draft, id, groups, stages, edges: completeEdges(draft.edges, stages) };
}

function kindOf(stage: StageDraft, index: StageKindIndex): string | undefined {
  if (stage.kind !== undefined) return stage.kind;
  const own = judgeName(index, stage.label).kind;
  if (own !== undefined) return own;
  const notes = stage.notes.map((note) => judgeName(index, note));
  return notes.find(({ kind, isWeak, words }) => kind !== undefined && !isWeak && words <= 4)?.kind;
}

function completeStage(stage: StageDraft, kind: string | undefined, lane: Lane): PipelineStage {
  return {
    ...NO_FIELDS,
    ...stage,
    itemsOut: stage.itemsOut ?? amountIn(stage.notes),
    kind,
    kindSource: stage.kind === undefined ? (kind === undefined ? undefined : 'inferred') : 'given',
    lane,
    laneSource: stage.lane === undefined ? 'inferred' : 'given',
  };
}

/** `Retrieval (1,000 items)`: how many are left. */
function amountIn(notes: readonly string[]): number | undefined {
  const amount = notes.find((note) =>
    /^[~≈]?\d[\d,.]*\s*[kmb]?(?:\s+(?:items?|candidates?|results?|docs|documents?))?$/i.test(note),
  );
  return readCount(amount);
}

/** What a stage has where nothing more is said of it. */
export const NO_FIELDS = {
  group: undefined,
  itemsIn: undefined,
  itemsOut: undefined,
  latency: undefined,
  qps: undefined,
  freshness: undefined,
  model: undefined,
  technology: undefined,
  store: undefined,
  owner: undefined,
  monitors: [],
  fallback: undefined,
  isOptional: false,
  details: [],
  mentions: [],
  fieldSpans: new Map<string, never>(),
} as const;

/** Given, else that of its group, else that of its kind, else that of what it is joined to. */
function lanesOf(
  { stages, edges }: PipelineDraft,
  kinds: readonly (string | undefined)[],
  groups: readonly PipelineGroup[],
  index: StageKindIndex,
): readonly Lane[] {
  const groupLanes = lanesOfGroups(groups);
  const lanes = new Map<string, Lane | undefined>();
  for (const [at, stage] of stages.entries()) {
    const ofGroup = stage.group === undefined ? undefined : groupLanes.get(stage.group);
    lanes.set(stage.id, stage.lane ?? ofGroup ?? index.kinds.get(kinds[at] ?? '')?.lane);
  }
  const before = neighbors(edges, 'to', 'from');
  const after = neighbors(edges, 'from', 'to');
  return stages.map((stage, at) => {
    const around = (ids: readonly string[] = []): Lane[] => ids.flatMap((one) => lanes.get(one) ?? []);
    const own = lanes.get(stage.id);
    const first = around(before.get(stage.id));
    const kind = kinds[at] ?? '';
    const isPlain = index.kinds.get(kind)?.role === 'plain' && !LEARNING.has(kind);
    const isFixed = stage.lane !== undefined || stage.group !== undefined || !isPlain;
    // What only requests lead to is computed within them: `query -> encoder`.
    const isInRequest =
      own === 'offline' && !isFixed && first.length > 0 && first.every((lane) => lane === 'online');
    const lane = isInRequest ? 'online' : (own ?? first[0] ?? around(after.get(stage.id))[0] ?? 'online');
    lanes.set(stage.id, lane);
    return lane;
  });
}

/** Kinds that take longer than any request waits. */
const LEARNING: ReadonlySet<string> = new Set([
  'labeling',
  'sampling',
  'training',
  'tuning',
  'batch-inference',
]);

/** A group without a lane of its own has that of the one around it; outer groups come first. */
function lanesOfGroups(groups: readonly PipelineGroup[]): ReadonlyMap<string, Lane | undefined> {
  const lanes = new Map<string, Lane | undefined>();
  for (const { id, lane, parent } of groups) lanes.set(id, lane ?? lanes.get(parent ?? ''));
  return lanes;
}

function neighbors(
  edges: readonly EdgeDraft[],
  key: 'from' | 'to',
  other: 'from' | 'to',
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    const list = found.get(edge[key]);
    if (list) list.push(edge[other]);
    else found.set(edge[key], [edge[other]]);
  }
  return found;
}

/** Where a stage stands: its place in the order, and its lane. */
interface Place {
  readonly at: number;
  readonly lane: Lane;
}

function completeEdges(edges: readonly EdgeDraft[], stages: readonly PipelineStage[]): PipelineEdge[] {
  const places = new Map(stages.map(({ id, lane }, at) => [id, { at, lane }]));
  const returns = edges.map((edge) => edge.isFeedback ?? isReturn(edge, places));
  // A loop is closed once: `registry -> ranking` leads forward where logs bring the outcomes back.
  const cycles = cyclesOf(edges.filter((_, at) => returns[at] !== true));
  return edges.map((edge, at) => ({
    ...PLAIN_EDGE,
    ...edge,
    isFeedback: returns[at] === true || (edge.isFeedback === undefined && closesLoop(edge, places, cycles)),
  }));
}

/** What an edge has where nothing more is said of it. */
export const PLAIN_EDGE = {
  label: undefined,
  style: 'solid',
  isBidirectional: false,
  isImplied: false,
} as const;

/** True for an edge that carries outcomes back, wherever its ends stand. */
function isReturn({ from, to, label }: EdgeDraft, places: ReadonlyMap<string, Place>): boolean {
  const lane = places.get(to)?.lane;
  const leadsBack = places.get(from)?.lane === 'feedback' && (lane === 'offline' || lane === 'nearline');
  return leadsBack || /\bfeedback\b/i.test(label ?? '');
}

/** True for an edge to an earlier stage of its cycle that does not look like a step of the same work. */
function closesLoop(
  edge: EdgeDraft,
  places: ReadonlyMap<string, Place>,
  cycles: ReadonlyMap<string, number>,
): boolean {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (!from || !to || to.at > from.at || cycles.get(edge.from) !== cycles.get(edge.to)) return false;
  return edge.style === 'dotted' || from.lane !== to.lane || BACK.test(edge.label ?? '');
}

/** Labels of arrows that lead back. */
const BACK = /retrain|labels?\b|judg|correct|refresh/i;
