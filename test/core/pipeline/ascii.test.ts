import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { slice } from '../../../server/core/text.ts';
import { fenced, graphOf, graphsIn, pipelinesIn } from './readOne.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/pipelines');

const videoFeed = [
  'Video database > Candidate generation',
  'Candidate generation > Ranking',
  'Ranking > Re-ranking',
  'Re-ranking > User feed',
];

describe('the video feed', () => {
  test.each([
    [
      'vertical.md',
      [
        ['10 billion videos'],
        ['two-tower', 'two-tower + Faiss, 10B -> 1,000 videos'],
        ['DLRM / DeepFM', 'pCTR and watch time'],
        ['dedupe, age gates, diversity'],
        [],
      ],
    ],
    ['horizontal.md', [[], ['two-tower'], ['DLRM/DeepFM'], ['dedupe, age gates, diversity'], []]],
  ])('%s is read with its stages, edges and notes', (name, notes) => {
    const pipelines = pipelinesIn(readFileSync(path.join(fixtures, name), 'utf8'));
    const [pipeline = expect.fail('none')] = pipelines;
    expect(pipelines).toHaveLength(1);
    expect(graphOf(pipeline)).toEqual(videoFeed);
    expect(pipeline.stages.map((stage) => stage.notes)).toEqual(notes);
    expect(pipeline.stages.map(({ kind }) => kind)).toEqual([
      'source',
      'retrieval',
      'ranking',
      're-ranking',
      'serving',
    ]);
  });

  test('says what stands at an arrow', () => {
    const [pipeline] = pipelinesIn(readFileSync(path.join(fixtures, 'vertical.md'), 'utf8'));
    expect(pipeline?.edges.map(({ label }) => label)).toEqual([
      undefined,
      '1,000 candidates',
      undefined,
      undefined,
    ]);
  });
});

