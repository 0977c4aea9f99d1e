import { describe, expect, test } from 'vitest';
import { walkSections } from '../../server/core/document.ts';
import type { Block, DesignDocument } from '../../server/core/document.ts';
import { parse } from '../../server/core/parse.ts';
import { slice } from '../../server/core/text.ts';
import { marked } from '../markers.ts';
import { headingsOf } from './headingsOf.ts';
import { spanFaults } from './validSpans.ts';

const read = (text: string): DesignDocument => parse('file:///a.md', text);

describe('headings', () => {
  test.each([
    ['ATX', '## <|Data|>\n', 'Data'],
    ['ATX with closing marks', '## <|Data|> ##\n', 'Data'],
    ['indented', '   ## <|Data|>\n', 'Data'],
    ['a tab after the marks', '##\t<|Data|>\n', 'Data'],
    ['setext', '<|Data|>\n====\n', 'Data'],
    ['setext of the second depth', '<|Data|>\n---\n', 'Data'],
    ['setext over two lines', '<|Data\nand labels|>\n===\n', 'Data and labels'],
    ['numbered', '## <|3. Data|>\n', '3. Data'],
    ['number without a space', '## <|5.model|>\n', '5.model'],
    ['roman', '## <|IV. Data|>\n', 'IV. Data'],
    ['emoji', '## <|📊 Data|>\n', '📊 Data'],
    ['bold inside', '## <|**Data** & `labels`|>\n', 'Data & labels'],
    ['a link', '## <|[Data](#data)|>\n', 'Data'],
    ['an entity and an escape', '## <|Data &amp; \\*labels\\*|>\n', 'Data & *labels*'],
    ['wide blanks inside', '## <|Data \t  labels|>\n', 'Data labels'],
    ['a comment inside', '## <|Data <!-- x -->|>\n', 'Data'],
    ['no words', '##<||>\n', ''],
    ['CRLF', 'a\r\n\r\n## <|Data|>\r\n\r\nb\r\n', 'Data'],
    ['lone CR', 'a\r\r## <|Data|>\r\rb\r', 'Data'],
    ['a byte order mark', '\uFEFF# <|Data|>\n', 'Data'],
    ['a second byte order mark, which is text', '\uFEFF\uFEFFa\n\n# <|Data|>\n', 'Data'],
    ['a byte order mark and front matter', '\uFEFF---\na: 1\n---\n# <|Data|>\n', 'Data'],
    ['NUL', 'a\u0000b\n\n## <|Da\u0000ta|>\n', 'Da\uFFFDta'],
    ['astral characters before', '😀𝒳\n\n## <|Data 😀|>\n', 'Data 😀'],
    ['a lone surrogate', '\uD83D\n\n## <|Data|>\n', 'Data'],
    ['after a list with tabs', '-\ta\n\n\tb\n\n## <|Data|>\n', 'Data'],
  ])('%s', (_, source, title) => {
    const { text, spans } = marked(source);
    const document = read(text);
    const heading = [...walkSections(document.sections)].at(-1)?.heading;
    expect(heading?.text).toBe(title);
    expect(heading?.titleSpan).toEqual(spans[0]);
    expect(spanFaults(document)).toEqual([]);
  });

  test.each([
    ['in code', '```\n# Data\n```\n'],
    ['in indented code', 'a\n\n    # Data\n'],
    ['in a comment', '<!--\n# Data\n-->\n'],
    ['in a quote', '> # Data\n'],
    ['in a list', '- # Data\n'],
    ['escaped', '\\# Data\n'],
    ['without a blank', '#Data\n'],
    ['of seven marks', '####### Data\n'],
  ])('%s none', (_, text) => {
    expect(headingsOf(text)).toEqual([]);
  });
});

describe('sections', () => {
  test('each takes what follows up to a heading of its own or a lesser depth', () => {
    const { text, spans } = marked('pre\n\n<|# A\n\na\n\n<|### B\n\n|><|## C\n\nc\n|>|>');
    const document = read(text);
    expect([...walkSections(document.sections)].map(({ span }) => span)).toEqual(spans);
    expect(document.preamble.map(({ kind }) => kind)).toEqual(['paragraph']);
    const [a] = document.sections;
    expect(a?.blocks).toHaveLength(1);
    expect(a?.children.map(({ heading }) => heading.text)).toEqual(['B', 'C']);
  });

  test.each([
    ['the only heading of depth 1', '# Feed\n\n## Data\n', 'Feed'],
    ['a lesser depth with several below', '## Feed\n\n### Data\n\n### Model\n', 'Feed'],
    ['setext', 'Feed\n===\n\na\n', 'Feed'],
    ['two of depth 1', '# Data\n\n# Model\n', undefined],
    ['one section of depth 2', '## Data\n\na\n', undefined],
    ['no heading', 'a\n', undefined],
    ['something before it', 'a\n\n# Feed\n\n## Data\n', 'Feed'],
  ])('title: %s', (_, text, title) => {
    expect(read(text).title?.text).toBe(title);
  });
});

