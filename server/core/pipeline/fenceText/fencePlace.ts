import type { Span } from '../../text.ts';
import { shapeAt } from '../fenceShape.ts';
import type { FenceShape } from '../fenceShape.ts';
import type { LooseEntry, LooseItem, LooseList, LooseMap, LooseNode, LooseScalar } from './looseNode.ts';
import { readLoosely } from './looseYaml.ts';

/** Where a caret or a word stands in the YAML of a fence, and what belongs there. */
export interface FencePlace {
  /** The word, with its quotes; empty between words. An offset in the YAML without the caret's mark. */
  readonly span: Span;
  readonly word: LooseScalar;
  /** A key of `map`, or a value. A word that stands alone where a mapping belongs is a key of it. */
  readonly role: 'key' | 'value';
  /** What belongs here: for a key the mapping that it belongs to. */
  readonly shape: FenceShape;
  /** The keys and lists that lead here, outer ones first; for a key, those that lead to its mapping. */
  readonly path: readonly string[];
  /** The innermost mapping around it, and the entry of it in which it stands. */
  readonly map: LooseMap | undefined;
  readonly entry: LooseEntry | undefined;
  /** The entry of `stages` or `edges` around it. */
  readonly stage: LooseItem | undefined;
  /** The innermost list around it. */
  readonly list: LooseList | undefined;
  readonly item: LooseItem | undefined;
  /** All of the fence. */
  readonly root: LooseNode | undefined;
}

/**
 * The place at which something that is typed at `offset` of the YAML `source` would stand; undefined in comments and in
 * texts of several lines. The YAML need not be whole.
 */
export function placeForTyping(source: string, offset: number): FencePlace | undefined {
  // `kind:|` has its value behind a blank.
  const gap =
    source[offset - 1] === ':' && /^\s*(?:\n|$)/.test(source.slice(offset, offset + 200)) ? ' ' : '';
  const marked = `${source.slice(0, offset)}${gap}${MARK}${source.slice(offset)}`;
  const place = placeOf(marked, offset + gap.length);
  if (!place) return undefined;
  const { start, end } = place.span;
  return { ...place, span: { start: start - gap.length, end: end - MARK.length - gap.length } };
}

/** What stands in for the text to come: a private character, so that it can begin any word. */
const MARK = '\uE000';

/** The place of the word at `offset` of the YAML `source`; undefined where no word is. */
export function placeOf(source: string, offset: number): FencePlace | undefined {
  const root = readLoosely(source);
  const found = root && find(root, offset, START);
  if (!found) return undefined;
  const { trail, word } = found;
  const here = stepsOf(trail);
  const isKey = here.entry?.key === word;
  const path = isKey ? here.path.slice(0, -1) : here.path;
  const shape = shapeAt(path);
  if (!shape) return undefined;
  // A word in place of a mapping is going to be its first key.
  const role = isKey || shape.fields.length > 0 ? 'key' : 'value';
  return { ...here, span: word.span, word, role, shape, path, root };
}

/** What is around a node, outer parts first. */
type Trail = readonly (
  | { readonly map: LooseMap; readonly entry: LooseEntry }
  | { readonly list: LooseList; readonly item: LooseItem }
)[];

const START: Trail = [];

function find(
  node: LooseNode,
  offset: number,
  trail: Trail,
): { readonly trail: Trail; readonly word: LooseScalar } | undefined {
  if (node.kind === 'scalar') return isIn(node, offset) ? { trail, word: node } : undefined;
  if (node.kind === 'list') {
    for (const item of node.items) {
      const found = item.value && find(item.value, offset, [...trail, { list: node, item }]);
      if (found) return found;
    }
    return undefined;
  }
  for (const entry of node.entries) {
    const inside: Trail = [...trail, { map: node, entry }];
    if (isIn(entry.key, offset)) return { trail: inside, word: entry.key };
    const found = entry.value && find(entry.value, offset, inside);
    if (found) return found;
  }
  return undefined;
}

function isIn({ span }: LooseScalar, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function stepsOf(trail: Trail): Pick<FencePlace, 'path' | 'map' | 'entry' | 'stage' | 'list' | 'item'> {
  const maps = trail.flatMap((step) => ('map' in step ? [step] : []));
  const lists = trail.flatMap((step) => ('list' in step ? [step] : []));
  const last = maps.at(-1);
  return {
    path: trail.map((step) => ('map' in step ? step.entry.key.value : '*')),
    map: last?.map,
    entry: last?.entry,
    stage: lists[0]?.item,
    list: lists.at(-1)?.list,
    item: lists.at(-1)?.item,
  };
}
