import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { cadencesIn } from '../statements/cadences.ts';
import type { Cadence } from '../statements/cadences.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** A feature over the last minutes that a job computes once a day. */
export const staleFeature: Rule = {
  id: 'stale-feature',
  summary: 'Features over a short time are computed as often',
  why: 'Clicks of the last five minutes are clicks of yesterday where the job runs at night; offline metrics do not show it',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Features\n\n- Clicks in the last 5 minutes\n- Age of the account\n\nFeatures are refreshed daily by a Spark job.\n',
      messages: ['The feature covers the last 5 min, but features are computed every day'],
    },
    {
      text: '# Feed\n\n## Features\n\n- Clicks in the last 5 minutes, by Flink\n- Age of the account\n\nStatic features are refreshed daily by a Spark job.\n',
      messages: [],
    },
  ],
  *check({ document, claims, words }: RuleContext): Iterable<Report> {
    if (rolesIn(phrases, words()).has('stream')) return;
    const firm = claims().filter(({ isFirm }) => isFirm);
    const windows = firm.flatMap((claim) => windowsIn(document.text, claim));
    const [jobs, promises] = [firm.filter(isComputed), firm.filter(isPromisedFresh)];
    const cadences = jobs.flatMap((claim) => cadencesIn(document.text, claim));
    const fastest = cadences.toSorted((a, b) => a.seconds - b.seconds)[0];
    const shortest = windows.toSorted((a, b) => a.high - b.high)[0];
    if (!fastest) return;
    if (shortest && fastest.seconds > shortest.high * FACTOR) yield reportOf(fastest, shortest);
    else if (!shortest && promises.some((claim) => jobs.includes(claim)) && fastest.seconds >= 3600) {
      yield {
        message: `The feature is called real-time, but is computed every ${period(fastest)}`,
        span: fastest.span,
      };
    }
  },
};

/** A job may run somewhat less often than what it covers. */
const FACTOR = 1.5;

function reportOf(cadence: Cadence, window: Quantity): Report {
  return {
    message: `The feature covers the last ${formatQuantity(window.high, 'duration')}, but features are computed every ${period(cadence)}`,
    span: window.span,
    related: [{ message: 'How often they are computed', span: cadence.span }],
  };
}

function period({ seconds }: Cadence): string {
  return formatQuantity(seconds, 'duration').replace(/^1 /, '');
}

const phrases = compilePhrases({
  feature: ['feature', 'aggregate', 'counter', 'signal'],
  computed: [
    'comput*',
    'refresh*',
    'recomput*',
    'updated',
    'aggregat*',
    'materializ*',
    'calculat*',
    'produced',
  ],
  fresh: ['real time feature|signal|count|counter|aggregate'],
  stream: [
    'stream*',
    'flink',
    'kafka',
    'kinesis',
    'pubsub',
    'pub sub',
    'on the fly',
    'request|query|serving|inference time',
    'event driven',
    'near line',
    'nearline',
    'in memory counter',
    'redis counter',
    'online aggregat*|comput*',
    'computed online',
    'at request',
  ],
});

function isComputed({ tokens }: Claim): boolean {
  const roles = rolesIn(phrases, tokens);
  return roles.has('feature') && roles.has('computed');
}

function isPromisedFresh({ tokens }: Claim): boolean {
  return rolesIn(phrases, tokens).has('fresh');
}

/** Longer ones can wait for a nightly job. */
const SHORT = 6 * 3600;

/** `in the last 5 minutes`, where features are spoken of. */
function windowsIn(text: string, { quantities, tokens, section, unit }: Claim): readonly Quantity[] {
  const about = [tokens, ...unit.leads.map((lead) => lead.tokens)];
  const isFeature =
    /feature|signal/i.test(section?.heading.text ?? '') ||
    about.some((some) => rolesIn(phrases, some).has('feature'));
  if (!isFeature) return [];
  return quantities.filter(
    ({ kind, high, span }) =>
      kind === 'duration' &&
      high <= SHORT &&
      high >= 1 &&
      /\b(?:last|past|previous|trailing)\s*$/i.test(text.slice(Math.max(0, span.start - 12), span.start)),
  );
}
