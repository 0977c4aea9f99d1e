import { unitsPerArm } from '../arithmetic/sampleSize.ts';
import type { Effect } from '../arithmetic/sampleSize.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Related } from '../rule.ts';
import type { Claim } from './claims.ts';
import { namedRatiosIn } from './namedRatios.ts';
import type { NamedRatio } from './namedRatios.ts';
import { compilePhrases, rolesIn } from './phrases.ts';

/** How many units an experiment needs per arm, and where that comes from. */
export interface Need {
  readonly units: number;
  readonly words: string;
  readonly related: readonly Related[];
}

/** The least that any base rate and effect in `claims`, those of one section, ask for; undefined where one is not said. */
export function computedNeed(text: string, claims: readonly Claim[]): Need | undefined {
  const named = claims.flatMap((claim) =>
    namedRatiosIn(text, claim, names).map((ratio) => ({ ratio, scale: scaleOf(claim) })),
  );
  const bases = named.filter(({ ratio }) => ratio.name === 'base' && ratio.quantity.high < 1);
  const effects = named.filter(({ ratio }) => ratio.name === 'effect' && ratio.quantity.low > 0);
  const needs = bases
    .slice(0, MOST)
    .flatMap(({ ratio: base }) =>
      effects.slice(0, MOST).map(({ ratio, scale }) => needOf(base, ratio, scale)),
    );
  return needs.toSorted((a, b) => a.units - b.units)[0];
}

/** More of them are no plan of one experiment. */
const MOST = 5;

function needOf(base: NamedRatio<string>, effect: NamedRatio<string>, scale: Effect['scale']): Need {
  const [p, size] = [base.quantity.high, effect.quantity.high];
  const units = p > 0 ? unitsPerArm(p, { size, scale }) : 0;
  const shown = `${formatQuantity(size, 'ratio')}${scale === 'unknown' ? '' : ` ${scale}`}`;
  return {
    units,
    words: `To see ${shown} on a base of ${formatQuantity(p, 'ratio')} takes about ${formatQuantity(Number(units.toPrecision(3)), 'count')} per arm`,
    related: [
      { message: 'The base rate', span: base.quantity.span },
      { message: 'The effect', span: effect.quantity.span },
    ],
  };
}

function scaleOf({ tokens }: Claim): Effect['scale'] {
  const roles = rolesIn(words, tokens);
  return roles.has('relative') === roles.has('absolute')
    ? 'unknown'
    : roles.has('relative')
      ? 'relative'
      : 'absolute';
}

const names = compilePhrases({
  base: [
    'baseline ... rate|ctr|conversion',
    'conversion|booking|purchase|click|click-through|signup|order rate',
    'ctr',
    'cvr',
    'base rate',
  ],
  effect: [
    'mde',
    'minimum|smallest detectable effect|lift',
    'detectable effect',
    'detect*',
    'smallest effect',
  ],
});

const words = compilePhrases({
  relative: ['relative', 'relatively'],
  absolute: ['absolute', 'point', 'pp'],
  reduced: [
    'cuped',
    'variance',
    'sequential',
    'bayesian',
    'switchback',
    'interleav*',
    'stratif*',
    'paired',
    'bandit',
  ],
});

/** True where `claims` speak of a design that needs fewer units than the rule of thumb says. */
export function isVarianceReduced(claims: readonly Claim[]): boolean {
  return claims.some(({ tokens }) => rolesIn(words, tokens).has('reduced'));
}
