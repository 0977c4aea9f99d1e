import { describe, expect, test } from 'vitest';
import { presenceFor } from '../../server/core/framework.ts';
import type { Framework } from '../../server/core/framework.ts';
import { parseFrameworkFile, readPresence, resolveFramework } from '../../server/core/frameworkFile.ts';
import type { FrameworkFile, ResolvedFramework } from '../../server/core/frameworkFile.ts';
import { marked } from '../markers.ts';

function fileOf(text: string): FrameworkFile {
  const { file, faults } = parseFrameworkFile(text);
  expect(faults).toEqual([]);
  if (!file) throw new Error('no file');
  return file;
}

const base = fileOf(`
id: base
title: Base
kind: framework
summary: For tests
sections:
  - { id: data, title: Data, concepts: [data], aliases: [Logs], weight: 3, questions: [Which?], topics: [labels] }
  - { id: model, title: Model, presence: optional, after: [{ id: data, reason: Data comes first }] }
containers: [Deep dive]
ignored: [References]
stages: { concept: [data] }
`);

function resolve(
  text: string,
  overlays: readonly string[] = [],
  others: readonly FrameworkFile[] = [base],
): ResolvedFramework {
  return resolveFramework(fileOf(text), overlays.map(fileOf), (name) =>
    others.find((file) => file.id === name),
  );
}

function merged(text: string, overlays: readonly string[] = []): Framework {
  const { framework, faults } = resolve(text, overlays);
  expect(faults).toEqual([]);
  if (!framework) throw new Error('no framework');
  return framework;
}

/** The rest of a framework file with one expectation, whose check is `check`. */
const expecting = (check: string): string =>
  `sections:\n  - { id: model, expectations: [{ id: e, level: must, text: T, check: ${check} }] }\n`;

const idsOf = (framework: Framework): string[] => framework.sections.map((section) => section.id);

describe('extends', () => {
  test('lists add to those of the base, everything else replaces it', () => {
    const framework = merged(`
id: mine
title: Mine
kind: framework
extends: base
sections:
  - id: data
    title: Data and labels
    concepts: [labels]
    aliases: [Tables]
    presence: recommended
    questions: [Whose?]
    topics: [labels, data-quality]
containers: [Details]
ignored: [Sources]
stages: { pilot: [model] }
`);
    expect(framework).toMatchObject({
      id: 'mine',
      title: 'Mine',
      summary: '',
      containers: ['Deep dive', 'Details'],
      ignored: ['References', 'Sources'],
      stages: { concept: ['data'], pilot: ['model'] },
    });
    expect(framework.sections[0]).toMatchObject({
      title: 'Data and labels',
      concepts: ['data', 'labels'],
      aliases: ['Logs', 'Tables'],
      presence: { default: 'recommended' },
      weight: 3,
      questions: ['Which?', 'Whose?'],
      topics: ['labels', 'data-quality'],
    });
    expect(idsOf(framework)).toEqual(['data', 'model']);
  });

  test.each([
    [
      'insertAfter names the section before',
      '{ id: x, title: X, insertAfter: data }',
      ['data', 'x', 'model'],
    ],
    ['without it a new section comes last', '{ id: x, title: X }', ['data', 'model', 'x']],
  ])('%s', (_, section, ids) => {
    expect(
      idsOf(merged(`id: mine\ntitle: M\nkind: framework\nextends: base\nsections:\n  - ${section}\n`)),
    ).toEqual(ids);
  });

  test('remove takes sections of the base away', () => {
    const text = 'id: mine\ntitle: M\nkind: framework\nextends: base\nremove: [model]\nsections: []\n';
    expect(idsOf(merged(text))).toEqual(['data']);
  });

  test.each([
    [
      'a section to remove',
      'remove: [nothing]\nsections: []\n',
      'There is no section "nothing" to remove',
      'nothing',
    ],
    [
      'a section to stand behind',
      'sections:\n  - { id: x, title: X, insertAfter: nowhere }\n',
      'Section "nowhere" is not in this framework',
      'nowhere',
    ],
    [
      'a title',
      'sections:\n  - { id: modle, weight: 2 }\n',
      'Section "modle" is new here and lacks "title"',
      'modle',
    ],
    ['a concept', 'sections:\n  - { id: model, concepts: [nope] }\n', 'Concept "nope" is not known', 'nope'],
    [
      'a topic',
      expecting('{ anyOf: [{ topic: drift, depth: covered }, { topic: nope, depth: covered }] }'),
      'Topic "nope" is not known',
      'nope',
    ],
    [
      'a point of a topic',
      expecting('{ topic: drift, subpoints: [signal, nope] }'),
      'Topic "drift" has no point "nope"',
      'nope',
    ],
  ])('%s that there is not is a fault at its place', (_, rest, message, at) => {
    const text = `id: mine\ntitle: M\nkind: framework\nextends: base\n${rest}`;
    const { file } = parseFrameworkFile(text);
    const known = {
      concepts: new Set(['data', 'model']),
      topics: new Map([['drift', new Set(['signal'])]]),
    };
    const { faults } = resolveFramework(file ?? expect.fail(), [], () => base, known);
    expect(faults).toEqual([
      { message, span: { start: text.indexOf(at), end: text.indexOf(at) + at.length } },
    ]);
  });

  test('a removed section may come back anew', () => {
    const text =
      'id: m\ntitle: M\nkind: framework\nextends: base\nremove: [data]\nsections:\n  - { id: data, title: Mine }\n';
    const framework = merged(text);
    expect(idsOf(framework)).toEqual(['model', 'data']);
    expect(framework.sections[1]).toMatchObject({ title: 'Mine', concepts: [], weight: 1 });
  });

  test('what is left out has defaults', () => {
    const text =
      'id: m\ntitle: M\nkind: framework\nsections:\n  - id: x\n    title: X\n    expectations: [{ id: e, level: nice, text: Says so }]\n';
    expect(merged(text).sections[0]).toEqual({
      id: 'x',
      title: 'X',
      concepts: [],
      aliases: [],
      presence: { default: 'required', tasks: {} },
      weight: 1,
      minutes: 0,
      purpose: '',
      questions: [],
      expectations: [{ id: 'e', level: 'nice', points: 1, text: 'Says so', check: undefined }],
      topics: [],
      after: [],
    });
  });

  const mine = (id: string, from: string): string =>
    `id: ${id}\ntitle: T\nkind: framework\nextends: ${from}\nsections: []\n`;

  test('an unknown base is a fault at the place that names it', () => {
    const { text, spans } = marked(mine('mine', '<|nowhere|>'));
    expect(resolve(text)).toEqual({
      framework: undefined,
      faults: [{ message: 'Framework "nowhere" is not known', span: spans[0] }],
    });
  });

  test('so is a circle, of any length', () => {
    const a = fileOf(mine('a', 'b'));
    const b = fileOf(mine('b', 'c'));
    const c = fileOf(mine('c', 'b'));
    const find = (name: string): FrameworkFile | undefined => [a, b, c].find((file) => file.id === name);
    const own = fileOf(mine('own', 'own'));
    expect(resolveFramework(a, [], find).framework).toBeUndefined();
    expect(resolveFramework(a, [], find).faults).toMatchObject([{ message: 'Framework "b" extends itself' }]);
    expect(resolveFramework(own, [], () => own).faults).toMatchObject([
      { message: 'Framework "own" extends itself' },
    ]);
  });

  test('`after` that names a section which is not there is a fault', () => {
    const { text, spans } = marked(
      'id: m\ntitle: M\nkind: framework\nextends: base\nsections:\n  - { id: x, title: X, after: [{ id: data, reason: R }, <|{ id: gone, reason: R }|>] }\n',
    );
    expect(resolve(text).faults).toEqual([
      { message: 'Section "gone" is not in this framework', span: spans[0] },
    ]);
  });
});

