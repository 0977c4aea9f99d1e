import type { AsciiLink } from './asciiLinks.ts';
import type { AsciiNode } from './asciiNodes.ts';

/** Indexes of the names that a line comes from and goes to. */
export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A line without a head leads down: from all that it hangs from, else from the first of its names, to the others. */
export function endsOf({ tails, cells, isFlat }: AsciiLink, nodes: readonly AsciiNode[]): Ends {
  const ordered = tails.toSorted((a, b) => placeOf(nodes[a]) - placeOf(nodes[b]));
  const top = Math.min(...cells.map(({ row }) => row));
  const above = ordered.filter((one) => (nodes[one]?.box.bottom ?? top) < top).length;
  const count = isFlat || above === ordered.length ? 1 : Math.max(above, 1);
  return { from: ordered.slice(0, count), to: ordered.slice(count) };
}

function placeOf(node: AsciiNode | undefined): number {
  return (node?.box.top ?? 0) * 10_000 + (node?.box.left ?? 0);
}

/**
 * What finds the parts of a stage: bare names on the twigs of a line without a head, in a drawing whose arrows have
 * heads, such as `├── trend` below `Features -> Model`. It gives undefined for all other lines.
 */
export function partsFinder(
  links: readonly AsciiLink[],
): (link: AsciiLink, nodes: readonly AsciiNode[]) => Ends | undefined {
  const hasHeads = links.some(({ hasHead }) => hasHead);
  const counts = new Map<number, number>();
  for (const one of links.flatMap(({ heads, tails }) => [...heads, ...tails]))
    counts.set(one, (counts.get(one) ?? 0) + 1);
  return (link, nodes) => {
    if (link.hasHead || link.isFlat || !hasHeads) return undefined;
    const ends = endsOf(link, nodes);
    const isTwig = (one: number): boolean => {
      const box = nodes[one]?.box;
      const isBeside = link.cells.some(({ row, column }) => row === box?.top && column < box.left);
      return isBeside && nodes[one]?.isBoxed === false && counts.get(one) === 1;
    };
    return ends.from.length === 1 && ends.to.length > 0 && ends.to.every(isTwig) ? ends : undefined;
  };
}
