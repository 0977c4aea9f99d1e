import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

checkRule(
  'online-reads-offline',
  [
    {
      title: 'features from a warehouse',
      text: withFence(
        'stages:\n  - { id: dwh, name: Data warehouse, next: [fetch] }\n  - { id: request, next: [fetch] }\n  - { id: fetch, name: <|Feature fetch|>, next: [ranking] }\n  - { id: ranking }',
      ),
      messages: ['"Feature fetch" reads "Data warehouse" within the request'],
    },
    {
      title: 'a flowchart',
      text: withChart('q[User request] --> c[<|Candidate retrieval|>] --> r[Ranking]\nl[(Data lake)] --> c'),
      messages: ['"Candidate retrieval" reads "Data lake" within the request'],
    },
    {
      title: 'a source by its technology',
      text: withFence(
        'stages:\n  - { id: history, kind: source, technology: BigQuery, next: [rank] }\n  - { id: request, next: [rank] }\n  - { id: rank, name: <|Ranking|> }',
      ),
      messages: ['"Ranking" reads "history" within the request'],
    },
  ],
  {
    'a store in between': withFence(
      'stages:\n  - { id: dwh, name: Data warehouse, next: [store] }\n  - { id: store, name: Feature store, next: [fetch] }\n  - { id: request, next: [fetch] }\n  - { id: fetch, name: Feature fetch }',
    ),
    'the diagram of many designs': withChart(
      'v[(Video database)] --> c[Candidate generation] --> r[Ranking] --> f[User feed]',
    ),
    'scores by night': withFence(
      'stages:\n  - { id: dwh, name: Data warehouse }\n  - { id: scoring, kind: batch-inference }\n  - { id: table, kind: result-store }',
    ),
    'a copy that is made at night': withChart(
      'q[User request] --> c[Candidate retrieval] --> r[Ranking]\nl[(Data lake)] -->|nightly export| c',
    ),
    'no request is drawn': withChart('l[(Data warehouse)] --> r[Churn scoring] --> c[CRM list]'),
    'a chain in the text': '# Feed\n\nUser request -> Data warehouse -> Ranking -> Response\n',
  },
);
