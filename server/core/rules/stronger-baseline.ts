import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { blocksOfDesign, bySection } from '../statements/claims.ts';
import { resultsInClaim, resultsInTable } from '../statements/results.ts';
import type { Result } from '../statements/results.ts';

/** A baseline with better results than the model that is proposed. */
export const strongerBaseline: Rule = {
  id: 'stronger-baseline',
  summary: 'The proposed model has better results than the baseline',
  why: 'A model that loses against something simpler costs more and gives less',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Results\n\n| Model | NDCG@10 |\n| --- | --- |\n| Popularity baseline | 0.34 |\n| Two-tower | 0.31 |\n',
      messages: ['The baseline reaches NDCG 0.34, the model only 0.31'],
    },
    {
      text: '# Feed\n\n## Results\n\n| Model | NDCG@10 |\n| --- | --- |\n| Popularity baseline | 0.24 |\n| Two-tower | 0.31 |\n',
      messages: [],
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    const { document, claims } = context;
    const fitness = context.metricFitness();
    const quantities = context.quantities().map(({ quantity }) => quantity);
    const groups: (readonly Result[])[] = bySection(claims()).map((inSection) =>
      inSection
        .filter(({ unit }) => unit.passages.length === 1)
        .flatMap((claim) => resultsInClaim(document.text, claim, fitness)),
    );
    for (const { block } of blocksOfDesign(document)) {
      if (block.kind === 'table') groups.push(resultsInTable(document.text, block, fitness, quantities));
    }
    for (const group of groups) {
      const report = reportOf(group);
      if (report) yield report;
    }
  },
};

/** One for a group where a baseline is ahead in every metric that both have; more or less of a metric may be better. */
function reportOf(results: readonly Result[]): Report | undefined {
  const names = new Set(results.map(({ name }) => name));
  const pairs = [...names].flatMap((name) => {
    const [model, baseline] = (['model', 'baseline'] as const).map((of) =>
      bestOf(results.filter((result) => result.name === name && result.of === of)),
    );
    return model && baseline ? [{ model, baseline }] : [];
  });
  const [first] = pairs;
  if (!first || !pairs.every(({ model, baseline }) => isBehind(model, baseline))) return undefined;
  const { model, baseline } = first;
  return {
    message: `The baseline reaches ${model.measure.title} ${shown(baseline)}, the model only ${shown(model)}`,
    span: model.quantity.span,
    related: [{ message: 'The baseline', span: baseline.quantity.span }],
  };
}

function bestOf(results: readonly Result[]): Result | undefined {
  return results.toSorted((a, b) => goodnessOf(b) - goodnessOf(a))[0];
}

function goodnessOf({ measure, quantity }: Result): number {
  return measure.better === 'down' ? -quantity.low : quantity.high;
}

/** Behind by more than rounding. */
function isBehind(model: Result, baseline: Result): boolean {
  const step = Math.max(model.quantity.step, baseline.quantity.step);
  const isSameScale = model.quantity.kind === baseline.quantity.kind && model.measure.better !== undefined;
  return isSameScale && goodnessOf(baseline) - goodnessOf(model) > step / 2;
}

function shown({ quantity }: Result): string {
  return formatQuantity(quantity.high, quantity.kind);
}
