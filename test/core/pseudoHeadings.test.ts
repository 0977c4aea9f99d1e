import { describe, expect, test } from 'vitest';
import type { DesignDocument } from '../../server/core/document.ts';
import { parse } from '../../server/core/parse.ts';
import { slice } from '../../server/core/text.ts';
import { marked } from '../markers.ts';
import { headingsOf } from './headingsOf.ts';

const read = (text: string): DesignDocument => parse('file:///a.md', text);

describe('pseudo-headings', () => {
  test.each([
    [
      'bold lines',
      '# Feed\n\n**Data**\n\na\n\n__Model__:\n\nb\n',
      ['1 atx Feed', '2 bold Data', '2 bold Model'],
    ],
    ['bold lines above their text', '**Data**\na\n\n**Model**\nb\n', ['2 bold Data', '2 bold Model']],
    ['labels', 'Features:\n\n- a\n\nLabels:\n- b\n', ['2 label Features', '2 label Labels']],
    ['numbered items', '1. Data\n\n   a\n2. Model\n\n   b\n', ['2 list-item Data', '2 list-item Model']],
    [
      'bold numbered items',
      '1. **Data**:\n   - a\n2. **Model**:\n   - b\n',
      ['2 list-item Data', '2 list-item Model'],
    ],
    [
      'labels below bold lines',
      '**Data**\n\nSources:\n- a\n\nLabels:\n- b\n\n**Model**\n\nb\n',
      ['2 bold Data', '3 label Sources', '3 label Labels', '2 bold Model'],
    ],
    [
      'a bold title above bold lines',
      '**Feed**\n\n**Data**\n\na\n\n**Model**\n\nb\n\n**Serving**\n\nc\n',
      ['1 bold Feed', '2 bold Data', '2 bold Model', '2 bold Serving'],
    ],
    [
      'bold lines of which the first is empty',
      '**Data**\n\n**Model**\n\nb\n',
      ['2 bold Data', '2 bold Model'],
    ],
    ['only one bold line', '**Data**\n\na\n', []],
    ['bold words in a sentence', '**Data** is here.\n\n**Model** is there.\n', []],
    [
      'long bold lines',
      '**We will keep all of the data for ten long years**\n\n**And so on and on and on and on again, too**\n',
      [],
    ],
    ['a plain numbered list', '1. Data\n2. Model\n', []],
    ['a numbered list of sentences', '1. We have data.\n\n   a\n2. We train.\n', []],
    ['a table of contents', '1. [Data](#data)\n   1. [Logs](#logs)\n2. [Model](#model)\n\n   a\n', []],
    ['bullets', '- Data\n\n  a\n- Model\n\n  b\n', []],
    ['labels in a sentence', 'We use these: a\n\nAnd these: b\n', []],
  ])('%s', (_, text, expected) => {
    expect(headingsOf(text)).toEqual(expected);
  });

  test('they are emphasis where a document has headings', () => {
    const text =
      '# Feed\n\n## Data\n\n**Sources**\n\na\n\n**Labels**\n\nb\n\n## Model\n\nFeatures:\n\n- c\n\nMore:\n\n- d\n';
    expect(headingsOf(text)).toEqual(['1 atx Feed', '2 atx Data', '2 atx Model']);
  });

  test.each(['\n', '\r\n', '\r'])('words, heading and text have exact spans with %j', (eol) => {
    const source = '😀\n\n**<|Data|>**\n<|what we keep|>\n\n**<|Model|>** :\n\n1. b\n'.replaceAll('\n', eol);
    const { text, spans } = marked(source);
    const { sections } = read(text);
    const [data, model] = sections;
    expect([data?.heading.titleSpan, data?.blocks[0]?.span, model?.heading.titleSpan]).toEqual(spans);
    expect(data && slice(text, data.heading.span)).toBe('**Data**');
    expect(model && slice(text, model.heading.span)).toBe('**Model** :');
  });

  test('what stands in a numbered item becomes the text of its section', () => {
    const { text, spans } = marked(
      '1. **<|Data|>**:\r\n   <|from logs|>\r\n\r\n   - <|clicks|>\r\n2. <|Model|>\r\n',
    );
    const { sections } = read(text);
    const [data, model] = sections;
    const list = data?.blocks[1];
    const clicks = list?.kind === 'list' ? list.items[0]?.blocks[0]?.span : undefined;
    expect([data?.heading.titleSpan, data?.blocks[0]?.span, clicks, model?.heading.titleSpan]).toEqual(spans);
    expect(data && slice(text, data.heading.span)).toBe('1. **Data**:');
  });
});
