import { getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import {
  describeSchemaErrors,
  isRecord,
  parseYaml,
  stringAt,
  stringsOf,
  validateConfig,
} from '../core/index.ts';
import type { DataFault, Settings, Severity, Span } from '../core/index.ts';
import { SEVERITIES } from '../core/index.ts';

/** The names of configuration files, in the order in which one folder is searched for them. */
export const CONFIG_NAMES = ['.mldd.yaml', '.mldd.yml', '.mldd.json', '.mldd.jsonc'] as const;

/** One configuration file, valid by its schema. */
export interface ConfigFile {
  readonly uri: string;
  readonly root: boolean;
  readonly extends: readonly string[];
  readonly settings: PartialSettings;
  readonly frameworks: readonly string[];
  readonly documents: readonly string[];
  readonly ignores: readonly string[];
  readonly overrides: readonly ConfigOverride[];
  /** JSON pointer → place in the file, for faults that show later. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** What a file sets, before it is merged with what it builds on. */
export interface PartialSettings {
  readonly framework?: string;
  readonly task?: string;
  readonly overlays?: readonly string[];
  readonly severity?: Settings['severity'];
}

export interface ConfigOverride {
  readonly files: readonly string[];
  readonly settings: PartialSettings;
}

/** A configuration file, or what is wrong with it. */
export interface ConfigFileResult {
  readonly file: ConfigFile | undefined;
  readonly faults: readonly DataFault[];
}

/** Reads a configuration file. Never throws; each fault stands at its place in `text`. */
export function parseConfigFile(uri: string, text: string): ConfigFileResult {
  const { value, spans, faults } = /\.jsonc?$/.test(uri) ? parseJsonc(text) : parseYaml(text);
  if (faults.length > 0) return { file: undefined, faults };
  if (value === null || value === undefined) return { file: configOf(uri, {}, spans), faults: [] };
  const wrong = describeSchemaErrors(validateConfig, value, spans);
  if (wrong.length > 0 || !isRecord(value)) return { file: undefined, faults: wrong };
  return { file: configOf(uri, value, spans), faults: [] };
}

function configOf(
  uri: string,
  value: Readonly<Record<string, unknown>>,
  spans: ReadonlyMap<string, Span>,
): ConfigFile {
  const overrides = Array.isArray(value.overrides) ? value.overrides.filter(isRecord) : [];
  return {
    uri,
    root: value.root === true,
    extends: stringsOf(value.extends),
    settings: settingsOf(value),
    frameworks: stringsOf(value.frameworks),
    documents: stringsOf(value.documents),
    ignores: stringsOf(value.ignores),
    overrides: overrides.map((entry) => ({ files: stringsOf(entry.files), settings: settingsOf(entry) })),
    spans,
  };
}

function settingsOf(value: Readonly<Record<string, unknown>>): PartialSettings {
  const framework = stringAt(value, 'framework');
  const task = stringAt(value, 'task');
  return {
    ...(framework === undefined ? {} : { framework }),
    ...(task === undefined ? {} : { task }),
    ...(value.overlays === undefined ? {} : { overlays: stringsOf(value.overlays) }),
    ...(value.severity === undefined ? {} : { severity: severityOf(value.severity) }),
  };
}

/** Code → severity, of a value that need not be one; what is no severity is left out. */
export function severityOf(value: unknown): Settings['severity'] {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.flatMap(([code, level]) => (isLevel(level) ? [[code, level]] : [])));
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || SEVERITIES.some((severity) => severity === value);
}

function parseJsonc(text: string): {
  readonly value: unknown;
  readonly spans: ReadonlyMap<string, Span>;
  readonly faults: readonly DataFault[];
} {
  const errors: ParseError[] = [];
  // A byte order mark is a space to people and a fault to the parser; a space keeps all offsets.
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, {
    allowTrailingComma: true,
    allowEmptyContent: true,
  });
  const spans = new Map<string, Span>();
  if (root) collectSpans(root, '', spans);
  const faults = errors.map(({ error, offset, length }) => ({
    message: `This is not valid JSON: ${printParseErrorCode(error)}`,
    span: { start: offset, end: offset + length },
  }));
  return { value: root && faults.length === 0 ? (getNodeValue(root) as unknown) : undefined, spans, faults };
}

function collectSpans(node: Node, pointer: string, into: Map<string, Span>): void {
  into.set(pointer, { start: node.offset, end: node.offset + node.length });
  for (const [index, child] of (node.children ?? []).entries()) {
    const [key, value] = child.children ?? [];
    if (node.type === 'array') collectSpans(child, `${pointer}/${index}`, into);
    else if (node.type === 'object' && key && value) {
      const path = `${pointer}/${String(key.value)}`;
      into.set(`${path}~key`, { start: key.offset, end: key.offset + key.length });
      collectSpans(value, path, into);
    }
  }
}
