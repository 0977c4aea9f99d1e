import { walkBlocks } from '../document.ts';
import type { DesignDocument } from '../document.ts';
import { namingOf } from '../pipeline/compareDrawings.ts';
import type { NamedStage } from '../pipeline/compareDrawings.ts';
import { judgeName } from '../pipeline/kinds.ts';
import { mainPipeline } from '../pipeline/model.ts';
import type { Pipeline } from '../pipeline/model.ts';
import { stageKindIndex } from '../pipeline/stageKinds.ts';
import { kindTitle } from '../pipeline/stageText.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { sectionsOfDesign } from '../statements/claims.ts';

/** A stage that has a section of its own, or stands in another drawing, and not in the pipeline block. */
export const undrawnStage: Rule = {
  id: 'undrawn-stage',
  summary: 'The pipeline block shows every stage of a request that the document describes',
  why: 'The picture is what people remember; a stage that it leaves out is left out of the plan too',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: response }\n```\n\n## Re-ranking\n\nDuplicates and seen items are taken out, and no more than two videos of a creator follow one another. Age gates come last, and they also hold for feeds that come from the cache.\n',
      messages: ['"Re-ranking" is not in the pipeline block'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: request }\n  - { id: retrieval }\n  - { id: ranking }\n  - { id: re-ranking }\n  - { id: response }\n```\n\n## Re-ranking\n\nDuplicates and seen items are taken out, and no more than two videos of a creator follow one another. Age gates come last, and they also hold for feeds that come from the cache.\n',
      messages: [],
    },
  ],
  *check({ document, pipelines }: RuleContext): Iterable<Report> {
    const all = pipelines();
    const main = mainPipeline(all);
    if (main?.source !== 'fence' || main.faults.length > 0 || !isServing(main)) return;
    const fences = all.filter(({ source }) => source === 'fence');
    const drawn = new Set(fences.flatMap(({ stages }) => stages.map(({ kind }) => kind)));
    for (const stage of [...sectionsOnStages(document), ...drawnElsewhere(main, all)]) {
      if (stage.kind === undefined || drawn.has(stage.kind) || isInside(stage.kind, main)) continue;
      drawn.add(stage.kind);
      yield {
        message: `"${stage.label}" is not in the pipeline block, which has no stage of the kind "${kindTitle(stage.kind)}"`,
        span: stage.span,
        related: [{ message: 'The pipeline block', span: firstLine(document.text, main) }],
      };
    }
  },
};

/** Kinds of stages that a request passes and that are design decisions. */
const KEY_KINDS: ReadonlySet<string> = new Set([
  ...[
    'retrieval',
    'pre-ranking',
    'ranking',
    're-ranking',
    'calibration',
    'feature-store',
    'cache',
    'human-review',
  ],
  ...['guardrail'],
]);

/** A block of four stages and more that shows what a request passes, from the search for candidates or the model on. */
function isServing({ stages }: Pipeline): boolean {
  const online = stages.filter(({ lane }) => lane === 'online');
  const hasModel = online.some(({ kind = '' }) =>
    ['retrieval', 'ranking', 'inference', 'llm'].includes(kind),
  );
  return online.length >= 4 && hasModel;
}

/** A stage that is drawn may hold the other: its model, its notes or its name say so. */
function isInside(kind: string, { stages }: Pipeline): boolean {
  const index = stageKindIndex();
  return stages.some(({ text, model, technology, store, fallback, notes }) =>
    [text, model, technology, store, fallback, ...notes].some(
      (words) => words !== undefined && judgeName(index, words).kind === kind,
    ),
  );
}

/** Headings that are the name of a stage, over some text. */
function* sectionsOnStages(document: DesignDocument): Iterable<NamedStage> {
  const index = stageKindIndex();
  for (const { heading, blocks } of sectionsOfDesign(document.sections)) {
    const { kind, words, isWeak } = judgeName(index, heading.text);
    const isName = words <= 3 && !isWeak && kind !== undefined && KEY_KINDS.has(kind);
    const length = [...walkBlocks(blocks)].reduce(
      (sum, block) => sum + (block.kind === 'paragraph' ? block.prose.text.length : 0),
      0,
    );
    if (isName && !OTHER.test(heading.text) && length >= SHORTEST) {
      yield { label: heading.text, kind, span: heading.titleSpan };
    }
  }
}

/** A heading over less is a place to fill in. */
const SHORTEST = 100;

/** `Ranking metrics` is about something else. */
const OTHER =
  /\b(?:metrics?|evaluation|losses|loss|quality|baselines?|offline|training|labels?|data|errors?|results?|monitoring|alternatives?|future|v2|phase)\b/i;

/** The stages of the other drawings that are of the same pipeline: at least three kinds are in both. */
function drawnElsewhere(main: Pipeline, all: readonly Pipeline[]): readonly NamedStage[] {
  const kinds = new Set(main.stages.map(({ kind }) => kind));
  return all.flatMap((pipeline) => {
    const { source, stages } = pipeline;
    const shared = new Set(
      stages.flatMap(({ kind }) => (kind !== undefined && kinds.has(kind) ? [kind] : [])),
    );
    if (pipeline === main || source === 'fence' || shared.size < 3 || shared.size * 2 < stages.length)
      return [];
    return namingOf(pipeline).stages.filter(({ kind }) => kind !== undefined && KEY_KINDS.has(kind));
  });
}

function firstLine(text: string, { span }: Pipeline): Report['span'] {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return { start: span.start, end: end < 0 ? span.end : span.start + end };
}
