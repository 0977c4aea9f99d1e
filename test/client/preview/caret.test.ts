import { expect, test } from 'vitest';
import { pipelineAt, stageAt } from '../../../client/preview/caret.ts';
import { previewOf } from '../../../server/features/preview.ts';
import { penguins } from '../../features/penguins.ts';

/** Names the pipeline and stage at `<|>` in `source`. */
async function stageIn(source: string): Promise<string> {
  const before = source.slice(0, source.indexOf('<|>'));
  const place = { line: before.split('\n').length - 1, column: before.length - before.lastIndexOf('\n') - 1 };
  const { analysis } = await penguins(source.replace('<|>', ''));
  const around = pipelineAt(previewOf(analysis, 1, { findings: {} }).pipelines, place);
  if (!around) return 'none';
  const { picture } = previewOf(analysis, 1, { pipeline: around.id, findings: {} });
  return `${around.source}: ${stageAt(around, picture?.stages ?? [], place)?.id ?? 'none'}`;
}

const fence = (body: string): string => `# Colony\n\n\`\`\`pipeline\n${body}\n\`\`\`\n\nText.\n`;

test.each([
  ['in the entry', fence('stages:\n  - id: catch\n    name: Cat<|>ch\n  - id: rank'), 'fence: catch'],
  ['at its very end', fence('stages:\n  - id: catch<|>\n  - id: rank'), 'fence: catch'],
  ['at the start of its line', fence('stages:\n  - id: catch\n<|>  - id: rank'), 'fence: rank'],
  ['on the empty line below it', fence('stages:\n  - id: catch\n    <|>\n  - id: rank'), 'fence: catch'],
  ['above all of them', fence('title: Fi<|>sh\nstages:\n  - id: catch'), 'fence: none'],
  ['behind the block', fence('stages:\n  - id: catch').replace('Text', 'Te<|>xt'), 'none'],
  [
    'at a second mention in a chart',
    '# Colony\n\n```mermaid\nflowchart LR\n  logs[Event logs] --> train[Model training]\n  tr<|>ain --> eval[Offline evaluation]\n```\n',
    'mermaid: train',
  ],
])('the caret %s', async (_, source, expected) => {
  expect(await stageIn(source)).toBe(expected);
});
