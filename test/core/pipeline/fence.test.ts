import { describe, expect, test } from 'vitest';
import type { Pipeline } from '../../../server/core/pipeline/model.ts';
import { slice } from '../../../server/core/text.ts';
import { marked } from '../../markers.ts';
import { fenced, graphOf, pipelinesIn } from './readOne.ts';

function fenceIn(text: string): Pipeline {
  return pipelinesIn(text)[0] ?? expect.fail('no pipeline');
}

const full = `title: Feed
budget: 200 ms p99
stages:
  - { id: req, name: Request, qps: 70k/s }
  - id: ret
    name: Candidate retrieval
    in: 1e9
    out: 1,000
    latency: p99 20-30ms
    model: two-tower
    tech: [Faiss, Redis]
    freshness: 10 min
    owner: feed team
    monitors: [recall@1000, latency]
    fallback: popular
    metric: recall@1000
    optional: true
  - { id: rank, name: Ranking (DLRM), kind: ranking, lane: online, after: [ret, req] }
  - { name: Impression log, feedback: [ret] }
`;

describe('a pipeline fence', () => {
  test('gives every field of a stage', () => {
    const pipeline = fenceIn(fenced(full, 'pipeline'));
    expect(pipeline).toMatchObject({
      title: 'Feed',
      budget: { ms: 200, percentile: 'p99' },
      faults: [],
      stages: [
        { id: 'req', kind: 'request', kindSource: 'inferred', qps: 70_000 },
        {
          id: 'ret',
          label: 'Candidate retrieval',
          kind: 'retrieval',
          itemsIn: 1e9,
          itemsOut: 1000,
          latency: { ms: 30, lowMs: 20, percentile: 'p99' },
          model: 'two-tower',
          technology: 'Faiss, Redis',
          freshness: 600,
          owner: 'feed team',
          monitors: ['recall@1000', 'latency'],
          fallback: 'popular',
          isOptional: true,
          details: [{ name: 'metric', value: 'recall@1000' }],
        },
        { id: 'rank', label: 'Ranking', notes: ['DLRM'], kindSource: 'given', laneSource: 'given' },
        { id: 'impression-log', kind: 'logging', lane: 'feedback' },
      ],
    });
    expect(graphOf(pipeline)).toEqual([
      'Request > Candidate retrieval',
      'Candidate retrieval > Ranking',
      'Request > Ranking',
      'Ranking > Impression log',
      'Impression log > Candidate retrieval',
    ]);
    expect(pipeline.edges.map(({ isImplied, isFeedback }) => [isImplied, isFeedback])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test('tells where each part stands, also inside a list item', () => {
    const item = `- a\n\n  ${fenced('stages:\n  - id: x\n    latency: 5ms', 'pipeline').trim().replaceAll('\n', '\n  ')}\n`;
    const [stage = expect.fail('no stage')] = fenceIn(item).stages;
    expect(slice(item, stage.labelSpan)).toBe('x');
    expect(slice(item, stage.fieldSpans.get('latency') ?? expect.fail())).toBe('5ms');
    expect(stage.mentions.map((span) => slice(item, span))).toEqual(['x']);
  });

  test.each([
    ['one after the other', 'stages: [{ id: a }, { id: b }, { id: c }]', ['a > b', 'b > c']],
    ['none before it', 'stages: [{ id: a }, { id: b, after: [] }]', ['a', 'b']],
    ['next', 'stages: [{ id: a, next: [c] }, { id: b }, { id: c }]', ['b', 'a > c']],
    ['edges', 'stages: [{ id: a }, { id: b }, { id: c }]\nedges: [c -> a -> b]', ['c > a', 'a > b']],
    ['edges with labels', 'stages: [{ id: a }, { id: b }]\nedges: [{ from: b, to: a, label: x }]', ['b > a']],
    [
      'two arrows between the same stages, by their labels',
      'stages: [{ id: a }, { id: b }]\nedges: [a -> b, a -> b, { from: a, to: b, label: slow }]',
      ['a > b', 'a > b'],
    ],
    ['numbers', 'stages: [{ id: 1 }, { id: 2, after: 1 }]', ['1 > 2']],
    [
      'side by side',
      'stages: [{ id: q }, { id: a, parallel: x }, { id: b, parallel: x }, { id: m }]',
      ['q > a', 'q > b', 'a > m', 'b > m'],
    ],
    [
      'side by side, twice in a row',
      'stages: [{ id: a, parallel: x }, { id: b, parallel: x }, { id: c, parallel: y }, { id: d, parallel: y }]',
      ['a > c', 'b > c', 'a > d', 'b > d'],
    ],
    [
      'side by side in a list of edges',
      'stages: [{ id: a, parallel: x }, { id: b, parallel: x }]\nedges: [{ from: a, to: b, bidirectional: true }]',
      ['a > b'],
    ],
  ])('edges: %s', (_, yaml, expected) => {
    const pipeline = fenceIn(fenced(yaml, 'pipeline'));
    expect(pipeline.faults).toEqual([]);
    expect(graphOf(pipeline)).toEqual(expected);
  });

  test.each([
    ['broken YAML', 'stages: [{ id: a }', 'valid YAML'],
    ['no stages', '<|title|>: 1', 'must be of type string'],
    ['an unknown property', 'stages:\n  - { id: a, <|colour|>: red }', 'has no property "colour"'],
    ['an unknown lane', 'stages:\n  - { id: a, lane: <|onlin|> }', 'must be one of'],
    ['an unknown kind', 'stages:\n  - { id: a, kind: <|rankin|> }', 'did you mean "ranking"?'],
    ['no name', 'stages:\n  - <|{ kind: ranking }|>', 'needs "id" or "name"'],
    ['the same id twice', 'stages:\n  - { id: a }\n  - { id: <|a|> }', 'Stage "a" is there twice'],
    ['an unknown id', 'stages:\n  - { id: a, after: [<|b|>] }', 'There is no stage "b"'],
    ['an unknown id in a chain', 'stages: [{ id: a }]\nedges: [a -> <|bb|>]', 'There is no stage "bb"'],
    ['a number that is none', 'stages:\n  - { id: a, in: <|many|> }', '"in" cannot be read'],
    ['a time that is none', 'stages:\n  - { id: a, latency: <|soon|> }', '"latency" cannot be read'],
  ])('fault: %s', (_, source, message) => {
    const { text, spans } = marked(fenced(source, 'pipeline'));
    const faults = fenceIn(text).faults;
    const fault = faults.find((one) => one.message.includes(message)) ?? expect.fail(JSON.stringify(faults));
    if (spans[0] && !source.startsWith('<|title'))
      expect(slice(text, fault.span)).toBe(slice(text, spans[0]));
  });

  test('keeps what can be read beside a fault', () => {
    const { stages, faults } = fenceIn(fenced('stages:\n  - { id: a, x: 1 }\n  - { id: b }', 'pipeline'));
    expect([stages.length, faults.length]).toEqual([2, 1]);
  });
});
