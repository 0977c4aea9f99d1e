import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { bySection } from '../statements/claims.ts';
import type { Claim } from '../statements/claims.ts';
import { computedNeed, isVarianceReduced } from '../statements/sampleNeed.ts';
import type { Need } from '../statements/sampleNeed.ts';

/** An experiment with too few units, or too short, for the effect that it is to see. */
export const underpoweredExperiment: Rule = {
  id: 'underpowered-experiment',
  summary: 'The size and duration of an experiment suffice for the effect that it is to see',
  why: 'An experiment that is too small ends without an answer, or with one that is chance',
  severity: 'warning',
  examples: [
    {
      text: '# Shop\n\n## A/B test\n\nBaseline conversion rate 4 %, MDE 1 % relative, 100k users per arm.\n',
      messages: ['To see 1 % relative on a base of 4 % takes about 3.84 million per arm, not 100,000'],
    },
    {
      text: '# Shop\n\n## A/B test\n\nBaseline conversion rate 4 %, MDE 5 % relative, 200k users per arm.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    for (const inSection of bySection(claims())) yield* reportsFor(document.text, inSection);
  },
};

/** Other power, one-sided tests and rounding change the size by so much; less variance by more. */
const TOLERANCE = 2;
const TOLERANCE_WITH_LESS_VARIANCE = 4;

function* reportsFor(text: string, claims: readonly Claim[]): Iterable<Report> {
  const quantities = claims.flatMap((claim) => claim.quantities);
  const perArm = quantities.filter(isPerArm);
  const computed = computedNeed(text, claims);
  const tolerance = isVarianceReduced(claims) ? TOLERANCE_WITH_LESS_VARIANCE : TOLERANCE;
  const planned = perArm.toSorted((a, b) => b.high - a.high)[0];
  if (computed && planned && planned.bound !== 'at-least' && planned.high * tolerance < computed.units) {
    const has = formatQuantity(planned.high, 'count');
    yield { message: `${computed.words}, not ${has}`, span: planned.span, related: computed.related };
    return;
  }
  const need = computed ?? (planned && statedNeed(planned));
  const daily = quantities.filter(isDaily).toSorted((a, b) => b.high - a.high)[0];
  const duration = quantities.filter(isDuration).toSorted((a, b) => b.high - a.high)[0];
  if (!need || !daily || !duration) return;
  const perDay = daily.kind === 'rate' ? daily.high * DAY : daily.high;
  const days = (2 * need.units) / perDay;
  if (duration.bound === 'at-least' || (duration.high / DAY) * tolerance >= days) return;
  yield {
    message: `${need.words}: at ${formatQuantity(perDay, 'count')} a day for both arms that is ${formatQuantity(Math.round(days) * DAY, 'duration')}, not ${formatQuantity(duration.high, 'duration')}`,
    span: duration.span,
    related: [...need.related, { message: 'How many there are in a day', span: daily.span }],
  };
}

function statedNeed({ high, span }: Quantity): Need {
  const units = formatQuantity(high, 'count');
  return {
    units: high,
    words: `The test takes ${units} per arm`,
    related: [{ message: 'What it takes', span }],
  };
}

const ARMS: ReadonlySet<string> = new Set(
  'arm arms group variant bucket cell side branch treatment'.split(' '),
);

function isPerArm({ kind, per }: Quantity): boolean {
  return kind === 'count' && per?.seconds === undefined && ARMS.has(per?.noun?.word ?? '');
}

function isDaily({ kind, per, qualifiers, noun }: Quantity): boolean {
  if (kind === 'rate') return per?.seconds === DAY && per.noun === undefined && noun?.class !== undefined;
  return kind === 'count' && qualifiers.includes('daily-active');
}

function isDuration({ kind, low, per }: Quantity): boolean {
  return kind === 'duration' && per === undefined && low >= DAY;
}
