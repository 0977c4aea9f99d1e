import { checkRule } from './checkRule.ts';
import { withFence } from './fences.ts';

const feed = (ranking: string, request = 'request, owner: SRE'): string =>
  `stages:\n  - { id: ${request} }\n  - { id: retrieval, owner: Search, monitors: [recall] }\n  - { id: ${ranking} }\n  - { id: response, owner: SRE }`;

const WATCHED = 'monitors: [NDCG]';

checkRule(
  'unattended-stage',
  [
    {
      title: 'in production, one without an owner',
      text: withFence(feed(`<|ranking|>, ${WATCHED}`), '', 'stage: production'),
      messages: ['Stages without an owner: "ranking"'],
    },
    {
      title: 'in a pilot, one that nobody watches',
      text: withFence(feed('<|ranking|>, owner: Feed'), '', 'stage: pilot'),
      messages: ['Stages without a monitor: "ranking"'],
    },
    {
      title: 'several, in one line',
      text: withFence(
        'stages:\n  - { id: request, owner: SRE }\n  - { id: <|retrieval|>, monitors: [recall] }\n  - { id: ranking, monitors: [NDCG] }\n  - { id: response }',
        '',
        'stage: production',
      ),
      messages: ['Stages without an owner: "retrieval", "ranking" and "response"'],
    },
  ],
  {
    'a design': withFence(feed('ranking'), '', 'stage: design'),
    'no stage of the document': withFence(feed('ranking')),
    'owners that stand elsewhere': withFence(
      'stages:\n  - { id: request }\n  - { id: retrieval, monitors: [recall] }\n  - { id: ranking, monitors: [NDCG] }\n  - { id: response }',
      '',
      'stage: production',
    ),
    'a monitor for all': withFence(
      `${feed('ranking, owner: Feed')}\n  - { id: drift, kind: monitoring, owner: SRE }`,
      '',
      'stage: production',
    ),
  },
);
