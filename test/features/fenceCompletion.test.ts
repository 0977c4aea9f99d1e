import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { applyEdits, parse } from '../../server/core/index.ts';
import { fromRange, toPosition } from '../../server/features/convert.ts';
import { fenceCompletion } from '../../server/features/fenceCompletion.ts';
import type { CompletionOptions } from '../../server/features/fenceCompletion.ts';
import { marked } from '../markers.ts';

const ABLE: CompletionOptions = {
  snippets: true,
  asIs: true,
  isMarkdown: true,
  trigger: undefined,
  suggestCommand: 'show.suggestions',
};

interface Completed {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The text with the item of this label written. */
  readonly write: (label: string) => string;
}

/** What is offered at the cursor of `source`. */
function complete(source: string, options: Partial<CompletionOptions> = {}): Completed {
  const { text, cursor } = marked(source);
  const document = parse('file:///a.md', text);
  const position = toPosition(document.lines, cursor);
  const items = fenceCompletion(document, position, () => ['CTR', 'Recall@100'], { ...ABLE, ...options });
  const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  expect(sorted).toEqual(items);
  return {
    items,
    labels: items.map(({ label }) => label),
    write: (label) => {
      const edit = items.find((item) => item.label === label)?.textEdit as TextEdit | undefined;
      if (!edit) throw new Error(`"${label}" is not offered`);
      expect(edit.range.start.line).toBe(edit.range.end.line);
      return applyEdits(text, [{ span: fromRange(document.lines, edit.range), newText: edit.newText }]);
    },
  };
}

/** `yaml` in a fence. */
function fence(yaml: string): string {
  return `# Feed\n\n\`\`\`pipeline\n${yaml}\n\`\`\`\n`;
}

const TWO = 'stages:\n  - id: ann\n    kind: retrieval\n  - id: rank\n    kind: ranking\n';

describe('keys', () => {
  test.each([
    ['of an empty fence: what is required first', '<|>', ['stages', 'title', 'budget']],
    ['of a fence that has some', 'title: a\nstages: []\n<|>', ['budget', 'lane', 'notes']],
    ['of a word that is begun', 'sta<|>', ['stages', 'title']],
    ['of a stage behind its dash', 'stages:\n  - i<|>', ['New stage']],
    ['of a stage below its first', 'stages:\n  - id: a\n    <|>', ['name', 'kind', 'lane']],
    ['of a stage above others', 'stages:\n  - id: a\n    <|>\n    name: b\n  - id: c', ['kind', 'lane']],
    ['in brackets', 'stages:\n  - { id: a, <|> }', ['name', 'kind']],
    ['in brackets that are not closed', 'stages:\n  - { id: a, k<|>\n  - { id: b }', ['name', 'kind']],
    ['of an edge', 'edges:\n  - from: a\n    <|>', ['to', 'label', 'feedback']],
    ['below broken lines', 'stages:\n  - id: "a\n    : [}\n    <|>', ['name', 'kind']],
    ['where the dashes stand below their key', 'stages:\n- id: a\n  <|>', ['name', 'kind']],
  ])('%s', (_, yaml, first) => {
    expect(complete(fence(yaml)).labels.slice(0, first.length)).toEqual(first);
  });

  test('that are there are not offered, wherever they stand, nor other names of keys', () => {
    const { labels } = complete(fence('stages:\n  - id: a\n    <|>\n    latency: 5ms\n    technology: x'));
    expect(labels).toContain('qps');
    expect(labels.filter((label) => ['id', 'latency', 'technology', 'tech'].includes(label))).toEqual([]);
  });

  test('are written with an example where values cannot be offered, else lead on to them', () => {
    const { write, items } = complete(fence('stages:\n  - id: a\n    <|>'));
    expect(write('latency')).toContain('    latency: ${1:40 ms p99}\n');
    expect(write('kind')).toContain('    kind: \n');
    expect(items.find(({ label }) => label === 'kind')?.command?.command).toBe('show.suggestions');
    expect(items.find(({ label }) => label === 'owner')?.command).toBeUndefined();
  });

  test('take the place of the word that is there, and leave its colon', () => {
    expect(complete(fence('stages:\n  - id: a\n    ki<|>x: ranking')).write('kind')).toContain(
      '    kind: ranking',
    );
  });

  test('say what they are for and in which unit, from the schema', () => {
    const { items } = complete(fence('stages:\n  - id: a\n    <|>'));
    const latency = items.find(({ label }) => label === 'latency');
    expect(latency?.detail).toBe('Time that it takes: `40 ms p99`.');
    expect(JSON.stringify(latency?.documentation)).toContain('a number is milliseconds');
  });
});

