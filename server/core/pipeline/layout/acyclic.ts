interface Link {
  readonly from: string;
  readonly to: string;
}

/** Links that run in no circle, and all ids in an order that they follow. */
export interface Forward<T> {
  readonly edges: readonly T[];
  /** Each id behind all those that lead to it. */
  readonly order: readonly string[];
}

/**
 * Leaves out of `edges` those that close a circle when one walks from the starts, in the order of `ids`. Edges from or
 * to other ids, and from an id to itself, are left out too.
 */
export function forwardEdges<T extends Link>(ids: readonly string[], edges: readonly T[]): Forward<T> {
  const next = new Map<string, T[]>(ids.map((id) => [id, []]));
  const entered = new Set<string>();
  for (const edge of edges) {
    if (edge.from === edge.to || !next.has(edge.to)) continue;
    next.get(edge.from)?.push(edge);
    entered.add(edge.to);
  }
  const state = new Map<string, 'open' | 'done'>();
  const kept = new Set<T>();
  const done: string[] = [];
  const walk = (start: string): void => {
    // A stack of its own: a chain of thousands of stages would overflow that of the program.
    const path = [{ id: start, at: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = next.get(top.id)?.[top.at++];
      if (!edge) {
        state.set(top.id, 'done');
        done.push(top.id);
        path.pop();
        continue;
      }
      const seen = state.get(edge.to);
      if (seen !== 'open') kept.add(edge);
      if (seen !== undefined) continue;
      state.set(edge.to, 'open');
      path.push({ id: edge.to, at: 0 });
    }
  };
  const starts = ids.filter((id) => !entered.has(id));
  for (const id of [...starts, ...ids]) if (!state.has(id)) walk(id);
  return { edges: edges.filter((edge) => kept.has(edge)), order: done.toReversed() };
}

/**
 * Id → how many steps behind the first it stands. What nothing leads to stands right before what it leads to, as a
 * store that only the last stage reads.
 */
export function layersOf(forward: Forward<Link>): ReadonlyMap<string, number> {
  const before = groupedBy(forward.edges, 'to');
  const after = groupedBy(forward.edges, 'from');
  const layers = new Map<string, number>();
  for (const id of forward.order) {
    const around = (before.get(id) ?? []).map(({ from }) => layers.get(from) ?? 0);
    layers.set(id, around.length === 0 ? 0 : Math.max(...around) + 1);
  }
  for (const id of forward.order.toReversed()) {
    if (before.has(id)) continue;
    const around = (after.get(id) ?? []).map(({ to }) => layers.get(to) ?? 0);
    if (around.length > 0) layers.set(id, Math.max(0, Math.min(...around) - 1));
  }
  return layers;
}

function groupedBy(links: readonly Link[], key: keyof Link): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link[key]);
    if (group) group.push(link);
    else groups.set(link[key], [link]);
  }
  return groups;
}
