/** An arrow by the ids at its ends. */
interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Id → ids that the arrows from it lead to. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The links of `edges`, each direction that is asked for. */
export function linksOf(edges: readonly Ends[], direction: 'forward' | 'backward' = 'forward'): Links {
  const links = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const [start, end] = direction === 'forward' ? [from, to] : [to, from];
    const known = links.get(start);
    if (known) known.push(end);
    else links.set(start, [end]);
  }
  return links;
}

/**
 * Ids that can be reached from `start` over one link or more, each with the id before it on a shortest way. What
 * `isBarrier` holds is reached, and no way goes on behind it. Linear in the links.
 */
export function reachable(
  links: Links,
  start: string,
  isBarrier: (id: string) => boolean = () => false,
): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  const open = [start];
  for (let at = 0; at < open.length; at++) {
    const id = open[at] ?? '';
    if (at > 0 && isBarrier(id)) continue;
    for (const next of links.get(id) ?? []) {
      if (before.has(next)) continue;
      before.set(next, id);
      if (next !== start) open.push(next);
    }
  }
  return before;
}

/** The ids on the way to `end` in what `reachable` gave for `start`, both included. */
export function wayTo(before: ReadonlyMap<string, string>, start: string, end: string): readonly string[] {
  const way = [end];
  for (let id = before.get(end); id !== undefined; id = id === start ? undefined : before.get(id))
    way.unshift(id);
  return way;
}
