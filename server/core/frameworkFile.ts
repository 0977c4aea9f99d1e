import { readExpectations } from './expectations/readExpectations.ts';
import { unknownInExpectations } from './expectations/unknownNames.ts';
import type { TopicNames } from './expectations/unknownNames.ts';
import { isRecord, parseYaml, spanAt, stringAt, stringsOf } from './frontMatter.ts';
import type {
  DataFault,
  Framework,
  Presence,
  PresenceByTask,
  SectionOrder,
  SectionSpec,
} from './framework.ts';
import { validateFramework } from './generated/validators.js';
import { describeSchemaErrors } from './schemaErrors.ts';
import type { Span } from './text.ts';

/**
 * One framework or overlay as its file has it, valid by the schema, before it is merged with what it builds
 * on.
 */
export interface FrameworkFile {
  readonly id: string;
  readonly kind: 'framework' | 'overlay';
  readonly extends: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
  /** JSON pointer → place in the file, for faults that show later. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** A framework file, or what is wrong with it. */
export interface FrameworkFileResult {
  readonly file: FrameworkFile | undefined;
  readonly faults: readonly DataFault[];
}

/** Reads YAML or JSON text as a framework file. Never throws; each fault stands at its place in `text`. */
export function parseFrameworkFile(text: string): FrameworkFileResult {
  const { value, spans, faults } = parseYaml(text);
  if (faults.length > 0) return { file: undefined, faults };
  const wrong = describeSchemaErrors(validateFramework, value, spans);
  if (wrong.length > 0) return { file: undefined, faults: wrong };
  const file = frameworkFileOf(value, spans);
  const doubled = file ? doubledIds(file) : [];
  return { file, faults: doubled };
}

/** Takes a value that is known to be valid, such as a built-in framework. */
export function frameworkFileOf(
  value: unknown,
  spans: ReadonlyMap<string, Span> = new Map(),
): FrameworkFile | undefined {
  if (!isRecord(value)) return undefined;
  const kind = value.kind === 'overlay' ? 'overlay' : 'framework';
  return { id: stringAt(value, 'id') ?? '', kind, extends: stringAt(value, 'extends'), value, spans };
}

/** A merged framework, or why there is none. */
export interface ResolvedFramework {
  readonly framework: Framework | undefined;
  readonly faults: readonly DataFault[];
}

/**
 * Merges `file` with what it extends, then with each overlay in turn.
 *
 * @param find the framework file that `extends: name` in `file` means; undefined where there is none
 * @param known concepts and topics that there are; undefined: they are not looked at
 */
export function resolveFramework(
  file: FrameworkFile,
  overlays: readonly FrameworkFile[],
  find: (name: string) => FrameworkFile | undefined,
  known?: KnownNames,
): ResolvedFramework {
  const chain: FrameworkFile[] = [file];
  for (let last: FrameworkFile = file; last.extends !== undefined;) {
    const base = find(last.extends);
    const problem = base ? (chain.includes(base) ? 'extends itself' : undefined) : 'is not known';
    if (!base || problem !== undefined) {
      const message = `Framework "${last.extends}" ${problem ?? 'is not known'}`;
      return { framework: undefined, faults: [{ message, span: spanOrStart(file, '/extends') }] };
    }
    chain.push(base);
    last = base;
  }
  const base = chain.slice(1).reverse().reduce<Framework | undefined>(layOn, undefined);
  const framework = overlays.reduce<Framework>(layOn, layOn(base, file));
  const inherited = new Set(base?.sections.map(({ id }) => id));
  const sections = new Set(framework.sections.map(({ id }) => id));
  return { framework, faults: danglingNames(file, { inherited, sections, known }) };
}

function spanOrStart(file: FrameworkFile, pointer: string): Span {
  return spanAt(file.spans, pointer) ?? { start: 0, end: 0 };
}

function doubledIds(file: FrameworkFile): DataFault[] {
  const ids = sectionsOf(file.value).map((section) => stringAt(section, 'id') ?? '');
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ message: `Section id "${id}" is used twice`, span: spanOrStart(file, `/sections/${at}/id`) }],
  );
}

/** What there is for any framework to name. */
export interface KnownNames {
  readonly concepts: ReadonlySet<string>;
  readonly topics: TopicNames;
}

/** What there is for one framework file to name. */
interface Names {
  /** Sections of what the file builds on, and of both together. */
  readonly inherited: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly known: KnownNames | undefined;
}

/**
 * Places in `file` that name what there is not, and new sections that lack what a base would have given them.
 */
function danglingNames(file: FrameworkFile, names: Names): DataFault[] {
  const removed = stringsOf(file.value.remove).flatMap((id, at) =>
    names.inherited.has(id)
      ? []
      : [{ message: `There is no section "${id}" to remove`, pointer: `/remove/${at}` }],
  );
  const sections = sectionsOf(file.value).flatMap((section, at) =>
    faultsOfSection(section, names).map(({ message, pointer }) => ({
      message,
      pointer: `/sections/${at}${pointer}`,
    })),
  );
  return [...removed, ...sections].map(({ message, pointer }) => ({
    message,
    span: spanOrStart(file, pointer),
  }));
}

