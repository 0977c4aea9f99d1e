import type { Fix } from '../rule.ts';
import { lineEndingOf, lineSpanAt, slice } from '../text.ts';
import type { Edit } from '../text.ts';
import { modelStages } from './detailed.ts';
import type { Pipeline, PipelineEdge, PipelineStage } from './model.ts';
import { uniqueIds } from './names.ts';
import { blockMapping, flowMapping } from './yamlText.ts';
import type { YamlValue } from './yamlText.ts';

/** Stages that a pipeline for requests should have, and sketches leave out. */
export const ADDABLE = ['fallback', 'logging', 'evaluation', 'monitoring'] as const;

export type Addable = (typeof ADDABLE)[number];

/** The fix that adds a stage of `kind` to a fence; none where the fence has no place for it. */
export function fixesAdding(text: string, pipeline: Pipeline, kind: Addable): readonly Fix[] {
  const edits = addStage(text, pipeline, kind);
  if (!edits) return [];
  return [{ title: `Add ${STAGES[kind].title} to the pipeline`, edits, isPreferred: true, isSafe: false }];
}

/**
 * The edits of `text` that add a stage of `kind` to a fence, with its arrows, in the form of the stages that are there;
 * undefined for other drawings, for broken fences, and where no stage is there that it could follow.
 */
export function addStage(text: string, pipeline: Pipeline, kind: Addable): readonly Edit[] | undefined {
  if (pipeline.source !== 'fence' || pipeline.faults.length > 0) return undefined;
  const anchor = anchorOf(pipeline, kind);
  if (!anchor) return undefined;
  const id = idFor(pipeline, kind);
  const outgoing =
    kind === 'evaluation'
      ? pipeline.edges.filter(({ from, isFeedback }) => from === anchor.id && !isFeedback)
      : [];
  const moved = outgoing.map((edge) => redirected(text, edge, anchor, id));
  if (moved.includes(undefined)) return undefined;
  const next = outgoing.filter((edge) => isWrittenAt(anchor, edge)).map(({ to }) => to);
  // Without an arrow of its own it follows what stands above it.
  const isImplied = outgoing.some((edge) => edge.isImplied);
  const fields = { id, kind, name: STAGES[kind].name, ...(isImplied ? {} : { after: [anchor.id] }), next };
  const place = kind === 'evaluation' ? anchor : pipeline.stages.at(-1);
  const entry = place && insertedBehind(text, place, fields);
  return entry && [entry, ...moved.flatMap((edit) => edit ?? [])];
}

const STAGES: Readonly<Record<Addable, { readonly title: string; readonly name: string }>> = {
  fallback: { title: 'a fallback', name: 'Fallback' },
  logging: { title: 'logging', name: 'Request and outcome log' },
  evaluation: { title: 'an evaluation', name: 'Evaluation gate' },
  monitoring: { title: 'monitoring', name: 'Monitoring' },
};

/** The stage that the new one follows. */
function anchorOf(pipeline: Pipeline, kind: Addable): PipelineStage | undefined {
  const { stages } = pipeline;
  const models = modelStages(pipeline);
  const lastOf = (wanted: string): PipelineStage | undefined =>
    stages.findLast((stage) => stage.kind === wanted);
  switch (kind) {
    case 'fallback':
      return models.find((stage) => stage.kind === 'ranking' || stage.kind === 'llm') ?? models.at(-1);
    case 'evaluation':
      return lastOf('training');
    case 'logging':
      return lastOf('serving') ?? models.at(-1);
    case 'monitoring':
      return lastOf('logging') ?? lastOf('serving') ?? models.at(-1);
  }
}

function idFor({ stages }: Pipeline, kind: Addable): string {
  const newId = uniqueIds();
  for (const { id } of stages) newId(id);
  return newId(kind);
}

/** True for an edge that stands in the entry of its first stage: `next`. */
function isWrittenAt({ span }: PipelineStage, edge: PipelineEdge): boolean {
  return !edge.isImplied && span.start <= edge.span.start && edge.span.end <= span.end;
}

/** The edit after which `edge` starts at the new stage; nothing to do for an implied one, undefined where none is known. */
function redirected(
  text: string,
  edge: PipelineEdge,
  from: PipelineStage,
  id: string,
): readonly Edit[] | undefined {
  if (edge.isImplied) return [];
  const source = slice(text, edge.span);
  if (isWrittenAt(from, edge) || source === edge.from) return [{ span: edge.span, newText: id }];
  const arrow = source.indexOf('->');
  if (source.slice(0, arrow).trim() !== edge.from) return undefined;
  const at = edge.span.start + arrow;
  return [{ span: { start: at, end: at }, newText: `-> ${id} ` }];
}

/** The edit that writes a stage of `fields` behind the entry of `stage`, in the same form. */
function insertedBehind(
  text: string,
  { span }: PipelineStage,
  fields: Readonly<Record<string, YamlValue>>,
): Edit | undefined {
  const lead = text.slice(lineSpanAt(text, span.start).start, span.start);
  const end = span.start + slice(text, span).trimEnd().length;
  const isFlow = text[span.start] === '{';
  if (!/^[\s>]*-\s+$/.test(lead)) {
    return isFlow ? { span: { start: end, end }, newText: `, ${flowMapping(fields)}` } : undefined;
  }
  const eol = lineEndingOf(text);
  const stop = lineSpanAt(text, end).end;
  const indent = lead.replace('-', ' ');
  const lines = isFlow ? [flowMapping(fields)] : blockMapping(fields);
  const newText = lines.map((line, at) => `${eol}${at === 0 ? lead : indent}${line}`).join('');
  return { span: { start: stop, end: stop }, newText };
}
