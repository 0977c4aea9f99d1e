import { expect, test } from 'vitest';
import { parse } from '../../../server/core/parse.ts';
import { twinEdit } from '../../../server/core/pipeline/mermaidTwin.ts';
import { readPipelines } from '../../../server/core/pipeline/read.ts';
import { applyEdits } from '../../../server/core/text.ts';

const FENCE = '```pipeline\nstages:\n  - { id: retrieval, out: 500 }\n  - { id: ranking }\n```';

function withTwin(text: string): string | undefined {
  const document = parse('file:///a.md', text);
  const [pipeline = expect.fail('none')] = readPipelines(document);
  const edit = twinEdit(document, pipeline);
  return edit && applyEdits(text, [edit]);
}

test('a copy is written below the block, and is no second pipeline', () => {
  const text = withTwin(`# Feed\n\n${FENCE}\n\nMore.\n`) ?? expect.fail('no edit');
  expect(text).toBe(
    `# Feed\n\n${FENCE}\n\n\`\`\`mermaid\n%% mldd: drawn from the pipeline block above, do not edit\nflowchart LR\n  retrieval["retrieval"]\n  ranking["ranking"]\n  retrieval -->|"500"| ranking\n\`\`\`\n\nMore.\n`,
  );
  expect(readPipelines(parse('file:///a.md', text)).map(({ source }) => source)).toEqual(['fence']);
  expect(withTwin(text)).toBeUndefined();
});

test('a copy is brought up to date in its place', () => {
  const text = withTwin(`# Feed\n\n${FENCE}\n\nMore.\n`) ?? expect.fail('no edit');
  const edited = text.replace('out: 500', 'out: 400');
  expect(withTwin(edited)).toBe(edited.replace('|"500"|', '|"400"|'));
});

test('a copy in a list item keeps its indent', () => {
  const item = `- ${FENCE.replaceAll('\n', '\n  ')}\n`;
  const text = withTwin(item) ?? expect.fail('no edit');
  expect(text).toContain('\n\n  ```mermaid\n  %% mldd');
  expect(withTwin(text)).toBeUndefined();
});

test('of two blocks each has its own', () => {
  const text = `${FENCE}\n\n${FENCE.replace('500', '90')}\n`;
  const first = withTwin(text) ?? expect.fail('no edit');
  expect(first.indexOf('mermaid')).toBeLessThan(first.indexOf('90'));
});

test('a marked chart without a block above it is read as any other', () => {
  const chart =
    '```mermaid\n%% mldd: drawn from the pipeline block above, do not edit\nflowchart LR\na[Query] --> b[Ranking]\n```\n';
  expect(readPipelines(parse('file:///a.md', chart)).map(({ source }) => source)).toEqual(['mermaid']);
});
