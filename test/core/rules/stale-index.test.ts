import { checkRule } from './checkRule.ts';

const doc = (asked: string, built: string): string =>
  `# Feed\n\n## Requirements\n\n${asked}\n\n## Index\n\n${built}\n`;

checkRule(
  'stale-index',
  [
    {
      title: 'minutes against a night',
      text: doc('New videos are recommendable within 10 minutes.', 'The HNSW index is rebuilt <|nightly|>.'),
      messages: ['New items must be found after 10 min, but the index is built every day'],
    },
    {
      title: 'hours against a week',
      text: doc(
        '- Newly published listings must appear in under 4 hours',
        '- FAISS index, refreshed <|every week|>',
      ),
      messages: ['after 4 hours, but the index is built every 7 days'],
    },
    {
      title: 'a row of a table',
      text: doc(
        '| Need | Target |\n| --- | --- |\n| A new document is searchable | within 5 minutes |',
        'The ANN index is regenerated <|every 6 hours|> from the vectors.',
      ),
      messages: ['after 5 min, but the index is built every 6 hours'],
    },
  ],
  {
    'vectors that are added as they come': doc(
      'New videos are recommendable within 10 minutes.',
      'The HNSW index is rebuilt nightly; new videos are upserted.',
    ),
    'a second way for fresh items': doc(
      'New videos are recommendable within 10 minutes.',
      'The index is rebuilt nightly. A fresh source holds new videos of the day.',
    ),
    'often enough': doc('New listings appear within 24 hours.', 'The index is rebuilt daily.'),
    'the age of an item': doc(
      'New videos of the last 10 minutes are shown to few people.',
      'The index is rebuilt nightly.',
    ),
    'how it is today': doc(
      'New videos are recommendable within 10 minutes.',
      'Today the index is rebuilt nightly.',
    ),
    'no index': doc('New videos are recommendable within 10 minutes.', 'Reports are built nightly.'),
  },
);
