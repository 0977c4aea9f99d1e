import type { Arranged, Sizes, Tie } from './arranged.ts';
import type { Box } from './geometry.ts';

/** Where `ids` are one chain, their places in a row, as `arrange` would give them; undefined where they are not. */
export function arrangeChain(
  ids: readonly string[],
  ties: readonly Tie[],
  { cards, labelOf }: Sizes,
  direction: 'LR' | 'RL' | 'TB',
  gutter: number,
): Arranged | undefined {
  const chain = chainOf(ids, ties);
  if (!chain) return undefined;
  const sizes = chain.map(({ id }) => cards.get(id) ?? { width: 0, height: 0 });
  const isDown = direction === 'TB';
  const labels = chain.map(({ tie }) => (tie?.edge && !isDown ? labelOf(tie.edge) : undefined));
  const across = Math.max(
    ...sizes.map((size) => (isDown ? size.width : size.height)),
    ...labels.map((label) => label?.height ?? 0),
  );
  const boxes: Box[] = [];
  const edges: Arranged['edges'][number][] = [];
  let at = 0;
  for (const [index, { width, height }] of sizes.entries()) {
    const label = labels[index];
    const edge = chain[index]?.tie?.edge;
    const gap = index === 0 ? 0 : gutter + (label?.width ?? 0);
    const middle = { ...label, x: at + gutter / 2, y: (across - (label?.height ?? 0)) / 2 };
    if (edge) edges.push({ edge, points: [], label: label && { ...label, ...middle } });
    at += gap;
    boxes.push(
      isDown
        ? { x: (across - width) / 2, y: at, width, height }
        : { x: at, y: (across - height) / 2, width, height },
    );
    at += isDown ? height : width;
  }
  const turned = <T extends Box>(box: T): T =>
    direction === 'RL' ? { ...box, x: at - box.x - box.width } : box;
  const places = new Map(chain.map(({ id }, index) => [id, turned(boxes[index] ?? NOWHERE)]));
  return {
    boxes: new Map(ids.map((id) => [id, places.get(id) ?? NOWHERE])),
    edges: edges.map((one) => ({ ...one, label: one.label && turned(one.label) })),
    width: isDown ? across : at,
    height: isDown ? at : across,
  };
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Each id with the tie that leads to it, in the order of the chain. */
function chainOf(
  ids: readonly string[],
  ties: readonly Tie[],
): readonly { readonly id: string; readonly tie: Tie | undefined }[] | undefined {
  const after = new Map(ties.map((tie) => [tie.from, tie]));
  const before = new Set(ties.map(({ to }) => to));
  const isChain = ties.length === ids.length - 1 && after.size === ties.length && before.size === ties.length;
  const first = isChain ? ids.find((id) => !before.has(id)) : undefined;
  if (first === undefined) return undefined;
  const chain: { id: string; tie: Tie | undefined }[] = [{ id: first, tie: undefined }];
  for (let tie = after.get(first); tie && chain.length < ids.length; tie = after.get(tie.to)) {
    chain.push({ id: tie.to, tie });
  }
  return chain.length === ids.length ? chain : undefined;
}
