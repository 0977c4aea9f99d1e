import { checkRule } from './checkRule.ts';
import { withFence } from './fences.ts';

const feed = (more = ''): string =>
  `stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n${more}  - { id: response }`;

const BODY =
  'Duplicates and seen items are taken out, and no more than two videos of one creator follow one another in a feed.';

checkRule(
  'undrawn-stage',
  [
    {
      title: 'a section of its own',
      text: withFence(feed(), `### <|Re-ranking|>\n\n${BODY}`),
      messages: ['"Re-ranking" is not in the pipeline block'],
    },
    {
      title: 'a flowchart',
      text: withFence(
        feed(),
        '```mermaid\nflowchart LR\nq[User request] --> c[Retrieval] --> r[Ranking] --> x[<|Diversity re-ranking|>] --> f[Response]\n```',
      ),
      messages: ['"Diversity re-ranking" is not in the pipeline block'],
    },
    {
      title: 'a chain in the text',
      text: withFence(
        feed(),
        'User request -> Candidate retrieval -> Ranking -> <|Calibration|> -> Response',
      ),
      messages: ['"Calibration" is not in the pipeline block'],
    },
  ],
  {
    'all of it is drawn': withFence(feed('  - { id: re-ranking }\n'), `### Re-ranking\n\n${BODY}`),
    'a stage that holds it': withFence(
      feed().replace('{ id: response }', '{ id: response, notes: with re-ranking by diversity }'),
      `### Re-ranking\n\n${BODY}`,
    ),
    'a section about metrics': withFence(feed(), `### Re-ranking metrics\n\n${BODY}`),
    'a rejected way': withFence(feed(), `## Alternatives\n\n### Re-ranking\n\n${BODY}`),
    'a place to fill in': withFence(feed(), '### Re-ranking\n\nTo come.'),
    'a block that shows training alone': withFence(
      'stages:\n  - { id: events, kind: source }\n  - { id: features, kind: feature-engineering }\n  - { id: training }\n  - { id: registry }',
      `### Re-ranking\n\n${BODY}`,
    ),
    'no block': `# Feed\n\nUser request -> Retrieval -> Ranking -> Response\n\n## Re-ranking\n\n${BODY}\n`,
  },
);
