import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

const feed = (answer = '<|response|>'): string =>
  `stages:\n  - { id: catalog, name: Item catalog }\n  - { id: training }\n  - { id: registry }\n  - { id: request, after: [] }\n  - { id: ranking, after: [request, registry] }\n  - { id: ${answer} }`;

checkRule(
  'unlogged-serving',
  [
    { title: 'a fence', text: withFence(feed()), messages: ['Nothing is logged behind "response"'] },
    {
      title: 'no response, only a model',
      text: withFence(
        'stages:\n  - { id: catalog, name: Item catalog }\n  - { id: training }\n  - { id: request, after: [] }\n  - { id: retrieval }\n  - { id: <|ranking|>, after: [retrieval, training] }',
      ),
      messages: ['Nothing is logged behind "ranking"'],
    },
    {
      title: 'a flowchart',
      text: withChart(
        'subgraph Offline\ne[Item catalog] --> f[Feature engineering] --> t[Training] --> g[Evaluation gate] --> m[Model registry]\nend\nq[User request] --> h[Feature fetch] --> r[Ranking] --> a[<|Response|>]\nm --> r',
      ),
      messages: ['Nothing is logged behind "Response"'],
    },
  ],
  {
    'a log': withFence(`${feed('response')}\n  - { id: log, kind: logging }`),
    'outcomes that come back': withFence(feed('response, feedback: [training]')),
    'a text that says it': withFence(feed('response'), 'Every impression is logged with its features.'),
    'nothing is trained': withFence(
      'stages:\n  - { id: question, kind: request }\n  - { id: query-understanding }\n  - { id: retrieval }\n  - { id: model, kind: llm }\n  - { id: answer, kind: serving }',
    ),
    'a sketch': '# Feed\n\ncatalog -> training -> registry -> ranking -> response\n',
    'a few stages': withFence(
      'stages:\n  - { id: training }\n  - { id: registry }\n  - { id: request }\n  - { id: ranking }',
    ),
  },
);
