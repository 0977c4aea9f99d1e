import { describe, expect, test } from 'vitest';
import { slice } from '../../../server/core/text.ts';
import { graphsIn, pipelinesIn } from './readOne.ts';

describe('arrow chains', () => {
  test.each([
    ['in a paragraph', 'Retrieval -> Ranking -> Re-ranking', ['Retrieval > Ranking', 'Ranking > Re-ranking']],
    [
      'other arrows',
      'Logs → ETL ➔ Feature store => Training --> Registry',
      ['Logs > ETL', 'ETL > Feature store', 'Feature store > Training', 'Training > Registry'],
    ],
    ['no blanks', 'logs->features->training', ['logs > features', 'features > training']],
    [
      'in an item',
      '- query → candidate generation → ranking',
      ['query > candidate generation', 'candidate generation > ranking'],
    ],
    ['in a heading', '## Retrieval → Ranking → Re-ranking', ['Retrieval > Ranking', 'Ranking > Re-ranking']],
    [
      'in parentheses',
      '- Scoring (using GNN model -> embeddings -> similarity scores)',
      ['GNN model > embeddings', 'embeddings > similarity scores'],
    ],
    [
      'boxes',
      '[Data Sources] → [Ingestion] → [Feature Store]',
      ['Data Sources > Ingestion', 'Ingestion > Feature Store'],
    ],
    ['markup', '`logs` → **ETL** → *training*', ['logs > ETL', 'ETL > training']],
    ['notes', 'logs (raw, daily) -> ETL (Spark) -> training', ['logs > ETL', 'ETL > training']],
    [
      'several inputs',
      'user features + item features + context -> ranking -> feed',
      ['user features > ranking', 'item features > ranking', 'context > ranking', 'ranking > feed'],
    ],
    [
      'a sentence around it',
      'The request goes at first through the API gateway → retrieval → ranker, which sorts. It ends there.',
      ['API gateway > retrieval', 'retrieval > ranker'],
    ],
    [
      'a pipeline of it, and why',
      'Systems of this kind are built as a pipeline of retrieval → ranking → re-ranking, optimizing watch time.',
      ['retrieval > ranking', 'ranking > re-ranking'],
    ],
    [
      'what is said of its end',
      'extract → chunk → embed → hybrid index, rights taken from the parent document',
      ['extract > chunk', 'chunk > embed', 'embed > hybrid index'],
    ],
    [
      'several lines',
      'Data collection\n→ Data validation\n→ Training',
      ['Data collection > Data validation', 'Data validation > Training'],
    ],
    ['two sure names', '- dynamic features: # of clicks -> streaming', ['dynamic features > streaming']],
    [
      'a cycle',
      'training -> evaluation -> deployment -> monitoring -> training',
      [
        'training > evaluation',
        'evaluation > deployment',
        'deployment > monitoring',
        'monitoring > training',
      ],
    ],
    [
      'a funnel',
      '100k items -> 500 items -> 20 items in order',
      ['100k items > 500 items', '500 items > 20 items in order'],
    ],
  ])('%s', (_, text, expected) => {
    expect(graphsIn(text)).toEqual([expected]);
  });

  test.each([
    ['causes', 'more ads -> more revenue -> less satisfaction'],
    ['effects in sentences', 'Data could leak => rivals would know the ranking => users would leave'],
    ['a task framed', '- ranking: features -> multi-label classification'],
    ['one thing for two', '- validation -> reject + ranking'],
    ['a ramp', 'Canary 1% → 10% → 50% → 100%'],
    ['a sum', '10k QPS × 3 models → 30k inferences/s → 12 servers'],
    ['a sum in words', '5 million queries a day -> one positive each -> 5 million labels a day'],
    ['layers', 'input image -> CNN -> feature map -> decoder -> boxes'],
    ['a loss', 'pairs -> softmax -> cross entropy <- labels'],
    ['clean-up', 'decode frames -> sample -> resize -> normalize'],
    ['models one after the other', 'logistic regression → GBDT → deep neural network'],
    ['a single arrow in prose', 'Ranking -> feed is slow, so we cache.'],
    ['a table of sorts', '- data drift → retraining\n- score drift → alert'],
    ['statuses', 'Draft → Review → Approved → Launched'],
    ['a comment', 'See there. <!-- logs -> features -> training -->'],
    ['a comparison', 'precision > recall > latency'],
    ['users', 'impression → click → add to cart → purchase'],
  ])('not a pipeline: %s', (_, text) => {
    expect(graphsIn(text)).toEqual([]);
  });

  test('tells title, counts, notes and places', () => {
    const text = '- Serving: 100k items -> stage 1 (linear) -> 500 -> stage 2 (DNN) -> feed';
    const [pipeline = expect.fail('none')] = pipelinesIn(text);
    expect(pipeline).toMatchObject({
      title: 'Serving',
      source: 'arrows',
      stages: [
        { label: 'stage 1', notes: ['linear'], itemsIn: 100_000, itemsOut: 500 },
        { label: 'stage 2', notes: ['DNN'], itemsIn: 500 },
        { label: 'feed' },
      ],
    });
    expect(pipeline.stages.map(({ span }) => slice(text, span))).toEqual([
      'stage 1 (linear)',
      'stage 2 (DNN)',
      'feed',
    ]);
    expect(pipeline.stages.map(({ labelSpan }) => slice(text, labelSpan))).toEqual([
      'stage 1',
      'stage 2',
      'feed',
    ]);
    expect(pipeline.edges.map(({ span }) => slice(text, span))).toEqual(['->', '->']);
  });
});

describe('lists of stages', () => {
  test.each([
    [
      'numbered',
      '## Pipeline\n\n1. **Candidate generation**: two-tower\n2. **Ranking**: DLRM\n',
      ['Candidate generation > Ranking'],
    ],
    [
      'led by a paragraph',
      'The training pipeline:\n\n- Data ingestion\n- Training\n- Evaluation\n',
      ['Data ingestion > Training', 'Training > Evaluation'],
    ],
    [
      'in order',
      'The shape of it, in order:\n\n1. **Query rewriting** — by a model\n2. **Retrieval**\n3. **Reranker**\n4. **Generator that may ask for more** — a loop\n',
      ['Query rewriting > Retrieval', 'Retrieval > Reranker', 'Reranker > Generator that may ask for more'],
    ],
    [
      'inside an item',
      '- two stage (funnel) architecture\n  - retrieval\n    - rules\n  - ranking\n    - re-ranking: diversity\n',
      ['retrieval > ranking', 'ranking > re-ranking'],
    ],
  ])('%s', (_, text, expected) => {
    expect(graphsIn(text)).toEqual([expected]);
    expect(pipelinesIn(text)[0]?.edges.every(({ isImplied }) => isImplied)).toBe(true);
  });

  test.each([
    ['nothing leads it', '1. Retrieval\n2. Ranking\n3. Re-ranking\n'],
    ['metrics', '## Pipeline metrics\n\n- Ranking latency\n- Retrieval recall\n'],
    [
      'reasons',
      'A batch pipeline scans it again. Why?\n\n1. **Model**: a new one\n2. **User reports**: more of them\n',
    ],
    ['a project', '## Implementation stages\n\n1. Data preparation\n2. Training\n3. Deployment\n'],
    ['tasks', '## Pipeline\n\n- [x] Training\n- [ ] Evaluation\n'],
    [
      'sentences',
      '## Pipeline\n\n- We train the model every day on new data\n- We evaluate it on the next day\n',
    ],
  ])('not a pipeline: %s', (_, text) => {
    expect(graphsIn(text)).toEqual([]);
  });
});
