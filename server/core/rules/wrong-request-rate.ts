import { follows, rangeOfAverage } from '../arithmetic/requestRate.ts';
import { intervalOf } from '../quantities/compareQuantities.ts';
import type { Interval } from '../quantities/compareQuantities.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { bySection } from '../statements/claims.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** A rate of requests that does not follow from the users and what each of them asks for in a day. */
export const wrongRequestRate: Rule = {
  id: 'wrong-request-rate',
  summary: 'The request rate follows from daily users and requests per user',
  why: 'Machines are counted by this rate; a slip of a factor of ten is found at launch',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Scale\n\n- 500M DAU, 4 requests per user per day\n- Load: 2,000 QPS\n',
      messages: ['500 million users × 4 requests a day is 23.1k requests per second on average, not 2k'],
    },
    {
      text: '# Feed\n\n## Scale\n\n- 500M DAU, 4 requests per user per day\n- Load: 25k QPS, 70k QPS at peak\n',
      messages: [],
    },
  ],
  *check({ claims }: RuleContext): Iterable<Report> {
    for (const inSection of bySection(claims())) yield* reportsFor(inSection);
  },
};

const words = compilePhrases({
  inside: [
    'per|each|one|single instance|replica|node|shard|server|host|machine|pod|gpu|worker|partition',
    'cache*',
    'hit rate',
    'write*',
    'event*',
    'feature store|lookup',
    'lookup',
    'embedding',
    'train*',
    'score per second',
    'limit*',
    'throttl*',
    'throughput of',
    'rate limit*',
  ],
});

function* reportsFor(claims: readonly Claim[]): Iterable<Report> {
  const quantities = claims.flatMap((claim) => claim.quantities);
  const users = quantities.filter(isDailyUsers);
  const each = quantities.filter(isRequestsOfUser);
  const rates = claims
    .filter(({ tokens }) => !rolesIn(words, tokens).has('inside'))
    .flatMap((claim) => claim.quantities.filter(isRequestRate));
  const [dau, perUser, rate] = [users[0], each[0], rates[0]];
  if (!dau || !perUser || !rate) return;
  // Where one of them fits, the others are rates of something else.
  const average = rangeOfAverage(users.map(intervalOf), each.map(amountPerDay));
  const factors = quantities.filter(({ kind }) => kind === 'factor').map(({ high }) => high);
  if (rates.some((stated) => follows(average, stated, factors))) return;
  const usual = formatQuantity((dau.low * amountPerDay(perUser).low) / DAY, 'rate');
  yield {
    message:
      `${formatQuantity(dau.low, 'count')} users × ${formatQuantity(amountPerDay(perUser).low, 'count')} requests a day is ` +
      `${usual.replace(' per second', ' requests per second')} on average, not ${formatQuantity(rate.low, 'rate').replace(' per second', '')}`,
    span: rate.extent,
    related: [
      { message: 'The users', span: dau.span },
      { message: 'The requests of each', span: perUser.span },
    ],
  };
}

function isDailyUsers({ kind, noun, qualifiers, per }: Quantity): boolean {
  return (
    kind === 'count' && per === undefined && qualifiers.includes('daily-active') && noun?.class === 'users'
  );
}

/** `4 requests per user per day`; of a count without a period, a day is what is meant beside daily users. */
function isRequestsOfUser({ noun, per, kind }: Quantity): boolean {
  const isOfUser = per?.noun?.class === 'users' && per.count === 1;
  return (
    isOfUser && noun?.class === 'requests' && (kind === 'rate' || kind === 'count') && isPerDay(per.seconds)
  );
}

function isPerDay(seconds: number | undefined): boolean {
  return seconds === DAY;
}

function isRequestRate({ kind, noun, per, low }: Quantity): boolean {
  return (
    kind === 'rate' && noun?.class === 'requests' && per?.noun === undefined && per?.seconds === 1 && low > 0
  );
}

function amountPerDay(quantity: Quantity): Interval {
  const { low, high } = intervalOf(quantity);
  const scale = quantity.kind === 'rate' ? DAY : 1;
  return { low: low * scale, high: high * scale };
}
