import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { analyze } from '../server/core/analyze.ts';
import * as builtin from '../server/core/builtin.ts';
import { walkSections } from '../server/core/document.ts';
import { conditionsOf } from '../server/core/expectations/check.ts';
import type { Framework } from '../server/core/framework.ts';
import { resolveFramework } from '../server/core/frameworkFile.ts';
import { isRecord, stringAt, stringsOf } from '../server/core/frontMatter.ts';
import { headingWords } from '../server/core/headingText.ts';
import { defaultSettings } from '../server/core/settings.ts';
import { GENERIC_TASK } from '../server/core/task.ts';
import { comparable } from '../server/core/words.ts';

const schemas = path.resolve(import.meta.dirname, '../schemas');

/** Headings that mean two things on purpose. */
const sharedAliases = ['use case', 'qa', 'deployment strategy', 'deployment plan'];
const sharedKeywords = ['fine tuning'];

interface DataFile {
  readonly name: string;
  readonly schema: string;
  readonly value: Readonly<Record<string, unknown>>;
}

const frameworkFiles = filesIn('frameworks', 'framework.schema.json');
const topicFiles = filesIn('topics', 'topic.schema.json');
const files: readonly DataFile[] = [
  ...frameworkFiles,
  ...topicFiles,
  dataFile('concepts.yaml', 'concepts.schema.json'),
  dataFile('discourse.yaml', 'discourse.schema.json'),
  dataFile('metrics.yaml', 'metrics.schema.json'),
  dataFile('recognition.yaml', 'recognition.schema.json'),
  ...filesIn('vocabulary', 'vocabulary.schema.json'),
  dataFile('task-types.yaml', 'task-types.schema.json'),
  dataFile('stage-kinds.yaml', 'stage-kinds.schema.json'),
];

function filesIn(folder: string, schema: string): DataFile[] {
  return readdirSync(path.join(schemas, folder)).map((name) => dataFile(`${folder}/${name}`, schema));
}

function dataFile(name: string, schema: string): DataFile {
  const value: unknown = parseYaml(readFileSync(path.join(schemas, name), 'utf8'));
  return { name, schema, value: isRecord(value) ? value : {} };
}

/** The ids among `values` that `known` lacks. */
function unknownAmong(values: readonly string[], known: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => !known.includes(value)).toSorted();
}

function doubledIn(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))].toSorted();
}

/** Every value at `key`, however deep in `value`. */
function everyAt(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => everyAt(item, key));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => [
    ...(name === key ? [item] : []),
    ...everyAt(item, key),
  ]);
}

const recordsAt = (value: unknown, key: string): Readonly<Record<string, unknown>>[] =>
  everyAt(value, key).flat().filter(isRecord);
const idsAt = (value: unknown, key: string): string[] =>
  recordsAt(value, key).map((entry) => stringAt(entry, 'id') ?? '');
const stringsAt = (value: unknown, key: string): string[] => everyAt(value, key).flatMap(stringsOf);

const { builtinFrameworks } = builtin;
const conceptIndex = builtin.conceptIndex();
const taskIndex = builtin.taskIndex();
const topicIndex = builtin.topicIndex();
const conceptIds = conceptIndex.concepts.map(({ id }) => id);
const taskIds = taskIndex.types.map(({ id }) => id);
const topicIds = topicIndex.topics.map(({ id }) => id);
const taskTypes = dataFile('task-types.yaml', 'task-types.schema.json').value;
const traitIds = isRecord(taskTypes.traits) ? Object.keys(taskTypes.traits) : [];

describe.each(files.map((file) => [file.name, file] as const))('%s', (name, { value, schema }) => {
  test('is valid by its schema', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(path.join(schemas, schema), 'utf8')) as object);
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has the id of its file', () => {
    if (name.includes('/')) expect(`${String(value.id)}.yaml`).toBe(path.basename(name));
  });

  test('names only concepts, topics, tasks and traits that exist', () => {
    const presences = everyAt(value, 'presence').filter(isRecord);
    const tasks = presences.flatMap((presence) => Object.keys(presence.tasks ?? {}));
    expect(unknownAmong(tasks, taskIds)).toEqual([]);
    if (name !== 'concepts.yaml') expect(unknownAmong(stringsAt(value, 'concepts'), conceptIds)).toEqual([]);
    const topics = [...stringsAt(value, 'topics'), ...stringsAt(value, 'topic')];
    expect(unknownAmong(topics, topicIds)).toEqual([]);
    expect(unknownAmong(stringsAt(value, 'whenTraits'), traitIds)).toEqual([]);
  });
});

