import { singleAt } from './measures.ts';
import type { Measure, TokenText } from './measures.ts';
import type { Token } from './tokens.ts';

/** The measure, or the range of two, that starts with the token at `at`. */
export function measureAt(reader: TokenText, at: number): Measure | undefined {
  const first = singleAt(reader, at);
  if (!first) return undefined;
  return rangeFrom(reader, first) ?? first;
}

/** `2-3 weeks`, `100 to 200 ms`, `$5–10`, `between 1 and 2 million`. */
function rangeFrom(reader: TokenText, first: Measure): Measure | undefined {
  const { tokens } = reader;
  const link = tokens[first.next];
  if (!link || first.figure.isArticle || !isRangeLink(reader, first, link)) return undefined;
  const second = singleAt(reader, first.next + 1);
  if (!second || second.figure.isArticle || tokens[first.next + 1]?.kind === 'break') return undefined;
  const kind = second.unit?.kind ?? first.unit?.kind;
  if (first.unit && second.unit && first.unit.kind !== second.unit.kind) return undefined;
  if (second.unit === undefined && first.unit && first.unit.kind !== 'money') return undefined;
  const unit = second.unit ?? first.unit;
  const { figure } = second;
  // `100-200 billion`: the magnitude and the unit of the second hold for the first, where that stays the lesser.
  const factor = (unit?.factor ?? 1) * (first.figure.scale === 1 ? figure.scale : 1);
  const scaled = first.unit ? first.low : first.figure.low * factor;
  const isScaled = scaled < second.high;
  const low = isScaled ? scaled : first.figure.low * (unit?.factor ?? 1);
  const high = second.unit ? second.high : figure.high * (unit?.factor ?? 1);
  if (!(low < high) || (kind === undefined && link.form === 'or' && !figure.isWords)) return undefined;
  return { ...second, low, high, start: first.start, unit, isRange: true };
}

function isRangeLink(reader: TokenText, first: Measure, link: Token): boolean {
  const { tokens } = reader;
  if (link.form === 'to' || link.form === '…') return !isChange(reader, first);
  if (link.form === 'and' || link.form === '&') return hasBetween(reader, first.start);
  if (link.form === 'or') return first.unit === undefined;
  if (link.form === '~') return link.isGlued;
  if (link.form !== '-' && link.form !== '–' && link.form !== '—') return false;
  // `100 -200` is a list with a negative number, `100 - 200` and `100-200` are ranges.
  return link.isGlued === (tokens[first.next + 1]?.isGlued === true);
}

function hasBetween({ tokens }: TokenText, start: number): boolean {
  return tokens[start - 1]?.form === 'between' || tokens[start - 2]?.form === 'between';
}

/** `rose from 2 % to 5 %`, `from 1 day to 1 week`: two values and no range. */
function isChange({ tokens }: TokenText, first: Measure): boolean {
  if (tokens[first.start - 1]?.form !== 'from') return false;
  if (first.unit !== undefined) return true;
  for (let at = first.start - 2; at >= Math.max(0, first.start - 6); at--) {
    const token = tokens[at];
    if (token?.kind === 'break') return false;
    if (token && CHANGES.some((stem) => token.form.startsWith(stem))) return true;
  }
  return false;
}

const CHANGES: readonly string[] = [
  'increas',
  'reduc',
  'improv',
  'drop',
  'grow',
  'grew',
  'decreas',
  'cut',
  'rise',
  'rose',
  'fell',
  'fall',
  'go',
  'went',
  'lower',
  'rais',
  'scal',
];
