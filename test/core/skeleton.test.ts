import { describe, expect, test } from 'vitest';
import { indexConcepts, readConcepts } from '../../server/core/concepts.ts';
import { parseFrameworkFile, resolveFramework } from '../../server/core/frameworkFile.ts';
import type { Framework } from '../../server/core/framework.ts';
import { buildOutline } from '../../server/core/outline.ts';
import { parse } from '../../server/core/parse.ts';
import { insertSection, insertTopic } from '../../server/core/skeleton.ts';
import { applyEdits } from '../../server/core/text.ts';
import { readTopic } from '../../server/core/topics/topic.ts';
import { marked } from '../markers.ts';

const framework = frameworkOf(`
id: base
title: Base
kind: framework
sections:
  - { id: data, title: Data, questions: [Which logs?] }
  - { id: model, title: Model, questions: [One?, Two?, Three?, Four?, Five?] }
  - { id: serving, title: Serving, questions: [How fast?, How much?] }
  - { id: monitoring, title: Monitoring, purpose: Says what is watched. }
`);

const index = indexConcepts(readConcepts({ concepts: [] }));

function frameworkOf(text: string): Framework {
  const { file } = parseFrameworkFile(text);
  const found = file && resolveFramework(file, [], () => undefined).framework;
  if (!found) throw new Error('no framework');
  return found;
}

/** `text` with the section `id` inserted; undefined where there is no place for it. */
function withSection(text: string, id: string): string | undefined {
  const document = parse('file:///a.md', text);
  const outline = buildOutline(document, framework, index);
  const entry = outline.byId.get(id);
  const edit = entry && insertSection(document, outline, entry.spec);
  const result = edit && applyEdits(text, [edit]);
  if (result !== undefined) {
    const again = buildOutline(parse('file:///a.md', result), framework, index);
    const there = again.entries.filter(({ main }) => main).map(({ spec }) => spec.id);
    const before = outline.entries.filter(({ main }) => main).map(({ spec }) => spec.id);
    expect(there.toSorted()).toEqual([...before, id].toSorted());
  }
  return result;
}

const serving = 'Serving\n\n- TODO: How fast?\n- TODO: How much?';

describe('where a section is inserted, and how its heading is written', () => {
  test.each([
    [
      'behind the nearest one before it',
      '# A\n\n## Model\n\na\n\n<|>## Monitoring\n\nb\n',
      `## ${serving}\n\n`,
    ],
    ['past its subsections', '# A\n\n## Model\n\n### Loss\n\na\n\n<|>## Else\n\nb\n', `## ${serving}\n\n`],
    ['before the nearest one behind it', '# A\n\n<|>## Monitoring\n\nb\n', `## ${serving}\n\n`],
    ['at the end where there is neither', '# A\n\na\n<|>', `\n## ${serving}\n`],
    ['at the end, without a last line end', '# A\n\na<|>', `\n\n## ${serving}\n`],
    ['in a text of nothing', '<|>', `## ${serving}\n\n`],
    ['behind a byte order mark', '\uFEFF<|>', `## ${serving}\n\n`],
    ['behind front matter', '---\na: 1\n---\n<|>', `\n## ${serving}\n`],
    ['as deep as its neighbor', '# A\n\n## B\n\n### Model\n\na\n\n<|>## C\n', `### ${serving}\n\n`],
    ['as deep as the others where it has no neighbor', '### B\n\na\n\n### C\n\nb\n<|>', `\n### ${serving}\n`],
    ['with the next number', '# A\n\n## 1. Data\n\na\n\n## 2. Model\n\nb\n<|>', `\n## 3. ${serving}\n`],
    ['with the same sign after the number', '# A\n\n## 2) Model\n\nb\n<|>', `\n## 3) ${serving}\n`],
    [
      'without a number where others follow',
      '## 1. Model\n\na\n\n<|>## 2. Monitoring\n\nb\n',
      `## ${serving}\n\n`,
    ],
    [
      'as bold lines',
      '**Data**\n\na\n\n**Model**\n\nb\n<|>',
      '\n**Serving**\n\n- TODO: How fast?\n- TODO: How much?\n',
    ],
    [
      'as labels',
      'Data:\n\n- a\n\nModel:\n\n- b\n<|>',
      '\nServing:\n\n- TODO: How fast?\n- TODO: How much?\n',
    ],
    [
      'as numbered items',
      '1. Data\n\n   a\n2. Model\n\n   b\n<|>',
      '\n3. Serving\n\n    - TODO: How fast?\n    - TODO: How much?\n',
    ],
    [
      'as bold lines beside a real heading, which would make bold lines mere emphasis',
      '## Model\n\n**B**\n\nb\n\n**C**\n\nc\n<|>',
      '\n**Serving**\n\n- TODO: How fast?\n- TODO: How much?\n',
    ],
    [
      'as bold lines behind the last of them, where it has no neighbor',
      '**B**\n\nb\n\n**C**\n\nc\n\n<|># References\n\nx\n',
      '**Serving**\n\n- TODO: How fast?\n- TODO: How much?\n\n',
    ],
    [
      'underlined beside underlined headings',
      'Model\n-----\n\na\n<|>',
      '\nServing\n-------\n\n- TODO: How fast?\n- TODO: How much?\n',
    ],
    [
      'with a blank line before what follows',
      '## Model\n\na\n<|>## Monitoring\n\nb\n',
      `\n## ${serving}\n\n`,
    ],
    [
      'with a blank line before a setext heading',
      '## Model\n***\n<|>Monitoring\n---\n\nb\n',
      `\n## ${serving}\n\n`,
    ],
    ['behind a closed fence', '## Model\n\n~~~\n## a\n~~~\n<|>', `\n## ${serving}\n`],
    ['behind a fence in a list', '## Model\n\n- a\n\n  ```\n  b\n<|>', `\n## ${serving}\n`],
    ['behind a comment', '## Model\n\n<!-- a -->\n<|>', `\n## ${serving}\n`],
    ['behind HTML', '## Model\n\n<details>\n<|>', `\n## ${serving}\n`],
  ])('%s', (_, source, added) => {
    const { text, cursor } = marked(source);
    expect(withSection(text, 'serving')).toBe(text.slice(0, cursor) + added + text.slice(cursor));
  });

  test.each(['\n', '\r\n', '\r'])('with the line ends of the text: %j', (eol) => {
    const text = '# A\n\n## Model\n\na\n\n## Monitoring\n\nb\n'.replaceAll('\n', eol);
    const expected = `# A\n\n## Model\n\na\n\n## ${serving}\n\n## Monitoring\n\nb\n`.replaceAll('\n', eol);
    expect(withSection(text, 'serving')).toBe(expected);
  });

  test.each([
    ['an open fence', '## Model\n\n```\na\n'],
    ['a fence that has only begun', '## Model\n\n```\n'],
    ['a fence at the very end', '## Model\n\n```'],
    ['an indented open fence', '## Model\n\n   ```\n   a\n'],
    ['a fence closed by another sign', '## Model\n\n```\na\n~~~\n'],
    ['a fence closed by fewer signs', '## Model\n\n````\na\n```\n'],
    ['an open comment', '## Model\n\n<!-- a\n'],
    ['what indented text would be taken for more of', '## Model\n\n  ## Monitoring\n'],
    ['an open script', '## Model\n\n<script>\na\n'],
  ])('not behind %s', (_, text) => {
    expect(withSection(text, 'serving')).toBeUndefined();
  });
});

