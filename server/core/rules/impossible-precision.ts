import { hullOf, precisionFrom, roundedShare } from '../arithmetic/precision.ts';
import { intervalOf } from '../quantities/compareQuantities.ts';
import type { Interval } from '../quantities/compareQuantities.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { bySection } from '../statements/claims.ts';
import { namedRatiosIn } from '../statements/namedRatios.ts';
import type { NamedRatio } from '../statements/namedRatios.ts';
import { compilePhrases } from '../statements/phrases.ts';

/** A precision that base rate, recall and false-positive rate rule out. */
export const impossiblePrecision: Rule = {
  id: 'impossible-precision',
  summary: 'Precision, recall and false-positive rate agree with the base rate',
  why: 'Where positives are rare, a small false-positive rate still buries them; a promise of precision that ignores this cannot be kept',
  severity: 'warning',
  examples: [
    {
      text: '# Fraud\n\n## Metrics\n\nThe fraud rate is 0.2 %. Recall 95 %, false positive rate 3 %, precision 97 %.\n',
      messages: [
        'At a base rate of 0.2 %, recall 95 % and a false-positive rate of 3 % give a precision of 5.97 %, not 97 %',
      ],
    },
    {
      text: '# Fraud\n\n## Metrics\n\nThe fraud rate is 0.2 %. Recall 80 %, false positive rate 0.05 %, precision 76 %.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    const ratiosOf = (all: ReturnType<RuleContext['claims']>): readonly Ratio[] =>
      all.filter(({ isFirm }) => isFirm).flatMap((claim) => namedRatiosIn(document.text, claim, names));
    const baseRates = named(ratiosOf(claims()), 'base');
    if (baseRates.length === 0) return;
    for (const inSection of bySection(claims())) {
      yield* reportsFor(document.text, baseRates, ratiosOf(inSection));
    }
  },
};

const names = compilePhrases({
  base: [
    'base rate',
    'fraud|churn|conversion|default|spam|abuse|harm|anomaly rate',
    'positive rate',
    'share of positives',
    'prevalence',
    'transaction|payment|order|post|comment|account|message|email|image|claim|application|user are|is fraud*|harmful|spam|positive|bad|abusive|toxic',
    'are fraud*|positive',
  ],
  recall: ['recall', 'tpr', 'true positive rate', 'sensitivity', 'detection rate'],
  falsePositive: ['fpr', 'false positive rate', 'false alarm rate'],
  precision: ['precision', 'ppv', 'positive predictive value'],
  other: [
    'precision recall',
    'mean average precision',
    'average precision',
    'mixed precision',
    'precision at',
    'recall at k|#',
  ],
});

type Name = 'base' | 'recall' | 'falsePositive' | 'precision' | 'other';
type Ratio = NamedRatio<Name>;

function named(ratios: readonly Ratio[], wanted: Name): readonly Ratio[] {
  return ratios.filter(({ name }) => name === wanted);
}

function* reportsFor(text: string, bases: readonly Ratio[], ratios: readonly Ratio[]): Iterable<Report> {
  const recalls = named(ratios, 'recall');
  const rates = named(ratios, 'falsePositive');
  const [base, recall, rate] = [bases[0], recalls[0], rates[0]];
  if (!base || !recall || !rate) return;
  for (const precision of named(ratios, 'precision').slice(0, MOST)) {
    const equated = rates.slice(0, MOST).find((one) => isEquated(text, one, precision));
    const promised = equated ? { low: equated.quantity.low, high: equated.quantity.high } : undefined;
    // There may be several operating points: all ways to put them together must be wrong.
    const allowed = precisionFrom(hullOf(bases), hullOf(recalls), promised ?? hullOf(rates));
    const stated = roundedShare(precision.quantity);
    if (allowed.high * FACTOR >= stated.low && allowed.low <= stated.high * FACTOR) continue;
    const given = promised ?? intervalOf(rate.quantity);
    const usual = precisionFrom(intervalOf(base.quantity), intervalOf(recall.quantity), given);
    yield {
      message:
        `At a base rate of ${shown(base)}, recall ${shown(recall)} and a false-positive rate of ${shown(equated ?? rate)} ` +
        `give a precision of ${range(usual)}, not ${shown(precision)}`,
      span: precision.quantity.span,
      related: [
        { message: 'The base rate', span: base.quantity.span },
        { message: 'The recall', span: recall.quantity.span },
        { message: 'The false-positive rate', span: (equated ?? rate).quantity.span },
      ],
    };
  }
}

/** A section with more of them is a table of results. */
const MOST = 50;

/** By how much a stated precision may be off. */
const FACTOR = 1.5;

/** `FPR < 3 % (precision >= 0.97)`: the one is said to be the other. */
function isEquated(text: string, rate: Ratio, precision: Ratio): boolean {
  const between = text.slice(rate.quantity.span.end, precision.nameSpan.start);
  return (
    rate.quantity.span.end <= precision.nameSpan.start && /^\s*(?:\(|=|→|[,(]?\s*i\.e\.,?)\s*$/.test(between)
  );
}

function shown({ quantity: { low, high } }: Ratio): string {
  return range({ low, high });
}

function range({ low, high }: Interval): string {
  const [least, most] = [formatQuantity(low, 'ratio'), formatQuantity(high, 'ratio')];
  return least === most ? least : `${least} to ${most}`;
}
