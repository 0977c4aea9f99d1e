import type { LooseScalar } from './looseNode.ts';

/** The first offset from `at` to `end` that holds neither space nor tab. */
export function skipBlanks(source: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(source[next])) next++;
  return next;
}

/** True for a space, a tab, and what ends a line. */
export function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r' || sign === undefined;
}

/** Behind anchors (`&a`) and tags (`!!str`). */
export function skipProperties(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (source[at] === '&' || source[at] === '!')) {
    while (at < end && !isBlank(source[at])) at++;
    at = skipBlanks(source, at, end);
  }
  return at;
}

/** True where a line begins with a dash or a key. */
export function isBlockKey(source: string, at: number, end: number): boolean {
  return (source[at] === '-' && isBlank(source[at + 1])) || keyAt(source, at, end) !== undefined;
}

/** The key at `at` and the offset behind its colon; undefined where the line holds none. */
export function keyAt(
  source: string,
  at: number,
  end: number,
): { readonly key: LooseScalar; readonly end: number } | undefined {
  const sign = source[at];
  if (sign === '{' || sign === '[' || sign === '}' || sign === ']' || sign === ',') return undefined;
  if (sign === '"' || sign === "'") {
    const quoted = scalarAt(source, at, end);
    const colon = skipBlanks(source, quoted.end, end);
    const isKey = quoted.isClosed && source[colon] === ':' && isBlank(source[colon + 1]);
    return isKey ? { key: quoted.scalar, end: colon + 1 } : undefined;
  }
  for (let colon = at; colon < end; colon++) {
    if (source[colon] === '#' && isBlank(source[colon - 1])) return undefined;
    if (source[colon] === ':' && isBlank(source[colon + 1])) {
      return { key: plain(source, at, colon), end: colon + 1 };
    }
  }
  return undefined;
}

/** The scalar at `at` in block style, which ends with its line, its quote or before a comment. */
export function scalarAt(source: string, at: number, end: number): ScalarToken {
  const quote = source[at];
  if (quote === '"' || quote === "'") return quotedAt(source, at, end, quote);
  let stop = at;
  while (stop < end && !(source[stop] === '#' && isBlank(source[stop - 1]))) stop++;
  return { scalar: plain(source, at, stop), end: stop, isClosed: true };
}

/** A scalar, where the text goes on behind it, and whether its quote was closed. */
export interface ScalarToken {
  readonly scalar: LooseScalar;
  readonly end: number;
  readonly isClosed: boolean;
}

/** A quoted text; one that is not closed ends with its line. */
export function quotedAt(source: string, at: number, end: number, quote: '"' | "'"): ScalarToken {
  let stop = at + 1;
  let isClosed = false;
  for (; stop < end && !isClosed; stop++) {
    if (quote === '"' && source[stop] === '\\') stop++;
    else if (source[stop] !== quote) continue;
    else if (quote === "'" && source[stop + 1] === "'") stop++;
    else isClosed = true;
  }
  const close = Math.min(stop, end);
  const inner = source.slice(at + 1, isClosed ? close - 1 : close);
  const value = quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/g, '$1');
  const style = quote === "'" ? 'single' : 'double';
  return { scalar: { kind: 'scalar', style, span: { start: at, end: close }, value }, end: close, isClosed };
}

/** The words from `start` to `end` without blanks around them. */
export function plain(source: string, start: number, end: number): LooseScalar {
  let stop = end;
  while (stop > start && isBlank(source[stop - 1])) stop--;
  const value = source.slice(start, stop);
  return {
    kind: 'scalar',
    style: value.startsWith('*') ? 'alias' : 'plain',
    span: { start, end: stop },
    value,
  };
}