describe('ASCII art', () => {
  test.each([
    [
      'bare names, upright',
      'Raw events\n   ↓\nFeatures\n   ↓  (daily)\nTraining',
      ['Raw events > Features', 'Features > Training'],
    ],
    ['keys only', 'Logs\n  |\n  v\nTraining\n  |\n  v\nServing', ['Logs > Training', 'Training > Serving']],
    [
      'both ways',
      'Query → [Embedding Model] → Query Vector\n                               ↓\n                    [Vector Index (ANN)]',
      ['Query > Embedding Model', 'Embedding Model > Query Vector', 'Query Vector > Vector Index'],
    ],
    [
      'a tree that joins again',
      'Request\n   │\n   ├──> Retrieval ──┐\n   └──> Popular ────┴──> Ranking',
      ['Request > Retrieval', 'Request > Popular', 'Retrieval > Ranking', 'Popular > Ranking'],
    ],
    [
      'slanted arrows',
      '    [Query]\n     /   \\\n    v     v\n[BM25]  [ANN search]',
      ['Query > BM25', 'Query > ANN search'],
    ],
    [
      'boxes with arrows from their borders',
      '┌──────┐     ┌──────────┐\n│ Logs │────▶│ Training │\n└──┬───┘     └────┬─────┘\n   ▼              ▼\n┌──────┐     ┌──────────┐\n│ Store│     │ Registry │\n└──────┘     └──────────┘',
      ['Logs > Training', 'Logs > Store', 'Training > Registry'],
    ],
    [
      'a box with a hole in it',
      '+------+\n\n| Logs |--> Training\n+------+\n   |\n   v\nDashboard',
      ['Logs > Training', 'Logs > Dashboard'],
    ],
    [
      'lines of text',
      'Logs -> Features -> Training\n  -> Registry',
      ['Logs > Features', 'Features > Training', 'Training > Registry'],
    ],
    [
      'words in an arrow',
      '[Retrieval] -- 500 items --> [Ranking] --> [Feed]',
      ['Retrieval > Ranking', 'Ranking > Feed'],
    ],
    [
      'lines that join below',
      'Query\n  |\n  +--------+\n  |        |\nBM25   ANN search\n  |        |\n  +---+----+\n      |\n      v\n   Ranking',
      ['Query > BM25', 'Query > ANN search', 'BM25 > Ranking', 'ANN search > Ranking'],
    ],
    [
      'slanted corners',
      'Clicks -> Stream features --\\\nOrders -> Batch features ---+-> Ranking -> Feed\nQuery  -> Query encoder  ---/',
      [
        'Clicks > Stream features',
        'Orders > Batch features',
        'Query > Query encoder',
        'Stream features > Ranking',
        'Batch features > Ranking',
        'Query encoder > Ranking',
        'Ranking > Feed',
      ],
    ],
    [
      'an arrow under another one',
      'Logs --> Feature store --> Training\n                       --> Ranking service',
      ['Logs > Feature store', 'Feature store > Training', 'Feature store > Ranking service'],
    ],
    [
      'boxes that slipped, for their arrows are short',
      '┌────────┐  ┌────────┐  ┌────────┐  ┌────────┐\n│ Logs   │→│ ETL    │→│ Train  │→│ Deploy │\n│ (raw)  │  │ job    │  │ model  │  │ canary │\n└────────┘  └────────┘  └────────┘  └────────┘',
      ['Logs > ETL job', 'ETL job > Train model', 'Train model > Deploy canary'],
    ],
    [
      'a name wider than its box',
      '┌──────────────────────────────┐\n│ ┌──────┐       ┌──────────┐  │\n│ │ Candidates │──▶│ Ranking  │  │\n│ └──────┘       └──────────┘  │\n└──────────────────────────────┘',
      ['Candidates > Ranking'],
    ],
    [
      'an arrow through a frame',
      '┌─ Search ───────┐\n│ ┌────────────┐ │\n│ │ Retrieval  │ │\n│ └─────┬──────┘ │\n└───────┼────────┘\n        │\n        ▼\n  ┌───────────┐\n  │ Ranking   │\n  └───────────┘',
      ['Retrieval > Ranking'],
    ],
    [
      'chains in frames',
      '┌──────────────────────────────┐\n│ OFFLINE                      │\n│ Logs → Features → Training   │\n└──────────────┬───────────────┘\n               ▼\n┌──────────────────────────────┐\n│ ONLINE                       │\n│ Query → Retrieval → Ranking  │\n└──────────────────────────────┘',
      [
        'Logs > Features',
        'Features > Training',
        'OFFLINE > ONLINE',
        'Query > Retrieval',
        'Retrieval > Ranking',
      ],
    ],
    [
      'arrows one below the other',
      '[Sensors] --readings--> [Gateway]\n[Gateway] --(MQTT)--> [Feature store]\n[Gateway] --> [Data lake] --nightly--> [Training]\n[Training] --> [Model registry]',
      [
        'Sensors > Gateway',
        'Gateway > Feature store',
        'Gateway > Data lake',
        'Data lake > Training',
        'Training > Model registry',
      ],
    ],
    [
      'half of the names unknown',
      'Photo → Page detection → Line splitter → OCR → Word repair → Book',
      [
        'Photo > Page detection',
        'Page detection > Line splitter',
        'Line splitter > OCR',
        'OCR > Word repair',
        'Word repair > Book',
      ],
    ],
  ])('%s', (_, drawing, expected) => {
    const graphs = graphsIn(fenced(drawing, 'text'));
    expect(graphs).toHaveLength(1);
    expect(graphs[0]?.toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ['an item', ['Retrieval (20 ms)', '• two towers'], ['20 ms', 'two towers']],
    ['a field', ['Retrieval', 'Model: two towers'], ['Model: two towers']],
    ['an empty row', ['Retrieval', '', 'by two towers'], ['by two towers']],
    ['a note in parentheses', ['Retrieval (20 ms)', 'by two towers'], ['20 ms', 'by two towers']],
    ['a number', ['Retrieval', '1. two towers'], ['two towers']],
    ['a dash', ['Retrieval', '─ two towers'], ['two towers']],
  ])('what is said in a box below its name is a note: %s', (_, rows, notes) => {
    const drawing = [
      '+-------------------------+',
      ...rows.map((row) => `|  ${row.padEnd(23)}|`),
      '+-------------------------+',
      '            |',
      '            v',
      '         Ranking',
    ].join('\n');
    const [pipeline = expect.fail('none')] = pipelinesIn(fenced(drawing));
    expect(graphOf(pipeline)).toEqual(['Retrieval > Ranking']);
    expect(pipeline.stages[0]?.notes).toEqual(notes);
  });

  test('a frame may be parted by a line', () => {
    const drawing =
      '┌────────────────────────────┐\n│ OFFLINE                    │\n├────────────────────────────┤\n│ ┌──────┐     ┌──────────┐  │\n│ │ Logs │────▶│ Training │  │\n│ └──────┘     └──────────┘  │\n└────────────────────────────┘';
    const [pipeline = expect.fail('none')] = pipelinesIn(fenced(drawing));
    expect(graphOf(pipeline)).toEqual(['Logs > Training']);
    expect(pipeline.groups.map(({ label }) => label)).toEqual(['OFFLINE']);
  });

  test('what is said behind each of the names below one another is a note', () => {
    const drawing = [
      'Upload',
      '  ↓',
      '[Text extraction] → takes 12 fields',
      '  ↓',
      '[Classifier] → forest of 300 trees',
      '  ↓',
      '[Policy] → block, review or pass',
      '  ↓',
      '[Response] gives the reason',
    ].join('\n');
    const [pipeline = expect.fail('none')] = pipelinesIn(fenced(drawing));
    expect(graphOf(pipeline)).toEqual([
      'Upload > Text extraction',
      'Text extraction > Classifier',
      'Classifier > Policy',
      'Policy > Response',
    ]);
    expect(pipeline.stages.map(({ notes }) => notes.join(', '))).toEqual([
      '',
      'takes 12 fields',
      'forest of 300 trees',
      'block, review or pass',
      'gives the reason',
    ]);
  });

  test('twigs without arrows are parts of what they hang from', () => {
    const drawing =
      'Logs -> Feature extraction -> Training\n        ├── lags\n        └── holidays and weather';
    const [pipeline = expect.fail('none')] = pipelinesIn(fenced(drawing));
    expect(graphOf(pipeline)).toEqual(['Logs > Feature extraction', 'Feature extraction > Training']);
    expect(pipeline.stages[1]?.notes).toEqual(['lags', 'holidays and weather']);
  });

  test('frames around boxes are groups', () => {
    const drawing = [
      '+------ Offline -----------------+',
      '|  +------+       +----------+   |',
      '|  | Logs |------>| Training |   |',
      '|  +------+       +----------+   |',
      '+--------------------------------+',
      '               |',
      '               v',
      '          +---------+',
      '          | Serving |',
      '          +---------+',
    ].join('\n');
    const [pipeline = expect.fail('none')] = pipelinesIn(fenced(drawing));
    expect(graphOf(pipeline)).toEqual(['Logs > Training', 'Offline > Serving']);
    expect(pipeline.stages.map(({ group, lane }) => [group, lane])).toEqual([
      ['frame-1', 'offline'],
      ['frame-1', 'offline'],
      [undefined, 'online'],
    ]);
  });

  test('each stage stands where its words do', () => {
    const text = fenced(
      '+---------+     +----------+\n| Ranking |---->| Re-ranker|\n+---------+     +----------+',
    );
    const [pipeline] = pipelinesIn(text);
    expect(pipeline?.stages.map(({ labelSpan }) => slice(text, labelSpan))).toEqual(['Ranking', 'Re-ranker']);
  });

  test.each([
    [
      'kinds of something',
      'Models\n  |-- Ranking\n  |     |-- Pairwise ranking\n  |     |-- Listwise ranking\n  |-- Retrieval',
    ],
    [
      'a numbers arrow in a box',
      '+--------------------+\n| Ranking            |\n| 10M -> 500 items   |\n+--------------------+',
    ],
    [
      'modules',
      'User input\n    │\n    ▼\n┌─────────┐     ┌─────────┐     ┌──────┐\n│ Surface │────▶│ Crate   │────▶│ Core │\n└─────────┘     └─────────┘     └──────┘',
    ],
    ['states', 'New -> Contacted\nContacted -> Won\nContacted -> Lost\nLost -> New'],
    ['towers', 'User: user_id --> embedding(user_id) --> 64-dim vector'],
    ['a directory', 'src/\n├── training/\n│   └── ranking.py\n└── serving/'],
    ['a profile', '85ms - ranking\n    68ms - retrieval\n        67ms - index'],
    ['a table', '+---------+-------+\n| ranking | 40 ms |\n| search  | 10 ms |\n+---------+-------+'],
    ['a log', '2024-01-01 12:00:00 INFO ranking -> ok\n2024-01-01 12:00:01 INFO retrieval -> ok'],
    [
      'phases',
      '1. No history → Popular items\n2. 5 clicks → Hybrid ranking\n3. 20+ clicks → Full ranking model',
    ],
    ['layers', 'Input image\n  ↓\nConv 3x3\n  ↓\nMax pooling\n  ↓\nDense\n  ↓\nSoftmax'],
    ['code', 'def f(x) -> Ranking:\n    return lambda y: x -> y'],
  ])('not a pipeline: %s', (_, drawing) => {
    expect(graphsIn(fenced(drawing))).toEqual([]);
  });

  test('code of a programming language is not looked at', () => {
    expect(graphsIn(fenced('logs -> features -> training', 'haskell'))).toEqual([]);
  });
});
