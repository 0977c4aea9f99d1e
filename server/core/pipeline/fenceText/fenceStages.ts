import { slugOf } from '../names.ts';
import type { LooseItem, LooseMap, LooseNode, LooseScalar } from './looseNode.ts';

/** What an entry of `stages` says of itself, as far as it is written. */
export interface LooseStage {
  /** Its id; made of its name where it gives none. */
  readonly id: string;
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly lane: string | undefined;
  readonly item: LooseItem;
  readonly map: LooseMap;
}

/** The stages that `root` lists, in order; entries with neither id nor name are left out. */
export function looseStages(root: LooseNode | undefined): readonly LooseStage[] {
  const list = valueAt(root, 'stages');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item): LooseStage[] => {
    if (item.value?.kind !== 'map') return [];
    const map = item.value;
    const name = textAt(map, 'name');
    const id = textAt(map, 'id') ?? (name === undefined ? undefined : slugOf(name));
    return id === undefined
      ? []
      : [{ id, name, kind: textAt(map, 'kind'), lane: textAt(map, 'lane'), item, map }];
  });
}

/** The value of `key` in the mapping `node`. */
export function valueAt(node: LooseNode | undefined, key: string): LooseNode | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.find((entry) => entry.hasColon && entry.key.value === key)?.value;
}

/** The words at `key`; undefined where there are none. */
export function textAt(node: LooseNode | undefined, key: string): string | undefined {
  const value = valueAt(node, key);
  return value?.kind === 'scalar' && value.value !== '' ? value.value : undefined;
}

/** The words in `node`: its own, or those of its list. */
export function wordsIn(node: LooseNode | undefined): readonly LooseScalar[] {
  if (node?.kind === 'scalar') return [node];
  if (node?.kind !== 'list') return [];
  return node.items.flatMap(({ value }) => (value?.kind === 'scalar' ? [value] : []));
}
