import { describe, expect, test } from 'vitest';
import { slice } from '../../../server/core/text.ts';
import { fenced, graphsIn, pipelinesIn } from './readOne.ts';

const read = (lines: string): string[] | undefined => graphsIn(fenced(lines, 'mermaid'))[0];

describe('Mermaid flowcharts', () => {
  test.each([
    [
      'chain',
      'graph LR\nA[Logs] --> B(Training) --> C((Serving))',
      ['Logs > Training', 'Training > Serving'],
    ],
    ['lists', 'graph LR\nA[Logs] & B[Labels] --> C[Training]', ['Logs > Training', 'Labels > Training']],
    ['no header', 'Candidate generation --> Ranking', ['Candidate generation > Ranking']],
    ['no header, thin arrow', 'Data -> Training', ['Data > Training']],
    [
      'shapes',
      'flowchart TD;A[(Logs)]-->B{{Kafka}};B-->C[/Features/];C-->D[[Training]];D-->E>Serving];E-->F(["Cache"])',
      ['Logs > Kafka', 'Kafka > Features', 'Features > Training', 'Training > Serving', 'Serving > Cache'],
    ],
    [
      'arrows',
      'graph TB\nA[Logs] ==> B[ETL]\nB -.-> C[Training]\nC --- D[Registry]\nD ---> E[Serving]\nE --x F[Cache]',
      ['Logs > ETL', 'ETL > Training', 'Training > Registry', 'Registry > Serving', 'Serving > Cache'],
    ],
    ['invisible arrows', 'graph TB\nA[Logs] ~~~ B[ETL]\nA --> C[Training]', ['ETL', 'Logs > Training']],
    ['quotes', 'graph TB\nA["Logs [raw] | all"] --> B["`**Train** it`"]', ['Logs [raw] | all > Train it']],
    [
      'titles of subgraphs',
      'flowchart TD\nsubgraph Data Layer\nA[Logs] --> B[Features]\nend\nsubgraph Model Layer\nC[Training]\nend\nData Layer --> Model Layer',
      ['Training', 'Logs > Features', 'Data Layer > Model Layer'],
    ],
    ['breaks and notes', 'graph TB\nA["Ranking<br/>(DLRM)"] --> B[User<br>feed]', ['Ranking > User feed']],
    ['entities', 'graph TB\nA[Rank#105;ng #amp; more] --> B[Serving]', ['Ranking & more > Serving']],
    ['data shapes', 'graph TB\nA@{ shape: cyl, label: "Logs" } --> B[Training]', ['Logs > Training']],
    ['loops', 'graph TB\nA[Logs] --> B[Training]\nB --> A', ['Logs > Training', 'Training > Logs']],
    [
      'styles and comments',
      '%% x --> y\ngraph TB\nA[Logs]:::big --> B[Training] %% why\nclassDef big fill:#f00\nstyle A fill:#fff\nclick A "https://a.b"\nlinkStyle 0 stroke:#000',
      ['Logs > Training'],
    ],
    ['front matter', '---\ntitle: X\n---\nflowchart LR\nA[Logs] --> B[Training]', ['Logs > Training']],
  ])('%s', (_, lines, expected) => {
    expect(read(lines)).toEqual(expected);
  });

  test.each([
    ['labels', 'graph TB\nA[Logs] -->|daily| B[Training]\nB -- "if good" --> C[Serving]\nC -. back .-> A'],
    ['labels, spaced', 'graph TB\nA[Logs] --> |"daily"| B[Training] --if good--> C[Serving] -.back.-> A'],
  ])('%s', (_, lines) => {
    const [pipeline] = pipelinesIn(fenced(lines, 'mermaid'));
    expect(pipeline?.edges.map(({ label, style }) => [label, style])).toEqual([
      ['daily', 'solid'],
      ['if good', 'solid'],
      ['back', 'dotted'],
    ]);
  });

  test('a dotted arrow that goes back is feedback; one that goes on is not', () => {
    const [pipeline] = pipelinesIn(
      fenced('graph TB\nA[Query] -.-> B[Ranking]\nB --> C[Feed]\nC -.-> B', 'mermaid'),
    );
    expect(pipeline?.edges.map(({ isFeedback }) => isFeedback)).toEqual([false, false, true]);
  });

  test('subgraphs are groups with lanes, and arrows may lead to them', () => {
    const text = fenced(
      'graph TB\nsubgraph off [Offline training]\n  A[Logs] --> B[Model]\nend\nsubgraph Online\n  C[Query] --> D[Ranking]\nend\noff --> Online\n%% end',
      'mermaid',
    );
    const [pipeline] = pipelinesIn(text);
    expect(pipeline?.groups).toMatchObject([
      { id: 'off', label: 'Offline training', lane: 'offline' },
      { id: 'Online', label: 'Online', lane: 'online' },
    ]);
    expect(pipeline?.stages.map(({ label, group, lane }) => [label, group, lane])).toEqual([
      ['Logs', 'off', 'offline'],
      ['Model', 'off', 'offline'],
      ['Query', 'Online', 'online'],
      ['Ranking', 'Online', 'online'],
    ]);
    expect(pipeline?.edges.at(-1)).toMatchObject({ from: 'off', to: 'Online' });
    expect(slice(text, pipeline?.groups[0]?.span ?? expect.fail())).toMatch(/^subgraph[^]*end$/);
  });

  test('every mention of a node is known', () => {
    const text = fenced('graph TB\nA --> B[Ranking]\nA[Logs] --> C[Training]', 'mermaid');
    const [logs, ranking] = pipelinesIn(text)[0]?.stages ?? [];
    expect(logs?.mentions.map((span) => [span.start, slice(text, span)])).toEqual([
      [37, 'A'],
      [20, 'A'],
    ]);
    expect(slice(text, ranking?.span ?? expect.fail())).toBe('B[Ranking]');
    expect(slice(text, ranking?.labelSpan ?? expect.fail())).toBe('Ranking');
  });

  test('a line that is not understood is a fault, and the rest is read', () => {
    const text = fenced('graph TB\nA[Logs] --> B[Training]\n]]] ?\nB --> C[Serving]', 'mermaid');
    const [pipeline] = pipelinesIn(text);
    expect(pipeline?.edges).toHaveLength(2);
    expect(pipeline?.faults.map(({ span }) => slice(text, span))).toEqual([']]] ?']);
  });

  test.each([
    [
      'what uses what',
      'flowchart LR\nA[Homepage] --> P[Shops]\nA --> Q[Ads]\nB[Search] --> P\nB --> R[Offers]\nC[Shop page] --> Q\nC --> R',
    ],
    ['another diagram', 'sequenceDiagram\nUser->>Ranking: request\nRanking->>Cache: get'],
    ['states', 'stateDiagram-v2\n[*] --> Training\nTraining --> Serving'],
    ['an organization', 'graph TB\nA[Director] --> B[Manager]\nA --> C[Assistant]'],
    ['layers', 'graph TB\nA[Input image] --> B[Conv] --> C[Pooling] --> D[Dense] --> E[Softmax]'],
    ['clean-up', 'graph TB\nA[Raw text] --> B[Lowercase] --> C[Remove stop words] --> D[Tokenize]'],
    [
      'a map of decisions',
      'graph TB\nQ1{Real time?} -->|yes| A[Online inference]\nQ1 -->|no| Q2{Many items?}\nQ2 -->|yes| B[Batch inference]\nQ2 -->|no| C[Notebook]',
    ],
  ])('not a pipeline: %s', (_, lines) => {
    expect(read(lines)).toBeUndefined();
  });
});
