import { measuresIn, misfitIn } from '../fitness.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { tokenize } from '../topics/tokens.ts';

/** Offline metrics that all look at something else than what the task is about. */
export const unfitMetric: Rule = {
  id: 'unfit-metric',
  summary: 'At least one offline metric judges what the task is about',
  why: 'The best model by such a metric can be a worse one for its users',
  severity: 'warning',
  examples: [
    {
      text: '---\ntask: search\n---\n\n# Shop search\n\n## Metrics\n\nOffline we report RMSE of the relevance score.\n',
      messages: ['RMSE does not look at the order of the list that people see: add NDCG or recall@k'],
    },
    {
      text: '---\ntask: search\n---\n\n# Shop search\n\n## Metrics\n\nOffline we report NDCG@10, and RMSE of the relevance score.\n',
      messages: [],
    },
  ],
  *check(context: RuleContext): Iterable<Report> {
    const { task, words, claims } = context;
    const fitness = context.metricFitness();
    const misfit = misfitIn(fitness, task.id, words());
    if (!misfit) return;
    for (const claim of claims()) {
      const [named] = measuresIn(fitness, claim.tokens);
      if (!named?.value || !claim.isFirm || !isEvaluation(context, claim)) continue;
      yield {
        message: `${named.value.title} ${misfit.why}: add ${misfit.instead}`,
        span: named.span,
        related: task.evidence.slice(0, 1).map((span) => ({ message: 'The task', span })),
      };
      return;
    }
  },
};

/** True where the claim or its heading speaks of evaluation, and not of what the model is trained with. */
function isEvaluation({ document }: RuleContext, { tokens, section, unit }: Claim): boolean {
  const own = rolesIn(phrases, tokens);
  if (own.has('training')) return false;
  const title = section?.heading.titleSpan;
  const above = title ? tokenize(document.text, title.start, title.end).tokens : [];
  return [tokens, above, ...unit.leads.map((lead) => lead.tokens)].some((words) =>
    rolesIn(phrases, words).has('evaluation'),
  );
}

const phrases = compilePhrases({
  evaluation: [
    'metric',
    'evaluat*',
    'measure*',
    'report*',
    'offline',
    'validat*',
    'held-out',
    'holdout',
    'test set',
  ],
  training: ['loss', 'objective', 'minimiz*', 'optimiz*', 'feature', 'label', 'criterion'],
});
