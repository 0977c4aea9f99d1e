import { isRecord, spanAt, stringAt } from '../frontMatter.ts';
import { validateFrontMatter } from '../generated/validators.js';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { describeSchemaErrors } from '../schemaErrors.ts';

/** Front matter that cannot be read. */
export const frontMatter: Rule = {
  id: 'front-matter',
  summary: 'The front matter can be read and names a framework and task type that exist',
  why: 'What the front matter says decides what the document is checked against',
  severity: 'error',
  examples: [
    { text: '---\ntask: [unclosed\n---\n\n# Feed\n', messages: ['This is not valid YAML'] },
    { text: '---\ntask: telepathy\n---\n\n# Feed\n', messages: ['Task type "telepathy" is not known'] },
    {
      text: '---\nstatus: finished\n---\n\n# Feed\n',
      messages: ['"status" must be one of draft, review, approved'],
    },
    { text: '---\ntask: recommendation\nstatus: draft\n---\n\n# Feed\n', messages: [] },
  ],
  *check({ document, framework, task }: RuleContext): Iterable<Report> {
    yield* document.faults;
    const matter = document.frontMatter;
    if (matter && isRecord(matter.value)) {
      yield* describeSchemaErrors(validateFrontMatter, matter.value, matter.spans);
    }
    const named = stringAt(matter?.value, 'framework');
    if (matter && named !== undefined && named !== framework.id) {
      const span = spanAt(matter.spans, '/framework') ?? matter.span;
      const instead =
        framework.sections.length > 0
          ? `this is checked against "${framework.id}"`
          : 'no sections are checked';
      yield { message: `Framework "${named}" is not known: ${instead}`, span };
    }
    const wanted = stringAt(matter?.value, 'task');
    if (matter && wanted !== undefined && task.source !== 'front-matter') {
      const span = spanAt(matter.spans, '/task') ?? matter.span;
      yield { message: `Task type "${wanted}" is not known: "mldd frameworks --tasks" lists them`, span };
    }
  },
};
