import {
  describedIn,
  fenceAt,
  LANES,
  looseStages,
  placeOf,
  positionAt,
  shapeAt,
  stageFacts,
  stageKindIndex,
  symbolAt,
} from '../core/index.ts';
import type { Analysis, FencePlace, FenceText, LooseStage, Span } from '../core/index.ts';
import { fieldHelp } from './fieldHelp.ts';
import type { HoverItem, HoverPart } from './hoverText.ts';
import { kindHelp } from './kindHelp.ts';

/** The help for the word at `offset` where that is in a `pipeline` fence: a key, a kind, a stage, a value. */
export function fenceHover(
  analysis: Analysis,
  offset: number,
): { readonly span: Span; readonly parts: readonly HoverPart[] } | undefined {
  const fence = fenceAt(analysis.document, offset);
  const at = fence?.fromDocument(offset);
  const place = fence && at !== undefined ? placeOf(fence.value, at) : undefined;
  if (!fence || at === undefined || !place) return undefined;
  // A chain `a -> b` may stand where a mapping may.
  const isChain = place.shape.type === 'edge' && place.entry?.key !== place.word;
  if (place.role === 'key' && !isChain) return keyHover(fence, place);
  return (
    stageHover(analysis, fence, place, at) ??
    kindHover(fence, place) ??
    laneHover(fence, place) ??
    valueHover(fence, place)
  );
}

type Found = ReturnType<typeof fenceHover>;

function keyHover(fence: FenceText, { word, shape }: FencePlace): Found {
  const field = shape.fields.find(({ name }) => name === word.value);
  return field && { span: fence.toDocument(word.span), parts: fieldHelp(field.name, field.shape) };
}

/** A value is explained as its key is. */
function valueHover(fence: FenceText, { word, path }: FencePlace): Found {
  const last = path.findLastIndex((step) => step !== '*');
  const shape = shapeAt(path.slice(0, last + 1));
  const name = path[last];
  if (!shape || name === undefined) return undefined;
  return { span: fence.toDocument(word.span), parts: fieldHelp(name, shape) };
}

function kindHover(fence: FenceText, { word, shape }: FencePlace): Found {
  const kind = shape.type === 'kind' ? stageKindIndex().kinds.get(word.value) : undefined;
  return kind && { span: fence.toDocument(word.span), parts: kindHelp(kind) };
}

function laneHover(fence: FenceText, { word, shape }: FencePlace): Found {
  const lane = shape.type === 'lane' ? LANES.find((one) => one === word.value) : undefined;
  if (lane === undefined) return undefined;
  const text = stageKindIndex().laneDescriptions.get(lane) ?? '';
  return { span: fence.toDocument(word.span), parts: [{ kind: 'title', text: lane, notes: [text] }] };
}

/** Types whose values name stages; `edge` is a chain of them. */
const STAGE_TYPES: ReadonlySet<string> = new Set(['ids', 'idOrWords', 'idsOrTrue', 'edge']);

/** What is said of the stage whose id or name stands here, and where the text tells of it. */
function stageHover(analysis: Analysis, fence: FenceText, place: FencePlace, at: number): Found {
  const { shape, word, path } = place;
  const key = path.at(-1);
  const stages = looseStages(place.root);
  const isOwn = path.length === 3 && path[0] === 'stages' && (key === 'id' || key === 'name');
  const { span, text } =
    shape.type === 'edge' ? partAt(fence.value, word.span, at) : { span: word.span, text: word.value };
  const stage = isOwn
    ? stages.find(({ item }) => item === place.stage)
    : STAGE_TYPES.has(shape.type ?? '')
      ? stages.find(({ id }) => id === text)
      : undefined;
  return stage && { span: fence.toDocument(span), parts: stageParts(analysis, fence, stage) };
}

/** The part of the chain `a -> b` at `at`. */
function partAt(source: string, whole: Span, at: number): { readonly span: Span; readonly text: string } {
  let start = whole.start;
  for (const part of source.slice(whole.start, whole.end).split('->')) {
    const text = part.replace(/^[\s"']+|[\s"']+$/g, '');
    const from = start + part.indexOf(text);
    start += part.length + '->'.length;
    if (at < start) return { span: { start: from, end: from + text.length }, text };
  }
  return { span: whole, text: '' };
}

function stageParts(analysis: Analysis, fence: FenceText, stage: LooseStage): HoverPart[] {
  const items = factsOf(analysis, fence, stage);
  const notes = stage.name === undefined || stage.name === stage.id ? [] : [stage.id];
  const where = placesOf(analysis, fence, stage);
  const parts: HoverPart[] = [
    { kind: 'title', text: stage.name ?? stage.id, notes },
    { kind: 'list', label: 'Stage', items },
    { kind: 'list', label: 'In the text', items: where },
  ];
  return parts.filter((part) => part.kind !== 'list' || part.items.length > 0);
}

/** As it is read; of a fence that is broken, as it is written. */
function factsOf({ pipelines }: Analysis, fence: FenceText, { id, map }: LooseStage): readonly HoverItem[] {
  const pipeline = pipelines.find(({ span }) => span.start === fence.block.span.start);
  const stage = pipeline?.stages.find((one) => one.id === id);
  if (stage)
    return stageFacts(stage).map(({ name, value }) => ({ lead: name, text: value.slice(0, LONGEST) }));
  return map.entries.flatMap(({ key, value }) =>
    value?.kind === 'scalar' ? [{ lead: key.value, text: value.value.slice(0, LONGEST) }] : [],
  );
}

const LONGEST = 300;

/** Headings, labels and cells with its name. */
function placesOf(
  { symbols, document }: Analysis,
  fence: FenceText,
  { map }: LooseStage,
): readonly HoverItem[] {
  const [first] = map.entries.flatMap(({ value }) => (value?.kind === 'scalar' ? [value.span] : []));
  const thing = first && symbolAt(symbols, fence.toDocument(first).start + 1)?.thing;
  if (!thing) return [];
  return describedIn(thing)
    .slice(0, MOST_PLACES)
    .map(({ span, text, writing }) => ({
      text: `${text}, ${WORDS[writing.kind] ?? 'text'} in line ${positionAt(document.lines, span.start).line + 1}`,
    }));
}

const MOST_PLACES = 4;

const WORDS: Readonly<Record<string, string>> = { heading: 'heading', label: 'paragraph', cell: 'table' };
