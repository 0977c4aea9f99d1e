import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pipeline } from '../../../server/core/pipeline/model.ts';
import { pipelineJson } from '../../../server/core/pipeline/pipelineJson.ts';
import { pipelineTable } from '../../../server/core/pipeline/table.ts';
import { pipelineMermaid } from '../../../server/core/pipeline/writeMermaid.ts';
import { anyPipeline, edgeOf, pipelineOf } from './anyPipeline.ts';
import { fenced, graphOf, pipelinesIn } from './readOne.ts';

const small = pipelineOf(
  [
    { id: 'db', label: 'Videos', kind: 'source', lane: 'offline', itemsOut: 1e9 },
    {
      id: 'end',
      label: 'Ranking',
      kind: 'ranking',
      model: 'DLRM',
      latency: { ms: 30, lowMs: 20, percentile: 'p99' },
    },
    { id: 'log', label: 'Log', lane: 'feedback', monitors: ['lag', 'drift'] },
  ],
  ['db > end', 'end > log', 'log ~ db'],
  { title: 'Feed', budget: { ms: 200, lowMs: 200, percentile: 'p99' } },
);

describe('the table', () => {
  test('has a row for each stage, and the columns that say something', () => {
    const findings = new Map([['end', [{ code: 'x', severity: 'warning' as const, message: 'Slow' }]]]);
    expect(pipelineTable(small, findings)).toEqual({
      columns: ['Stage', 'Kind', 'Lane', 'Items out', 'Latency', 'Model', 'Monitors', 'Leads to', 'Findings'],
      rows: [
        { id: 'db', cells: ['Videos', 'Data source', 'Offline', '1B', '', '', '', 'Ranking', ''] },
        {
          id: 'end',
          cells: ['Ranking', 'Ranking', 'Online', '', '20–30 ms p99', 'DLRM', '', 'Log', '1 (warning)'],
        },
        { id: 'log', cells: ['Log', '', 'Feedback', '', '', '', 'lag, drift', 'Videos', ''] },
      ],
    });
  });

  test('of no stages is empty', () => {
    expect(pipelineTable(pipelineOf([]))).toEqual({ columns: [], rows: [] });
  });
});

test('the values for programs', () => {
  expect(JSON.parse(JSON.stringify(pipelineJson(small)))).toEqual({
    id: 'pipeline-1',
    source: 'fence',
    title: 'Feed',
    budget: { ms: 200, percentile: 'p99' },
    latencyMs: 30,
    stages: [
      { id: 'db', name: 'Videos', kind: 'source', lane: 'offline', out: 1e9 },
      {
        id: 'end',
        name: 'Ranking',
        kind: 'ranking',
        lane: 'online',
        latency: { ms: 30, lowMs: 20, percentile: 'p99' },
        model: 'DLRM',
      },
      { id: 'log', name: 'Log', lane: 'feedback', monitors: ['lag', 'drift'] },
    ],
    edges: [
      { from: 'db', to: 'end' },
      { from: 'end', to: 'log' },
      { from: 'log', to: 'db', feedback: true },
    ],
    groups: [],
    notes: [],
  });
});

describe('Mermaid', () => {
  test('has a subgraph for each lane, counts on arrows, and no word of its own as an id', () => {
    expect(pipelineMermaid(small)).toBe(`flowchart LR
  subgraph lane-offline["Offline"]
    db[("Videos")]
  end
  subgraph lane-online["Online"]
    n2["Ranking<br>DLRM<br>20–30 ms p99"]
  end
  subgraph lane-feedback["Feedback"]
    log["Log"]
  end
  db -->|"1B"| n2
  n2 --> log
  log -.-> db
`);
  });

  test.each([
    ['"quotes"; [brackets] | `code`', '#34;quotes#34;#59; #91;brackets#93; #124; #96;code#96;'],
    ['<b> & #35;', '#60;b#62; #38; #35;35#59;'],
    ['1. first', '1#46; first'],
    ['- item', '#45; item'],
    ['$$x$$', '#36; #36;x#36; #36;'],
    ['a\u0000\nb', 'a b'],
    ['召回 · v1.2', '召回 · v1.2'],
  ])('writes %j so that it stays text', (label, expected) => {
    expect(pipelineMermaid(pipelineOf([{ id: 'a', label }]))).toContain(`["${expected}"]`);
  });

  test('arrows keep their style', () => {
    const edges = [
      edgeOf({ from: 'a', to: 'b', style: 'thick', label: 'a|b' }),
      edgeOf({ from: 'b', to: 'a', style: 'dotted', isBidirectional: true }),
    ];
    const lines = pipelineMermaid({ ...pipelineOf([{ id: 'a' }, { id: 'b' }]), edges }).split('\n');
    expect(lines.slice(3, 5)).toEqual(['  a ==>|"a#124;b"| b', '  b <-.-> a']);
  });

  test.each(['video-recommendation', 'fraud-detection'])('of %s is read back with the same graph', (name) => {
    const file = path.join(import.meta.dirname, `../../../examples/${name}.md`);
    const [pipeline = expect.fail('none')] = pipelinesIn(readFileSync(file, 'utf8'));
    const [again = expect.fail('not read')] = pipelinesIn(fenced(pipelineMermaid(pipeline), 'mermaid'));
    const bare = ({ stages, ...rest }: Pipeline): string[] =>
      graphOf({ ...rest, stages: stages.map((stage) => ({ ...stage, label: stage.id })) });
    expect(bare(again).toSorted()).toEqual(bare(pipeline).toSorted());
    expect(again.stages.map(({ id, lane }) => `${id} ${lane}`).toSorted()).toEqual(
      pipeline.stages.map(({ id, lane }) => `${id} ${lane}`).toSorted(),
    );
  });

  test('of any pipeline holds no sign that could end a label', () => {
    fc.assert(
      fc.property(anyPipeline, (pipeline) => {
        const labelled = pipelineMermaid(pipeline)
          .split('\n')
          .filter((line) => line.includes('"'));
        for (const line of labelled) {
          const words = line.replace(/^[^"]*"|"[^"]*$/g, '').replaceAll('<br>', '');
          expect(words).not.toMatch(/["<>`\[\]{}|\\\p{Cc}\p{Cs}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});
