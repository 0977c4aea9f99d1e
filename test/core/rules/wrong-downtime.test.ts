import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Requirements\n\n${body}\n`;

checkRule(
  'wrong-downtime',
  [
    {
      title: 'days for hours',
      text: doc('Availability: 99.9 %, i.e. <|4 days|> of downtime a year.'),
      messages: ['99.9 % allows 8.76 hours a year, not 4 days'],
    },
    {
      title: 'the wrong period',
      text: doc('- Uptime of 99.95% (<|43 minutes per month|> of downtime).'),
      messages: ['99.95 % allows 21.6 min a month'],
    },
    {
      title: 'a row of a table',
      text: doc(
        '| What | Target | Means |\n| --- | --- | --- |\n| Availability | 99.99 % | <|5 hours|> of downtime a year |',
      ),
      messages: ['99.99 % allows 52.6 min a year, not 5 hours'],
    },
  ],
  {
    'numbers that agree': doc(
      '99.9 % availability means 8.76 hours of downtime a year. Uptime 99.99 %: 4.3 minutes a month of outage.',
    ),
    'a period that is not said': doc('99.9 % availability, about 10 minutes of downtime.'),
    'time to recover': doc(
      '99.9 % availability; an outage is over within 4 hours, and recovery takes 2 hours a year.',
    ),
    'several levels': doc('Availability of 99.9 % to 99.99 %, 9 hours to 1 hour of downtime a year.'),
    'a window of measurement': doc(
      'Availability of 99.95 %, which allows 21.6 minutes a month of failure (30 days).',
    ),
    'shares of something else': doc(
      '99.9 % of requests are answered while one of three zones is down for 2 days a year.',
    ),
  },
);
