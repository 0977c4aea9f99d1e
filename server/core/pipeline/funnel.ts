import { stageEdges } from './model.ts';
import type { Pipeline, PipelineStage } from './model.ts';

/** A stage of the funnel that handles more items than the stages before it give. */
export interface Widening {
  readonly stage: PipelineStage;
  readonly amount: number;
  readonly before: readonly PipelineStage[];
  /** What all of those give together. */
  readonly given: number;
}

/** How much more may be rounding, or items that are added by hand. */
export const SLACK = 1.1;

const FUNNEL: ReadonlySet<string> = new Set([
  'retrieval',
  'merge',
  'filtering',
  'pre-ranking',
  'ranking',
  're-ranking',
]);

/** Where the funnel of `pipeline` widens. A stage before which one does not say what it gives is let pass. */
export function wideningsIn(pipeline: Pipeline): readonly Widening[] {
  const byId = new Map(pipeline.stages.map((stage) => [stage.id, stage]));
  const sources = new Map<string, PipelineStage[]>();
  for (const { from, to, isFeedback } of stageEdges(pipeline)) {
    const source = byId.get(from);
    const known = sources.get(to);
    if (!source || isFeedback || !isFunnel(source)) continue;
    if (known) known.push(source);
    else sources.set(to, [source]);
  }
  return pipeline.stages.flatMap((stage) => {
    const amount = stage.itemsIn ?? stage.itemsOut;
    const before = sources.get(stage.id) ?? [];
    if (amount === undefined || before.length === 0 || stage.kind === 'retrieval' || !isFunnel(stage))
      return [];
    const given = before.reduce((sum, { itemsOut }) => sum + (itemsOut ?? Infinity), 0);
    return amount > given * SLACK ? [{ stage, amount, before, given }] : [];
  });
}

function isFunnel({ kind }: PipelineStage): boolean {
  return kind !== undefined && FUNNEL.has(kind);
}
