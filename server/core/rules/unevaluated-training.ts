import { fixesAdding } from '../pipeline/addStage.ts';
import { detailedPipelines, isCovered, kindsDrawn } from '../pipeline/detailed.ts';
import { stageEdges } from '../pipeline/model.ts';
import { linksOf, reachable } from '../pipeline/paths.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';

/** A model that goes from training to requests with nothing in between that judges it. */
export const unevaluatedTraining: Rule = {
  id: 'unevaluated-training',
  summary: 'A trained model is evaluated before it answers requests',
  why: 'Training ends well on broken data too; a gate is what keeps its model away from users',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: events, kind: source }\n  - { id: training }\n  - { id: ranking, lane: online }\n  - { id: response }\n```\n',
      messages: ['"training" leads to "ranking" with no evaluation in between'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: events, kind: source }\n  - { id: training }\n  - { id: gate, kind: evaluation }\n  - { id: ranking, lane: online }\n  - { id: response }\n```\n',
      messages: [],
    },
  ],
  *check({ document, pipelines, topics, words }: RuleContext): Iterable<Report> {
    const all = pipelines();
    const kinds = kindsDrawn(all);
    if (JUDGES.some((kind) => kinds.has(kind))) return;
    if (TOPICS.some((id) => isCovered(id, topics)) || rolesIn(phrases, words()).has('gate')) return;
    for (const pipeline of detailedPipelines(document.text, all)) {
      const links = linksOf(stageEdges(pipeline).filter(({ isFeedback }) => !isFeedback));
      for (const training of pipeline.stages.filter(({ kind }) => kind === 'training')) {
        const behind = reachable(links, training.id);
        const served = pipeline.stages.find(({ id, lane }) => lane === 'online' && behind.has(id));
        if (!served) continue;
        yield {
          message: `"${training.label}" leads to "${served.label}" with no evaluation in between`,
          span: training.labelSpan,
          related: [{ message: 'The model is served here', span: served.labelSpan }],
          fixes: fixesAdding(document.text, pipeline, 'evaluation'),
        };
        return;
      }
    }
  },
};

/** Kinds of stages that judge a model before all users meet it. */
const JUDGES = ['evaluation', 'experiment', 'rollout', 'human-review'];

/** A text that treats one of these says how a model is judged. */
const TOPICS = ['offline-metrics', 'rollout-safety', 'online-experiment'];

const phrases = compilePhrases({
  gate: [
    'evaluat*',
    'validat*',
    'backtest*',
    'held out|holdout',
    'hold out',
    'a/b',
    'gate*',
    'canar*',
    'shadow',
  ],
});
