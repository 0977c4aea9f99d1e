import { calculationsIn } from '../arithmetic/calculations.ts';
import type { Calculation } from '../arithmetic/calculations.ts';
import { miscalculated } from '../arithmetic/evaluate.ts';
import type { Miscalculation } from '../arithmetic/evaluate.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import { spanOf } from '../quantities/meaning.ts';
import type { TokenText } from '../quantities/measures.ts';
import { tokensOf } from '../quantities/tokens.ts';
import type { Fix, Report, Rule, RuleContext } from '../rule.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';
import type { Unit } from '../topics/units.ts';

/** Calculations whose result is another one. */
export const wrongArithmetic: Rule = {
  id: 'wrong-arithmetic',
  summary: 'A calculation in the text comes out as it says',
  why: 'Storage, load and cost are planned with these numbers, and nobody calculates them again',
  severity: 'warning',
  examples: [
    {
      text: '# Search\n\n## Storage\n\n200M × 128 × 4 bytes = 51 GB.\n',
      messages: ['200M × 128 × 4 bytes is 102 GB, not 51 GB'],
    },
    { text: '# Search\n\n## Storage\n\n100M × 768 × 4 bytes = 300 GB, rounded.\n', messages: [] },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    const { text } = document;
    for (const unit of new Set(claims().map((claim) => claim.unit))) {
      for (const span of calculationSpans(text, unit)) {
        const reader = { text, tokens: tokensOf(text, span) };
        for (const calculation of calculationsIn(reader)) {
          const wrong = miscalculated(calculation);
          if (wrong) yield reportOf(reader, calculation, wrong);
        }
      }
    }
  },
};

/** The passages of `unit`, and the code in them, where an equals sign stands. */
function calculationSpans(text: string, { passages }: Unit): readonly Span[] {
  return passages
    .flatMap(({ prose }) => [prose.span, ...prose.runs.filter(({ kind }) => kind === 'code').map(insideCode)])
    .filter((span) => /[=≈≃]/.test(slice(text, span)));
}

function insideCode({ span }: { readonly span: Span }): Span {
  return { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
}

function reportOf(reader: TokenText, calculation: Calculation, wrong: Miscalculation): Report {
  const { text } = reader;
  const { measure } = calculation.result;
  const left = spanOf(reader, calculation.start, calculation.equals);
  const result = spanOf(reader, measure.start, measure.next);
  const value = formatQuantity(wrong.value, wrong.kind, measure.unit?.currency);
  return {
    message: `${inShort(slice(text, left))} is ${value}, not ${slice(text, result)}`,
    span: { start: left.start, end: result.end },
    fixes: isExact(calculation) ? [fixOf(result, value)] : [],
  };
}

function isExact({ isRough, result }: Calculation): boolean {
  return !isRough && !result.measure.isRange && result.measure.unit?.kind !== 'rate';
}

/** The other numbers may be the wrong ones, so nothing is changed unseen. */
function fixOf(span: Span, newText: string): Fix {
  return {
    title: `Replace the result by ${newText}`,
    edits: [{ span, newText }],
    isPreferred: false,
    isSafe: false,
  };
}

function inShort(source: string): string {
  const words = source
    .replace(/`|\*\*|__|\\/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}

const LONGEST = 90;
