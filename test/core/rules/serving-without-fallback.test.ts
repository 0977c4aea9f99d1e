import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

const feed = (ranking = '<|ranking|>'): string =>
  `stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ${ranking} }\n  - { id: response }`;

checkRule(
  'serving-without-fallback',
  [
    {
      title: 'a fence',
      text: withFence(feed()),
      messages: ['What does a request get when "ranking" fails or is too slow?'],
    },
    {
      title: 'an assistant',
      text: withFence(
        'stages:\n  - { id: question, kind: request }\n  - { id: retrieval }\n  - { id: prompt, kind: prompt }\n  - { id: <|model|>, kind: llm }',
      ),
      messages: ['when "model" fails'],
    },
    {
      title: 'a flowchart with all that surrounds the model',
      text: withChart(
        'subgraph Offline\ne[Event log] --> f[Feature engineering] --> t[Training] --> g[Evaluation gate] --> m[Model registry]\nend\nq[User request] --> h[Feature fetch] --> r[<|Ranking|>] --> a[Response]\nm --> r',
      ),
      messages: ['when "Ranking" fails'],
    },
  ],
  {
    'a stage that has one': withFence(feed('ranking, fallback: popular items')),
    'a stage that is one': withFence(
      `${feed('ranking')}\n  - { id: popular, kind: fallback, after: [ranking] }`,
    ),
    'a cache': withFence(`${feed('ranking')}\n  - { id: cache, after: [request] }`),
    'a text that says it': withFence(
      feed('ranking'),
      'If the ranker times out, the popular list of yesterday is served from the cache.',
    ),
    'a sketch': '# Feed\n\n## Serving\n\nrequest -> retrieval -> ranking -> response\n',
    'a small flowchart': withChart('q[Request] --> c[Retrieval] --> r[Ranking] --> a[Response]'),
    'a job that nobody waits for': withFence(
      'lane: offline\nstages:\n  - { id: images, kind: source }\n  - { id: detection, kind: inference }\n  - { id: blurring, kind: policy }\n  - { id: store, kind: source }',
    ),
  },
);
