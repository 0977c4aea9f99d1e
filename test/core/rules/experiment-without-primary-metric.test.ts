import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Feed\n\n## Online evaluation\n\n${body}\n`;
const message = 'The experiment looks at several metrics and names none that decides';

checkRule(
  'experiment-without-primary-metric',
  [
    {
      title: 'a sentence',
      text: doc('An <|A/B test|> over two weeks compares CTR, watch time and DAU.'),
      messages: [message],
    },
    {
      title: 'an item',
      text: doc(
        '- <|A/B testing|>: click-through rate, conversion rate, revenue per user\n- Unit: users, 50/50',
      ),
      messages: [message],
    },
    {
      title: 'a row',
      text: doc(
        '| Test | Metrics |\n| --- | --- |\n| <|A/B test|> of the ranker | CTR, session length, churn rate |',
      ),
      messages: [message],
    },
  ],
  {
    'one decides': doc('An A/B test compares CTR and DAU with the old ranker; watch time decides.'),
    'a primary one elsewhere': doc(
      'Primary: satisfied minutes.\n\nThe A/B test also reports CTR, watch time and DAU.',
    ),
    'one metric': doc('An A/B test over two weeks compares watch time.'),
    'a metric and its guardrail': doc('An A/B test shows whether watch time rises and churn rate does not.'),
    'a launch rule': doc(
      'An A/B test measures CTR, watch time and DAU. We launch only if watch time rises by 1 %.',
    ),
    'no experiment': doc('We watch CTR, watch time and DAU.'),
  },
);
