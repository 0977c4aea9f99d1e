import { readFlow } from './looseFlow.ts';
import type { FlowFrame } from './looseFlow.ts';
import type { LooseEntry, LooseList, LooseMap, LooseNode, Slot } from './looseNode.ts';
import { isBlank, isBlockKey, keyAt, scalarAt, skipBlanks, skipProperties } from './looseTokens.ts';

/**
 * Reads the maps, lists and one-line scalars of `source` by the indents and brackets of its lines, whatever is wrong with
 * them: an open bracket ends where a line with a key or dash stands further left, a line that is indented too deep belongs to
 * the map above it. Linear in the text; never throws. Not for values: use `parseYaml` for what YAML says.
 */
export function readLoosely(source: string): LooseNode | undefined {
  const root: Slot = { value: undefined };
  const reader: Reader = { source, root, frames: [], flows: [], flowColumn: 0, block: undefined };
  let start = 0;
  while (start <= source.length) {
    const found = source.indexOf('\n', start);
    const end = found < 0 ? source.length : found;
    readLine(reader, start, end);
    start = end + 1;
  }
  return root.value;
}

/** A block collection that is open, by the column in which its next key or dash would stand. */
interface Frame {
  readonly column: number;
  readonly node: LooseMap | LooseList;
}

interface Reader {
  readonly source: string;
  readonly root: Slot;
  readonly frames: Frame[];
  readonly flows: FlowFrame[];
  /** The column of the block line in which the open brackets began. */
  flowColumn: number;
  /** The column that a block scalar (`|`) stands right of, where one is open. */
  block: number | undefined;
}

/** Deeper nesting is not looked into. */
const DEEPEST = 20;

function readLine(reader: Reader, start: number, end: number): void {
  const { source, flows } = reader;
  const at = skipBlanks(source, start, end);
  const column = at - start;
  if (at >= end || source[at] === '\r') return;
  if (reader.block !== undefined) {
    if (column > reader.block) return;
    reader.block = undefined;
  }
  if (
    source[at] === '#' ||
    (column === 0 && /^(?:---|\.\.\.)\s*$/.test(source.slice(at, Math.min(end, at + 20))))
  )
    return;
  if (flows.length > 0) {
    if (column > reader.flowColumn || !isBlockKey(source, at, end)) {
      readFlow(source, flows, at, end);
      return;
    }
    flows.length = 0;
  }
  readBlockLine(reader, start, at, end);
}

function readBlockLine(reader: Reader, start: number, first: number, end: number): void {
  const { source } = reader;
  let at = first;
  while (source[at] === '-' && isBlank(source[at + 1])) {
    const list = listAt(reader, at - start);
    list.items.push({ hasDash: true, value: undefined });
    at = skipBlanks(source, at + 1, end);
    if (at >= end || source[at] === '#') return;
  }
  const column = at - start;
  at = skipProperties(source, at, end);
  if (at >= end) return;
  const key = keyAt(source, at, end);
  if (!key) {
    readBare(reader, column, at, end);
    return;
  }
  const entry: LooseEntry = { key: key.key, hasColon: true, value: undefined };
  mapAt(reader, column).entries.push(entry);
  readValue(reader, entry, column, key.end, end);
}

/** The list whose dashes stand in `column`. */
function listAt(reader: Reader, column: number): LooseList {
  const top = closeDownTo(reader, column, 'list');
  if (top?.node.kind === 'list' && top.column === column) return top.node;
  const slot = openSlot(reader);
  const known = slot.value?.kind === 'list' && !slot.value.isFlow ? slot.value : undefined;
  const list: LooseList = known ?? { kind: 'list', isFlow: false, column, items: [] };
  if (reader.frames.length < DEEPEST) slot.value ??= list;
  reader.frames.push({ column, node: list });
  return list;
}

/** The map whose keys stand in `column`, or the one that a key which is indented wrongly belongs to. */
function mapAt(reader: Reader, column: number): LooseMap {
  const top = closeDownTo(reader, column, 'map');
  if (top?.node.kind === 'map' && top.column === column) return top.node;
  const slot = openSlot(reader);
  if (slot.value !== undefined && top?.node.kind === 'map' && slot.value.kind !== 'map') return top.node;
  const known = slot.value?.kind === 'map' && !slot.value.isFlow ? slot.value : undefined;
  const map: LooseMap = known ?? { kind: 'map', isFlow: false, column, entries: [] };
  if (reader.frames.length < DEEPEST) slot.value ??= map;
  reader.frames.push({ column, node: map });
  return map;
}

/** Closes what stands right of `column`, and a list in it where a map goes on there; gives what is open then. */
function closeDownTo({ frames }: Reader, column: number, wanted: 'map' | 'list'): Frame | undefined {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    const isList = top.node.kind === 'list';
    if (top.column < column || (top.column === column && (wanted === 'list' || !isList))) return top;
    frames.pop();
  }
  return undefined;
}

/** Where a node goes that is indented deeper than what is open. */
function openSlot({ frames, root }: Reader): Slot {
  const node = frames.at(-1)?.node;
  if (!node) return root;
  const last = node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
  return last ?? { value: undefined };
}

function readValue(reader: Reader, slot: Slot, column: number, from: number, end: number): void {
  const { source, flows } = reader;
  const at = skipProperties(source, skipBlanks(source, from, end), end);
  const sign = source[at];
  if (at >= end || sign === '#' || sign === '\r') return;
  if (sign === '|' || sign === '>') {
    reader.block = column;
  } else if (sign === '{' || sign === '[') {
    reader.flowColumn = column;
    flows.push({ slot, node: undefined, last: undefined });
    readFlow(source, flows, at, end);
  } else {
    slot.value = scalarAt(source, at, end).scalar;
  }
}

/** A line without key and dash: a value that stands below its key, or a word that is still being written. */
function readBare(reader: Reader, column: number, at: number, end: number): void {
  const { frames, source } = reader;
  while (frames.length > 0 && (frames.at(-1)?.column ?? 0) > column) frames.pop();
  const top = frames.at(-1);
  const slot = openSlot(reader);
  const isBelow = !top || top.column < column;
  if (isBelow && slot.value === undefined) {
    readValue(reader, slot, top?.column ?? -1, at, end);
    return;
  }
  const { scalar } = scalarAt(source, at, end);
  if (top?.node.kind === 'list' && top.column === column) {
    top.node.items.push({ hasDash: false, value: scalar });
  } else if (top?.node.kind === 'map') {
    if (top.column === column || slot.value?.kind !== 'scalar') {
      top.node.entries.push({ key: scalar, hasColon: false, value: undefined });
    }
  } else if (slot.value?.kind === 'map') {
    slot.value.entries.push({ key: scalar, hasColon: false, value: undefined });
  }
}
