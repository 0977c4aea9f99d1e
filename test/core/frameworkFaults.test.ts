import { describe, expect, test } from 'vitest';
import { parseFrameworkFile } from '../../server/core/frameworkFile.ts';
import { marked } from '../markers.ts';

describe('faults of a file stand at their place', () => {
  test.each([
    ['an unknown property', '<|sectoins|>: []', /has no property "sectoins"/],
    ['a wrong type', 'summary: <|5|>', /"summary" must be of type string/],
    [
      'a wrong presence',
      'sections:\n  - { id: a, title: A, presence: <|needed|> }',
      /"presence" must be one of required/,
    ],
    ['a negative weight', 'sections:\n  - { id: a, title: A, weight: <|-1|> }', /"weight" must be >= 0/],
    ['an id with blanks', 'sections:\n  - { id: <|my data|>, title: A }', /"id" must match pattern/],
    ['a section without a title', 'sections:\n  - <|{ id: a }|>', /lacks "title"/],
    [
      'a check of two kinds',
      'sections:\n  - { id: a, title: A, expectations: [{ id: x, level: must, text: T, check: <|{ diagram: true, listItems: 2 }|> }] }',
      /./,
    ],
    [
      'an unknown key of a check',
      'sections:\n  - { id: a, title: A, expectations: [{ id: x, level: must, text: T, check: { <|regex|>: x } }] }',
      /no property "regex"/,
    ],
    ['an overlay that extends', 'kind: overlay\nextends: <|base|>', /"extends" is not allowed here/],
    ['a key that is there twice', '<|title|>: Again', /^This is not valid YAML: Map keys must be unique/],
  ])('%s', (_, body, message) => {
    const kind = body.startsWith('kind:') ? '' : 'kind: framework\n';
    const sections = body.includes('sections:') ? '' : '\nsections:\n  - { id: a, title: A }';
    const { text, spans } = marked(`id: mine\ntitle: Mine\n${kind}${body}${sections}\n`);
    const { file, faults } = parseFrameworkFile(text);
    expect(file).toBeUndefined();
    expect(faults).toContainEqual({
      message: expect.stringMatching(message) as string,
      span: expect.anything() as unknown,
    });
    expect(faults.map(({ span }) => span.start)).toContain(spans[0]?.start);
  });

  test('a file without sections says what it lacks', () => {
    expect(parseFrameworkFile('id: a\ntitle: A\nkind: framework\n').faults).toMatchObject([
      { message: 'The file lacks "sections"' },
    ]);
  });

  test.each(['', '5', '[]', 'text', '{', '\u0000', '- - -'])('%j is none, with a fault', (text) => {
    const { file, faults } = parseFrameworkFile(text);
    expect(file).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  test('an id that is used twice', () => {
    const { text, spans } = marked(
      'id: a\ntitle: A\nkind: framework\nsections:\n  - { id: x, title: X }\n  - { id: <|x|>, title: Y }\n',
    );
    expect(parseFrameworkFile(text).faults).toEqual([
      { message: 'Section id "x" is used twice', span: spans[0] },
    ]);
  });

  test('JSON is read too', () => {
    const { file, faults } = parseFrameworkFile(
      '{"id":"a","title":"A","kind":"framework","sections":[{"id":"x","title":"X"}]}',
    );
    expect(faults).toEqual([]);
    expect(file).toMatchObject({ id: 'a', kind: 'framework' });
  });
});