function faultsOfSection(
  section: Readonly<Record<string, unknown>>,
  { inherited, sections, known }: Names,
): { readonly message: string; readonly pointer: string }[] {
  const id = stringAt(section, 'id') ?? '';
  const place = stringAt(section, 'insertAfter');
  const places = [
    ...(place === undefined ? [] : [{ id: place, pointer: '/insertAfter' }]),
    ...ordersOf(section.after).map((order, at) => ({ id: order.id, pointer: `/after/${at}` })),
  ];
  const isUntitled = stringAt(section, 'title') === undefined && !inherited.has(id);
  return [
    ...(isUntitled ? [{ message: `Section "${id}" is new here and lacks "title"`, pointer: '/id' }] : []),
    ...places
      .filter((one) => !sections.has(one.id))
      .map((one) => ({ message: `Section "${one.id}" is not in this framework`, pointer: one.pointer })),
    ...stringsOf(section.concepts)
      .map((concept, at) => ({ concept, pointer: `/concepts/${at}` }))
      .filter(({ concept }) => known?.concepts.has(concept) === false)
      .map(({ concept, pointer }) => ({ message: `Concept "${concept}" is not known`, pointer })),
    ...(known ? unknownInExpectations(section.expectations, known.topics) : []),
  ];
}

function layOn(base: Framework | undefined, file: FrameworkFile): Framework {
  const { value } = file;
  const removed = new Set(stringsOf(value.remove));
  const isOverlay = file.kind === 'overlay' && base !== undefined;
  const sections = sectionsOf(value).reduce<readonly SectionSpec[]>(
    (list, entry) => placeSection(list, entry),
    (base?.sections ?? []).filter((section) => !removed.has(section.id)),
  );
  return {
    id: isOverlay ? base.id : file.id,
    title: isOverlay ? base.title : (stringAt(value, 'title') ?? file.id),
    summary: isOverlay ? base.summary : (stringAt(value, 'summary') ?? ''),
    sections,
    containers: [...(base?.containers ?? []), ...stringsOf(value.containers)],
    ignored: [...(base?.ignored ?? []), ...stringsOf(value.ignored)],
    stages: { ...base?.stages, ...stagesOf(value.stages) },
  };
}

function placeSection(list: readonly SectionSpec[], entry: Readonly<Record<string, unknown>>): SectionSpec[] {
  const id = stringAt(entry, 'id');
  const at = list.findIndex((section) => section.id === id);
  const spec = readSection(entry, list[at]);
  if (at >= 0) return list.toSpliced(at, 1, spec);
  const after = list.findIndex((section) => section.id === stringAt(entry, 'insertAfter'));
  return after < 0 ? [...list, spec] : list.toSpliced(after + 1, 0, spec);
}

/** Lists add to those of the section that `entry` amends; everything else replaces it. */
function readSection(entry: Readonly<Record<string, unknown>>, base: SectionSpec | undefined): SectionSpec {
  return {
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? base?.title ?? '',
    concepts: [...(base?.concepts ?? []), ...stringsOf(entry.concepts)],
    aliases: [...(base?.aliases ?? []), ...stringsOf(entry.aliases)],
    presence: entry.presence === undefined && base ? base.presence : readPresence(entry.presence),
    weight: numberAt(entry, 'weight') ?? base?.weight ?? 1,
    minutes: numberAt(entry, 'minutes') ?? base?.minutes ?? 0,
    purpose: stringAt(entry, 'purpose') ?? base?.purpose ?? '',
    questions: [...(base?.questions ?? []), ...stringsOf(entry.questions)],
    expectations: [...(base?.expectations ?? []), ...readExpectations(entry.expectations)],
    topics: [...new Set([...(base?.topics ?? []), ...stringsOf(entry.topics)])],
    after: [...(base?.after ?? []), ...ordersOf(entry.after)],
  };
}

/** Reads `required` or `{ default: required, tasks: { vision: { presence, reason } } }`. */
export function readPresence(value: unknown): PresenceByTask {
  if (!isRecord(value)) return { default: presenceOf(value) ?? 'required', tasks: {} };
  const tasks = isRecord(value.tasks) ? value.tasks : {};
  const entries = Object.entries(tasks).map(([task, entry]) => {
    const presence = presenceOf(isRecord(entry) ? entry.presence : entry) ?? 'required';
    return [task, { presence, reason: stringAt(entry, 'reason') }] as const;
  });
  return { default: presenceOf(value.default) ?? 'required', tasks: Object.fromEntries(entries) };
}

const PRESENCES: readonly Presence[] = ['required', 'recommended', 'optional', 'not-applicable'];

function presenceOf(value: unknown): Presence | undefined {
  return PRESENCES.find((presence) => presence === value);
}

function sectionsOf(value: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value.sections) ? value.sections.filter(isRecord) : [];
}

function ordersOf(value: unknown): SectionOrder[] {
  const list = Array.isArray(value) ? value.filter(isRecord) : [];
  return list.map((entry) => ({ id: stringAt(entry, 'id') ?? '', reason: stringAt(entry, 'reason') ?? '' }));
}

function stagesOf(value: unknown): Readonly<Record<string, readonly string[]>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([stage, ids]) => [stage, stringsOf(ids)]));
}

function numberAt(value: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const found = value[key];
  return typeof found === 'number' ? found : undefined;
}
