/** An edge by the ids at its ends. */
interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * Id → number of the cycle that it is in; ids with the same number can reach one another. An id on no cycle has a number
 * of its own. Linear in the edges: Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
 */
export function cyclesOf(edges: readonly Ends[]): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
    if (!next.has(to)) next.set(to, []);
  }
  const search: Search = {
    next,
    order: new Map(),
    low: new Map(),
    open: [],
    isOpen: new Set(),
    found: new Map(),
  };
  for (const id of next.keys()) if (!search.order.has(id)) visit(search, id);
  return search.found;
}

interface Search {
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly order: Map<string, number>;
  /** The earliest visited id that can be reached. */
  readonly low: Map<string, number>;
  readonly open: string[];
  readonly isOpen: Set<string>;
  readonly found: Map<string, number>;
}

function visit(search: Search, start: string): void {
  const path = [enter(search, start)];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const to = search.next.get(step.id)?.[step.done++];
    if (to === undefined) {
      path.pop();
      leave(search, step.id, path.at(-1)?.id);
    } else if (!search.order.has(to)) {
      path.push(enter(search, to));
    } else if (search.isOpen.has(to)) {
      lower(search, step.id, search.order.get(to) ?? 0);
    }
  }
}

function enter({ order, low, open, isOpen }: Search, id: string): { readonly id: string; done: number } {
  low.set(id, order.size);
  order.set(id, order.size);
  open.push(id);
  isOpen.add(id);
  return { id, done: 0 };
}

function leave(search: Search, id: string, parent: string | undefined): void {
  const { order, low, open, isOpen, found } = search;
  if (parent !== undefined) lower(search, parent, low.get(id) ?? 0);
  if (low.get(id) !== order.get(id)) return;
  const number = order.get(id) ?? 0;
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    isOpen.delete(member);
    found.set(member, number);
    if (member === id) return;
  }
}

function lower({ low }: Search, id: string, to: number): void {
  low.set(id, Math.min(low.get(id) ?? to, to));
}
