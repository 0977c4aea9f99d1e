import { LANES, looseStages, stageKindIndex, textAt, valueAt, wordsIn } from '../core/index.ts';
import type { FencePlace, LooseStage, StageKind } from '../core/index.ts';
import { kindOf, likelyKinds, stageBefore } from './fenceKeys.ts';
import type { FenceSuggestion } from './fenceSuggestion.ts';
import { kindHelp } from './kindHelp.ts';

/** What may be the value at `place`, the likeliest first. `metrics` are names of metrics in the document. */
export function valueSuggestions(place: FencePlace, metrics: readonly string[]): readonly FenceSuggestion[] {
  const { shape, path } = place;
  const key = path.findLast((step) => step !== '*') ?? '';
  switch (shape.type) {
    case 'kind':
      return kindSuggestions(place);
    case 'lane':
      return laneSuggestions(place);
    case 'ids':
    case 'idOrWords':
      return idSuggestions(place, key);
    case 'idsOrTrue':
      return [...idSuggestions(place, key), ...(place.item === place.stage ? [plainValue('true')] : [])];
    default:
      return wordSuggestions(place, key, metrics);
  }
}

/** Ids for one end of an arrow in a chain such as `a -> b`: those that are not in the chain yet. */
export function chainSuggestions(place: FencePlace): readonly FenceSuggestion[] {
  const used = new Set(place.word.value.split('->').map((part) => part.trim()));
  const stages = looseStages(place.root).filter(({ id }) => !used.has(id));
  return stages.slice(0, MOST_WORDS).map(stageSuggestion);
}

function kindSuggestions(place: FencePlace): readonly FenceSuggestion[] {
  const { kinds } = stageKindIndex();
  const stages = looseStages(place.root);
  const own = stages.find(({ item }) => item === place.stage);
  const others = stages.filter((stage) => stage !== own);
  const named = own && kindOf({ ...own, kind: undefined });
  const first = [...(named ? [named] : []), ...likelyKinds(stageBefore(place, others), others.length)];
  return [...new Set([...first, ...kinds.values()])].map(kindSuggestion);
}

function kindSuggestion(kind: StageKind): FenceSuggestion {
  return {
    label: kind.id,
    kind: 'kind',
    detail: kind.description,
    help: kindHelp(kind),
    lines: [kind.id],
  };
}

/** The lane in which a stage of this kind usually runs comes first. */
function laneSuggestions(place: FencePlace): readonly FenceSuggestion[] {
  const own = looseStages(place.root).find(({ item }) => item === place.stage);
  const usual = own && kindOf(own)?.lane;
  const lanes = [...LANES.filter((lane) => lane === usual), ...LANES.filter((lane) => lane !== usual)];
  const { laneDescriptions } = stageKindIndex();
  return lanes.map((lane) => ({
    label: lane,
    kind: 'value',
    detail: laneDescriptions.get(lane) ?? '',
    lines: [lane],
  }));
}

/** Ids of other stages that the value does not hold yet, in the order in which one looks for them. */
function idSuggestions(place: FencePlace, key: string): readonly FenceSuggestion[] {
  const stages = looseStages(place.root);
  const value = valueAt(place.map, key);
  const used = new Set(wordsIn(value).flatMap((word) => (word === place.word ? [] : [word.value])));
  // An arrow is looked at from its other end.
  const otherEnd = textAt(place.map, key === 'to' ? 'from' : key === 'from' ? 'to' : '');
  const at = stages.findIndex(({ item, id }) => item === place.stage || id === otherEnd);
  const others = stages.flatMap((stage, index) =>
    index === at || used.has(stage.id) ? [] : [{ stage, index }],
  );
  // What lies in the wanted direction comes before what lies in the other.
  const distance = ({ index }: (typeof others)[number]): number => {
    const steps = at < 0 ? index : isForward(key) ? index - at : at - index;
    return steps > 0 ? steps : stages.length - steps;
  };
  const nearest = others.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST_WORDS);
  const isWanted = WANTED_KINDS[key];
  const wanted = nearest.filter(({ stage }) => isWanted?.(kindOf(stage)) === true);
  return [...new Set([...wanted, ...nearest])].map(({ stage }) => stageSuggestion(stage));
}

function isForward(key: string): boolean {
  return key === 'next' || key === 'to';
}

/** Kinds that a key usually names. */
const WANTED_KINDS: Readonly<Record<string, (kind: StageKind | undefined) => boolean>> = {
  store: (kind) => kind?.role === 'seam' || kind?.id === 'source',
  fallback: (kind) => kind?.id === 'fallback' || kind?.id === 'cache',
  feedback: (kind) => kind?.lane === 'offline' || kind?.lane === 'nearline',
};

function stageSuggestion(stage: LooseStage): FenceSuggestion {
  const { id, name } = stage;
  const details = [name === id ? undefined : name, kindOf(stage)?.title].filter((part) => part !== undefined);
  return { label: id, kind: 'stage', detail: details.join(' · '), lines: [yamlWord(id)] };
}

/** Fixed values, metrics, words that other stages have at the same key, and examples. */
function wordSuggestions(
  place: FencePlace,
  key: string,
  metrics: readonly string[],
): readonly FenceSuggestion[] {
  const { values, examples, type } = place.shape;
  if (values.length > 0) return values.map(plainValue);
  const isWords = examples.length === 0 && (type === undefined || type === 'words');
  const known = isWords && key !== 'id' && key !== 'name' ? wordsAtKey(place, key) : [];
  const named = METRIC_KEYS.has(key) ? metrics : [];
  const own = place.word.value;
  return [...new Set([...known, ...named, ...examples])]
    .filter((word) => word !== own)
    .slice(0, MOST_WORDS)
    .map(plainValue);
}

const METRIC_KEYS: ReadonlySet<string> = new Set(['metric', 'monitors']);

/** A longer list is no help; the nearest stages are in it. */
const MOST_WORDS = 100;

function wordsAtKey(place: FencePlace, key: string): readonly string[] {
  return looseStages(place.root)
    .filter(({ item }) => item !== place.stage)
    .flatMap(({ map }) => {
      const single = textAt(map, key);
      return single === undefined ? wordsIn(valueAt(map, key)).map(({ value }) => value) : [single];
    });
}

function plainValue(value: string): FenceSuggestion {
  return { label: value, kind: 'value', lines: [yamlWord(value)] };
}

/** `text` as a YAML scalar. */
function yamlWord(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} _./%@+-]*$/u.test(text) ? text : JSON.stringify(text);
}