describe('overlays', () => {
  const overlay = (id: string, section: string): string =>
    `id: ${id}\ntitle: O\nkind: overlay\nsections:\n  - ${section}\n`;
  const own = 'id: mine\ntitle: Mine\nkind: framework\nextends: base\nsections: []\n';

  test('are laid on in turn and leave the framework its name', () => {
    const framework = merged(own, [
      overlay('one', '{ id: tests, title: Tests, insertAfter: data }'),
      overlay('two', '{ id: tests, presence: optional }'),
    ]);
    expect(framework).toMatchObject({ id: 'mine', title: 'Mine' });
    expect(idsOf(framework)).toEqual(['data', 'tests', 'model']);
    expect(framework.sections[1]).toMatchObject({ title: 'Tests', presence: { default: 'optional' } });
  });

  test('leave the presence of what they amend', () => {
    const framework = merged(own, [overlay('one', '{ id: model, topics: [drift] }')]);
    expect(framework.sections[1]).toMatchObject({ topics: ['drift'], presence: { default: 'optional' } });
  });
});

describe('presence', () => {
  test.each([
    ['a word', 'optional', { default: 'optional', tasks: {} }],
    ['nothing', undefined, { default: 'required', tasks: {} }],
    [
      'by task',
      { default: 'optional', tasks: { vision: { presence: 'not-applicable', reason: 'Pixels only' } } },
      { default: 'optional', tasks: { vision: { presence: 'not-applicable', reason: 'Pixels only' } } },
    ],
  ])('%s', (_, value, expected) => {
    expect(readPresence(value)).toEqual(expected);
  });

  test('the task type decides, where it is named', () => {
    const presence = readPresence({
      default: 'optional',
      tasks: { fraud: { presence: 'required', reason: 'R' } },
    });
    expect([undefined, 'fraud', 'vision'].map((task) => presenceFor(presence, task))).toEqual([
      { presence: 'optional', reason: undefined },
      { presence: 'required', reason: 'R' },
      { presence: 'optional', reason: undefined },
    ]);
  });

  test('a task type that every object knows by another meaning is no task', () => {
    expect(presenceFor(readPresence('optional'), 'constructor')).toEqual({
      presence: 'optional',
      reason: undefined,
    });
  });
});
