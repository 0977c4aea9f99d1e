import { isDescribed, proseWords } from '../pipeline/describedStages.ts';
import { namesOf } from '../pipeline/detailed.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A stage that is drawn, and of which the text does not say a word. */
export const undescribedStage: Rule = {
  id: 'undescribed-stage',
  summary: 'The text says something about every stage that is drawn',
  why: 'A box has no reasons: what a stage does, and why it is there, only the text can say',
  severity: 'information',
  examples: [
    {
      text: `# Feed\n\n## Serving\n\n${'Two towers find candidates in the index and a deep network orders them for the viewer. '.repeat(10)}\n\n\`\`\`pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: calibration, name: Isotonic calibration }\n\`\`\`\n`,
      messages: ['The text does not say what "Isotonic calibration" does'],
    },
    {
      text: `# Feed\n\n## Serving\n\n${'Two towers find candidates in the index and a deep network orders them by calibrated scores. '.repeat(10)}\n\n\`\`\`pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: calibration, name: Isotonic calibrated score }\n\`\`\`\n`,
      messages: [],
    },
  ],
  *check({ document, words, pipelines }: RuleContext): Iterable<Report> {
    const drawings = pipelines().filter(isRich);
    if (drawings.length === 0) return;
    const prose = proseWords(document, words());
    // Where little is written yet, nothing is missing in particular.
    if (prose.count < FEWEST_WORDS) return;
    for (const pipeline of drawings) {
      const open = pipeline.stages.filter((stage) => !isPlain(stage) && !isDescribed(stage, prose));
      yield* reportsFor(pipeline, open);
    }
  },
};

const FEWEST_WORDS = 150;

/** Fences, and charts with many stages of known kinds. */
function isRich({ source, stages, faults }: Pipeline): boolean {
  const known = stages.filter(({ kind }) => kind !== undefined).length;
  if (source === 'fence') return known >= 4 && faults.length === 0;
  return (source === 'mermaid' || source === 'ascii') && known >= 6;
}

/** What asks and what answers needs no words. */
function isPlain({ kind, notes }: PipelineStage): boolean {
  return kind === 'request' || kind === 'serving' || kind === 'source' || notes.length > 0;
}

/** More than these in one drawing are told in one line. */
const MOST_ALONE = 3;

function* reportsFor({ source }: Pipeline, open: readonly PipelineStage[]): Iterable<Report> {
  const severity = source === 'fence' ? 'information' : 'hint';
  const [first] = open;
  if (first && open.length > MOST_ALONE) {
    yield {
      message: `The text does not say what these stages do: ${namesOf(open)}`,
      span: first.labelSpan,
      severity,
    };
    return;
  }
  for (const { label, labelSpan } of open) {
    yield { message: `The text does not say what "${label}" does`, span: labelSpan, severity };
  }
}
