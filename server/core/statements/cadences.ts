import type { Quantity } from '../quantities/quantity.ts';
import { DAY } from '../quantities/units.ts';
import type { Span } from '../text.ts';
import type { Claim } from './claims.ts';

/** How often something is done, as a text says it: `nightly`, `every 6 hours`, `once a week`. */
export interface Cadence {
  readonly seconds: number;
  readonly span: Span;
}

/** The cadences in `claim`, in order. */
export function cadencesIn(text: string, claim: Claim): readonly Cadence[] {
  const words = claim.tokens.flatMap(({ form, span }, at) => {
    const own = ADVERBS.get(form);
    if (own !== undefined) return [{ seconds: own, span }];
    const period = PERIODS.get(form);
    const before = claim.tokens[at - 1];
    if (period === undefined || !before || !EACH.has(before.form)) return [];
    const times = TIMES.get(claim.tokens[at - 2]?.form ?? '');
    if (times === undefined && before.form !== 'every' && before.form !== 'each') return [];
    return [{ seconds: period / (times ?? 1), span: { start: before.span.start, end: span.end } }];
  });
  const measured = claim.quantities
    .filter((quantity) => isInterval(text, quantity))
    .map(({ low, span }) => ({ seconds: low, span: { start: startOfEvery(text, span), end: span.end } }));
  return [...words, ...measured].sort((a, b) => a.span.start - b.span.start);
}

const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['hourly', 3600],
  ['nightly', DAY],
  ['daily', DAY],
  ['weekly', 7 * DAY],
  ['biweekly', 14 * DAY],
  ['monthly', 30 * DAY],
  ['quarterly', 91 * DAY],
]);

/** In their comparable forms. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['minute', 60],
  ['hour', 3600],
  ['day', DAY],
  ['night', DAY],
  ['morning', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['quarter', 91 * DAY],
]);

const EACH: ReadonlySet<string> = new Set(['every', 'each', 'per', 'a']);

/** `twice a day`; `a day` alone is a cadence only behind one of these. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
]);

/** `every 6 hours` */
function isInterval(text: string, { kind, span, low, high }: Quantity): boolean {
  return kind === 'duration' && low === high && startOfEvery(text, span) < span.start;
}

function startOfEvery(text: string, { start }: Span): number {
  const before = text.slice(Math.max(0, start - 10), start);
  return start - (/\bevery\s+$/i.exec(before)?.[0].length ?? 0);
}
