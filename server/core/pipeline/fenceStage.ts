import type { DataFault } from '../framework.ts';
import { stringAt, stringsOf } from '../frontMatter.ts';
import { editDistance } from '../words.ts';
import type { Span } from '../text.ts';
import type { StageDraft } from './draft.ts';
import type { Entry, FenceSource } from './fenceSource.ts';
import type { StageKindIndex } from './kinds.ts';
import { LANES } from './model.ts';
import type { Lane, StageDetail } from './model.ts';
import { readName } from './names.ts';
import { readCount, readDuration, readLatency, readRate } from './values.ts';

/**
 * Reads one entry of `stages`. A name that is left out is the id; an id that is left out is empty here. Undefined where
 * it has neither.
 */
export function fenceStage(
  source: FenceSource,
  { value, pointer }: Entry,
  index: StageKindIndex,
): { readonly draft: StageDraft | undefined; readonly faults: readonly DataFault[] } {
  const id = idOf(value.id);
  const name = stringAt(value, 'name') ?? id;
  const { span } = source.at(pointer);
  if (name === undefined) {
    return { draft: undefined, faults: [{ message: 'A stage needs "id" or "name"', span }] };
  }
  const label = source.at(`${pointer}/${value.name === undefined ? 'id' : 'name'}`).span;
  const kind = stringAt(value, 'kind');
  const read = readName(name);
  const fieldSpans = spansOf(source, value, pointer);
  const draft: StageDraft = {
    ...read,
    id: id ?? '',
    span,
    labelSpan: label,
    ...given('kind', kind !== undefined && index.kinds.has(kind) ? kind : undefined),
    ...given('lane', laneOf(value.lane) ?? laneOf(source.value.lane)),
    ...fieldsOf(value),
    notes: [...read.notes, ...stringsOf(value.notes)],
    mentions: id === undefined ? [] : [source.at(`${pointer}/id`).span],
    fieldSpans,
  };
  return { draft, faults: faultsOf(value, fieldSpans, index) };
}

/** An id as written; numbers are ids too. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function fieldsOf(value: Readonly<Record<string, unknown>>): Partial<StageDraft> {
  const technology = [...stringsOf(value.technology), ...stringsOf(value.tech)].join(', ');
  return {
    itemsIn: readCount(value.in),
    itemsOut: readCount(value.out),
    latency: readLatency(value.latency, value.percentile),
    qps: readRate(value.qps),
    freshness: readDuration(value.freshness),
    model: stringAt(value, 'model'),
    technology: technology === '' ? undefined : technology,
    store: stringsOf(value.store)[0],
    owner: stringAt(value, 'owner'),
    monitors: stringsOf(value.monitors),
    fallback: stringAt(value, 'fallback'),
    isOptional: value.optional === true,
    details: DETAILS.flatMap((name): StageDetail[] => {
      const detail = idOf(value[name]);
      return detail === undefined ? [] : [{ name, value: detail }];
    }),
  };
}

const DETAILS = [
  ...['metric', 'threshold', 'cadence', 'delay', 'window', 'volume'],
  ...['memory', 'dim', 'replicas', 'throughput', 'availability', 'parallel'],
];

function spansOf(
  { at, has }: FenceSource,
  value: Readonly<Record<string, unknown>>,
  pointer: string,
): ReadonlyMap<string, Span> {
  const names = Object.keys(value).filter((name) => has(`${pointer}/${name}`));
  return new Map(names.map((name) => [name, at(`${pointer}/${name}`).span]));
}

/** Fields that must be readable as what they are, with an example of each. */
const READERS: readonly (readonly [name: string, read: (value: unknown) => unknown, example: string])[] = [
  ['in', readCount, '500'],
  ['out', readCount, '500'],
  ['latency', readLatency, '40 ms p99'],
  ['qps', readRate, '70k/s'],
  ['freshness', readDuration, '5 min'],
];

function faultsOf(
  value: Readonly<Record<string, unknown>>,
  spans: ReadonlyMap<string, Span>,
  index: StageKindIndex,
): DataFault[] {
  const unread = READERS.flatMap(([name, read, example]) => {
    const span = spans.get(name);
    const isText = typeof value[name] === 'string';
    return span && isText && read(value[name]) === undefined
      ? [{ message: `"${name}" cannot be read: write it as "${example}"`, span }]
      : [];
  });
  const kind = stringAt(value, 'kind');
  const span = spans.get('kind');
  if (kind === undefined || !span || index.kinds.has(kind)) return unread;
  return [...unread, { message: `There is no kind of stage "${kind}"${suggestion(kind, index)}`, span }];
}

function suggestion(kind: string, index: StageKindIndex): string {
  const near = [...index.kinds.keys()].find((id) => editDistance(id, kind.slice(0, 60), 2) <= 2);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

function laneOf(value: unknown): Lane | undefined {
  return LANES.find((lane) => lane === value);
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, T>>);
}
