import fc from 'fast-check';
import { NO_FIELDS, PLAIN_EDGE } from '../../../server/core/pipeline/draft.ts';
import type { Pipeline, PipelineEdge, PipelineStage } from '../../../server/core/pipeline/model.ts';
import { LANES } from '../../../server/core/pipeline/model.ts';
import { stageKindIndex } from '../../../server/core/pipeline/stageKinds.ts';

const nowhere = { start: 0, end: 0 };

/** A stage of which only `given` is said. */
export function stageOf(given: Partial<PipelineStage> & Pick<PipelineStage, 'id'>): PipelineStage {
  return {
    ...NO_FIELDS,
    label: given.id,
    text: given.label ?? given.id,
    kind: undefined,
    kindSource: undefined,
    lane: 'online',
    laneSource: 'given',
    notes: [],
    span: nowhere,
    labelSpan: nowhere,
    ...given,
  };
}

/** An edge of which only `given` is said. */
export function edgeOf(given: Partial<PipelineEdge> & Pick<PipelineEdge, 'from' | 'to'>): PipelineEdge {
  return {
    ...PLAIN_EDGE,
    isFeedback: false,
    span: nowhere,
    ...given,
  };
}

/** A pipeline of `stages` and `edges`, which are `a > b`. */
export function pipelineOf(
  stages: readonly (Partial<PipelineStage> & Pick<PipelineStage, 'id'>)[],
  edges: readonly string[] = [],
  given: Partial<Pipeline> = {},
): Pipeline {
  return {
    id: 'pipeline-1',
    source: 'fence',
    span: nowhere,
    bodySpan: nowhere,
    title: undefined,
    budget: undefined,
    budgetSpan: undefined,
    stages: stages.map(stageOf),
    edges: edges.map((edge) => {
      const [from = '', to = ''] = edge.split(/ [>~] /);
      return edgeOf({ from, to, isFeedback: edge.includes('~') });
    }),
    groups: [],
    notes: [],
    faults: [],
    ...given,
  };
}

/** Texts with all that markup, terminals and scripts trip over. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    ' ',
    'Ranking',
    '<script>alert(1)</script>',
    ']]>&lt;&#0;"\'--><!--',
    '\uD800 \uDFFF \u0000\u0007\uFFFE',
    '\u202Eabc\u2066',
    '召回与排序',
    'نظام الترتيب',
    'מערכת דירוג',
    'W'.repeat(300),
    '__proto__',
    'constructor',
    '12',
    'javascript:alert(1)',
  ),
);

const anyCount = fc.option(fc.oneof(fc.nat(), fc.constantFrom(0, 1e9, 1e30, Number.POSITIVE_INFINITY, 0.5)), {
  nil: undefined,
});
const anyLatency = fc.option(
  fc
    .record({
      ms: fc.constantFrom(0, 1, 40, 3.5, 1e9),
      percentile: fc.constantFrom(undefined, 'p50' as const, 'p999' as const),
    })
    .map(({ ms, percentile }) => ({ ms, lowMs: ms / 2, percentile })),
  { nil: undefined },
);
const anyOptionalText = fc.option(anyText, { nil: undefined });

const anyStage = fc.record({
  id: anyText,
  label: anyText,
  text: anyText,
  kind: fc.constantFrom(undefined, 'unknown', ...stageKindIndex().kinds.keys()),
  lane: fc.constantFrom(...LANES),
  itemsIn: anyCount,
  itemsOut: anyCount,
  latency: anyLatency,
  qps: anyCount,
  freshness: anyCount,
  model: anyOptionalText,
  technology: anyOptionalText,
  owner: anyOptionalText,
  isOptional: fc.boolean(),
  notes: fc.array(anyText, { maxLength: 2 }),
});

/** Any pipeline, with cycles, loops of one stage, double edges and stages that nothing touches. */
export const anyPipeline: fc.Arbitrary<Pipeline> = fc
  .uniqueArray(anyStage, { maxLength: 14, selector: ({ id }) => id })
  .chain((stages) =>
    fc.record({
      stages: fc.constant(stages),
      edges: fc.array(
        fc.record({
          from: fc.nat({ max: Math.max(0, stages.length - 1) }),
          to: fc.nat({ max: Math.max(0, stages.length - 1) }),
          label: anyOptionalText,
          style: fc.constantFrom('solid' as const, 'dotted' as const, 'thick' as const),
          isFeedback: fc.boolean(),
          isBidirectional: fc.boolean(),
        }),
        { maxLength: stages.length * 2 },
      ),
      title: anyOptionalText,
      budget: anyLatency,
    }),
  )
  .map(({ stages, edges, title, budget }) =>
    pipelineOf(stages, [], {
      title,
      budget,
      edges: edges.flatMap(({ from, to, ...rest }) => {
        const ends = [stages[from]?.id, stages[to]?.id];
        return ends[0] === undefined || ends[1] === undefined
          ? []
          : [edgeOf({ ...rest, from: ends[0], to: ends[1] })];
      }),
    }),
  );
