import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Serving\n\n${body}\n`;

checkRule(
  'widening-funnel',
  [
    {
      title: 'a ranker that scores more than it gets',
      text: doc('Retrieval returns 500 candidates. The ranker scores the top <|1,000|> candidates.'),
      messages: ['Ranking gets 1,000 items, but retrieval gives only 500'],
    },
    {
      title: 'a pipeline',
      text: doc(
        '```pipeline\nstages:\n  - { id: retrieval, out: 500 }\n  - { id: ranking, in: <|800|>, out: 50 }\n```',
      ),
      messages: ['ranking gets 800 items, but retrieval gives only 500'],
    },
    {
      title: 'sources that are merged into more than there are',
      text: doc(
        '```pipeline\nstages:\n  - { id: ann, kind: retrieval, out: 100, next: [m] }\n  - { id: fresh, kind: retrieval, out: 100, next: [m] }\n  - { id: m, kind: merge, out: <|400|> }\n```',
      ),
      messages: ['m gets 400 items, but ann and fresh gives only 200'],
    },
  ],
  {
    'a funnel that narrows': doc(
      'Retrieval returns 1,000 candidates. The ranker scores the top 500 candidates.',
    ),
    'several sources': doc(
      'Two-tower retrieval returns 500 candidates. The co-watch retrieval returns 400 candidates. The ranker scores 800 videos.',
    ),
    'amounts per source': doc(
      'Retrieval returns 100 candidates per source. The ranker scores 800 candidates.',
    ),
    'rounding in a pipeline': doc(
      '```pipeline\nstages:\n  - { id: retrieval, out: 500 }\n  - { id: ranking, in: 512, out: 50 }\n```',
    ),
    'an unknown source': doc(
      '```pipeline\nstages:\n  - { id: ann, kind: retrieval, out: 100, next: [r] }\n  - { id: fresh, kind: retrieval, next: [r] }\n  - { id: r, kind: ranking, in: 400 }\n```',
    ),
    'rejected ways':
      '# Feed\n\n## Alternatives\n\nRetrieval returns 500 candidates. The ranker scores 1,000 candidates.\n',
  },
);
