import { fenceShape, judgeName, looseStages, stageKindIndex } from '../core/index.ts';
import type { FenceField, FencePlace, LooseMap, LooseScalar, LooseStage, StageKind } from '../core/index.ts';
import { snippetField } from './fenceSuggestion.ts';
import type { FenceSuggestion } from './fenceSuggestion.ts';
import { fieldHelp } from './fieldHelp.ts';
import { kindHelp } from './kindHelp.ts';

/** The keys that may stand at `place`, those that are needed first, without those that are there. */
export function keySuggestions(place: FencePlace): readonly FenceSuggestion[] {
  const { shape, word, entry } = place;
  const map = entry?.key === word ? place.map : undefined;
  const isWritten = map !== undefined && entry?.hasColon === true;
  return missingKeys(shape.fields, map, word).map((field) =>
    isWritten ? { ...described(field), lines: [field.name] } : keySuggestion(field, map?.isFlow === true),
  );
}

/** The keys that a whole fence lacks. */
export function rootKeySuggestions({ root, word }: FencePlace): readonly FenceSuggestion[] {
  if (root?.kind !== 'map') return [];
  return missingKeys(fenceShape().fields, root, word).map((field) => keySuggestion(field, root.isFlow));
}

/**
 * What may stand where a dash belongs: a new stage, and the keys of the stage above, which are then indented as its
 * others are. While that stage says little, its keys come first.
 */
export function belowListSuggestions(place: FencePlace): readonly FenceSuggestion[] {
  const { list, item } = place;
  const last = list?.items[list.items.findIndex((one) => one === item) - 1];
  const above = last?.value?.kind === 'map' && !last.value.isFlow ? last.value : undefined;
  const indent = ' '.repeat(Math.max(0, (above?.column ?? 0) - (list?.column ?? 0)));
  const keys = above
    ? missingKeys(place.shape.fields, above, place.word).map((field) =>
        indented(keySuggestion(field, false), indent),
      )
    : [];
  const isStage = place.path[0] === 'stages' && place.path.length === 2;
  const stages = isStage ? newStageSuggestions(place).map(dashed) : [];
  const isShort = above && above.entries.length < ENOUGH_KEYS;
  return isShort ? [...keys, ...stages] : [...stages, ...keys];
}

/** A stage with as many keys is told well enough for the next one to come. */
const ENOUGH_KEYS = 3;

/** How the dash of a list and what is behind it are written. */
function dashed(suggestion: FenceSuggestion): FenceSuggestion {
  const lines = suggestion.lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
  return { ...suggestion, lines };
}

function indented(suggestion: FenceSuggestion, indent: string): FenceSuggestion {
  return { ...suggestion, lines: suggestion.lines.map((line) => indent + line) };
}

function missingKeys(
  fields: readonly FenceField[],
  map: LooseMap | undefined,
  word: LooseScalar,
): readonly FenceField[] {
  const present = new Set(
    map?.entries.flatMap(({ key, hasColon }) => (hasColon && key !== word ? [key.value] : [])),
  );
  const missing = fields.filter(({ name, isDeprecated }) => !isDeprecated && !present.has(name));
  return [
    ...missing.filter(({ isRequired }) => isRequired),
    ...missing.filter(({ isRequired }) => !isRequired),
  ];
}

function keySuggestion(field: FenceField, isFlow: boolean): FenceSuggestion {
  const { name, shape } = field;
  const [example] = shape.examples;
  const isOpen = OPEN_TYPES.has(shape.type ?? '') || shape.values.length > 0;
  if (shape.items && shape.items.fields.length > 0) {
    const lines = isFlow ? [`${name}: [${snippetField(1)}]`] : [`${name}:`, `  - ${snippetField(1)}`];
    return { ...described(field), lines, isSnippet: true, leadsOn: true };
  }
  if (isOpen || example === undefined) return { ...described(field), lines: [`${name}: `], leadsOn: isOpen };
  return { ...described(field), lines: [`${name}: ${snippetField(1, example)}`], isSnippet: true };
}

function described({ name, shape }: FenceField): Pick<FenceSuggestion, 'label' | 'kind' | 'detail' | 'help'> {
  return { label: name, kind: 'key', detail: shape.description, help: fieldHelp(name, shape) };
}

/** Types whose values can be suggested. */
const OPEN_TYPES: ReadonlySet<string> = new Set(['kind', 'ids', 'idOrWords', 'idsOrTrue']);

/** New stages: of the kinds that usually follow what is there, and one that says nothing yet. */
export function newStageSuggestions(place: FencePlace): readonly FenceSuggestion[] {
  const stages = looseStages(place.root).filter(({ item }) => item !== place.stage);
  const isFlow = place.list?.isFlow === true || stages.at(-1)?.map.isFlow === true;
  const ids = new Set(stages.map(({ id }) => id));
  const write = (fields: readonly string[]): readonly string[] =>
    isFlow ? [`{ ${fields.join(', ')} }`] : fields;
  const free: FenceSuggestion = {
    label: 'New stage',
    kind: 'snippet',
    detail: 'id, name and kind',
    lines: write([`id: ${snippetField(1)}`, `name: ${snippetField(2)}`, `kind: ${snippetField(3)}`]),
    isSnippet: true,
    filter: 'id new stage',
  };
  return [
    free,
    ...likelyKinds(stageBefore(place, stages), ids.size).map((kind) => newStage(kind, ids, write)),
  ];
}

function newStage(
  kind: StageKind,
  ids: ReadonlySet<string>,
  write: (fields: readonly string[]) => readonly string[],
): FenceSuggestion {
  let id = kind.id;
  for (let count = 2; ids.has(id); count++) id = `${kind.id}-${count}`;
  const measured =
    kind.rank !== undefined && kind.rank > 1 && kind.rank < 10
      ? [`in: ${snippetField(3)}`, `out: ${snippetField(4)}`, `latency: ${snippetField(5)}`]
      : [];
  const fields = [`id: ${snippetField(1, id)}`, `name: ${snippetField(2, kind.title)}`, `kind: ${kind.id}`];
  return {
    label: `New stage: ${kind.title}`,
    kind: 'snippet',
    detail: kind.id,
    help: kindHelp(kind),
    lines: write([...fields, ...measured]),
    isSnippet: true,
    filter: `new stage ${kind.id}`,
  };
}

/** The stage that stands above `place`. */
export function stageBefore(place: FencePlace, stages: readonly LooseStage[]): LooseStage | undefined {
  return stages.findLast(({ map }) => (startOf(map) ?? 0) < place.span.start);
}

function startOf({ entries }: LooseMap): number | undefined {
  return entries[0]?.key.span.start;
}

/** The kinds that usually follow `stage`; at the start of a pipeline those that begin one. */
export function likelyKinds(stage: LooseStage | undefined, count: number): readonly StageKind[] {
  const { kinds } = stageKindIndex();
  if (!stage) return count === 0 ? FIRST_KINDS.flatMap((id) => kinds.get(id) ?? []) : [];
  const kind = kindOf(stage);
  return (kind?.leadsTo ?? []).flatMap((id) => kinds.get(id) ?? []);
}

const FIRST_KINDS = ['source', 'request'];

/** The kind of `stage`: as given, else as its name or id tells it. */
export function kindOf({ kind, name, id }: LooseStage): StageKind | undefined {
  const index = stageKindIndex();
  return (
    index.kinds.get(kind ?? '') ??
    index.kinds.get(judgeName(index, name ?? id.replaceAll(/[-_]/g, ' ')).kind ?? '')
  );
}
