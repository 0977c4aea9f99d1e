import { latencyBudgetsOf } from '../arithmetic/latencyBudgets.ts';
import type { LatencyBudget } from '../arithmetic/latencyBudgets.ts';
import { lazy } from '../lazy.ts';
import { longestPath } from '../pipeline/longestPath.ts';
import type { Pipeline } from '../pipeline/model.ts';
import { intervalOf } from '../quantities/compareQuantities.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { contains } from '../text.ts';

/** Times of stages that are more together than the request may take. */
export const latencyOverBudget: Rule = {
  id: 'latency-over-budget',
  summary: 'The stages of a request fit into its latency budget together',
  why: 'Each team keeps its own limit, and the promise to the user is broken all the same',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Latency budget (200 ms)\n\n- Retrieval: 60 ms\n- Features: 40 ms\n- Ranking: 140 ms\n- Re-ranking: 20 ms\n',
      messages: ['Stages take 260 ms together, the budget is 200 ms'],
    },
    {
      text: '# Feed\n\n## Latency budget (200 ms)\n\n- Retrieval: 60 ms\n- Features: 40 ms, in parallel\n- Ads: 40 ms, in parallel\n- Ranking: 90 ms\n',
      messages: [],
    },
  ],
  *check({ document, quantities, claims, pipelines }: RuleContext): Iterable<Report> {
    const all = quantities().map(({ quantity }) => quantity);
    const promises = lazy(() => promisesIn(claims()));
    for (const budget of latencyBudgetsOf(document, all)) {
      const total = budget.total ?? promises().find(({ span }) => !contains(budget.span, span));
      if (total) yield* reportsFor(budget, total);
    }
    for (const pipeline of pipelines()) yield* reportsForPipeline(pipeline, promises);
  },
};

const words = compilePhrases({
  latency: ['latency', 'respon*', 'end to end', 'p99', 'p95', 'sla', 'slo', 'budget', 'within', 'under'],
});

/** What the design promises, longest first: without a total of its own, a budget must break each of them. */
function promisesIn(claims: readonly Claim[]): readonly Quantity[] {
  return claims
    .filter(({ tokens }) => rolesIn(words, tokens).has('latency'))
    .flatMap(({ quantities }) =>
      quantities.filter(({ kind, high }) => kind === 'duration' && high >= 0.005 && high <= 60),
    )
    .sort((a, b) => b.high - a.high);
}

/** Rounding, and the millisecond that nobody counts. */
const TOLERANCE = 1.05;
const SLACK = 0.001;

function* reportsFor({ together, stages }: LatencyBudget, total: Quantity): Iterable<Report> {
  const limit = intervalOf({ ...total, bound: total.bound === 'about' ? 'about' : 'exact' }).high;
  const most = limit * TOLERANCE + SLACK;
  if (together.high <= most) return;
  const isSure = together.low > most;
  yield {
    message: messageFor(isSure ? together.low : together.high, limit, isSure),
    span: total.span,
    severity: isSure ? 'warning' : 'information',
    related: stages.map(({ span, high }) => ({ message: formatQuantity(high, 'duration'), span })),
  };
}

function messageFor(together: number, limit: number, isSure: boolean): string {
  const verb = isSure ? 'take' : 'may take';
  return `Stages ${verb} ${formatQuantity(together, 'duration')} together, the budget is ${formatQuantity(limit, 'duration')}`;
}

/** A fence says what its stages take, and the design what all of them may take. */
function* reportsForPipeline(pipeline: Pipeline, promises: () => readonly Quantity[]): Iterable<Report> {
  const { budget, budgetSpan, source } = pipeline;
  if (source !== 'fence' && !budget) return;
  const path = longestPath(pipeline);
  const percentiles = [budget, ...path.stages.map(({ latency }) => latency)];
  if (new Set(percentiles.flatMap((latency) => latency?.percentile ?? [])).size > 1) return;
  const [promise] = budget || path.highMs === 0 ? [] : promises();
  const [limit, span] = [budget ? budget.ms / 1000 : promise?.high, budgetSpan ?? promise?.span];
  if (limit === undefined || !span) return;
  const [low, high] = [path.lowMs / 1000, path.highMs / 1000];
  const most = limit * TOLERANCE + SLACK;
  if (high <= most) return;
  const isSure = low > most;
  yield {
    message: messageFor(isSure ? low : high, limit, isSure),
    span,
    severity: isSure ? 'warning' : 'information',
    related: path.stages.map((stage) => ({
      message: stage.label,
      span: stage.fieldSpans.get('latency') ?? stage.labelSpan,
    })),
  };
}
