import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../server/core/frontMatter.ts';
import type { LooseNode } from '../../../../server/core/pipeline/fenceText/looseNode.ts';
import { readLoosely } from '../../../../server/core/pipeline/fenceText/looseYaml.ts';

/** What was read, as plain values; a word without a colon is a key with the value `?`. */
function plain(node: LooseNode | undefined): unknown {
  if (!node) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') {
    return node.items.map(({ value, hasDash }) => (hasDash ? plain(value) : ['no dash', plain(value)]));
  }
  return Object.fromEntries(
    node.entries.map(({ key, hasColon, value }) => [key.value, hasColon ? plain(value) : '?']),
  );
}

describe('YAML that is whole is read as YAML does', () => {
  test.each([
    'a: x\nb:\n  - c\n  - d: e\n    f: g\n  - { h: i, j: [k, l] }\n',
    'a:\n- b: c\n  d: e\n- f\ng: h',
    '- - a\n  - b\n- c: d',
    'a: "x: y # z"\nb: \'it\'\'s\' # comment\n"c d": e # f',
    'a: {\n  b: c,\n  d: [e,\n f]\n  }\ng: h',
    'a:\n  b\nc:\n  d: e',
    'a: &x !!str b\nc: d',
    '# only\n\na: b\r\n',
    'a: [b -> c, "d -> e"]',
    '---\na: b',
    'edges: [\n  a -> b,\n]\nb: c',
  ])('%j', (source) => {
    expect(plain(readLoosely(source))).toEqual(parseYaml(source).value);
  });
});

test.each([
  ['a word that is going to be a key', 'a: b\nki', { a: 'b', ki: '?' }],
  ['in brackets', '- { id: a, ki }', [{ id: 'a', ki: '?' }]],
  [
    'an open bracket ends with the next dash',
    'a:\n  - { b: c, d\n  - { e: f',
    { a: [{ b: 'c', d: '?' }, { e: 'f' }] },
  ],
  ['an open quote ends with its line', 'a: "b\nc: d', { a: 'b', c: 'd' }],
  ['a key too far right', 'a:\n  - b: c\n     d: e\n', { a: [{ b: 'c', d: 'e' }] }],
  ['a key too far left', 'a:\n  - b: c\n   d: e\n', { a: [{ b: 'c', d: 'e' }] }],
  ['a dash that is missing', 'a:\n  - b: c\n  d\n', { a: [{ b: 'c' }, ['no dash', 'd']] }],
  ['a key without a value before others', 'a:\nb: c', { a: null, b: 'c' }],
  ['a word below a key', 'a:\n  b', { a: 'b' }],
  ['texts of several lines hold no words', 'a: |\n  b: c\n  d\ne: f', { a: null, e: 'f' }],
  ['tabs', 'a:\n\t- b', { a: ['b'] }],
])('%s', (_, source, expected) => {
  expect(plain(readLoosely(source))).toEqual(expected);
});

test('any text is read, in time that grows with its length', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '- ',
    '{',
    '[',
    '}',
    ']',
    ',',
    '"',
    "'",
    '#',
    '|',
    '&a ',
    '*a',
    '  ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(() => readLoosely(pieces.join(''))).not.toThrow();
    }),
  );
  for (const piece of ['[', '{a: ', '- ', '"', 'a:\n ', "a: '", '&a ', ', ']) {
    const started = performance.now();
    readLoosely(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started, piece).toBeLessThan(2000);
  }
});
