import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

checkRule(
  'cyclic-pipeline',
  [
    {
      title: 'a list of edges that goes round',
      text: withFence(
        'stages:\n  - { id: <|retrieval|> }\n  - { id: ranking }\n  - { id: re-ranking }\nedges: [retrieval -> ranking -> re-ranking -> retrieval]',
      ),
      messages: ['"retrieval" leads back to itself: retrieval → ranking → re-ranking → retrieval'],
    },
    {
      title: 'a stage that follows itself',
      text: withFence('stages:\n  - { id: retrieval }\n  - { id: <|ranking|>, after: [retrieval, ranking] }'),
      messages: ['"ranking" leads back to itself: ranking → ranking'],
    },
    {
      title: 'two cycles, each once',
      text: withFence(
        'stages:\n  - { id: <|retrieval|> }\n  - { id: filtering, next: [retrieval] }\n  - { id: <|ranking|> }\n  - { id: policy, next: [ranking] }\nedges: [retrieval -> filtering -> ranking -> policy]',
      ),
      messages: ['"retrieval" leads back', '"ranking" leads back'],
    },
  ],
  {
    'outcomes that are fed back': withFence(
      'stages:\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: log, feedback: [retrieval] }',
    ),
    'an agent that calls tools in turns': withFence(
      'stages:\n  - { id: llm, kind: llm }\n  - { id: search-tool, kind: tool }\nedges: [llm -> search-tool -> llm]',
    ),
    'the loop over the registry': withFence(
      'stages:\n  - { id: ranking }\n  - { id: log, kind: logging }\n  - { id: labels, kind: labeling }\n  - { id: training }\n  - { id: registry }\nedges: [ranking -> log -> labels -> training -> registry -> ranking]',
    ),
    'the answer goes back to who asked': withChart('u[User] --> g[API gateway] --> r[Ranking] --> g --> u'),
    'a retry that says so': withFence(
      'stages:\n  - { id: retrieval }\n  - { id: ranking }\nedges:\n  - retrieval -> ranking\n  - { from: ranking, to: retrieval, label: retry with a wider radius }',
    ),
    'models that are tuned': withFence(
      'stages:\n  - { id: training }\n  - { id: evaluation }\n  - { id: tuning }\nedges: [training -> evaluation -> tuning -> training]',
    ),
  },
);
