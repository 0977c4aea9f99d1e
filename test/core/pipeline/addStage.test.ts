import { expect, test } from 'vitest';
import { addStage } from '../../../server/core/pipeline/addStage.ts';
import type { Addable } from '../../../server/core/pipeline/addStage.ts';
import { applyEdits } from '../../../server/core/text.ts';
import { fenced, graphOf, pipelinesIn } from './readOne.ts';

const cases: readonly (readonly [
  title: string,
  kind: Addable,
  yaml: string,
  line: string,
  graph: readonly string[],
])[] = [
  [
    'a fallback to stages in a row',
    'fallback',
    'stages:\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: response }',
    '  - { id: fallback, kind: fallback, name: Fallback, after: [ranking] }',
    ['retrieval > ranking', 'ranking > response', 'ranking > Fallback'],
  ],
  [
    'in the form of the others',
    'logging',
    'stages:\n- id: retrieval\n- id: response\n  latency: 5ms',
    '- id: logging\n  kind: logging\n  name: Request and outcome log\n  after: [response]',
    ['retrieval > response', 'response > Request and outcome log'],
  ],
  [
    'into one line',
    'monitoring',
    'stages: [{ id: retrieval }, { id: response }]',
    ', { id: monitoring, kind: monitoring, name: Monitoring, after: [response] }]',
    ['retrieval > response', 'response > Monitoring'],
  ],
  [
    'an evaluation into a row',
    'evaluation',
    'stages:\n  - { id: training }\n  - { id: registry }\n  - { id: ranking }',
    '  - { id: evaluation, kind: evaluation, name: Evaluation gate }\n  - { id: registry }',
    ['training > Evaluation gate', 'Evaluation gate > registry', 'registry > ranking'],
  ],
  [
    'an evaluation into a list of edges',
    'evaluation',
    'stages:\n  - { id: training }\n  - { id: registry }\nedges: [training -> registry]',
    'edges: [training -> evaluation -> registry]',
    ['training > Evaluation gate', 'Evaluation gate > registry'],
  ],
  [
    'an evaluation behind next',
    'evaluation',
    'stages:\n  - { id: training, next: [registry] }\n  - { id: registry, after: [] }',
    '{ id: training, next: [evaluation] }',
    ['training > Evaluation gate', 'Evaluation gate > registry'],
  ],
  [
    'an evaluation before after',
    'evaluation',
    'stages:\n  - { id: training }\n  - { id: registry, after: training }',
    '{ id: registry, after: evaluation }',
    ['training > Evaluation gate', 'Evaluation gate > registry'],
  ],
  [
    'with an id of its own',
    'logging',
    'stages:\n  - { id: logging, kind: retrieval }\n  - { id: ranking }',
    'id: logging-2',
    ['logging > ranking', 'ranking > Request and outcome log'],
  ],
];

test.each(cases)('adds %s', (_, kind, yaml, line, graph) => {
  const text = fenced(yaml, 'pipeline');
  const [before = expect.fail('none')] = pipelinesIn(text);
  const after = applyEdits(text, addStage(text, before, kind) ?? expect.fail('no edit'));
  expect(after).toContain(line);
  const [pipeline = expect.fail('none')] = pipelinesIn(after);
  expect(pipeline.faults).toEqual([]);
  expect(graphOf(pipeline).toSorted()).toEqual([...graph].toSorted());
});

test.each([
  ['a broken block', fenced('stages: [{ id: ranking }', 'pipeline')],
  ['a block with a fault', fenced('stages: [{ id: ranking, colour: red }, { id: b }]', 'pipeline')],
  ['another drawing', fenced('flowchart LR\na[Query] --> b[Ranking]', 'mermaid')],
  ['a block without a model', fenced('stages: [{ id: a }, { id: b }]', 'pipeline')],
])('adds nothing to %s', (_, text) => {
  const [pipeline = expect.fail('none')] = pipelinesIn(text);
  expect(addStage(text, pipeline, 'fallback')).toBeUndefined();
});
