import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ParsedNode, YAMLError } from 'yaml';
import type { DataFault } from './framework.ts';
import type { Span } from './text.ts';

/** The YAML between the `---` lines at the start of a document. */
export interface FrontMatter {
  /** All of it, both `---` lines included. */
  readonly span: Span;
  /** The YAML itself. */
  readonly bodySpan: Span;
  /** Plain values, never trusted; `undefined` where the YAML is empty or broken. */
  readonly value: unknown;
  /** JSON pointer (`/owners/0`) → the span of that value. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly faults: readonly DataFault[];
}

/**
 * The start of `text` with its front matter and nothing else; empty where it has none. Parsing this tells
 * whether a long file is a design document at a cost that does not grow with it.
 */
export function frontMatterOf(text: string): string {
  return FRONT_MATTER.exec(text.slice(0, LONGEST_FRONT_MATTER))?.[0] ?? '';
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?---[ \t]*(?=[\r\n]|$)/;
const LONGEST_FRONT_MATTER = 100_000;

/** YAML as values and the place of each of them. */
export interface PositionedYaml {
  readonly value: unknown;
  readonly spans: ReadonlyMap<string, Span>;
  readonly faults: readonly DataFault[];
}

/**
 * Reads `source` as YAML 1.2; JSON is read too. Spans are moved by `base`, the offset of `source` in the
 * text that holds it. Broken YAML gives an undefined value and its faults; nothing is thrown.
 */
export function parseYaml(source: string, base = 0): PositionedYaml {
  const lineCounter = new LineCounter();
  // A lone CR ends a line in Markdown, and not for this YAML parser.
  const lines = source.replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(lines, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  const spans = new Map<string, Span>();
  if (document.contents) collectSpans(document.contents, '', base, spans);
  const faults = document.errors.slice(0, MOST_FAULTS).map((error) => faultOf(error, base, source.length));
  if (faults.length > 0) return { value: undefined, spans, faults };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), spans, faults };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      value: undefined,
      spans,
      faults: [{ message, span: { start: base, end: base + source.length } }],
    };
  }
}

/** The span of the value at `pointer`, or of the nearest value around it. */
export function spanAt(spans: ReadonlyMap<string, Span>, pointer: string): Span | undefined {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
    const found = spans.get(path);
    if (found || path === '') return found;
  }
}

/** The string at `key` of a front matter or configuration value, trimmed; undefined where it is none. */
export function stringAt(value: unknown, key: string): string | undefined {
  if (!isRecord(value)) return undefined;
  const found = value[key];
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

/** True for a plain object: not null, no array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings of `value`: of an array its strings, of one string that string, else none. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** One open bracket makes a fault of every line behind it. */
const MOST_FAULTS = 10;

/** Enough for honest files; a "billion laughs" file runs into it at once. */
const MOST_ALIASES = 100;

function collectSpans(node: ParsedNode, pointer: string, base: number, into: Map<string, Span>): void {
  into.set(pointer, { start: base + node.range[0], end: base + node.range[1] });
  if (isAlias(node) || isScalar(node)) return;
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const path = `${pointer}/${escapePointer(name)}`;
      into.set(`${path}~key`, { start: base + key.range[0], end: base + key.range[1] });
      if (value) collectSpans(value, path, base, into);
      else into.set(path, { start: base + key.range[0], end: base + key.range[1] });
    }
  } else if (isSeq<ParsedNode>(node)) {
    for (const [index, item] of node.items.entries()) collectSpans(item, `${pointer}/${index}`, base, into);
  }
}

/** `name` as a step of a JSON pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function faultOf(error: YAMLError, base: number, length: number): DataFault {
  // At the end of its text the parser points one behind it.
  const span = { start: base + Math.min(error.pos[0], length), end: base + Math.min(error.pos[1], length) };
  const message = error.message.split('\n', 1)[0] ?? error.message;
  return { message: `This is not valid YAML: ${message}`, span };
}
