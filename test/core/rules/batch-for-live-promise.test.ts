import { checkRule } from './checkRule.ts';

const doc = (promise: string, serving: string): string =>
  `# Shop\n\n## Requirements\n\n${promise}\n\n## Serving\n\n${serving}\n`;
const promise = 'Suggestions must react to the last click.';

checkRule(
  'batch-for-live-promise',
  [
    {
      title: 'by night',
      text: doc(promise, 'Recommendations are <|precomputed nightly|> and kept in a table.'),
      messages: ['"react to the last click" is promised, but results are "precomputed nightly"'],
    },
    {
      title: 'in lists',
      text: doc('- Adapts to the current basket', '- Lists are <|computed every hour|> by Spark'),
      messages: ['"Adapts to the current basket" is promised'],
    },
    {
      title: 'within a session',
      text: doc(
        'A change of taste shows within the same session.',
        'Results are <|precomputed by a batch|> job.',
      ),
      messages: ['"within the same session" is promised, but results are "precomputed by a batch"'],
    },
  ],
  {
    'ranked again': doc(promise, 'Candidates are precomputed nightly and re-ranked for the visitor.'),
    'a stream beside it': doc(promise, 'Lists are precomputed nightly; a Flink job patches them.'),
    'no promise': doc('Suggestions are personal.', 'Recommendations are precomputed nightly.'),
    'a promise that is not made': doc(
      'Suggestions need not react to the last click.',
      'Lists are precomputed nightly.',
    ),
    'for later': doc(
      'In a later phase suggestions react to the last click.',
      'Lists are precomputed nightly.',
    ),
    'an endpoint': doc(
      promise,
      'Item vectors are precomputed nightly. The endpoint averages those of the session.',
    ),
  },
);
