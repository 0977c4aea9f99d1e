import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

const feed = (training = '<|training|>'): string =>
  `stages:\n  - { id: events, kind: source }\n  - { id: ${training} }\n  - { id: registry }\n  - { id: ranking }`;

checkRule(
  'unevaluated-training',
  [
    {
      title: 'through the registry',
      text: withFence(feed()),
      messages: ['"training" leads to "ranking" with no evaluation in between'],
    },
    {
      title: 'straight',
      text: withFence(
        'stages:\n  - { id: events, kind: source }\n  - { id: features, kind: feature-engineering }\n  - { id: <|fit|>, kind: training, next: [serve] }\n  - { id: serve, kind: inference }\nedges: [events -> features -> fit]',
      ),
      messages: ['"fit" leads to "serve"'],
    },
    {
      title: 'a flowchart',
      text: withChart(
        'subgraph Offline\ne[Event source] --> f[Feature engineering] --> s[Feature store] --> t[<|Model training|>] --> m[Model registry]\nend\nq[User request] --> h[Feature fetch] --> r[Ranking] --> a[Response]\nm --> r',
      ),
      messages: ['"Model training" leads to'],
    },
  ],
  {
    'a gate': withFence(
      'stages:\n  - { id: events, kind: source }\n  - { id: training }\n  - { id: gate, kind: evaluation }\n  - { id: ranking }',
    ),
    'a canary': withFence(
      'stages:\n  - { id: events, kind: source }\n  - { id: training }\n  - { id: canary, kind: rollout }\n  - { id: ranking }',
    ),
    'a text that says it': withFence(
      feed('training'),
      'A model goes live when NDCG in validation does not fall.',
    ),
    'a sketch': '# Feed\n\nevents -> training -> registry -> ranking\n',
    'only outcomes lead from training to requests': withFence(
      'stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: training, lane: offline, feedback: [ranking] }',
    ),
  },
);
