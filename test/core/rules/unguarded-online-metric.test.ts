import { checkRule } from './checkRule.ts';

const doc = (body: string, task = 'forecasting'): string =>
  `---\ntask: ${task}\n---\n\n# Stock\n\n## Online evaluation\n\n${body}\n`;
const message = 'The experiment names no guardrail';

checkRule(
  'unguarded-online-metric',
  [
    {
      title: 'one that decides',
      text: doc('The <|A/B test|> runs for two weeks, and conversion rate decides.'),
      messages: [message],
    },
    {
      title: 'a condition',
      text: doc('We launch when the <|A/B test|> shows that revenue per user increased.'),
      messages: [message],
    },
    {
      title: 'an item',
      text: doc('- <|A/B testing|> by store; primary metric: conversion rate\n- Unit: stores, 50/50'),
      messages: [message],
    },
  ],
  {
    'a guardrail': doc('An A/B test by store; conversion rate decides. Guardrail: cancellations.'),
    'what must not fall': doc('An A/B test; conversion rate decides, and the margin must not fall.'),
    'what is kept': doc('The A/B test compares conversion rate while the cost per order stays as it is.'),
    'a task whose own finding asks': doc('The A/B test runs for two weeks; CTR decides.', 'recommendation'),
    'no experiment': doc('The primary metric is conversion rate.'),
    'a test of something offline': doc('The A/B test is decided by the WAPE of both arms.'),
  },
);
