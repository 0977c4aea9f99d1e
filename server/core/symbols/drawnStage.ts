import type { PipelineStage, Pipeline } from '../pipeline/model.ts';
import type { Span } from '../text.ts';
import type { Occurrence, Writing } from './occurrence.ts';

/** A stage as one drawing names it. */
export interface DrawnStage {
  readonly id: string;
  readonly label: string;
  /** True where the id is written, and not made of the label. */
  readonly hasOwnId: boolean;
  readonly occurrences: readonly Occurrence[];
}

/** The stages of a drawing that is no fence. */
export function drawnStages(text: string, pipeline: Pipeline): readonly DrawnStage[] {
  return pipeline.stages.map((stage) => ({
    id: stage.id,
    label: stage.label,
    hasOwnId: stage.mentions.length > 0,
    occurrences: pipeline.source === 'mermaid' ? chartNames(text, stage) : [labelIn(text, pipeline, stage)],
  }));
}

function labelIn(text: string, { source, span }: Pipeline, stage: PipelineStage): Occurrence {
  const writing: Writing = source === 'ascii' ? { kind: 'drawing', block: span } : { kind: 'chain' };
  return named(text, stage, stage.labelSpan, writing, true);
}

function chartNames(text: string, stage: PipelineStage): Occurrence[] {
  const { mentions, labelSpan, id } = stage;
  const hasLabel = !mentions.some((span) => span.start === labelSpan.start && span.end === labelSpan.end);
  const ids = mentions.map((span, at): Occurrence => ({
    span,
    text: id,
    form: 'id',
    isShown: !hasLabel,
    isDefinition: at === 0,
    writing: { kind: 'mermaid-id' },
    isExact: text.slice(span.start, span.end) === id,
  }));
  const isQuoted = text[labelSpan.start - 1] === '"' && text[labelSpan.end] === '"';
  return hasLabel ? [...ids, named(text, stage, labelSpan, { kind: 'mermaid-label', isQuoted }, false)] : ids;
}

/** The label of `stage` inside `outer`, which may hold notes and markup as well. */
function named(
  text: string,
  { label }: PipelineStage,
  outer: Span,
  writing: Writing,
  isDefinition: boolean,
): Occurrence {
  const at = text.slice(outer.start, outer.end).indexOf(label);
  const start = outer.start + Math.max(0, at);
  const span = at < 0 ? outer : { start, end: start + label.length };
  return { span, text: label, form: 'name', isShown: false, isDefinition, writing, isExact: at >= 0 };
}