describe('blocks', () => {
  const blocksOf = (text: string): readonly Block[] => {
    const document = read(text);
    expect(spanFaults(document)).toEqual([]);
    return document.preamble;
  };

  test.each([
    ['a\n', 'paragraph'],
    ['- a\n', 'list'],
    ['| a |\n| - |\n| b |\n', 'table'],
    ['```py\na\n```\n', 'code'],
    ['    a\n', 'code'],
    ['> a\n', 'quote'],
    ['<!-- a -->\n', 'comment'],
    ['<div>\n', 'html'],
    ['***\n', 'break'],
  ])('%j is a %s', (text, kind) => {
    expect(blocksOf(text).map((block) => block.kind)).toEqual([kind]);
  });

  test('link definitions say nothing', () => {
    expect(blocksOf('[a]: https://example.com\n')).toEqual([]);
  });

  test.each(['\n', '\r\n', '\r'])('a table: the words of each cell, with %j', (eol) => {
    const source = '| <|Source|> | Own |\n| :-- | --: |\n| `<|clicks|>` | <|a \\| b|> |\n| 😀 <|c|> ||\n';
    const { text, spans } = marked(source.replaceAll('\n', eol));
    const [table] = blocksOf(text);
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.header.map((cell) => cell.text)).toEqual(['Source', 'Own']);
    expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['clicks', 'a | b'],
      ['😀 c', ''],
    ]);
    const [source0, clicks, bar, c] = spans;
    expect(table.header[0]?.span).toEqual(source0);
    expect(table.rows[0]?.map(({ span }) => slice(text, span))).toEqual(['`clicks`', 'a \\| b']);
    expect(table.rows[0]?.[0]?.runs).toMatchObject([{ kind: 'code' }]);
    expect(table.rows[0]?.[0]?.span.start).toBe((clicks?.start ?? 0) - 1);
    expect(table.rows[0]?.[1]?.span).toEqual(bar);
    expect(table.rows[1]?.[0]?.span.end).toBe(c?.end);
    expect(table.rows[1]?.[1]?.span).toMatchObject({ start: table.rows[1]?.[1]?.span.end });
  });

  test('a table without outer bars', () => {
    const [table] = blocksOf('a | b\n--|--\nc | d\n');
    expect(table).toMatchObject({ kind: 'table', rows: [[{ text: 'c' }, { text: 'd' }]] });
  });

  test('task lists', () => {
    const [list] = blocksOf('- [ ] a\n- [x] b\n- c\n');
    expect(list).toMatchObject({
      kind: 'list',
      ordered: false,
      items: [{ checked: false }, { checked: true }, { checked: undefined }],
    });
  });

  test('code has its language in lower case and its value', () => {
    expect(blocksOf('~~~Pipeline x\na: 1\n~~~\n')).toMatchObject([{ language: 'pipeline', value: 'a: 1' }]);
    expect(blocksOf('```\n```\n')).toMatchObject([{ language: undefined, value: '' }]);
  });

  test('a heading in a quote or list is a paragraph there', () => {
    expect(blocksOf('> # Data\n')).toMatchObject([
      { blocks: [{ kind: 'paragraph', prose: { text: 'Data' } }] },
    ]);
  });

  test('running text: runs by kind, text without markup, comments and HTML', () => {
    const { text, spans } = marked('<|Use |>**<|two|>** `code` <!-- x --> <b>![alt](u)\n');
    const [paragraph] = blocksOf(text);
    if (paragraph?.kind !== 'paragraph') throw new Error('no paragraph');
    const { prose } = paragraph;
    expect(prose.text).toBe('Use two code  alt');
    expect(prose.runs.map(({ kind }) => kind).join(' ')).toBe(
      'text text text code text comment text html image',
    );
    expect(prose.runs.slice(0, 2).map(({ span }) => span)).toEqual(spans);
  });
});

describe('never throws', () => {
  test.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['a lone CR', '\r'],
    ['NUL', '\u0000'],
    ['lone surrogates', '\uDC00\uD800'],
    ['an open fence', '## A\n\n```\n## B\n'],
    ['an open comment', '<!-- a\n\n## B\n'],
    ['open front matter', '---\na: [\n'],
    ['a table of bars', '|||\n|-|\n||||||\n'],
    ['quotes nested deep', `${'>'.repeat(5000)} a\n`],
    ['lists nested deep', `${'- '.repeat(600)}a\n`],
    ['brackets nested deep', `${'['.repeat(5000)}\n`],
    ['emphasis nested deep', `${'**a _b '.repeat(400)}${'c_ d** '.repeat(400)}\n`],
    ['YAML nested deep', `---\na: ${'['.repeat(3000)}${']'.repeat(3000)}\n---\n`],
    ['a heading of blanks', `## a${' '.repeat(20_000)}b\n`],
  ])('%s', (_, text) => {
    expect(spanFaults(read(text))).toEqual([]);
  });

  test('what cannot be read is said once', () => {
    const document = read(`# Data\n\n${'>'.repeat(5000)} a\n`);
    expect(document.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^This text could not be read as Markdown: /),
    ]);
    expect(document.sections).toEqual([]);
  });
});
