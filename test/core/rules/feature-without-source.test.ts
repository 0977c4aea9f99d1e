import { checkRule } from './checkRule.ts';

const sources = '- `click_log`: clicks and impressions, 2 B a day\n- Item catalogue: titles, prices\n- CRM';
const doc = (rows: readonly string[], known = sources, header = '| Feature | Type | Source |'): string =>
  `# Feed\n\n## Data sources\n\n${known}\n\n## Features\n\n${header}\n| --- | --- | --- |\n${rows.join('\n')}\n`;
const good = '| Clicks in 7 days | count | Click log |';

checkRule(
  'feature-without-source',
  [
    {
      title: 'a source that is not listed',
      text: doc([good, '| Household income | EUR | <|Credit bureau|> |']),
      messages: ['"Credit bureau" is none of the data sources'],
    },
    {
      title: 'an empty cell',
      text: doc([good, '| <|Age of the account|> | days | |']),
      messages: ['This feature has no source'],
    },
    {
      title: 'a dash, and sources in a table',
      text: doc(
        ['| <|Mood|> | score | – |', '| Price | EUR | Catalogue |'],
        '| Source | Owner |\n| --- | --- |\n| Catalogue | Shop |\n| Orders | Finance |',
      ),
      messages: ['This feature has no source'],
    },
    {
      title: 'another name of the column',
      text: doc(
        [good, '| Household | class | <|Credit bureau file|> |'],
        sources,
        '| Signal | Type | From |',
      ),
      messages: ['"Credit bureau file" is none of the data sources'],
    },
  ],
  {
    'all are listed': doc([good, '| Price | EUR | item_catalogue |', '| Segment | class | CRM |']),
    'one that is derived': doc([good, '| Ratio of both | ratio | Derived |']),
    'one of the request': doc([good, '| Hour | 0-23 | Request |']),
    'a column of something else': doc([
      '| Clicks | count | Kafka |',
      '| Price | EUR | Postgres |',
      '| Age | days | Redis |',
    ]),
    'written together': doc([good, '| Views | count | clicklog |', '| Views | count | Impr. of the day |']),
    'no list of sources':
      '# Feed\n\n## Features\n\n| Feature | Source |\n| --- | --- |\n| Income | Bureau |\n',
    'no column of sources': doc(['| Income | EUR | nightly |'], sources, '| Feature | Type | Freshness |'),
  },
);
