import { checkRule } from './checkRule.ts';

const doc = (body: string, heading = 'Risks'): string => `# Feed\n\n## ${heading}\n\n${body}\n`;
const table = (...rows: readonly string[]): string =>
  doc(`| Risk | Impact | Mitigation |\n| --- | --- | --- |\n${rows.join('\n')}`);
const message = 'This risk has no mitigation';

checkRule(
  'risk-without-mitigation',
  [
    {
      title: 'an empty cell',
      text: table(
        '| Label noise | High | Second label for 5 % |',
        '| <|Supplier changes its API|> | High | |',
      ),
      messages: [message],
    },
    {
      title: 'a dash and a question mark',
      text: table(
        '| Label noise | High | Second label |',
        '| <|Clicks by bots|> | Low | - |',
        '| <|Late data|> | Low | ? |',
      ),
      messages: [message, message],
    },
    {
      title: 'a list with labels',
      text: doc(
        '- Label noise. Mitigation: a second label for 5 %.\n- Popular items win. Mitigation: 5 % exploration.\n<|- Legal basis of old clicks unclear|>\n',
      ),
      messages: [message],
    },
  ],
  {
    'all answered': table('| Label noise | High | Second label |', '| Late data | Low | Accepted |'),
    'nothing answered yet': table('| Label noise | High | |', '| Late data | Low | |'),
    'an empty cell in another column': table(
      '| Label noise | | Second label |',
      '| Late data | | Accepted |',
    ),
    'a list without labels': doc('- Label noise: every 20th has a second label\n- Late data'),
    'an answer in other words': doc(
      '- Label noise. Mitigation: a second label.\n- Bots. Mitigation: a filter.\n- Late data: we wait for six hours.',
    ),
    'a list of something else': doc(
      '- Step one, with a mitigation\n- Step two, with a mitigation\n- Step three',
      'Plan',
    ),
  },
);
