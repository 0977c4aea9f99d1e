import type { TokenText } from './measures.ts';
import type { Token } from './tokens.ts';

/**
 * The percentile that the token at `at` names: 99 for `p99`, `TP99` and `99th` before `percentile`, 50 for
 * `median`.
 */
export function percentileAt({ tokens }: TokenText, at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind === 'word') return token.form === 'median' ? 50 : undefined;
  if (token?.kind !== 'name') return undefined;
  if (Number.isFinite(token.value)) {
    const next = tokens[at + 1]?.form === '-' ? tokens[at + 2] : tokens[at + 1];
    const isPercentile = next?.form.startsWith('percentile') === true || next?.form === '%';
    return isPercentile ? token.value : undefined;
  }
  return percentileNamed(token.form);
}

/** 99 for `p99`, 99.9 for `p99.9` and `p999`. */
function percentileNamed(form: string): number | undefined {
  const start = form.startsWith('tp') ? 2 : form.startsWith('p') ? 1 : 0;
  const digits = form.slice(start);
  if (start === 0 || digits.length < 2 || digits.length > 6) return undefined;
  const value = Number(digits);
  if (!(value >= 10)) return undefined;
  if (value <= 100) return value;
  return digits.startsWith('99') && Number.isInteger(value)
    ? Number(`${digits.slice(0, 2)}.${digits.slice(2)}`)
    : undefined;
}

/**
 * The percentile of the duration in the tokens from `start` to before `end`: right beside it, or further to
 * the left in its clause: `200 ms (p99)`, `p99 < 200 ms`, `p99 latency must stay under 200 ms`.
 */
export function percentileNear(reader: TokenText, start: number, end: number): number | undefined {
  return leftOf(reader, start, NEAR_WORDS) ?? rightOf(reader, end) ?? leftOf(reader, start, undefined);
}

/** Words that may stand between a percentile and its value and keep them side by side. */
const NEAR_WORDS: ReadonlySet<string> = new Set(
  'latency of is percentile at under below within : = < ≤ ~ > ≥ ( -'.split(' '),
);

const FARTHEST = 10;

function leftOf(
  reader: TokenText,
  start: number,
  allowed: ReadonlySet<string> | undefined,
): number | undefined {
  const { tokens } = reader;
  for (let at = start - 1; at >= Math.max(0, start - FARTHEST); at--) {
    const found = percentileAt(reader, at);
    if (found !== undefined) return found;
    const token = tokens[at];
    if (!token || token.kind === 'number' || endsClause(token)) return undefined;
    if (allowed && !allowed.has(token.form)) return undefined;
  }
  return undefined;
}

function rightOf(reader: TokenText, end: number): number | undefined {
  const { tokens } = reader;
  for (let at = end; at < end + 6; at++) {
    const found = percentileAt(reader, at);
    if (found !== undefined) return isOfNext(reader, at) ? undefined : found;
    if (!RIGHT_WORDS.has(tokens[at]?.form ?? '')) return undefined;
  }
  return undefined;
}

/** `50 ms p99 < 200 ms`: it has a value of its own to the right. */
function isOfNext({ tokens }: TokenText, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'number' || (next?.kind === 'sign' && '<≤>≥=:~'.includes(next.form));
}

const RIGHT_WORDS: ReadonlySet<string> = new Set('( at for the in latency @ response time of'.split(' '));

function endsClause(token: Token): boolean {
  return token.kind === 'break' || token.form === ',' || token.form === ')';
}
