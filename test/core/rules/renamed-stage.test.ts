import { checkRule } from './checkRule.ts';
import { withFence } from './fences.ts';

const feed = (retrieval = '<|retrieval|>'): string =>
  `stages:\n  - { id: request }\n  - { id: ${retrieval} }\n  - { id: ranking }\n  - { id: re-ranking }\n  - { id: response }`;

const table = (...names: readonly string[]): string =>
  `| Stage | p99 |\n| --- | --- |\n${names.map((name) => `| ${name} | 5 ms |\n`).join('')}`;

checkRule(
  'renamed-stage',
  [
    {
      title: 'a table of latencies',
      text: withFence(feed(), table('Request', 'Candidate generation', 'Ranking', 'Re-ranking')),
      messages: ['"retrieval" is called "Candidate generation" in a table'],
    },
    {
      title: 'a second diagram',
      text: withFence(
        feed(),
        '```mermaid\nflowchart LR\na[Request] --> b[Candidate generation] --> c[Ranking] --> d[Re-ranking] --> e[Response]\n```',
      ),
      messages: ['"retrieval" is called "Candidate generation" in another diagram'],
    },
    {
      title: 'the same id, another name',
      text: withFence(
        'stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: rank, name: <|Heavy scorer|>, kind: ranking }\n  - { id: response }',
        '```mermaid\nflowchart LR\nreq[Request] --> ret[Retrieval] --> rank[Main ranking] --> res[Answer]\n```',
      ),
      messages: ['"Heavy scorer" is called "Main ranking" in another diagram'],
    },
  ],
  {
    'the same names': withFence(feed('retrieval'), table('Request', 'Retrieval', 'Ranking', 'Re-ranking')),
    'a longer name': withFence(
      feed('retrieval'),
      table('Request', 'Two-tower retrieval', 'Ranking', 'Re-ranking'),
    ),
    'two of a kind': withFence(
      feed('retrieval'),
      table('Request', 'Candidate generation', 'ANN search', 'Ranking', 'Re-ranking'),
    ),
    'a table about other things': withFence(
      feed('retrieval'),
      table('Candidate generation', 'Recall@500', 'Ranking'),
    ),
    'a chain that names few of them': withFence(feed('retrieval'), 'Candidate generation -> Ranking'),
  },
);