test.each(['topics', 'vocabulary'])('in %s, no phrase ends at a sign that begins a comment', (folder) => {
  const cut = readdirSync(path.join(schemas, folder)).flatMap((name) =>
    readFileSync(path.join(schemas, folder, name), 'utf8')
      .split('\n')
      .filter(
        (line) => !/^\s*#/.test(line) && /\s#/.test(line.replace(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"/g, '')),
      )
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(cut).toEqual([]);
});

test('every data file is built in', () => {
  const idOf = ({ value }: DataFile): string => stringAt(value, 'id') ?? '';
  expect(builtinFrameworks.map(({ id }) => id).toSorted()).toEqual(frameworkFiles.map(idOf).toSorted());
  expect(topicIds.toSorted()).toEqual(topicFiles.map(idOf).toSorted());
});

describe('concepts', () => {
  test('have ids of their own', () => {
    expect(doubledIn(conceptIds)).toEqual([]);
  });

  test('share no heading or phrase, but those that mean two things', () => {
    // A compound is also looked up as one word, so a shared heading is there twice.
    const isJoined = (form: string): boolean =>
      sharedAliases.some((alias) => alias.replaceAll(' ', '') === form);
    const sharedBy = (index: ReadonlyMap<string, readonly string[]>): string[] =>
      [...index].filter(([, ids]) => ids.length > 1).map(([form]) => form);
    expect(
      sharedBy(conceptIndex.aliases).filter((form) => sharedAliases.includes(form) || !isJoined(form)),
    ).toEqual(sharedAliases);
    expect(sharedBy(conceptIndex.keywords)).toEqual(sharedKeywords);
  });

  test('are each used by a framework or a topic', () => {
    const used = [...frameworkFiles, ...topicFiles].flatMap(({ value }) => stringsAt(value, 'concepts'));
    expect(unknownAmong(conceptIds, used)).toEqual([]);
  });
});

describe('task types', () => {
  test('have names of their own', () => {
    const namesOf = taskIndex.types.map(({ id, aliases }) => [...new Set([id, ...aliases].map(comparable))]);
    expect(doubledIn(namesOf.flat())).toEqual([]);
  });

  test('have traits that exist, and each trait is used', () => {
    const used = taskIndex.types.flatMap(({ traits }) => traits);
    expect(unknownAmong(used, traitIds)).toEqual([]);
    expect(unknownAmong(traitIds, used)).toEqual([]);
  });

  test('hold the one for documents that tell nothing', () => {
    expect(taskIds).toContain(GENERIC_TASK);
    expect(taskTypes.detection).toMatchObject({ unknown: GENERIC_TASK });
  });
});

const find = (id: string): (typeof builtinFrameworks)[number] | undefined =>
  builtinFrameworks.find((file) => file.id === id);

/** Each framework, and each overlay laid on the framework that is used by default. */
const frameworks = builtinFrameworks.map((file): readonly [string, Framework] => {
  const base = file.kind === 'overlay' ? find(defaultSettings.framework) : file;
  const { framework, faults } = resolveFramework(base ?? file, file === base ? [] : [file], find);
  expect(faults).toEqual([]);
  return [file.id, framework ?? expect.fail()];
});

describe.each(frameworks)('framework %s', (id, framework) => {
  const sectionIds = framework.sections.map((spec) => spec.id);

  test('has ids of its own', () => {
    const value = find(id)?.value;
    expect(doubledIn(sectionIds)).toEqual([]);
    expect(doubledIn(idsAt(value, 'sections'))).toEqual([]);
    for (const section of recordsAt(value, 'sections'))
      expect(doubledIn(idsAt(section, 'expectations'))).toEqual([]);
  });

  test('names only sections that it has', () => {
    expect(
      unknownAmong(
        framework.sections.flatMap(({ after }) => after.map((order) => order.id)),
        sectionIds,
      ),
    ).toEqual([]);
    expect(unknownAmong(Object.values(framework.stages).flat(), sectionIds)).toEqual([]);
    expect(unknownAmong(stringsAt(find(id)?.value, 'insertAfter'), sectionIds)).toEqual([]);
  });

  test('expects topics that there are, and points that they have', () => {
    const checks = framework.sections.flatMap(({ expectations }) =>
      expectations.flatMap(({ check }) => (check ? conditionsOf(check) : [])),
    );
    const named = checks.flatMap((condition) => {
      if (condition.kind === 'depth') return [condition.topic];
      if (condition.kind !== 'points') return [];
      return [condition.topic, ...condition.points.map((point) => `${condition.topic}/${point}`)];
    });
    const known = topicIndex.topics.flatMap(({ id, points }) => [
      id,
      ...points.map((point) => `${id}/${point.id}`),
    ]);
    expect(named).not.toEqual([]);
    expect(unknownAmong(named, known)).toEqual([]);
  });

  test('has a check for every expectation that has one in the file', () => {
    const written = recordsAt(find(id)?.value, 'expectations').filter(({ check }) => check !== undefined);
    const ids = new Set(idsAt(find(id)?.value, 'sections'));
    const own = framework.sections.filter((spec) => ids.has(spec.id));
    const read = own.flatMap(({ expectations }) => expectations.filter(({ check }) => check !== undefined));
    expect(read.length).toBe(written.length);
  });

  test('has no heading that both means a section and is passed over', () => {
    const passedOver = [...framework.containers, ...framework.ignored].map(
      (heading) => headingWords(heading).head,
    );
    const meant = framework.sections.flatMap(({ title, aliases }) => [title, ...aliases]);
    expect(meant.filter((heading) => passedOver.includes(headingWords(heading).head))).toEqual([]);
  });

  test.each(framework.sections.map((spec) => [spec.title, spec.id, spec.aliases] as const))(
    'the heading "%s" is that section alone, and so is each of its aliases',
    (title, section, aliases) => {
      for (const heading of [title, ...aliases])
        expect([heading, sectionsNamed(framework, heading)]).toEqual([heading, [section]]);
    },
  );

  test('has a purpose and a weight for every section that it asks for', () => {
    for (const { purpose, weight, presence } of framework.sections) {
      expect(purpose).toMatch(/^[A-Z].*\.$/);
      if (presence.default === 'required') expect(weight).toBeGreaterThan(0);
    }
  });
});

/** The sections of `framework` that a document has whose one heading below its title is `heading`. */
function sectionsNamed(framework: Framework, heading: string): string[] {
  const text = `# Feed\n\n## ${heading}\n\nText.\n`;
  const { outline, document } = analyze('file:///a.md', text, () => framework, defaultSettings);
  const [, section] = [...walkSections(document.sections)];
  return section ? (outline.specsOf.get(section) ?? []).map((spec) => spec.id) : [];
}
