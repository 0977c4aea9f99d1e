import { describe, expect, test } from 'vitest';
import { CONFIG_NAMES, parseConfigFile, severityOf } from '../../server/project/configFile.ts';
import { marked } from '../markers.ts';

test('one folder is searched for names in this order', () => {
  expect(CONFIG_NAMES).toEqual(['.mldd.yaml', '.mldd.yml', '.mldd.json', '.mldd.jsonc']);
});

const whole = {
  root: true,
  extends: ['../base.yaml'],
  settings: {
    framework: 'four-step',
    task: 'fraud',
    overlays: ['responsible-ai'],
    severity: { 'cold-start': 'off' },
  },
  frameworks: ['ours.yaml'],
  documents: ['docs/**/*.md'],
  ignores: ['docs/old/**'],
  overrides: [{ files: ['a/**'], settings: { task: 'ads' } }],
};

describe('a configuration is read', () => {
  test.each([
    [
      '.mldd.yaml',
      `root: true
extends: ../base.yaml
framework: four-step
task: fraud
overlays: [responsible-ai]
severity:
  cold-start: off
frameworks: [ours.yaml]
documents: ["docs/**/*.md"]
ignores: ["docs/old/**"]
overrides:
  - files: ["a/**"]
    task: ads
`,
    ],
    [
      '.mldd.json',
      `{"root": true, "extends": ["../base.yaml"], "framework": "four-step", "task": "fraud",
  "overlays": ["responsible-ai"], "severity": {"cold-start": "off"}, "frameworks": ["ours.yaml"],
  "documents": ["docs/**/*.md"], "ignores": ["docs/old/**"], "overrides": [{"files": ["a/**"], "task": "ads"}]}`,
    ],
    [
      '.mldd.jsonc',
      `{
  // What we use
  "root": true, "extends": "../base.yaml", "framework": "four-step", "task": "fraud",
  "overlays": ["responsible-ai"], "severity": {"cold-start": "off"}, /* ours */ "frameworks": ["ours.yaml"],
  "documents": ["docs/**/*.md"], "ignores": ["docs/old/**"],
  "overrides": [{"files": ["a/**"], "task": "ads"},],
}`,
    ],
  ])('%s', (name, text) => {
    const { file, faults } = parseConfigFile(`file:///work/${name}`, text);
    expect(faults).toEqual([]);
    expect(file).toMatchObject(whole);
  });

  test.each([
    ['.mldd.yaml', ''],
    ['.mldd.yaml', '# nothing yet\n'],
    ['.mldd.yaml', '{}'],
    ['.mldd.yaml', '\uFEFFroot: false\n'],
    ['.mldd.json', '{}'],
    ['.mldd.jsonc', '{}'],
    ['.mldd.jsonc', '// nothing yet\n'],
    ['.mldd.jsonc', '\uFEFF{}'],
  ])('%s may be as good as empty: %j', (name, text) => {
    const { file, faults } = parseConfigFile(`file:///work/${name}`, text);
    expect(faults).toEqual([]);
    expect(file).toMatchObject({
      root: false,
      extends: [],
      settings: {},
      frameworks: [],
      documents: [],
      overrides: [],
    });
  });

  test('what is not set is not there, so that it hides nothing', () => {
    expect(parseConfigFile('file:///.mldd.yaml', 'task: fraud\n').file?.settings).toEqual({ task: 'fraud' });
  });
});

describe('faults stand at their place', () => {
  test.each([
    ['.mldd.yaml', '<|framwork|>: four-step\n', 'The file has no property "framwork"'],
    [
      '.mldd.yaml',
      'severity:\r\n  cold-start: <|loud|>\r\n',
      '"cold-start" must be one of error, warning, information, hint, off',
    ],
    ['.mldd.yaml', 'documents: <|docs|>\n', '"documents" must be of type array'],
    ['.mldd.yaml', '<|- a|>\n', 'The file must be of type object'],
    ['.mldd.yaml', 'overrides:\n  - <|{ task: fraud }|>\n', '"overrides" lacks "files"'],
    ['.mldd.json', '{ "root": <|"yes"|> }', '"root" must be of type boolean'],
    ['.mldd.jsonc', '{ // note\n  <|"framwork"|>: "x" }', 'The file has no property "framwork"'],
    ['.mldd.jsonc', '{ "documents": ["a", <|5|>] }', '"documents" must be of type string'],
    ['.mldd.jsonc', '{ "root" <|true|> }', 'This is not valid JSON: ColonExpected'],
    ['.mldd.jsonc', '<|[1]|>', 'The file must be of type object'],
  ])('%s: %j', (name, source, message) => {
    const { text, spans } = marked(source);
    const { file, faults } = parseConfigFile(`file:///work/${name}`, text);
    expect(file).toBeUndefined();
    expect(faults[0]).toMatchObject({ message, span: { start: spans[0]?.start } });
  });

  test.each(['.mldd.yaml', '.mldd.json', '.mldd.jsonc'])('%s: broken text of any kind', (name) => {
    for (const text of ['{', '[', 'a: [', '"', '\u0000', '{"a": }', '5', 'text']) {
      const { file, faults } = parseConfigFile(`file:///work/${name}`, text);
      expect(file).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
      for (const { span } of faults) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

test.each([
  [
    { a: 'error', b: 'off', c: 'loud', d: 5 },
    { a: 'error', b: 'off' },
  ],
  ['off', {}],
  [undefined, {}],
])('severityOf %j', (value, expected) => {
  expect(severityOf(value)).toEqual(expected);
});
