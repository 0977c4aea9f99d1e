import { expect, test } from 'vitest';
import { parseYaml } from '../../server/core/frontMatter.ts';
import { validateConfig, validateFramework } from '../../server/core/generated/validators.js';
import { describeSchemaErrors } from '../../server/core/schemaErrors.ts';
import type { SchemaError, Validator } from '../../server/core/schemaErrors.ts';
import { marked } from '../markers.ts';

/** A validator that finds `errors` in everything. */
function failing(errors: readonly Partial<SchemaError>[]): Validator {
  const full = errors.map((error) => ({ instancePath: '', keyword: 'x', params: {}, ...error }));
  return Object.assign(() => false, { errors: full });
}

test.each([
  [{ keyword: 'required', params: { missingProperty: 'id' } }, 'The file lacks "id"'],
  [{ keyword: 'required', instancePath: '/a/0', params: { missingProperty: 'id' } }, '"a" lacks "id"'],
  [{ keyword: 'additionalProperties', params: { additionalProperty: 'x' } }, 'The file has no property "x"'],
  [
    { keyword: 'unevaluatedProperties', params: { unevaluatedProperty: 'x' } },
    'The file has no property "x"',
  ],
  [{ keyword: 'enum', instancePath: '/a', params: { allowedValues: [1, 'b'] } }, '"a" must be one of 1, b'],
  [{ keyword: 'const', instancePath: '/a', params: { allowedValue: true } }, '"a" must be true'],
  [{ keyword: 'type', instancePath: '/a/b/3', params: { type: 'string' } }, '"b" must be of type string'],
  [
    { keyword: 'minItems', instancePath: '/a', message: 'must NOT have fewer than 1 items' },
    '"a" must NOT have fewer than 1 items',
  ],
  [{ keyword: 'odd' }, 'The file is not valid'],
])('%j: %s', (error, message) => {
  expect(describeSchemaErrors(failing([error]), {}, new Map())).toEqual([
    { message, span: { start: 0, end: 0 } },
  ]);
});

test.each([
  ['a value', 'root: <|5|>\n', '"root" must be of type boolean'],
  ['an unknown key', '<|rooot|>: true\n', 'The file has no property "rooot"'],
  ['an unknown key with a slash', '<|a/b|>: 1\n', 'The file has no property "a/b"'],
  [
    'an unknown key inside',
    'overrides:\n  - files: [a]\n    <|tsk|>: fraud\n',
    '"overrides" has no property "tsk"',
  ],
  [
    'a key with a slash in it',
    'severity:\n  a/b: <|loud|>\n',
    '"a/b" must be one of error, warning, information, hint, off',
  ],
  ['an item', 'documents: [a, <|5|>]\n', '"documents" must be of type string'],
  ['something that is not there', 'overrides:\n  - <|task: fraud\n|>', '"overrides" lacks "files"'],
])('%s is a fault at its place', (_, source, message) => {
  const { text, spans: marks } = marked(source);
  const { value, spans } = parseYaml(text);
  expect(describeSchemaErrors(validateConfig, value, spans)).toEqual([{ message, span: marks[0] }]);
});

test.each([
  ['no alternative', '<|5|>', '"extends" must be of type string or array'],
  ['something in one alternative', '[a, <|5|>]', '"extends" must be of type string'],
])('%s fits', (_, source, message) => {
  const { text, spans: marks } = marked(`extends: ${source}\n`);
  const { value, spans } = parseYaml(text);
  expect(describeSchemaErrors(validateConfig, value, spans)).toEqual([{ message, span: marks[0] }]);
});

test.each([
  ['a word that is not one of them', '<|must|>', '"presence" must be one of '],
  [
    'an unknown key of an object',
    '{ default: required, <|fruad|>: required }',
    '"presence" has no property "fruad"',
  ],
])('of two alternatives the one is described that was meant: %s', (_, source, message) => {
  const { text, spans: marks } = marked(
    `id: a\nkind: framework\ntitle: A\nsections:\n  - id: x\n    title: X\n    purpose: p.\n    presence: ${source}\n`,
  );
  const { value, spans } = parseYaml(text);
  expect(describeSchemaErrors(validateFramework, value, spans)).toEqual([
    { message: expect.stringContaining(message) as string, span: marks[0] },
  ]);
});

test('what holds other errors together is left out, and nothing is said twice', () => {
  const errors = [
    { keyword: 'oneOf' },
    { keyword: 'a', message: 'is odd' },
    { keyword: 'b', message: 'is odd' },
  ];
  expect(describeSchemaErrors(failing(errors), {}, new Map()).map(({ message }) => message)).toEqual([
    'The file is odd',
  ]);
});

test('a valid value has none', () => {
  expect(describeSchemaErrors(validateConfig, { root: true }, new Map())).toEqual([]);
});
