import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { ADDABLE, addStage, convertToFence, pipelineAt, twinEdit, twinOf } from '../core/index.ts';
import type { Addable, Analysis, Edit, Pipeline } from '../core/index.ts';
import { fromRange } from './convert.ts';
import { editOf } from './editOf.ts';
import type { EditOptions } from './editOf.ts';

/** The kind of all actions that rewrite a drawing. */
export const PIPELINE_ACTION_KIND = CodeActionKind.RefactorRewrite;

/**
 * What can be done with the pipeline that `range` begins in: it becomes a `pipeline` block; a block gets a copy in
 * Mermaid, or a stage that it lacks.
 */
export function pipelineActions(analysis: Analysis, range: Range, options: EditOptions): CodeAction[] {
  const { document, pipelines } = analysis;
  const pipeline = pipelineAt(pipelines, fromRange(document.lines, range).start);
  if (!pipeline) return [];
  const action = (title: string, edits: readonly Edit[]): CodeAction => ({
    title,
    kind: PIPELINE_ACTION_KIND,
    edit: editOf(document, edits, options),
  });
  const converted = convertToFence(document, pipeline);
  if (converted) {
    const form = FORMS[pipeline.source];
    const title = converted.isReplacing
      ? `Convert ${form} to a pipeline block`
      : `Insert ${form} as a pipeline block below`;
    return [action(title, [converted.edit])];
  }
  const twin = twinEdit(document, pipeline);
  const twinTitle = twinOf(document, pipeline) ? 'Refresh the Mermaid copy' : 'Insert a Mermaid copy below';
  return [
    ...(twin ? [action(twinTitle, [twin])] : []),
    ...ADDABLE.flatMap((kind) => {
      const edits = lacks(pipeline, kind) ? addStage(document.text, pipeline, kind) : undefined;
      return edits ? [action(`Add ${STAGES[kind]} to the pipeline`, edits)] : [];
    }),
  ];
}

const FORMS: Readonly<Record<Pipeline['source'], string>> = {
  fence: 'block',
  mermaid: 'flowchart',
  ascii: 'ASCII diagram',
  arrows: 'arrow chain',
  list: 'list of stages',
};

const STAGES: Readonly<Record<Addable, string>> = {
  fallback: 'a fallback',
  logging: 'logging',
  evaluation: 'an evaluation gate',
  monitoring: 'monitoring',
};

function lacks({ stages }: Pipeline, kind: Addable): boolean {
  if (kind === 'fallback' && stages.some(({ fallback }) => fallback !== undefined)) return false;
  if (kind === 'monitoring' && stages.some(({ monitors }) => monitors.length > 0)) return false;
  return !stages.some((stage) => stage.kind === kind);
}
