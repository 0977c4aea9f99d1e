import { describe, expect, test } from 'vitest';
import { cyclesOf } from '../../../server/core/pipeline/cycles.ts';
import { mainPipeline, stageEdges } from '../../../server/core/pipeline/model.ts';
import { fenced, graphOf, pipelinesIn } from './readOne.ts';

const chain = 'Logs -> ETL -> Feature store -> Training\n\n';
const chart = fenced('graph TB\nA[Query] --> B[Ranking]', 'mermaid');
const larger = fenced('graph TB\nA[Query] --> B[Ranking] --> C[Re-ranking]', 'mermaid');
const fence = fenced('stages: [{ id: a }]', 'pipeline');
const broken = fenced('stages: [', 'pipeline');

describe('the pipeline that stands for a document', () => {
  test.each([
    ['none', 'Text.', undefined],
    ['a fence before all else', chain + larger + fence, ['fence', 1]],
    ['a fence with stages before a broken one', broken + fence, ['fence', 1]],
    ['a broken fence before a chart', larger + broken, ['fence', 0]],
    ['the larger chart', chart + larger + chain, ['mermaid', 3]],
    [
      'the chart with more kinds of stage',
      `${fenced('graph TB\nA[Pod 1] --> B[Pod 2] --> C[Pod 3] --> D[Pod 4]\nQ[Query] --> A', 'mermaid')}\n${larger}`,
      ['mermaid', 3],
    ],
    [
      'of chains with as many kinds the first',
      `Retrieval -> Ranking -> Re-ranking\n\nfeatures -> model -> click probability -> sort\n`,
      ['arrows', 3],
    ],
    ['the longer chain', `Query -> Retrieval -> Ranking\n\n${chain}`, ['arrows', 4]],
  ])('%s', (_, text, expected) => {
    const main = mainPipeline(pipelinesIn(text));
    expect(main && [main.source, main.stages.length]).toEqual(expected);
  });

  test('ids tell the order', () => {
    expect(pipelinesIn(chain + chart).map(({ id, source }) => [id, source])).toEqual([
      ['pipeline-1', 'arrows'],
      ['pipeline-2', 'mermaid'],
    ]);
  });
});

test('an arrow between groups joins the last stages of one to the first of the other', () => {
  const text = fenced(
    'graph TB\nsubgraph X\nA[Logs] --> B[Training]\nend\nsubgraph Y\nC[Query] --> D[Ranking]\nE[Cache]\nend\nX --> Y',
    'mermaid',
  );
  const [pipeline = expect.fail('none')] = pipelinesIn(text);
  expect(graphOf({ ...pipeline, edges: stageEdges(pipeline) })).toEqual([
    'Logs > Training',
    'Query > Ranking',
    'Training > Query',
    'Training > Cache',
  ]);
});

test('cycles are found', () => {
  const edges = ['ab', 'bc', 'ca', 'cd', 'de', 'ed', 'ef'].map(([from = '', to = '']) => ({ from, to }));
  const cycles = cyclesOf(edges);
  const groups = new Map<number | undefined, string>();
  for (const id of 'abcdef') groups.set(cycles.get(id), (groups.get(cycles.get(id)) ?? '') + id);
  expect([...groups.values()].toSorted()).toEqual(['abc', 'de', 'f']);
});

describe('the arrows that lead back', () => {
  test.each([
    [
      'are those of the logs, not that of the registry',
      'stages:\n  - { id: rank, kind: ranking }\n  - { id: log, kind: logging }\n  - { id: labels, kind: labeling }\n  - { id: train, kind: training }\n  - { id: registry, kind: registry, next: [rank] }\nedges: [rank -> log, log -> labels, labels -> train, train -> registry]',
      ['log > labels'],
    ],
    [
      'are those to an earlier stage where no other does',
      'stages:\n  - { id: rank, kind: ranking }\n  - { id: train, kind: training }\nedges: [rank -> train, train -> rank]',
      ['train > rank'],
    ],
  ])('%s', (_, yaml, expected) => {
    const [pipeline = expect.fail('none')] = pipelinesIn(fenced(yaml, 'pipeline'));
    const back = pipeline.edges.filter(({ isFeedback }) => isFeedback);
    expect(back.map(({ from, to }) => `${from} > ${to}`)).toEqual(expected);
  });
});
