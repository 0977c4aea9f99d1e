import { checkRule } from './checkRule.ts';

const doc = (labels: string, training: string): string =>
  `# Fraud\n\n## Labels\n\n${labels}\n\n## Training\n\n${training}\n`;

checkRule(
  'unripe-labels',
  [
    {
      title: 'chargebacks against a night',
      text: doc('Chargebacks arrive after 30-90 days.', 'The model is retrained <|nightly|> on all data.'),
      messages: ['Labels take 30 days, but the model is trained every day'],
    },
    {
      title: 'a delay in a list',
      text: doc('- Label delay: 45 days', '- Retraining: <|weekly|>'),
      messages: ['Labels take 45 days, but the model is trained every 7 days'],
    },
    {
      title: 'outcomes against hours',
      text: doc('The outcome of a loan is known after two years.', 'We retrain <|every 12 hours|>.'),
      messages: ['Labels take 2 years'],
    },
  ],
  {
    'rows that are old enough': doc(
      'Chargebacks arrive after 30-90 days.',
      'The model is retrained nightly on transactions older than 90 days.',
    ),
    'labels that mature': doc(
      'Chargebacks arrive after 30-90 days; only matured rows have a label.',
      'The model is retrained nightly.',
    ),
    'rare training': doc('Chargebacks arrive after 30 days.', 'The model is retrained monthly.'),
    'an early label': doc(
      'Chargebacks arrive after 30 days; analyst verdicts within hours.',
      'The model is retrained nightly, with the analyst labels.',
    ),
    'a delay of something else': doc('Reports arrive after 30 days.', 'The model is retrained nightly.'),
    'several delays': doc(
      'Labels of clicks are known after 1 day. Labels of returns are known after 30 days.',
      'The model is retrained daily.',
    ),
  },
);
