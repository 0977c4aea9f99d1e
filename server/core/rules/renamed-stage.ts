import { namingOf, renamingsIn, shareWords, tableNamings } from '../pipeline/compareDrawings.ts';
import type { Renaming } from '../pipeline/compareDrawings.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import { quote } from '../quote.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** A stage that has one name in a diagram and another in a second one, in a table or in the text. */
export const renamedStage: Rule = {
  id: 'renamed-stage',
  summary: 'A stage has the same name wherever it is drawn or listed',
  why: 'Who reads two names looks for two stages',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: re-ranking }\n  - { id: response }\n```\n\n## Latency\n\n| Stage | p99 |\n| --- | --- |\n| Request | 5 ms |\n| Candidate generation | 30 ms |\n| Ranking | 60 ms |\n| Re-ranking | 5 ms |\n',
      messages: ['"retrieval" is called "Candidate generation" in a table'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: re-ranking }\n  - { id: response }\n```\n\n## Latency\n\n| Stage | p99 |\n| --- | --- |\n| Request | 5 ms |\n| Retrieval | 30 ms |\n| Ranking | 60 ms |\n| Re-ranking | 5 ms |\n',
      messages: [],
    },
  ],
  *check({ document, pipelines }: RuleContext): Iterable<Report> {
    const drawings = pipelines().filter(isDrawing).slice(0, MOST_DRAWINGS);
    const [first] = drawings;
    if (!first) return;
    const told = new Set<number>();
    for (const { pipeline, stage, other } of sameIds(drawings)) {
      told.add(other.labelSpan.start);
      yield reportOf({ first: name(stage), second: name(other), what: namingOf(pipeline).what });
    }
    const others = pipelines()
      .filter((one) => one !== first)
      .slice(0, MOST_OTHERS);
    for (const naming of [...others.map(namingOf), ...tableNamings(document)]) {
      for (const renaming of renamingsIn(namingOf(first), naming)) {
        if (!told.has(renaming.second.span.start)) yield reportOf(renaming);
      }
    }
  },
};

/** A document with more is a collection; each is compared with the first. */
const MOST_DRAWINGS = 12;
const MOST_OTHERS = 40;

function isDrawing({ source, stages }: Pipeline): boolean {
  return (source === 'fence' || source === 'mermaid' || source === 'ascii') && stages.length >= 4;
}

/** Stages of later drawings that have the id, but no word of the name, that one of the first drawing has. */
function* sameIds([first, ...rest]: readonly Pipeline[]): Iterable<{
  readonly pipeline: Pipeline;
  readonly stage: PipelineStage;
  readonly other: PipelineStage;
}> {
  const known = new Map(first?.stages.map((stage) => [stage.id, stage]));
  for (const pipeline of rest) {
    // Of ASCII art the ids are made of the names.
    if (pipeline.source === 'ascii' || first?.source === 'ascii') continue;
    for (const other of pipeline.stages) {
      const stage = known.get(other.id);
      const isMeant = other.id.length >= 3 && /\p{L}{3}/u.test(other.id) && stage?.kind === other.kind;
      if (stage && isMeant && !shareWords(stage.label, other.label)) yield { pipeline, stage, other };
    }
  }
}

function name({ label, kind, labelSpan }: PipelineStage): Renaming['first'] {
  return { label, kind, span: labelSpan };
}

function reportOf({ first, second, what }: Renaming): Report {
  const where = { diagram: 'another diagram', table: 'a table', list: 'a list', text: 'the text' }[what];
  return {
    message: `"${first.label}" is called "${quote(second.label, 60)}" in ${where}`,
    span: first.span,
    related: [{ message: `Called "${quote(second.label, 60)}" here`, span: second.span }],
  };
}
