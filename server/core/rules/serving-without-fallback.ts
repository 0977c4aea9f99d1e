import { detailedPipelines, isCovered, isTold, kindsDrawn, modelStages } from '../pipeline/detailed.ts';
import { fixesAdding } from '../pipeline/addStage.ts';
import type { Finding, Report, Rule, RuleContext } from '../rule.ts';

/** A pipeline that answers requests and does not say what they get where a model fails. */
export const servingWithoutFallback: Rule = {
  id: 'serving-without-fallback',
  summary: 'A pipeline that answers requests shows what they get when a stage fails or is too slow',
  why: 'Every model fails one day; what users then see should not be decided by the failure',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: response }\n```\n',
      messages: ['What does a request get when "ranking" fails or is too slow?'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking, fallback: popular items from the cache }\n  - { id: response }\n```\n',
      messages: [],
    },
  ],
  *check({ document, pipelines, topics }: RuleContext, found: readonly Finding[]): Iterable<Report> {
    const all = pipelines();
    const kinds = kindsDrawn(all);
    if (WAYS_OUT.some((kind) => kinds.has(kind)) || isCovered('fallback', topics)) return;
    if (isTold('fallback', topics, found)) return;
    if (all.some(({ stages }) => stages.some(({ fallback }) => fallback !== undefined))) return;
    for (const pipeline of detailedPipelines(document.text, all)) {
      const isServing = pipeline.stages.some(({ kind }) => kind === 'request' || kind === 'serving');
      const models = modelStages(pipeline);
      const main = models.find(({ kind }) => kind === 'ranking' || kind === 'llm') ?? models.at(-1);
      if (!isServing || !main) continue;
      yield {
        message: `What does a request get when "${main.label}" fails or is too slow? No stage has a fallback`,
        span: main.labelSpan,
        fixes: fixesAdding(document.text, pipeline, 'fallback'),
      };
      return;
    }
  },
};

/** Kinds of stages that answer where another one does not. */
const WAYS_OUT = ['fallback', 'cache', 'result-store', 'human-review'];
