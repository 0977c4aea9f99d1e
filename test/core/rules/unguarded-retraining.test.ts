import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `---\ntask: vision\n---\n\n# Blurring\n\n## Retraining\n\n${body}\n`;

checkRule(
  'unguarded-retraining',
  [
    {
      title: 'by night',
      text: doc('The model is retrained <|nightly|> and deployed.'),
      messages: ['The model goes live "nightly" with no check before and no way back'],
    },
    {
      title: 'in a list',
      text: doc('- Retraining <|every 6 hours|>, pushed to production by the job'),
      messages: ['"every 6 hours"'],
    },
    {
      title: 'by the week',
      text: doc('<|Weekly|> retraining on all pictures, and the new model is live an hour later.'),
      messages: ['"Weekly"'],
    },
  ],
  {
    'a gate': doc('The model is retrained nightly and deployed if recall does not fall.'),
    'a way back': doc(
      'The model is retrained nightly and deployed. The previous model stays loaded for a week.',
    ),
    'a canary elsewhere': doc(
      'The model is retrained nightly and deployed.\n\n## Release\n\nA canary takes 1 %.',
    ),
    'nothing goes live': doc('The model is retrained weekly.'),
    'by hand': doc('The model is retrained when somebody asks, and deployed.'),
    'how it was': doc('Previously the model was retrained nightly and deployed.'),
  },
);