describe('below a list of stages', () => {
  test('the keys of a stage that says little come first, indented as it is', () => {
    const { labels, write } = complete(fence('stages:\n  - id: a\n  <|>'));
    expect(labels.slice(0, 2)).toEqual(['name', 'kind']);
    expect(write('kind')).toContain('  - id: a\n    kind: \n');
  });

  test('a new stage comes first where the last one is told', () => {
    const { labels, write } = complete(fence('stages:\n  - id: a\n    name: A\n    kind: retrieval\n  <|>'));
    expect(labels.slice(0, 3)).toEqual(['New stage', 'New stage: Merge', 'New stage: Filtering']);
    expect(write('New stage')).toContain(
      '    kind: retrieval\n  - id: ${1}\n    name: ${2}\n    kind: ${3}\n',
    );
    expect(write('New stage: Filtering')).toContain(
      '  - id: ${1:filtering}\n    name: ${2:Filtering}\n    kind: filtering\n    in: ${3}\n',
    );
  });

  test('a new stage is written as the others are', () => {
    const { write } = complete(fence('stages:\n  - { id: ann, kind: retrieval, out: 5 }\n  - <|>'));
    expect(write('New stage')).toContain('  - { id: ${1}, name: ${2}, kind: ${3} }');
  });

  test('ids of new stages are free', () => {
    const { write } = complete(
      fence(`${TWO}  - id: x\n    kind: ranking\n  - id: re-ranking\n    kind: ranking\n  - <|>`),
    );
    expect(write('New stage: Re-ranking')).toContain('id: ${1:re-ranking-2}');
  });

  test('of all kinds of list, keys of the fence are offered where they can stand', () => {
    expect(complete(fence('stages:\n- id: a\n  name: b\n  kind: source\n<|>')).labels).toEqual(
      expect.arrayContaining(['New stage', 'budget', 'edges']),
    );
  });
});

