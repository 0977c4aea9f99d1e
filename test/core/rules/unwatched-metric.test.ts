import { checkRule } from './checkRule.ts';

const systems =
  'We watch CPU, memory, p99 latency and the share of failed calls on one board, with a page to the people on call ' +
  'when any of them is out of its band for more than ten minutes, and a weekly report of PSI of the forty features that matter.';
const doc = (metrics: string, monitoring: string): string =>
  `# Stays\n\n## Metrics\n\n${metrics}\n\n## Monitoring\n\n${monitoring}\n`;

checkRule(
  'unwatched-metric',
  [
    {
      title: 'a label',
      text: doc('Primary metric: <|booking rate|> within 14 days.', systems),
      messages: ['"booking rate" decides the launch, and monitoring does not name it'],
    },
    {
      title: 'a sentence',
      text: doc('Our primary online metric is <|watch time|> of people who came back.', systems),
      messages: ['"watch time" decides the launch'],
    },
    {
      title: 'a north star',
      text: doc('- North star: <|conversion rate|>\n- Offline: NDCG@10', systems),
      messages: ['"conversion rate" decides the launch'],
    },
  ],
  {
    'watched by name': doc('Primary metric: booking rate.', `${systems} So is the booking rate by country.`),
    'watched as a group': doc(
      'Primary metric: booking rate.',
      `${systems} Business metrics are on the board too.`,
    ),
    'another one of its kind': doc('Primary metric: booking rate.', `${systems} CTR is watched by the hour.`),
    'a short section': doc('Primary metric: booking rate.', 'We watch latency and PSI.'),
    'no primary metric': doc('We look at booking rate and CTR.', systems),
    'words of it': doc('Primary metric: booking rate.', `${systems} A fall of bookings pages as well.`),
  },
);
