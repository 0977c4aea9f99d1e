import type { Report, Rule, RuleContext } from '../rule.ts';

/** A `pipeline` block that cannot be read as it is written. */
export const brokenPipeline: Rule = {
  id: 'broken-pipeline',
  summary: 'A pipeline block is valid: its YAML, its fields, and the ids that it refers to',
  why: 'What cannot be read is not drawn, and an arrow to an unknown stage leads nowhere',
  severity: 'warning',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: retrieval }\n  - { id: ranking, after: [retrival] }\n```\n',
      messages: ['There is no stage "retrival"'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: ranking }\n  - { id: ranking }\n```\n',
      messages: ['Stage "ranking" is there twice'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: retrieval }\n  - { id: ranking, after: [retrieval] }\n```\n',
      messages: [],
    },
  ],
  *check({ pipelines }: RuleContext): Iterable<Report> {
    for (const { source, faults } of pipelines()) {
      // What another program's charts may hold is not for us to judge.
      if (source === 'fence') yield* faults.slice(0, MOST_FAULTS);
    }
  },
};

/** Behind the first faults stand those that follow from them. */
const MOST_FAULTS = 20;
