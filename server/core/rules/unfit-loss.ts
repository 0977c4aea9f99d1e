import { measuresIn, misfitIn } from '../fitness.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A loss that pulls the model to something else than what the task asks of it. */
export const unfitLoss: Rule = {
  id: 'unfit-loss',
  summary: 'The loss fits what the model predicts',
  why: 'A model becomes what its loss asks for: a squared error hardly tells a sure mistake from a close one',
  severity: 'warning',
  examples: [
    {
      text: '---\ntask: fraud\n---\n\n# Payments\n\n## Model\n\nThe network ends in a sigmoid and is trained with MSE loss.\n',
      messages: [
        'Squared error as loss hardly punishes a probability that is sure and wrong: cross-entropy is usual',
      ],
    },
    {
      text: '---\ntask: fraud\n---\n\n# Payments\n\n## Model\n\nThe network ends in a sigmoid and is trained with weighted cross-entropy.\n',
      messages: [],
    },
  ],
  *check({ task, words, claims, lossFitness }: RuleContext): Iterable<Report> {
    const fitness = lossFitness();
    const misfit = misfitIn(fitness, task.id, words());
    if (!misfit) return;
    for (const { tokens, isFirm } of claims()) {
      const [named] = measuresIn(fitness, tokens);
      if (!named?.value || !isFirm) continue;
      yield {
        message: `${named.value.title} as loss ${misfit.why}: ${misfit.instead} is usual`,
        span: named.span,
        related: task.evidence.slice(0, 1).map((span) => ({ message: 'The task', span })),
      };
      return;
    }
  },
};
