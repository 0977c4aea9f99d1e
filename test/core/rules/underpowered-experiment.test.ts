import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Shop\n\n## A/B test\n\n${body}\n`;

checkRule(
  'underpowered-experiment',
  [
    {
      title: 'too few per arm',
      text: doc('Baseline conversion rate is 4 %, the MDE 1 % relative, with <|100k|> users per arm.'),
      messages: ['To see 1 % relative on a base of 4 % takes about 3.84 million per arm, not 100,000'],
    },
    {
      title: 'too short, in a list',
      text: doc(
        '- Baseline CTR: 2 %\n- Minimum detectable effect: 2 % relative\n- Traffic: 20,000 users a day\n- Duration: <|14 days|>',
      ),
      messages: [
        'takes about 1.96 million per arm: at 20,000 a day for both arms that is 196 days, not 14 days',
      ],
    },
    {
      title: 'shorter than the stated size takes',
      text: doc(
        'The sample size is 3.8M users per arm. Of 50,000 users a day all take part, for <|two weeks|>.',
      ),
      messages: [
        'The test takes 3.8 million per arm: at 50,000 a day for both arms that is 152 days, not 14 days',
      ],
    },
  ],
  {
    enough: doc('Baseline conversion rate is 4 %, the MDE 2 % relative, with 0.96M sessions per arm.'),
    'an effect in points': doc(
      'Baseline conversion rate is 4 %, MDE 0.5 points absolute, with 30k users per arm.',
    ),
    'an effect that can be in points': doc(
      'Baseline conversion rate is 4 %, MDE 1 %, with 10k users per arm.',
    ),
    'no base rate': doc('The MDE is 1 % relative, with 1,000 users per arm.'),
    'less variance': doc(
      'Baseline conversion rate is 4 %, MDE 1 % relative, with 1M users per arm, since CUPED takes out most of the noise.',
    ),
    'long enough': doc('The test takes 300k users per arm. At 50,000 users a day it runs for two weeks.'),
    'twice the tolerance': doc('Baseline CTR 2 %, MDE 2 % relative, 1.2M users per arm.'),
  },
);