describe('values', () => {
  test.each([
    [
      'kinds that follow the stage above',
      `${TWO}  - id: x\n    kind: <|>`,
      ['calibration', 'auction', 're-ranking'],
    ],
    [
      'the kind that the name tells',
      'stages:\n  - id: a\n    name: Model registry\n    kind: <|>',
      ['registry'],
    ],
    ['kinds that begin a pipeline', 'stages:\n  - id: a1\n    kind: <|>', ['source', 'request']],
    [
      'the lane of the kind',
      'stages:\n  - id: a\n    kind: training\n    lane: <|>',
      ['offline', 'nearline'],
    ],
    ['percentiles', 'stages:\n  - id: a\n    percentile: <|>', ['avg', 'p50']],
    ['yes and no', 'stages:\n  - id: a\n    optional: <|>', ['true', 'false']],
    ['stages above, nearest first', `${TWO}  - id: feed\n    after: <|>`, ['rank', 'ann']],
    ['stages below, nearest first', 'stages:\n  - id: a\n    next: <|>\n  - id: b\n  - id: c', ['b', 'c']],
    ['stages in a list, without those that it has', `${TWO}  - id: feed\n    after: [rank, <|>]`, ['ann']],
    ['stages in a list of dashes', `${TWO}  - id: feed\n    after:\n      - <|>`, ['rank', 'ann']],
    [
      'a fallback that there is',
      `${TWO}  - id: popular\n    kind: fallback\n  - id: x\n    fallback: <|>`,
      ['popular', 'rank'],
    ],
    [
      'a store',
      'stages:\n  - id: fs\n    kind: feature-store\n  - id: x\n  - id: y\n    store: <|>',
      ['fs', 'x'],
    ],
    ['stages by their names', 'stages:\n  - name: Two tower\n  - id: y\n    after: <|>', ['two-tower']],
    ['the ends of an edge', `${TWO}edges:\n  - from: ann\n    to: <|>`, ['rank']],
    ['the next part of a chain', `${TWO}edges:\n  - ann -> <|>`, ['rank']],
    ['a part in the middle of a chain', `${TWO}edges:\n  - <|> -> rank`, ['ann']],
    ['chains in brackets', `${TWO}edges: [ann -> <|>]`, ['rank']],
    ['metrics of the document', 'stages:\n  - id: a\n    metric: <|>', ['CTR', 'Recall@100']],
    [
      'what others have there',
      'stages:\n  - id: a\n    owner: Feed team\n  - id: b\n    owner: <|>',
      ['Feed team'],
    ],
    ['examples', 'stages:\n  - id: a\n    freshness: <|>', ['5 min', 'daily']],
    ['directly behind the colon', 'stages:\n  - id: a\n    lane:<|>', ['offline']],
    ['in place of a value', 'stages:\n  - id: a\n    lane: off<|>line', ['offline']],
  ])('%s', (_, yaml, first) => {
    expect(complete(fence(yaml)).labels.slice(0, first.length)).toEqual(first);
  });

  test('a stage does not follow itself', () => {
    expect(complete(fence(`${TWO}    after: <|>`)).labels).toEqual(['ann']);
  });

  test('a value takes the place of the whole one', () => {
    expect(complete(fence('stages:\n  - id: a\n    kind: re-<|>ranking # x')).write('ranking')).toContain(
      'kind: ranking # x',
    );
    expect(complete(fence(`${TWO}edges:\n  - an<|>n->rank`)).write('ann')).toContain('- ann->rank');
    expect(complete(fence('stages:\n  - id: a\n    lane:<|>')).write('online')).toContain('lane: online');
  });

  test('a kind is explained', () => {
    const { items } = complete(fence('stages:\n  - id: a\n    kind: <|>'));
    const ranking = items.find(({ label }) => label === 'ranking');
    expect(ranking?.detail).toBe('Scores candidates with the main model');
    expect(JSON.stringify(ranking?.documentation)).toContain('Usually before it');
  });
});

describe('in every place where a fence can stand', () => {
  test.each([
    ['a list', '- a\n\n  ```pipeline\n  stages:\n    - id: x\n      <|>\n  ```\n', '      kind: '],
    ['a quote', '> ```pipeline\n> stages:\n>   - id: x\n>     <|>\n> ```\n', '>     kind: '],
    ['CRLF', '```pipeline\r\nstages:\r\n  - id: x\r\n    <|>\r\n```\r\n', '    kind: \r\n'],
    ['a fence that is not closed', '```pipeline\nstages:\n  - id: x\n    <|>', '    kind: '],
    ['tildes', '~~~ pipeline\nstages:\n  - id: x\n    <|>\n~~~\n', '    kind: '],
  ])('%s', (_, source, expected) => {
    expect(complete(source).write('kind')).toContain(expected);
  });

  test('several lines keep what stands in front of the first', () => {
    const quote = '> ```pipeline\r\n> stages:\r\n>   - <|>\r\n> ```\r\n';
    expect(complete(quote).write('New stage')).toContain(
      '>   - id: ${1}\r\n>     name: ${2}\r\n>     kind: ${3}\r\n',
    );
    const list = '1. a\n\n   ```pipeline\n   <|>\n   ```\n';
    expect(complete(list).write('stages')).toContain('   stages:\n     - ${1}\n');
  });

  test('the empty last line of a fence that is not closed', () => {
    expect(complete('```pipeline\ntitle: a\n<|>').labels).toContain('stages');
  });
});

