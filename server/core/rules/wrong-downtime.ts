import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';

/** An availability beside a downtime that it does not allow. */
export const wrongDowntime: Rule = {
  id: 'wrong-downtime',
  summary: 'Availability and downtime agree',
  why: 'The one is what operations are built for, and the other what users are promised',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Requirements\n\nAvailability of 99.9 %, i.e. 4 days of downtime a year.\n',
      messages: ['99.9 % allows 8.76 hours a year, not 4 days'],
    },
    {
      text: '# Feed\n\n## Requirements\n\nAvailability of 99.9 %, i.e. 8.76 hours of downtime a year.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    for (const claim of claims()) {
      const [availability, ...others] = availabilitiesIn(claim);
      if (!availability || others.length > 0) continue;
      for (const downtime of downtimesIn(document.text, claim)) {
        const wrong = disagreement(availability, downtime.quantity, downtime.period);
        if (!wrong) continue;
        const stated = slice(document.text, downtime.quantity.span);
        const allowed = `${formatQuantity(wrong.allowed, 'duration')} ${wrong.period}`;
        yield {
          message: `${formatQuantity(availability.low, 'ratio')} allows ${allowed}, not ${stated}`,
          span: downtime.quantity.span,
          related: [{ message: 'The availability', span: availability.span }],
        };
      }
    }
  },
};

const words = compilePhrases({
  availability: ['availability', 'available', 'uptime', 'sla', 'slo', 'nines', 'up time'],
  downtime: ['downtime', 'down time', 'outage', 'unavailab*', 'of failure', 'down'],
  other: ['recover*', 'rto', 'mttr', 'maintenance', 'planned', 'per incident', 'each incident', 'no outage'],
});

/** Shares from 90 % to below 100 % in a claim about availability. */
function availabilitiesIn(claim: Claim): readonly Quantity[] {
  if (!rolesIn(words, claim.tokens).has('availability')) return [];
  return claim.quantities.filter(
    ({ kind, low, high, bound }) =>
      kind === 'ratio' && low >= 0.9 && low === high && high < 1 && bound !== 'at-most',
  );
}

interface Downtime {
  readonly quantity: Quantity;
  /** In seconds; undefined where it is not said. */
  readonly period: number | undefined;
}

/** Durations beside a word for being down, with their period in the same claim. */
function downtimesIn(text: string, claim: Claim): readonly Downtime[] {
  const roles = rolesIn(words, claim.tokens);
  const down = roles.get('downtime');
  if (!down || roles.has('other')) return [];
  const durations = claim.quantities.filter(
    ({ kind, bound, low, high }) => kind === 'duration' && low === high && bound !== 'at-most',
  );
  const spread = durations.filter(({ per }) => per?.seconds !== undefined);
  if (spread.length > 0) return spread.map((quantity) => ({ quantity, period: quantity.per?.seconds }));
  const [only, ...others] = durations.filter(({ extent }) =>
    down.some((span) => span.start >= extent.end && span.start - extent.end <= NEAR),
  );
  if (!only || others.length > 0) return [];
  const after = text.slice(only.extent.end, claim.span.end);
  const period = PERIODS.find(({ pattern }) => pattern.test(after))?.seconds;
  return [{ quantity: only, period }];
}

/** Characters between a duration and its word: `4 days of unplanned downtime`. */
const NEAR = 20;

const PERIODS: readonly { readonly pattern: RegExp; readonly seconds: number; readonly name: string }[] = [
  { pattern: /\b(?:years?|yearly|annual(?:ly)?|annum)\b/i, seconds: 365 * DAY, name: 'a year' },
  { pattern: /\bquarter(?:ly|s)?\b/i, seconds: 91 * DAY, name: 'a quarter' },
  { pattern: /\b(?:months?|monthly)\b/i, seconds: 30 * DAY, name: 'a month' },
  { pattern: /\b(?:weeks?|weekly)\b/i, seconds: 7 * DAY, name: 'a week' },
  { pattern: /\b(?:days?|daily)\b/i, seconds: DAY, name: 'a day' },
];

interface Disagreement {
  readonly allowed: number;
  readonly period: string;
}

/** How far rounding and the length of months may lead. */
const TOLERANCE = 1.15;

/** What is allowed, where the stated downtime fits no period that it can mean. */
function disagreement(
  availability: Quantity,
  { low, step, bound }: Quantity,
  period: number | undefined,
): Disagreement | undefined {
  const periods = PERIODS.filter(
    ({ seconds }) => period === undefined || Math.abs(seconds / period - 1) < 0.05,
  );
  const tolerance = bound === 'about' ? TOLERANCE * 1.2 : TOLERANCE;
  const fits = periods.some(({ seconds }) => {
    const allowed = (1 - availability.low) * seconds;
    return low + step / 2 >= allowed / tolerance && low - step / 2 <= allowed * tolerance;
  });
  const [usual] = periods;
  if (fits || !usual) return undefined;
  return { allowed: (1 - availability.low) * usual.seconds, period: usual.name };
}
