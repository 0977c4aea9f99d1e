import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { cadencesIn } from '../statements/cadences.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** Retraining more often than labels come in, with no word on rows that have none yet. */
export const unripeLabels: Rule = {
  id: 'unripe-labels',
  summary: 'Where labels come later than the next training, the design says what newer rows count as',
  why: 'A row without its label is easily taken for a negative, and the newest data teaches the model the opposite of the truth',
  severity: 'warning',
  examples: [
    {
      text: '# Fraud\n\n## Labels\n\nChargebacks arrive after 30-90 days.\n\n## Training\n\nThe model is retrained nightly on all data.\n',
      messages: ['Labels take 30 days, but the model is trained every day'],
    },
    {
      text: '# Fraud\n\n## Labels\n\nChargebacks arrive after 30-90 days.\n\n## Training\n\nThe model is retrained nightly on transactions older than 90 days.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words }: RuleContext): Iterable<Report> {
    if (rolesIn(phrases, words()).has('ripe')) return;
    const firm = claims()
      .filter(({ isFirm }) => isFirm)
      .map((claim) => ({ claim, roles: rolesIn(phrases, claim.tokens) }));
    const delays = firm
      .filter(({ roles }) => roles.has('label') && roles.has('delay'))
      .flatMap(({ claim }) => claim.quantities.filter(isDelay));
    const trainings = firm
      .filter(({ roles }) => roles.has('training'))
      .flatMap(({ claim }) => cadencesIn(document.text, claim));
    // All that can be meant must disagree: the shortest delay and the rarest training.
    const delay = delays.toSorted((a, b) => a.low - b.low)[0];
    const training = trainings.toSorted((a, b) => b.seconds - a.seconds)[0];
    if (!delay || !training || delay.low <= training.seconds * TOLERANCE) return;
    const every = formatQuantity(training.seconds, 'duration').replace(/^1 /, '');
    yield {
      message: `Labels take ${formatQuantity(delay.low, 'duration')}, but the model is trained every ${every}: what label do newer rows get`,
      span: training.span,
      related: [{ message: 'When labels come in', span: delay.span }],
    };
  },
};

const TOLERANCE = 1.05;

const phrases = compilePhrases({
  label: ['label', 'chargeback', 'ground truth', 'outcome', 'repayment', 'dispute', 'true class|value'],
  delay: [
    'arrive',
    'arriving',
    'delay*',
    'late',
    'later',
    'after',
    'known',
    'take',
    'come in',
    'lag',
    'until',
  ],
  training: [
    'retrain*',
    're train*',
    'model is|are trained|updated',
    'training run|job|pipeline run',
    'trained every|nightly|daily|hourly|weekly',
    'train* ... nightly|daily|hourly|weekly',
  ],
  ripe: [
    'matur*',
    'ripe*',
    'delayed feedback',
    'importance weight*',
    'censor*',
    'surviv*',
    'proxy',
    'proxies',
    'early label|signal|outcome',
    'older than',
    'day|days|week|weeks|month|months old|ago|earlier',
    'cutoff',
    'cut off',
    'embargo',
    'settle*',
    'wait*',
    'close|closed|closes',
    'excluding|exclude|exclud* ... last|recent|newest',
    'unlabeled',
    'pending',
    'provisional',
    'backfill*',
    'label|labeling|attribution|observation|outcome window',
    'manual|human|analyst review|label|verdict|labeling',
    'delay window',
    'positive unlabeled',
    'lag* training',
  ],
});

function isDelay({ kind, low, per, bound }: Quantity): boolean {
  return kind === 'duration' && low >= DAY && per === undefined && bound !== 'at-most';
}