describe('what is inserted', () => {
  test('at most four questions', () => {
    expect(withSection('### Data\n\nA log.\n', 'model')?.split('\n').slice(4, -1)).toEqual([
      '### Model',
      '',
      '- TODO: One?',
      '- TODO: Two?',
      '- TODO: Three?',
      '- TODO: Four?',
    ]);
  });

  test('the purpose where there is no question', () => {
    const text = '# Data\n\nA log.\n\n# Serving\n\nA server.\n';
    expect(withSection(text, 'monitoring')?.split('\n').slice(8, -1)).toEqual([
      '# Monitoring',
      '',
      '- TODO: Says what is watched.',
    ]);
  });
});

describe('insertTopic', () => {
  const topic = readTopic({
    id: 'cold-start',
    title: 'Cold start',
    guidance: 'Say what new users get.',
    points: [{ id: 'a', text: 'new users', any: [] }],
  });
  const added = 'Cold start\n\n<!-- Say what new users get. -->\n\n- New users: TODO\n';

  test.each([
    ['at the end of its home', '# A\n\n## Model\n\na\n\n<|>## Else\n', `### ${added}\n`],
    ['in ATX below setext', 'Model\n---\n\na\n<|>', `\n### ${added}`],
    ['no deeper than six', '###### Model\n\na\n<|>', `\n###### ${added}`],
  ])('%s', (_, source, expected) => {
    const { text, cursor } = marked(source);
    const document = parse('file:///a.md', text);
    const home = buildOutline(document, framework, index).byId.get('model')?.main ?? expect.fail();
    const edit = insertTopic(document, home, topic) ?? expect.fail();
    expect(applyEdits(text, [edit])).toBe(text.slice(0, cursor) + expected + text.slice(cursor));
  });

  test.each([
    ['a bold line', '**Model**\n\na\n\n**Else**\n\nb\n'],
    ['a real heading among bold lines', '# A\n\n## Model\n\n**B**\n\nb\n\n**C**\n\nc\n'],
    ['an open fence', '## Model\n\n```\n'],
  ])('not below %s', (_, text) => {
    const document = parse('file:///a.md', text);
    const home = buildOutline(document, framework, index).byId.get('model')?.main ?? expect.fail();
    expect(insertTopic(document, home, topic)).toBeUndefined();
  });
});
