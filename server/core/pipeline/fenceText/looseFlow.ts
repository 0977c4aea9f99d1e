import { isBlank, plain, quotedAt, skipProperties } from './looseTokens.ts';
import type { ScalarToken } from './looseTokens.ts';
import type { LooseEntry, LooseItem, LooseList, LooseMap, LooseNode, Slot } from './looseNode.ts';

/** A bracket that is open. */
export interface FlowFrame {
  /** What it is the value of. */
  readonly slot: Slot;
  /** Undefined until its bracket is read. */
  node: LooseMap | LooseList | undefined;
  /** The entry or item that is being read; undefined behind a comma. */
  last: LooseEntry | LooseItem | undefined;
}

/** Reads the line from `from` to `end`, which stands in the brackets of `flows`; closed ones are taken off. */
export function readFlow(source: string, flows: FlowFrame[], from: number, end: number): void {
  let at = from;
  for (let top = flows.at(-1); top && at < end; top = flows.at(-1)) {
    const sign = source[at];
    if (sign === '#' && isBlank(source[at - 1])) return;
    if (isBlank(sign)) at++;
    else if (sign === '{' || sign === '[') at = open(flows, top, sign, at);
    else if (sign === '}' || sign === ']') {
      flows.pop();
      at++;
    } else if (sign === ',') {
      top.last = undefined;
      at++;
    } else if (sign === ':') {
      if (top.last && 'key' in top.last) top.last.hasColon = true;
      at++;
    } else at = readWord(source, top, at, end);
  }
}

/** Deeper brackets hold nothing of ours. */
const DEEPEST = 20;

function open(flows: FlowFrame[], top: FlowFrame, sign: '{' | '[', at: number): number {
  const node: LooseMap | LooseList =
    sign === '{'
      ? { kind: 'map', isFlow: true, column: 0, entries: [] }
      : { kind: 'list', isFlow: true, column: 0, items: [] };
  if (!top.node) {
    top.node = node;
    top.slot.value = node;
    return at + 1;
  }
  const slot = flows.length < DEEPEST ? slotIn(top) : { value: undefined };
  slot.value ??= node;
  flows.push({ slot, node, last: undefined });
  return at + 1;
}

/** Where the next value goes. */
function slotIn(frame: FlowFrame): Slot {
  if (frame.node?.kind !== 'list') return frame.last ?? { value: undefined };
  if (frame.last) return { value: undefined };
  const item: LooseItem = { hasDash: true, value: undefined };
  frame.node.items.push(item);
  frame.last = item;
  return item;
}

function readWord(source: string, frame: FlowFrame, from: number, end: number): number {
  const at = skipProperties(source, from, end);
  if (at >= end) return at;
  const { scalar, end: stop } = wordAt(source, at, end);
  if (frame.node?.kind === 'map' && !frame.last) {
    const entry: LooseEntry = { key: scalar, hasColon: false, value: undefined };
    frame.node.entries.push(entry);
    frame.last = entry;
  } else if (frame.node?.kind === 'list' || (frame.last && 'key' in frame.last && frame.last.hasColon)) {
    put(slotIn(frame), scalar);
  }
  return Math.max(stop, at + 1);
}

function put(slot: Slot, value: LooseNode): void {
  slot.value ??= value;
}

/** A quoted text, or words up to the next sign of the brackets. */
function wordAt(source: string, at: number, end: number): ScalarToken {
  const quote = source[at];
  if (quote === '"' || quote === "'") return quotedAt(source, at, end, quote);
  let stop = at;
  while (stop < end && !isWordEnd(source, stop)) stop++;
  return { scalar: plain(source, at, stop), end: stop, isClosed: true };
}

function isWordEnd(source: string, at: number): boolean {
  const sign = source[at] ?? '';
  if (',[]{}'.includes(sign)) return true;
  if (sign === '#') return isBlank(source[at - 1]);
  const next = source[at + 1];
  return sign === ':' && (isBlank(next) || ',[]{}'.includes(next ?? ''));
}
