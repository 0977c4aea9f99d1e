import { checkRule } from './checkRule.ts';
import { withChart, withFence } from './fences.ts';

const TEXT =
  'Two towers find candidates in the index, and a deep network orders them for the viewer of the feed. '.repeat(
    10,
  );

const feed = (last: string): string =>
  `stages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: ${last} }`;

checkRule(
  'undescribed-stage',
  [
    {
      title: 'a stage of a fence',
      text: withFence(feed('calibration, name: <|Isotonic calibration|>'), TEXT),
      messages: ['The text does not say what "Isotonic calibration" does'],
    },
    {
      title: 'a box of a flowchart',
      text: withChart(
        'q[User request] --> c[Candidate retrieval] --> r[Ranking] --> p[<|Toxicity guardrail|>] --> f[Feed response]\nr --> l[Vector index]',
        TEXT,
      ),
      messages: ['"Toxicity guardrail"'],
    },
    {
      title: 'many of them, in one line',
      text: withFence(
        `${feed('<|calibration|>')}\n  - { id: guardrail }\n  - { id: human-review }\n  - { id: experiment }`,
        TEXT,
      ),
      messages: ['these stages do: "calibration", "guardrail", "human-review" and "experiment"'],
    },
  ],
  {
    'a stage whose kind is spoken of': withFence(
      feed('calibration'),
      `${TEXT} Scores are calibrated: calibration by Platt.`,
    ),
    'a stage whose name is spoken of': withFence(
      feed('x, name: Isotonic layer, kind: calibration'),
      `${TEXT} An isotonic fit follows.`,
    ),
    'its model': withFence(feed('x, kind: calibration, model: Platt'), `${TEXT} We use Platt.`),
    'a stage with a note': withFence(feed('calibration, notes: isotonic'), TEXT),
    'little text': withFence(feed('calibration'), 'Two towers find candidates.'),
    'a small chart': withChart('q[User request] --> r[Ranking] --> c[Calibration]', TEXT),
  },
);
