import { stringAt } from '../frontMatter.ts';
import { fixesAdding } from '../pipeline/addStage.ts';
import { isCovered, modelStages, namesOf } from '../pipeline/detailed.ts';
import { mainPipeline } from '../pipeline/model.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';

/** Stages of a system in use that nobody watches or owns. */
export const unattendedStage: Rule = {
  id: 'unattended-stage',
  summary: 'In a pilot or in production, every stage has an owner, and stages that apply a model are watched',
  why: 'When a stage breaks at night, somebody has to see it and to know that it is theirs',
  severity: 'hint',
  examples: [
    {
      text: '---\nstage: production\n---\n\n# Feed\n\n```pipeline\nstages:\n  - { id: request, owner: SRE }\n  - { id: retrieval, owner: Search }\n  - { id: ranking }\n  - { id: response, owner: SRE }\n```\n',
      messages: ['Stages without a monitor: "retrieval" and "ranking"', 'Stages without an owner: "ranking"'],
    },
    {
      text: '---\nstage: design\n---\n\n# Feed\n\n```pipeline\nstages:\n  - { id: request, owner: SRE }\n  - { id: retrieval, owner: Search }\n  - { id: ranking }\n  - { id: response, owner: SRE }\n```\n',
      messages: [],
    },
  ],
  *check({ document, pipelines, topics }: RuleContext): Iterable<Report> {
    if (!LATE.has(stringAt(document.frontMatter?.value, 'stage') ?? '')) return;
    const main = mainPipeline(pipelines());
    if (main?.source !== 'fence' || main.faults.length > 0 || main.stages.length < FEWEST) return;
    if (!isCovered('ownership', topics)) yield* withoutOwner(main);
    if (!isCovered('monitoring', topics)) yield* withoutMonitor(document.text, main, pipelines());
  },
};

/** The stages of a document at which a system runs. */
const LATE: ReadonlySet<string> = new Set(['pilot', 'production']);

const FEWEST = 4;

/** Where no stage says an owner, owners stand elsewhere. */
function* withoutOwner({ stages }: Pipeline): Iterable<Report> {
  const open = stages.filter(({ owner, kind }) => owner === undefined && kind !== 'request');
  const [first] = open;
  if (!first || open.length === stages.length || stages.every(({ owner }) => owner === undefined)) return;
  yield reportOf(first, `Stages without an owner: ${namesOf(open)}`);
}

/** Where a stage watches the others, it may watch all of them. */
function* withoutMonitor(text: string, pipeline: Pipeline, all: readonly Pipeline[]): Iterable<Report> {
  const open = modelStages(pipeline).filter(({ monitors }) => monitors.length === 0);
  const [first] = open;
  if (!first || all.some(({ stages }) => stages.some(({ kind }) => kind === 'monitoring'))) return;
  yield {
    ...reportOf(first, `Stages without a monitor: ${namesOf(open)}`),
    fixes: fixesAdding(text, pipeline, 'monitoring'),
  };
}

function reportOf({ labelSpan }: PipelineStage, message: string): Report {
  return { message, span: labelSpan };
}
