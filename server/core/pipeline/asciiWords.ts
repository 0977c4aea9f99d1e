import { spanIn, textIn } from './asciiGrid.ts';
import type { AsciiLink } from './asciiLinks.ts';
import type { AsciiNode, Drawing } from './asciiNodes.ts';

/** The words of a node; parentheses around all of them go. */
export function textOf(node: AsciiNode | undefined): string {
  const text = (node?.lines ?? []).map((line) => line.text).join(' ');
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text;
}

/** Adds `value` to the list at `key`. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** `10B`, `->` and `1,000` side by side are one remark: `10B -> 1,000`. */
export function inWholeRows({ grid, nodes }: Drawing, free: readonly AsciiNode[]): readonly AsciiNode[] {
  const rows = new Map<number, AsciiNode[]>();
  for (const node of free) addTo(rows, node.box.top, node);
  return [...rows].flatMap(([row, list]) => {
    const [first] = list;
    const last = list.at(-1);
    if (!first || !last || first === last) return list;
    const { left } = first.box;
    const { right } = last.box;
    const isApart = nodes.some(
      ({ box }) =>
        box.top <= row &&
        row <= box.bottom &&
        box.left > left &&
        box.right < right &&
        !list.some((one) => one.box === box),
    );
    if (isApart) return list;
    return [
      {
        ...first,
        box: { ...first.box, right },
        lines: [{ text: textIn(grid, row, left, right + 1), span: spanIn(grid, row, left, right + 1) }],
      },
    ];
  });
}

/** Where words may belong. */
export interface Places {
  readonly notes: Map<number, string[]>;
  readonly labels: Map<AsciiLink, string>;
  readonly rest: string[];
  readonly joined: ReadonlySet<number>;
}

/** Words beside a box are a note to it, words beside an arrow its label. */
export function placeWords(
  node: AsciiNode,
  { nodes }: Drawing,
  links: readonly AsciiLink[],
  { notes, labels, rest, joined }: Places,
): void {
  const { top, left, right } = node.box;
  const along = links.find(
    ({ isFlat, cells }) =>
      isFlat &&
      cells.some(({ row, column }) => Math.abs(row - top) === 1 && left <= column && column <= right),
  );
  if (along) {
    labels.set(along, textOf(node));
    return;
  }
  const beside = nodes.findLast(
    ({ box, isBoxed, isFrame, index }) =>
      (isBoxed || joined.has(index)) && !isFrame && box.top <= top && top <= box.bottom && box.right < left,
  );
  if (beside) {
    addTo(notes, beside.index, textOf(node));
    return;
  }
  const link = links.find((one) =>
    one.cells.some(({ row, column }) => row === top && Math.abs(column - left) <= WIDEST),
  );
  if (link) labels.set(link, [labels.get(link), textOf(node)].filter((text) => text !== undefined).join(' '));
  else rest.push(textOf(node));
}

const WIDEST = 24;
