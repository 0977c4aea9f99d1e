import { describe, expect, test } from 'vitest';
import { isRecord, parseYaml, spanAt, stringAt, stringsOf } from '../../server/core/frontMatter.ts';
import { parse } from '../../server/core/parse.ts';
import { slice } from '../../server/core/text.ts';
import { marked } from '../markers.ts';

describe('parseYaml', () => {
  test('gives values with the place of each', () => {
    const source = 'task: fraud\nowners:\n  - Ada\n  - "Bo"\nstage:\nmap: { a/b: 1, c~d: x }\n';
    const { value, spans, faults } = parseYaml(source, 10);
    expect(faults).toEqual([]);
    expect(value).toEqual({
      task: 'fraud',
      owners: ['Ada', 'Bo'],
      stage: null,
      map: { 'a/b': 1, 'c~d': 'x' },
    });
    const textAt = (pointer: string): string | undefined => {
      const span = spans.get(pointer);
      return span && source.slice(span.start - 10, span.end - 10);
    };
    expect(['/task', '/task~key', '/owners/1', '/map/a~1b', '/map/c~0d', '/none'].map(textAt)).toEqual([
      'fraud',
      'task',
      '"Bo"',
      '1',
      'x',
      undefined,
    ]);
  });

  test('names the first faults only of a text that is broken all through', () => {
    const faults = parseYaml(`a: [\n${'b: 1\n'.repeat(1000)}`).faults;
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(10);
  });

  test('reads JSON', () => {
    expect(parseYaml('{"a": [1, true, null]}').value).toEqual({ a: [1, true, null] });
  });

  test.each([
    ['an open sequence', 'a: [1', /^This is not valid YAML: /],
    ['a doubled key', 'a: 1\na: 2', /^This is not valid YAML: Map keys must be unique/],
    ['an unknown alias', 'a: *b', /Unresolved alias/],
    ['a tab as indentation', 'a:\n\t- b', /^This is not valid YAML: /],
  ])('%s is a fault, inside the text', (_, source, message) => {
    const { value, faults } = parseYaml(source, 100);
    expect(value).toBeUndefined();
    expect(faults[0]?.message).toMatch(message);
    for (const { message: text, span } of faults) {
      expect(text).not.toContain('\n');
      expect(span.start).toBeGreaterThanOrEqual(100);
      expect(span.end).toBeLessThanOrEqual(100 + source.length);
    }
  });

  test('aliases that multiply are refused', () => {
    const level = (name: string, of: string): string =>
      `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]\n`;
    const bomb = `a: &a [x, x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`;
    const { value, faults } = parseYaml(bomb);
    expect(value).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  test.each([
    'a: &x { self: *x }',
    '? { a: 1 }\n: b',
    '? [a]\n: b',
    '!!binary x',
    '&a a: b',
    '- - - -',
    '---\na\n---\nb',
  ])('%j does not throw', (source) => {
    const { spans, faults } = parseYaml(source);
    const all = [...spans.values(), ...faults.map(({ span }) => span)];
    expect(all.filter(({ start, end }) => start < 0 || start > end || end > source.length)).toEqual([]);
  });
});

test('spanAt falls back on the value around a place', () => {
  const source = 'a:\n  b: [1]\n';
  const { spans } = parseYaml(source);
  const textAt = (pointer: string): string => slice(source, spanAt(spans, pointer) ?? { start: 0, end: 0 });
  expect(['/a/b/0', '/a/b/7', '/a/b/7/x'].map(textAt)).toEqual(['1', '[1]', '[1]']);
  expect(textAt('/z').trim()).toBe(source.trim());
  expect(spanAt(new Map(), '/a')).toBeUndefined();
});

test.each([
  [{ a: ' x ' }, 'x'],
  [{ a: '  ' }, undefined],
  [{ a: 5 }, undefined],
  [{}, undefined],
  [null, undefined],
  [['a'], undefined],
])('stringAt %j', (value, expected) => {
  expect(stringAt(value, 'a')).toBe(expected);
});

test.each([
  ['x', ['x']],
  [
    ['x', 1, null, 'y'],
    ['x', 'y'],
  ],
  [{ 0: 'x' }, []],
  [undefined, []],
])('stringsOf %j', (value, expected) => {
  expect(stringsOf(value)).toEqual(expected);
});

test('isRecord holds for plain objects only', () => {
  expect([{}, { a: 1 }, [], null, 'x', 1, undefined].map(isRecord)).toEqual([
    true,
    true,
    ...Array<boolean>(5).fill(false),
  ]);
});

describe('front matter of a document', () => {
  test.each([
    ['at the start', '<|---\n<|task: <|fraud|>\n|>---|>\n# Feed\n'],
    ['with CRLF', '<|---\r\n<|task: <|fraud|>\r\n|>---|>\r\n# Feed\r\n'],
    ['with lone CR', '<|---\r<|task: <|fraud|>\r|>---|>\r# Feed\r'],
    ['after a byte order mark', '\uFEFF<|---\n<|task: <|fraud|>\n|>---|>\n# Feed\n'],
    ['with blanks after the dashes', '<|--- \t\n<|task: <|fraud|>\n|>---  |>\n# Feed\n'],
    ['at the end of the text', '<|---\n<|task: <|fraud|>\n|>---|>'],
  ])('%s', (_, source) => {
    const { text, spans } = marked(source);
    const { frontMatter } = parse('file:///a.md', text);
    expect([frontMatter?.span, frontMatter?.bodySpan, frontMatter?.spans.get('/task')]).toEqual(spans);
    expect(frontMatter?.value).toEqual({ task: 'fraud' });
  });

  test.each([
    ['dashes further down', '# Feed\n\n---\ntask: fraud\n---\n'],
    ['a blank line first', '\n---\ntask: fraud\n---\n'],
    ['no closing dashes', '---\ntask: fraud\n\n# Feed\n'],
    ['four dashes', '----\ntask: fraud\n----\n'],
  ])('%s make none', (_, text) => {
    expect(parse('file:///a.md', text).frontMatter).toBeUndefined();
  });

  test('it may be empty', () => {
    const { frontMatter, faults } = parse('file:///a.md', '---\n---\n# Feed\n');
    expect(frontMatter).toMatchObject({ value: null, bodySpan: { start: 4, end: 4 } });
    expect(faults).toEqual([]);
  });

  test('what is wrong in it stands at its place in the document', () => {
    const { text, spans } = marked('\uFEFF---\r\nowners: 1\r\n<|owners|>: 2\r\n---\r\n\r\n# Feed\r\n');
    const { frontMatter, faults, title } = parse('file:///a.md', text);
    expect(frontMatter?.value).toBeUndefined();
    expect(faults.map(({ span }) => span.start)).toEqual([spans[0]?.start]);
    expect(title?.text).toBe('Feed');
  });
});
