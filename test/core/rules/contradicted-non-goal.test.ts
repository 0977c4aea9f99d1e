import { checkRule } from './checkRule.ts';

const list = '- Live streams\n- **Kids profiles**: another index\n- Personalization';
const doc = (promise: string, nonGoals = list, heading = 'Non-goals'): string =>
  `# Feed\n\n## ${heading}\n\n${nonGoals}\n\n## Serving\n\n${promise}\n`;

checkRule(
  'contradicted-non-goal',
  [
    {
      title: 'we will',
      text: doc('We will support <|live streams|> in the evening.'),
      messages: ['"live streams" is promised here'],
    },
    {
      title: 'the system does',
      text: doc('The system supports <|kids profiles|>, with an index of their own.'),
      messages: ['"kids profiles" is promised here'],
    },
    {
      title: 'a word that names a field',
      text: doc('- The ranker must provide <|personalization|> by country.', list, 'Out of scope'),
      messages: ['"personalization" is promised here'],
    },
    {
      title: 'a line of its own',
      text: doc(
        'The service must include <|live streams|>.',
        'Out of scope: watch parties (own team), live streams.',
        'Scope',
      ),
      messages: ['"live streams" is promised here'],
    },
  ],
  {
    negated: doc('We will not support live streams.'),
    'a later time': doc('We will support live streams in the next phase.'),
    'for this version only': doc('We will support live streams.', '- Live streams in the first version'),
    'something that is named so': doc('We will support live streams teams with a dashboard.'),
    'something of that kind': doc('We will support replays of live streams.'),
    'only named': doc('Live streams are longer than videos. We must remove live streams from the index.'),
    'goals and non-goals': doc('We will support live streams.', list, 'Goals and non-goals'),
    'of somebody else': doc('Other platforms will offer live streams.'),
    'a common word': doc('We will support search.', '- Search\n- Notifications'),
    'a qualifier': doc('We will build ranking models.', '- Ranking models of other teams'),
  },
);
