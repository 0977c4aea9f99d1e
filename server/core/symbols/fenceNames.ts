import type { DesignDocument } from '../document.ts';
import { looseStages, valueAt, wordsIn } from '../pipeline/fenceText/fenceStages.ts';
import { fencesOf, fenceText } from '../pipeline/fenceText/fenceText.ts';
import type { LooseNode, LooseScalar } from '../pipeline/fenceText/looseNode.ts';
import { readLoosely } from '../pipeline/fenceText/looseYaml.ts';
import type { Span } from '../text.ts';
import type { Occurrence } from './occurrence.ts';
import type { DrawnStage } from './drawnStage.ts';

/** What a fence names: its stages, and the metrics that they are measured by. */
export interface FenceNames {
  readonly span: Span;
  readonly stages: readonly DrawnStage[];
  readonly metrics: readonly Occurrence[];
  /** Words under `monitors`, which may be metrics. */
  readonly monitors: readonly Occurrence[];
}

/** What the `pipeline` fences of `document` name, broken ones included. */
export function fenceNames(document: DesignDocument): readonly FenceNames[] {
  return fencesOf(document).map((block) => {
    const fence = fenceText(document.text, block);
    const root = readLoosely(fence.value);
    const writer: Writer = { source: fence.value, toDocument: fence.toDocument };
    const stages = stagesIn(root, writer);
    addReferences(root, stages, writer);
    const maps = looseStages(root).map(({ map }) => map);
    const named = (key: string, isDefinition: boolean): Occurrence[] =>
      maps.flatMap((map) =>
        wordsIn(valueAt(map, key)).flatMap((word) => occurrenceOf(word, 'name', isDefinition, false, writer)),
      );
    return {
      span: block.span,
      stages: [...stages.values()],
      metrics: named('metric', true),
      monitors: named('monitors', false),
    };
  });
}

interface Writer {
  readonly source: string;
  readonly toDocument: (span: Span) => Span;
}

interface OpenStage extends DrawnStage {
  readonly occurrences: Occurrence[];
}

function stagesIn(root: LooseNode | undefined, writer: Writer): Map<string, OpenStage> {
  const stages = new Map<string, OpenStage>();
  for (const { id, name, map } of looseStages(root)) {
    if (stages.has(id)) continue;
    const ids = wordsIn(valueAt(map, 'id'));
    const names = wordsIn(valueAt(map, 'name'));
    const isShown = names.length === 0;
    stages.set(id, {
      id,
      label: name ?? id,
      hasOwnId: ids.length > 0,
      occurrences: [
        ...ids.flatMap((word) => occurrenceOf(word, 'id', true, isShown, writer)),
        ...names.flatMap((word) => occurrenceOf(word, 'name', ids.length === 0, false, writer)),
      ],
    });
  }
  return stages;
}

/** The keys of a stage under which ids of others stand. */
const REFERRING = ['after', 'next', 'feedback', 'store', 'fallback'];

function addReferences(root: LooseNode | undefined, stages: Map<string, OpenStage>, writer: Writer): void {
  const add = (word: LooseScalar): void => {
    const stage = word.style === 'alias' ? undefined : stages.get(word.value.trim());
    stage?.occurrences.push(...occurrenceOf(word, 'id', false, isShown(stage), writer));
  };
  for (const { map } of looseStages(root)) {
    for (const key of REFERRING) wordsIn(valueAt(map, key)).forEach(add);
  }
  const edges = valueAt(root, 'edges');
  if (edges?.kind !== 'list') return;
  for (const { value } of edges.items) {
    if (value?.kind === 'scalar') addChain(value, stages, writer);
    else for (const key of ['from', 'to']) wordsIn(valueAt(value, key)).forEach(add);
  }
}

function isShown({ occurrences }: OpenStage): boolean {
  return occurrences[0]?.isShown === true;
}

/** `a -> b -> c` */
function addChain(
  { span }: LooseScalar,
  stages: Map<string, OpenStage>,
  { source, toDocument }: Writer,
): void {
  let start = span.start;
  for (const part of source.slice(span.start, span.end).split('->')) {
    const id = part.replace(/^[\s"']+|[\s"']+$/g, '');
    const at = start + part.indexOf(id);
    start += part.length + '->'.length;
    const stage = stages.get(id);
    stage?.occurrences.push({
      span: toDocument({ start: at, end: at + id.length }),
      text: id,
      form: 'id',
      isShown: isShown(stage),
      isDefinition: false,
      writing: { kind: 'yaml-chain' },
      isExact: true,
    });
  }
}

function occurrenceOf(
  word: LooseScalar,
  form: Occurrence['form'],
  isDefinition: boolean,
  isShownToo: boolean,
  { toDocument }: Writer,
): Occurrence[] {
  const { style, span, value } = word;
  if (style === 'alias' || value === '') return [];
  const quote = style === 'plain' ? 0 : 1;
  return [
    {
      span: toDocument({ start: span.start + quote, end: Math.max(span.start + quote, span.end - quote) }),
      text: value,
      form,
      isShown: isShownToo,
      isDefinition,
      writing: { kind: 'yaml', style, whole: toDocument(span) },
      isExact: true,
    },
  ];
}