describe('nothing is offered', () => {
  test.each([
    ['on the fence itself', '```pipe<|>line\nstages:\n```\n'],
    ['on the closing fence', '```pipeline\nstages:\n``<|>`\n'],
    ['on the closing fence of an empty one', '```pipeline\n```<|>\n'],
    ['below the fence', '```pipeline\nstages:\n```\n<|>'],
    ['above the fence', '<|>\n```pipeline\nstages:\n```\n'],
    ['in other code', '```yaml\n<|>\n```\n'],
    ['in running text', 'A pipeline <|>'],
    ['in the line behind a list', '- a\n\n  ```pipeline\n  stages:\n  ```\n\n<|>b\n'],
    ['in a comment', fence('stages: # <|>')],
    ['in a text of several lines', fence('notes: |\n  a\n  <|>')],
    ['for a name', fence('stages:\n  - name: <|>')],
    ['for a key that there is not', fence('stages:\n  - nothing: <|>')],
    ['below a value', fence('stages:\n  - id: a\n    kind: b\n      <|>')],
  ])('%s', (_, source) => {
    expect(complete(source).labels).toEqual([]);
  });
});

describe('what leads to completions', () => {
  test.each([
    ['a blank behind a colon', 'stages:\n  - lane: <|>', ' ', true],
    ['a blank behind a dash', 'stages:\n  - <|>', ' ', true],
    ['a blank that indents', 'stages:\n  - id: a\n    <|>', ' ', true],
    ['a bracket', 'stages:\n  - {<|>', '{', true],
    ['a blank behind an arrow', `${TWO}edges:\n  - ann -> <|>`, ' ', true],
    ['a blank in a name', 'stages:\n  - id: a\n    kind: two <|>', ' ', false],
  ])('%s', (_, yaml, trigger, isAnswered) => {
    expect(complete(fence(yaml), { trigger }).labels.length > 0).toBe(isAnswered);
  });
});

test('a client without snippets gets plain lines, and only single ones', () => {
  const { labels, write, items } = complete(fence('stages:\n  - id: a\n    <|>'), {
    snippets: false,
    asIs: false,
  });
  expect(write('latency')).toContain('    latency: 40 ms p99\n');
  expect(items.every((item) => item.insertTextFormat === undefined)).toBe(true);
  expect(labels).toContain('kind');
  expect(complete(fence('<|>'), { snippets: false }).labels).not.toContain('stages');
});

describe('hostile fences', () => {
  const stages = Array.from({ length: 4000 }, (_, at) => `  - { id: s${at} }`).join('\n');
  test.each([
    ['many stages', `stages:\n${stages}\n  - after: <|>`],
    ['anchors and aliases', `a: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(3000)}stages:\n  - <|>`],
    ['brackets', `stages: ${'['.repeat(90_000)}<|>`],
    ['dashes', `${'- '.repeat(45_000)}<|>`],
    ['one long line', `stages:\n  - name: ${'x '.repeat(45_000)}<|>`],
    ['a long word', `${'x'.repeat(99_000)}<|>`],
    ['ten million letters', `title: ${'x'.repeat(1e7)}<|>`],
  ])('%s', (_, yaml) => {
    const { text, cursor } = marked(fence(yaml));
    const document = parse('file:///a.md', text);
    const started = performance.now();
    fenceCompletion(document, toPosition(document.lines, cursor), () => [], ABLE);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('names in snippets stay text', () => {
    const yaml = 'stages:\n  - id: "${1:x}$TM_FILENAME"\n  - id: b\n    after: <|>';
    const { items } = complete(fence(yaml));
    expect(items[0]?.insertTextFormat).toBeUndefined();
    expect((items[0]?.textEdit as TextEdit).newText).toBe('"${1:x}$TM_FILENAME"');
  });
});
