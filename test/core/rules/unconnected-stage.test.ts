import { checkRule } from './checkRule.ts';
import { withFence } from './fences.ts';

const stages = (...ids: readonly string[]): string =>
  `stages:\n${ids.map((id) => `  - { id: ${id} }`).join('\n')}\n`;

checkRule(
  'unconnected-stage',
  [
    {
      title: 'a stage that no edge names',
      text: withFence(
        `${stages('request', 'retrieval', '<|filtering|>', 'ranking')}edges: [request -> retrieval -> ranking]`,
      ),
      messages: ['No arrow joins "filtering" to another stage'],
    },
    {
      title: 'a ranker that nothing leads to',
      text: withFence(
        `${stages('request', 'retrieval', 'merge', '<|ranking|>', 'response')}edges: [request -> retrieval -> merge -> response, ranking -> response]`,
      ),
      messages: ['Nothing leads to "ranking": where do its items come from?'],
    },
    {
      title: 'a stage cut off by next',
      text: withFence(
        'stages:\n  - { id: request, next: [ranking] }\n  - { id: <|hydration|> }\n  - { id: ranking, next: [response] }\n  - { id: response }',
      ),
      messages: ['No arrow joins "hydration"'],
    },
  ],
  {
    'all in a row': withFence(stages('request', 'retrieval', 'ranking', 'response')),
    'a monitor beside the rest': withFence(
      `${stages('request', 'retrieval', 'ranking', 'monitoring')}edges: [request -> retrieval -> ranking]`,
    ),
    'a store that a stage names': withFence(
      'stages:\n  - { id: request }\n  - { id: retrieval, store: vectors }\n  - { id: ranking }\n  - { id: vectors, kind: index }\nedges: [request -> retrieval -> ranking]',
    ),
    'a fallback that a stage names': withFence(
      'stages:\n  - { id: request }\n  - { id: retrieval, fallback: popular }\n  - { id: ranking }\n  - { id: popular, kind: source }\nedges: [request -> retrieval -> ranking]',
    ),
    'an edge with a misspelled end': withFence(
      `${stages('request', 'retrieval', 'ranking')}edges: [request -> retrieval -> request, retrieval -> rankin]`,
    ),
    'an embedding job without a request': withFence(
      `${stages('catalog', 'embedding', 'index', 'retrieval')}edges: [catalog -> embedding -> index -> retrieval]`,
    ),
  },
);
