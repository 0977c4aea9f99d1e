import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

checkRule(
  'ranking-before-retrieval',
  [
    {
      title: 'a fence',
      text: withFence(
        'stages:\n  - { id: request }\n  - { id: <|ranking|> }\n  - { id: retrieval }\n  - { id: response }',
      ),
      messages: ['"ranking" comes before "retrieval"'],
    },
    {
      title: 'a flowchart, with a source before both',
      text: withChart(
        'v[(Video database)] --> k[<|Ranking (DLRM)|>] --> c[Candidate generation] --> r[Re-ranking] --> f[User feed]',
      ),
      messages: ['"Ranking" comes before "Candidate generation"'],
    },
    {
      title: 'a chain in the text',
      text: '# Feed\n\n## Serving\n\nUser request -> <|Heavy ranking|> -> Candidate retrieval -> Response\n',
      messages: ['"Heavy ranking" comes before "Candidate retrieval"'],
    },
  ],
  {
    'the usual order': withFence(
      'stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: re-ranking }\n  - { id: response }',
    ),
    'a second search behind a ranker': withFence(
      'stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: second, name: Similar item retrieval, kind: retrieval }\n  - { id: response }',
    ),
    'a ranker of what is given': withFence(
      'stages:\n  - { id: request }\n  - { id: ranking, in: 40 }\n  - { id: retrieval }\n  - { id: response }',
    ),
    'no retrieval at all': withChart('q[Query] --> r[Ranking] --> f[Feed response]'),
    'a ranker over an index': withChart(
      'i[(Vector index)] --> r[Ranking] --> s[Passage retrieval] --> l[LLM answer]',
    ),
    'clicks that come back': withFence(
      'stages:\n  - { id: retrieval }\n  - { id: ranking, feedback: [retrieval] }\n  - { id: response }',
    ),
  },
);
