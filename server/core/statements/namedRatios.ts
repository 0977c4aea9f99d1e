import type { Quantity } from '../quantities/quantity.ts';
import { contains } from '../text.ts';
import type { Span } from '../text.ts';
import { findSignals } from '../topics/matcher.ts';
import type { Hit, Matcher } from '../topics/matcher.ts';
import type { Claim } from './claims.ts';

/** A share that a name beside it tells: `recall ≥ 95 %`, `a 3 % false-positive rate`, `0.97 precision`. */
export interface NamedRatio<Name> {
  readonly name: Name;
  readonly nameSpan: Span;
  readonly quantity: Quantity;
}

/**
 * The shares in `claim` that stand beside one of the names of `matcher`, in order: right before it, or behind it with
 * no other number between. A name inside a longer one counts nothing, and `recall@100` is another metric.
 */
export function namedRatiosIn<Name>(
  text: string,
  claim: Claim,
  matcher: Matcher<Name>,
): readonly NamedRatio<Name>[] {
  if (claim.quantities.length > MOST_QUANTITIES) return [];
  const hits = outermost(findSignals(matcher, claim.tokens).slice(0, MOST_NAMES));
  const used = new Set<Quantity>();
  return hits.flatMap(({ value: name, span: nameSpan }, at) => {
    if (text.charAt(nameSpan.end) === '@') return [];
    const limit = hits[at + 1]?.span.start ?? claim.span.end;
    const quantity = besideName(text, claim.quantities, nameSpan, limit, used);
    if (!quantity) return [];
    used.add(quantity);
    return isShare(quantity) ? [{ name, nameSpan, quantity }] : [];
  });
}

/** A sentence with more is no sentence, and would cost their product. */
const MOST_QUANTITIES = 60;
const MOST_NAMES = 60;

function outermost<T>(hits: readonly Hit<T>[]): readonly Hit<T>[] {
  return hits.filter(
    ({ span }) =>
      !hits.some(
        (other) => contains(other.span, span) && other.span.end - other.span.start > span.end - span.start,
      ),
  );
}

function besideName(
  text: string,
  quantities: readonly Quantity[],
  name: Span,
  limit: number,
  used: ReadonlySet<Quantity>,
): Quantity | undefined {
  const before = quantities.findLast(({ span }) => span.end <= name.start);
  const isBefore =
    before && !used.has(before) && /^\s*(?:of\s+)?$/.test(text.slice(before.span.end, name.start));
  if (isBefore) return before;
  const after = quantities.find(({ span }) => span.start >= name.end);
  const isAfter = after && after.span.start < limit && after.span.start - name.end <= FARTHEST;
  return isAfter ? after : undefined;
}

/** Characters between a name and its value: `recall on the weekly sample must be at least`. */
const FARTHEST = 40;

/** A percentage, or a number from 0 to 1; by how much something changes is no value of it. */
function isShare({ kind, low, high, qualifiers }: Quantity): boolean {
  if (qualifiers.includes('change')) return false;
  return (kind === 'ratio' && low >= 0 && high <= 1) || (kind === 'number' && low > 0 && high <= 1);
}
