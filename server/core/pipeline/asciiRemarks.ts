import type { AsciiLink } from './asciiLinks.ts';
import type { AsciiNode } from './asciiNodes.ts';

/**
 * Remarks behind names that stand one below the other: `[Parser] → takes 17 fields` in most rows of an upright drawing.
 * Name → the bare words right of it in its row. Empty where these are names of stages themselves.
 */
export function remarksInRows(
  nodes: readonly AsciiNode[],
  links: readonly AsciiLink[],
): ReadonlyMap<number, readonly AsciiNode[]> {
  const upright = new Set(links.filter(({ isFlat }) => !isFlat).flatMap(endsOfLink));
  // A row that begins with an arrow goes on with the one above it.
  const goesOn = new Set(
    links.flatMap(({ isFlat, heads, tails }) => (isFlat && tails.length === 0 ? heads : [])),
  );
  const rows = new Map<number, AsciiNode[]>();
  for (const node of nodes) {
    const row = rows.get(node.box.top);
    if (row) row.push(node);
    else rows.set(node.box.top, [node]);
  }
  const found = new Map<number, readonly AsciiNode[]>();
  let steps = 0;
  for (const row of rows.values()) {
    const [name, ...others] = row.toSorted((a, b) => a.box.left - b.box.left);
    if (!name || !upright.has(name.index) || goesOn.has(name.index)) continue;
    steps++;
    if (others.length > 0 && others.every(({ index, isBoxed }) => !isBoxed && !upright.has(index)))
      found.set(name.index, others);
  }
  const said = [...found.values()].filter((others) => isSaid(others)).length;
  const single = [...found.values()].filter(({ length }) => length === 1).length;
  const isMost = (count: number): boolean => count * 3 >= found.size * 2;
  const isHabit = found.size > 2 && found.size * 2 >= steps && isMost(said) && isMost(single);
  return isHabit ? found : new Map();
}

function endsOfLink({ heads, tails }: AsciiLink): readonly number[] {
  return [...heads, ...tails];
}

/** True for what is longer than a name, or holds a number. */
function isSaid(nodes: readonly AsciiNode[]): boolean {
  const text = nodes.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
  return text.split(/\s+/).length > 2 || /\d/.test(text);
}
