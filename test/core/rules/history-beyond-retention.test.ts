import { checkRule } from './checkRule.ts';

const doc = (privacy: string, training: string): string =>
  `# Feed\n\n## Privacy\n\n${privacy}\n\n## Training\n\n${training}\n`;

checkRule(
  'history-beyond-retention',
  [
    {
      title: 'clicks that are deleted',
      text: doc(
        'Click logs are deleted after 30 days.',
        'The ranker is trained on the last <|6 months|> of clicks.',
      ),
      messages: ['The clicks are kept for 30 days, but 6 months of them are trained on'],
    },
    {
      title: 'a retention in a list',
      text: doc('- Retention of conversations: 90 days', '- Training data: <|one year|> of conversations'),
      messages: ['The conversations are kept for 90 days'],
    },
    {
      title: 'a row of a table',
      text: doc(
        '| Source | Retention |\n| --- | --- |\n| Search queries | retained 14 days |',
        'We train the model on <|8 weeks|> of search queries.',
      ),
      messages: ['are kept for 14 days'],
    },
  ],
  {
    'a shorter window': doc(
      'Click logs are deleted after 30 days.',
      'The ranker is trained on the last 14 days of clicks.',
    ),
    'aggregates that live on': doc(
      'Click logs are deleted after 30 days.',
      'It is trained on 2 years of aggregated clicks.',
    ),
    'another source': doc('Chat messages are deleted after 30 days.', 'It is trained on 6 months of clicks.'),
    'users who stay': doc(
      'User retention after 30 days is the goal for clicks.',
      'It is trained on 6 months of clicks.',
    ),
    'deletion on request': doc(
      'Clicks are deleted after 30 days on user request.',
      'It is trained on 6 months of clicks.',
    ),
  },
);
