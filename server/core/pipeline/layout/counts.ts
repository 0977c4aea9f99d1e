import type { PipelineEdge, PipelineStage } from '../model.ts';

/** Where the counts of items stand: on an edge where it is plain that they pass it, else in the box of the stage. */
export interface Counts {
  readonly onEdges: ReadonlyMap<PipelineEdge, number>;
  /** Ids of stages that say how many items reach them, and leave them, in their box. */
  readonly inBoxes: { readonly in: ReadonlySet<string>; readonly out: ReadonlySet<string> };
}

/** @param edges have stages at both ends */
export function countsOf(stages: readonly PipelineStage[], edges: readonly PipelineEdge[]): Counts {
  const outOf = new Map(stages.map(({ id, itemsOut }) => [id, itemsOut]));
  const forward = edges.filter(({ isFeedback }) => !isFeedback);
  const before = new Map<string, PipelineEdge[]>();
  for (const edge of forward) before.set(edge.to, [...(before.get(edge.to) ?? []), edge]);
  const onEdges = new Map<PipelineEdge, number>();
  for (const edge of forward) {
    const count = outOf.get(edge.from);
    if (count !== undefined) onEdges.set(edge, count);
  }
  const inBoxes = new Set<string>();
  for (const { id, itemsIn } of stages) {
    const entering = before.get(id) ?? [];
    const [only] = entering;
    if (itemsIn === undefined || entering.some((edge) => onEdges.get(edge) === itemsIn)) continue;
    if (only && entering.every((edge) => onEdges.has(edge))) continue;
    // Of several lines that lead here, nobody says which brings them.
    if (only && entering.length === 1) onEdges.set(only, itemsIn);
    else inBoxes.add(id);
  }
  const left = new Set(forward.map(({ from }) => from));
  const out = stages.filter(({ id, itemsOut }) => itemsOut !== undefined && !left.has(id));
  return { onEdges, inBoxes: { in: inBoxes, out: new Set(out.map(({ id }) => id)) } };
}
