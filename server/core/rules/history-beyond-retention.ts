import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** Training on a longer history than is kept. */
export const historyBeyondRetention: Rule = {
  id: 'history-beyond-retention',
  summary: 'The history that a model is trained on is kept for as long',
  why: 'The data is gone when the job asks for it, or is kept against the promise to delete it',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Privacy\n\nClick logs are deleted after 30 days.\n\n## Training\n\nThe ranker is trained on the last 6 months of clicks.\n',
      messages: ['The clicks are kept for 30 days, but 6 months of them are trained on'],
    },
    {
      text: '# Feed\n\n## Privacy\n\nClick logs are deleted after 30 days.\n\n## Training\n\nThe ranker is trained on the last 14 days of clicks.\n',
      messages: [],
    },
  ],
  *check({ claims }: RuleContext): Iterable<Report> {
    const read = claims()
      .filter(({ isFirm }) => isFirm)
      .map((claim) => ({ claim, roles: rolesIn(words, claim.tokens) }))
      .filter(({ roles }) => !roles.has('other'));
    const kept = read.filter(({ roles }) => roles.has('kept')).flatMap(({ claim }) => periodsOf(claim));
    const trained = read
      .filter(({ roles }) => roles.has('trained') && !roles.has('kept'))
      .flatMap(({ claim }) => periodsOf(claim));
    const longestOf = new Map<string, Quantity>();
    for (const { source, quantity } of kept) {
      if (quantity.high > (longestOf.get(source)?.high ?? 0)) longestOf.set(source, quantity);
    }
    for (const need of trained) {
      const longest = longestOf.get(need.source);
      if (!longest || need.quantity.low <= longest.high * TOLERANCE) continue;
      const [has, wants] = [longest, need.quantity].map((quantity) =>
        formatQuantity(quantity.high, 'duration'),
      );
      yield {
        message: `The ${need.source}s are kept for ${has}, but ${wants} of them are trained on`,
        span: need.quantity.span,
        related: [{ message: 'How long they are kept', span: longest.span }],
      };
      return;
    }
  },
};

/** Months differ in length. */
const TOLERANCE = 1.05;

const words = compilePhrases({
  kept: [
    'retention',
    'retain*',
    'kept for|only',
    'keep ... for',
    'stored for',
    'deleted|purged|expired|dropped|removed|erased after',
    'delete|deletes|purge|expire|expires after',
    'ttl',
  ],
  trained: [
    'train* on|over|with',
    'train* ... on|over|with',
    'training window|data|set|history',
    'lookback',
    'look back',
  ],
  other: [
    'aggregat*',
    'anonym*',
    'pseudonym*',
    'summar*',
    'archiv*',
    'hashed',
    'snapshot*',
    'user|customer|member retention',
    'retention rate|model|metric|curve|cohort|goal|target',
    'day # retention',
    'churn*',
    'on|upon|deletion|erasure|user request',
    'model version|artifact|checkpoint',
    'cache*',
    'legal hold',
  ],
});

interface Period {
  readonly source: string;
  readonly quantity: Quantity;
}

/** What is kept, in the comparable forms of its words. */
const SOURCES: ReadonlySet<string> = new Set(
  (
    'log event click impression transaction search query session order conversation interaction message ' +
    'view play watch purchase payment review rating telemetry recording trip'
  ).split(' '),
);

/** A period with each thing that its claim speaks of, where it holds one period only. */
function periodsOf({ quantities, tokens }: Claim): readonly Period[] {
  const periods = quantities.filter(
    ({ kind, low, per }) => kind === 'duration' && low >= DAY && per === undefined,
  );
  const [quantity, ...others] = periods;
  if (!quantity || others.length > 0) return [];
  const sources = new Set(tokens.map(({ form }) => form).filter((form) => SOURCES.has(form)));
  // `click logs` are clicks.
  if (sources.size > 1) sources.delete('log');
  return [...sources].map((source) => ({ source, quantity }));
}
