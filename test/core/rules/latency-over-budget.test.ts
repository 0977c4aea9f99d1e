import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Serving\n\n${body}\n`;

checkRule(
  'latency-over-budget',
  [
    {
      title: 'a list with its total above',
      text: doc(
        'Latency budget (<|200 ms|>):\n\n- Gateway: 20 ms\n- Retrieval: 60 ms\n- Features: 40 ms\n- Ranking: 90 ms\n- Re-ranking: 20 ms',
      ),
      messages: ['Stages take 230 ms together, the budget is 200 ms'],
    },
    {
      title: 'a column of a table, each against its own total',
      text: doc(
        '| Stage | Today (ms) | Target (ms) |\n| --- | --- | --- |\n| Retrieval | 60 | 90 |\n| Ranking | 80 | 120 |\n| Total | 140 | <|150|> |',
      ),
      messages: ['Stages take 210 ms together, the budget is 150 ms'],
    },
    {
      title: 'a promise in another section, stages that may be slower',
      text: '# Feed\n\n## Requirements\n\nLatency: p99 under <|100 ms|>.\n\n## Latency breakdown\n\n1. Feature fetch: 20-40 ms\n2. Candidate retrieval: 30-50 ms\n3. Model inference: 30-60 ms\n',
      messages: ['Stages may take 150 ms together, the budget is 100 ms'],
    },
    {
      title: 'a pipeline',
      text: doc(
        '```pipeline\nbudget: <|100 ms|>\nstages:\n  - { id: retrieval, latency: 60 ms }\n  - { id: ranking, latency: 70 ms }\n```',
      ),
      messages: ['Stages take 130 ms together, the budget is 100 ms'],
    },
    {
      title: 'a pipeline against a promise in the text',
      text: doc(
        'The response comes within <|100 ms|>.\n\n```pipeline\nstages:\n  - { id: retrieval, latency: 60 ms }\n  - { id: ranking, latency: 70 ms }\n```',
      ),
      messages: ['Stages take 130 ms together, the budget is 100 ms'],
    },
  ],
  {
    'an allocation that fits': doc(
      'Latency budget (200 ms):\n\n- Gateway: 20 ms\n- Retrieval: 60 ms\n- Ranking: 120 ms',
    ),
    'stages in parallel': doc(
      'Latency budget, 60 ms in total:\n\n- BM25 retrieval: 20 ms, in parallel with\n- ANN retrieval: 20 ms, in parallel\n- Ranking: 30 ms',
    ),
    'parts of a stage that has its own time': doc(
      'Latency budget (100 ms):\n\n- Retrieval: 40 ms\n  - embedding: 15 ms\n  - ANN search: 25 ms\n- Ranking: 60 ms\n  - features: 30 ms\n  - model: 30 ms',
    ),
    'points in time': doc(
      'Latency budget (200 ms):\n\n- t=20 ms features fetched\n- t=80 ms candidates retrieved\n- t=160 ms ranking done',
    ),
    'limits of several surfaces': doc(
      'Latency targets, p99 under 200 ms overall:\n\n- Home: 150 ms\n- Watch page: 100 ms\n- Mail: 200 ms',
    ),
    'work that nobody waits for': doc(
      'Latency budget (100 ms):\n\n- Retrieval: 40 ms\n- Ranking: 50 ms\n- Logging: 30 ms, async\n- Fallback list: 20 ms',
    ),
    'other percentiles': doc('Latency budget (p99 100 ms):\n\n- Retrieval: p50 60 ms\n- Ranking: p50 70 ms'),
    'branches of a pipeline': doc(
      '```pipeline\nbudget: 100 ms\nstages:\n  - { id: a, kind: retrieval, latency: 60 ms, next: [r] }\n  - { id: b, kind: retrieval, latency: 60 ms, next: [r] }\n  - { id: r, kind: ranking, latency: 30 ms }\n```',
    ),
  },
);
