import { SLACK, wideningsIn } from '../pipeline/funnel.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import { formatQuantity } from '../quantities/formatQuantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Claim } from '../statements/claims.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import type { Span } from '../text.ts';

/** A stage that gets more items than the one before it gives. */
export const wideningFunnel: Rule = {
  id: 'widening-funnel',
  summary: 'No stage handles more items than the stages before it give',
  why: 'Either a number is wrong, or a source of items is missing from the design',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n## Serving\n\nRetrieval returns 500 candidates. The ranker scores the top 1,000 candidates.\n',
      messages: ['Ranking gets 1,000 items, but retrieval gives only 500'],
    },
    {
      text: '# Feed\n\n## Serving\n\nRetrieval returns 1,000 candidates. The ranker scores the top 500 candidates.\n',
      messages: [],
    },
  ],
  *check({ claims, pipelines }: RuleContext): Iterable<Report> {
    for (const pipeline of pipelines()) yield* inPipeline(pipeline);
    yield* inProse(claims());
  },
};

function* inPipeline(pipeline: Pipeline): Iterable<Report> {
  for (const { stage, amount, before, given } of wideningsIn(pipeline)) {
    yield reportOf(stage.label, amount, before.map(({ label }) => label).join(' and '), given, {
      span: spanOf(stage, stage.itemsIn === undefined ? 'out' : 'in'),
      from: before.map((source) => spanOf(source, 'out')),
    });
  }
}

function spanOf(stage: PipelineStage, field: string): Span {
  return stage.fieldSpans.get(field) ?? stage.labelSpan;
}

const words = compilePhrases({
  retrieval: [
    'retrieval|retriever return|produce|give|yield|select|fetch',
    'retrieval|retriever stage|model|layer|step return|produce|give|yield|select|fetch',
    'candidate generation|generator return|produce|give|yield|select|fetch',
  ],
  ranking: [
    'ranker|ranking score|rank|order|take|receive|get',
    'ranking model|stage|layer|step score|rank|order|take|receive|get',
  ],
  other: [
    'pre ranker|ranking',
    're ranker|ranking',
    'reranker',
    'light ranker',
    'per|each source',
    'source',
    'per second',
    'batch',
    'shard',
  ],
});

/** What sentences say of retrieval and ranking, each with one number of items. */
function* inProse(claims: readonly Claim[]): Iterable<Report> {
  const amounts = claims.flatMap((claim) => {
    const roles = rolesIn(words, claim.tokens);
    const items = claim.quantities.filter(isItems);
    const [only, ...others] = items;
    if (!claim.isFirm || !only || others.length > 0 || roles.has('other')) return [];
    return [{ only, isRetrieval: roles.has('retrieval'), isRanking: roles.has('ranking') }];
  });
  const given = amounts.filter(({ isRetrieval, isRanking }) => isRetrieval && !isRanking);
  const taken = amounts.find(({ isRetrieval, isRanking }) => isRanking && !isRetrieval);
  if (given.length === 0 || !taken) return;
  const sum = given.reduce((all, { only }) => all + (only.bound === 'at-least' ? Infinity : only.high), 0);
  if (taken.only.bound === 'at-most' || taken.only.low <= sum * SLACK) return;
  yield reportOf('Ranking', taken.only.low, 'retrieval', sum, {
    span: taken.only.span,
    from: given.map(({ only }) => only.span),
  });
}

function isItems({ kind, noun, per }: Quantity): boolean {
  return kind === 'count' && per === undefined && (noun?.class === 'items' || noun?.class === 'candidates');
}

function reportOf(
  stage: string,
  amount: number,
  before: string,
  given: number,
  { span, from }: { readonly span: Span; readonly from: readonly Span[] },
): Report {
  const [gets, gives] = [formatQuantity(amount, 'count'), formatQuantity(given, 'count')];
  return {
    message: `${stage} gets ${gets} items, but ${before} gives only ${gives}`,
    span,
    related: from.map((one) => ({ message: 'What it gives', span: one })),
  };
}
