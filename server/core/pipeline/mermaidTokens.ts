import type { Span } from '../text.ts';

/** A node as one statement of a flowchart names it: `A[Ranking]`, or `A` alone. */
export interface MermaidNode {
  readonly id: string;
  readonly idSpan: Span;
  /** Undefined where it has no brackets here. */
  readonly label: string | undefined;
  readonly labelSpan: Span;
  readonly isDecision: boolean;
  readonly end: number;
}

/** An arrow between nodes. */
export interface MermaidLink {
  readonly label: string | undefined;
  readonly style: 'solid' | 'dotted' | 'thick';
  readonly isBidirectional: boolean;
  readonly isBackward: boolean;
  /** `~~~` only moves nodes. */
  readonly isInvisible: boolean;
  readonly span: Span;
}

/**
 * The node at `at`, or undefined where there is none.
 *
 * @param isLoose true for a text without a `flowchart` line, whose names may hold spaces: `Candidate generation`
 */
export function nodeAt(source: string, at: number, isLoose: boolean): MermaidNode | undefined {
  const id = matchAt(isLoose ? LOOSE_ID : ID, source, at);
  if (id === undefined) return undefined;
  const idEnd = at + id.trimEnd().length;
  const idSpan = { start: at, end: idEnd };
  const shape = shapeAt(source, idEnd) ?? dataShapeAt(source, idEnd);
  const end = shape?.end ?? idEnd;
  const className = matchAt(CLASS, source, end) ?? '';
  return {
    id: id.trimEnd(),
    idSpan,
    label: shape?.label,
    labelSpan: shape?.span ?? idSpan,
    isDecision: shape?.isDecision ?? false,
    end: end + className.length,
  };
}

/** The arrow at `at` with its label, in either of the forms `-- x -->` and `-->|x|`. */
export function linkAt(source: string, at: number): MermaidLink | undefined {
  const name = matchAt(EDGE_ID, source, at) ?? '';
  const start = at + name.length;
  const whole = matchAt(WHOLE_LINK, source, start);
  if (whole !== undefined) return withBarLabel(source, at, start + whole.length, whole, whole);
  const head = matchAt(LINK_START, source, start);
  if (head === undefined) return undefined;
  const labelStart = start + head.length;
  const pattern = head.includes('=') ? THICK_END : head.includes('.') ? DOTTED_END : SOLID_END;
  const line = source.slice(labelStart, lineEnd(source, labelStart));
  const tail = pattern.exec(line);
  if (!tail) return undefined;
  const label = line.slice(0, tail.index).trim();
  const end = labelStart + tail.index + tail[0].length;
  return { ...linkOf(head, tail[0]), label, span: { start: at, end } };
}

/** Letters of an id: not what begins a shape, a link, a list or the next statement. */
const ID = /(?:(?![-=]{2}|->|-\.|~~~|:::)[^\s[\](){}<>|&;"'@,])+/uy;
const LOOSE_ID = /(?:(?![-=]{2}|->|-\.|~~~|:::)[^\n[\](){}<>|&;"@])+/uy;
const CLASS = /:::[\w-]+/y;
const EDGE_ID = /\w+@(?=[<xo]?(?:--|==|-\.))/y;

const WHOLE_LINK =
  /[<xo]?(?:->|-{2,}(?:>|[xo](?=[\s|])|-)|={2,}(?:>|[xo](?=[\s|])|=)|-\.+-(?:>|[xo](?=[\s|]))?|~{3,}|(?:→|⟶))/uy;
const LINK_START = /[<xo]?(?:--|==|-\.)/y;
const SOLID_END = /-{2,}(?:>|[xo](?=[\s|])|-)?/;
const THICK_END = /={2,}(?:>|[xo](?=[\s|])|=)?/;
const DOTTED_END = /\.+-(?:>|[xo](?=[\s|]))?/;

function linkOf(head: string, tail: string): Omit<MermaidLink, 'label' | 'span'> {
  const opens = head.startsWith('<');
  const closes = tail.endsWith('>') || tail === '→' || tail === '⟶';
  return {
    style: head.includes('=') ? 'thick' : head.includes('.') ? 'dotted' : 'solid',
    isBidirectional: opens && closes,
    isBackward: opens && !closes,
    isInvisible: head.includes('~'),
  };
}

function withBarLabel(source: string, start: number, end: number, head: string, tail: string): MermaidLink {
  const bar = matchAt(BAR_LABEL, source, end);
  const label = bar?.trim().slice(1, -1).trim();
  return { ...linkOf(head, tail), label, span: { start, end: end + (bar?.length ?? 0) } };
}

const BAR_LABEL = /[ \t]*\|(?:"[^"]{0,500}"|[^|\n]{0,500})\|/y;

interface Shape {
  readonly label: string;
  readonly span: Span;
  readonly isDecision: boolean;
  readonly end: number;
}

/** Longer brackets first, for they begin with the shorter ones. */
const SHAPES: readonly (readonly [open: string, closes: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['[', [']']],
  ['(', [')']],
  ['{', ['}']],
  ['>', [']']],
];

function shapeAt(source: string, at: number): Shape | undefined {
  const shape = SHAPES.find(([open]) => source.startsWith(open, at));
  if (!shape) return undefined;
  const [open, closes] = shape;
  const isDecision = open === '{';
  const start = at + open.length;
  const quoted = matchAt(QUOTED, source, start);
  if (quoted !== undefined) {
    const from = start + quoted.indexOf('"') + 1;
    const to = start + quoted.length - 1;
    const close = closes.find((one) => source.startsWith(one, skipBlanks(source, to + 1)));
    if (close === undefined) return undefined;
    const end = skipBlanks(source, to + 1) + close.length;
    return { label: source.slice(from, to), span: { start: from, end: to }, isDecision, end };
  }
  return plainShape(source, start, closes, isDecision);
}

const QUOTED = /\s*"[^"]{0,2000}"/y;

/** The label goes to the first closing bracket whose line it shares. */
function plainShape(
  source: string,
  start: number,
  closes: readonly string[],
  isDecision: boolean,
): Shape | undefined {
  const limit = Math.min(lineEnd(source, start), start + LONGEST_LABEL);
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const close = closes.find((one) => source.startsWith(one, at));
    if (close !== undefined && depth === 0) {
      return { label: source.slice(start, at), span: { start, end: at }, isDecision, end: at + close.length };
    }
    // `[f(x)]` and `(f(x))`: brackets inside a label come in pairs.
    if (source[at] === closes[0]?.[0] && depth > 0) depth--;
    else if (source[at] === PARTNERS[closes[0] ?? '']) depth++;
  }
  return undefined;
}

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const LONGEST_LABEL = 2000;

/** `A@{ shape: rect, label: "Ranking" }`. */
function dataShapeAt(source: string, at: number): Shape | undefined {
  const data = matchAt(/@\{[^{}]{0,2000}\}/y, source, at);
  if (data === undefined) return undefined;
  const label = /\blabel:\s*"([^"]*)"/.exec(data);
  const start = at + (label ? label.index + label[0].length - 1 - (label[1] ?? '').length : 0);
  const text = label?.[1] ?? '';
  const isDecision = /\bshape:\s*(?:diam|diamond|decision|question)\b/.test(data);
  return { label: text, span: { start, end: start + text.length }, isDecision, end: at + data.length };
}

/** The offset of the line's end at or behind `at`. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** The first offset from `at` on that holds neither space nor tab. */
export function skipBlanks(source: string, at: number): number {
  let next = at;
  while (source[next] === ' ' || source[next] === '\t') next++;
  return next;
}

/** What the sticky `pattern` matches at `at`. */
export function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
