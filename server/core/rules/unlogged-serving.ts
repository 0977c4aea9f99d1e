import { fixesAdding } from '../pipeline/addStage.ts';
import { detailedPipelines, isCovered, isTold, kindsDrawn, modelStages } from '../pipeline/detailed.ts';
import type { Finding, Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** A pipeline that trains a model and serves it, and keeps nothing of what it served. */
export const unloggedServing: Rule = {
  id: 'unlogged-serving',
  summary: 'A pipeline that is trained and answers requests logs what it answered',
  why: 'The labels of tomorrow, and every later analysis, come from what is logged today',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: catalog, name: Item catalog }\n  - { id: training }\n  - { id: registry }\n  - { id: request, after: [] }\n  - { id: ranking, after: [request, registry] }\n  - { id: response }\n```\n',
      messages: ['Nothing is logged behind "response"'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: catalog, name: Item catalog }\n  - { id: training }\n  - { id: registry }\n  - { id: request, after: [] }\n  - { id: ranking, after: [request, registry] }\n  - { id: response }\n  - { id: log, name: Impression log, feedback: [training] }\n```\n',
      messages: [],
    },
  ],
  *check({ document, pipelines, topics, words }: RuleContext, found: readonly Finding[]): Iterable<Report> {
    const all = pipelines();
    const kinds = kindsDrawn(all);
    if (RECORDS.some((kind) => kinds.has(kind)) || !kinds.has('training')) return;
    if (isCovered('feedback-loop', topics) || isTold('feedback-loop', topics, found)) return;
    if (all.some(({ edges }) => edges.some(({ isFeedback }) => isFeedback))) return;
    if (rolesIn(phrases, words()).has('log')) return;
    for (const pipeline of detailedPipelines(document.text, all)) {
      const answer =
        pipeline.stages.findLast(({ kind }) => kind === 'serving') ?? modelStages(pipeline).at(-1);
      if (pipeline.stages.length < FEWEST || !answer || modelStages(pipeline).length === 0) continue;
      yield {
        message: `Nothing is logged behind "${answer.label}": where do the labels of tomorrow come from?`,
        span: answer.labelSpan,
        fixes: fixesAdding(document.text, pipeline, 'logging'),
      };
      return;
    }
  },
};

const FEWEST = 5;

/** Kinds of stages that keep what was served or what came of it. */
const RECORDS = ['logging', 'feedback', 'human-review', 'labeling', 'monitoring', 'stream-features'];

const phrases = compilePhrases({
  log: [
    'log',
    'logs',
    'logged',
    'logging',
    'impression',
    'telemetry',
    'clickstream',
    'click stream',
    'track*',
    'record*',
    'audit*',
  ],
});
