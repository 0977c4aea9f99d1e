import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../server/core/frontMatter.ts';
import { convertToFence } from '../../../server/core/pipeline/convertToFence.ts';
import { readPipelines } from '../../../server/core/pipeline/read.ts';
import { stageEdges } from '../../../server/core/pipeline/model.ts';
import type { Pipeline } from '../../../server/core/pipeline/model.ts';
import { blockMapping, flowMapping } from '../../../server/core/pipeline/yamlText.ts';
import { parse } from '../../../server/core/parse.ts';
import { applyEdits } from '../../../server/core/text.ts';
import { pipelineFence } from '../../../server/core/pipeline/writeFence.ts';
import { anyText } from './anyPipeline.ts';
import { pipelinesIn } from './readOne.ts';

/** What must not be lost. */
function essence(pipeline: Pipeline): unknown {
  return {
    stages: pipeline.stages.map(({ id, label, kind, lane, notes, itemsOut, latency, group }) => ({
      ...{ id, label, kind, lane, notes, itemsOut, latency },
      group: pipeline.groups.find((one) => one.id === group)?.label,
    })),
    edges: stageEdges(pipeline).map(({ from, to, label, isFeedback, isBidirectional }) => ({
      ...{ from, to, label, isFeedback, isBidirectional },
    })),
    notes: pipeline.notes,
  };
}

const DRAWINGS: Readonly<Record<string, string>> = {
  'a vertical ASCII diagram': `\`\`\`
+--------------------+
|   Video database   |  <-- 1B videos
+--------------------+
          |
          v
+----------------------+
| Candidate generation |  <-- two-tower + ANN
+----------------------+
          |
          v
+--------------------+
|      Ranking       |  <-- DLRM
+--------------------+
          |
          v
+--------------------+
|     User feed      |
+--------------------+
\`\`\``,
  'a flowchart with groups and arrows back': `\`\`\`mermaid
flowchart LR
  subgraph Offline training
    L[(Event log)] --> T[Training: weekly] --> R[Model registry]
  end
  Q[Query "now"] -->|text| C(Candidate retrieval) ==> K{Ranking} <--> F[(Feature store)]
  R --> K
  K -.-> L
  classDef x fill:#fff
\`\`\``,
  'a chain of arrows': 'Query -> Candidate retrieval (500) -> Ranking (DLRM) -> Response',
  'a numbered list':
    '## Serving pipeline\n\n1. Candidate retrieval: two-tower\n2. Ranking: DLRM\n3. Re-ranking',
};

describe('a drawing that becomes a block', () => {
  test.each(Object.entries(DRAWINGS))('keeps stages, edges and notes: %s', (_, drawing) => {
    const document = parse('file:///a.md', `# Feed\n\nText above.\n\n${drawing}\n\nText below.\n`);
    const [before = expect.fail('none')] = readPipelines(document);
    const { isReplacing, edit } = convertToFence(document, before) ?? expect.fail('no edit');
    const text = applyEdits(document.text, [edit]);
    const [after = expect.fail('none'), ...others] = pipelinesIn(text);
    expect(isReplacing).toBe(true);
    expect([after.source, after.faults, others.length]).toEqual(['fence', [], 0]);
    expect(essence(after)).toEqual(essence(before));
    expect(text).toMatch(/Text above\.\n[^]*\n\nText below\.\n$/);
  });

  test('stays where the text around it says more', () => {
    const text =
      '# Feed\n\nQuery -> Candidate retrieval -> Ranking -> Response. Each of them has a team of its own.\n';
    const document = parse('file:///a.md', text);
    const [pipeline = expect.fail('none')] = readPipelines(document);
    const { isReplacing, edit } = convertToFence(document, pipeline) ?? expect.fail('no edit');
    expect(isReplacing).toBe(false);
    expect(applyEdits(text, [edit]).startsWith(`${text.trimEnd()}\n\n\`\`\`pipeline\n`)).toBe(true);
  });

  test('keeps its place in a list and a quote, and the line ends of the text', () => {
    const text = '# Feed\r\n\r\n> - Query -> Candidate retrieval -> Ranking -> Response\r\n';
    const document = parse('file:///a.md', text);
    const [pipeline = expect.fail('none')] = readPipelines(document);
    const { edit } = convertToFence(document, pipeline) ?? expect.fail('no edit');
    const after = applyEdits(text, [edit]);
    expect(after).toMatch(/^# Feed\r\n\r\n> - ```pipeline\r\n> {3}stages:\r\n/);
    expect(after).not.toMatch(/[^\r]\n/);
    expect(pipelinesIn(after).map(({ source, stages }) => [source, stages.length])).toEqual([['fence', 4]]);
  });

  test('is not offered for a block, nor in a table', () => {
    for (const text of [
      '```pipeline\nstages: [{ id: a }]\n```\n',
      '| Flow |\n| --- |\n| Query -> Retrieval -> Ranking |\n',
    ]) {
      const document = parse('file:///a.md', text);
      const [pipeline = expect.fail('none')] = readPipelines(document);
      expect(convertToFence(document, pipeline)).toBeUndefined();
    }
  });
});

test('values come back from YAML as they were', () => {
  const words = anyText.map((text) => text.replace(/[\uD800-\uDFFF]/g, ''));
  const fields = fc.record({
    id: words,
    name: words,
    notes: fc.array(words, { minLength: 1 }),
    in: fc.nat(),
    ok: fc.boolean(),
  });
  fc.assert(
    fc.property(fields, (value) => {
      expect(parseYaml(flowMapping(value))).toMatchObject({ value, faults: [] });
      expect(parseYaml(blockMapping(value).join('\n'))).toMatchObject({ value, faults: [] });
    }),
  );
});

test('backticks in a name do not end the block', () => {
  const [pipeline = expect.fail('none')] = pipelinesIn(
    '```pipeline\nstages: [{ id: a, model: "x```y" }, { id: b }]\n```\n',
  );
  const [again = expect.fail('none')] = pipelinesIn(pipelineFence(pipeline).join('\n'));
  expect(again.stages.map(({ model }) => model)).toEqual(['x```y', undefined]);
});
