import { isRecord, stringAt, stringsOf } from '../frontMatter.ts';
import type { Span } from '../text.ts';
import { compileSignals, findSignals, tokenize } from '../topics/matcher.ts';
import type { Matcher, Signal } from '../topics/matcher.ts';
import { LANES } from './model.ts';
import type { Lane } from './model.ts';

/** A kind of pipeline stage. Data, in `schemas/stage-kinds.yaml`. */
export interface StageKind {
  readonly id: string;
  readonly title: string;
  /** Where it runs unless it is said to run elsewhere. */
  readonly lane: Lane;
  readonly role: 'plain' | 'seam' | 'sink' | 'control';
  /** Its place in the funnel of a request, for the kinds that have one. */
  readonly rank: number | undefined;
  /** Name of its picture. */
  readonly icon: string;
  readonly description: string;
  /** Ids of the kinds that usually follow it, the most usual first. */
  readonly leadsTo: readonly string[];
}

/** All kinds, with the words by which names are judged. */
export interface StageKindIndex {
  readonly kinds: ReadonlyMap<string, StageKind>;
  readonly names: Matcher<Word>;
  readonly lanes: Matcher<Lane>;
  /** What runs in each lane, in words. */
  readonly laneDescriptions: ReadonlyMap<Lane, string>;
}

/** What the name of a part of a drawing tells about it. */
export interface NameJudgement {
  /** Id of the kind of stage that it names. */
  readonly kind: string | undefined;
  /** True where the word for the kind also means something that only flows: `label`, `output`. */
  readonly isWeak: boolean;
  readonly isThing: boolean;
  readonly isLayer: boolean;
  readonly isCleaning: boolean;
  /** True where it is a kind of model, and nothing that is done with it. */
  readonly isModel: boolean;
  readonly isCause: boolean;
  /** True where it reads as a clause: `users would lose trust`. */
  readonly isSentence: boolean;
  readonly words: number;
}

/** Prepares the value of `schemas/stage-kinds.yaml`, which a test has checked against its schema. Made once. */
export function indexStageKinds(value: unknown): StageKindIndex {
  const entries = recordsAt(value, 'kinds');
  const words = isRecord(value) && isRecord(value.words) ? value.words : {};
  return {
    kinds: new Map(entries.map(readKind).map((kind) => [kind.id, kind])),
    names: compileSignals([
      ...entries.flatMap(signalsOf),
      ...OTHERS.flatMap((use) => otherSignals(words, use)),
    ]),
    lanes: compileSignals(
      recordsAt(value, 'lanes').flatMap((lane) =>
        stringsOf(lane.phrases).map((pattern) => ({ pattern, value: laneOf(lane.id) })),
      ),
    ),
    laneDescriptions: new Map(
      recordsAt(value, 'lanes').map((lane) => [laneOf(lane.id), stringAt(lane, 'description') ?? '']),
    ),
  };
}

/** What `name` tells: `Two-tower + Faiss` is retrieval, `conv` a layer, `more ads` a cause. */
export function judgeName(index: StageKindIndex, name: string): NameJudgement {
  const text = name.slice(0, LONGEST_NAME).replace(NUMBER, '');
  const { tokens } = tokenize(text, 0, text.length);
  const hits = findSignals(index.names, tokens).map(({ value, span }) => ({ ...value, span }));
  const starts = hits.filter(({ use, span }) => use === 'begins' && span.start === tokens[0]?.span.start);
  const named = hits.filter(({ use }) => use === 'kind');
  const kind = longest(starts) ?? longest(named);
  const size = kind?.size ?? 0;
  const sizeOf = (use: Word['use']): number =>
    Math.max(0, ...hits.filter((hit) => hit.use === use).map((hit) => hit.size));
  return {
    kind: kind?.id,
    isWeak: starts.length === 0 && !isHead(kind, hits),
    isThing: sizeOf('things') > 0,
    isLayer: sizeOf('layers') >= Math.max(1, size),
    isCleaning: sizeOf('cleaning') >= Math.max(1, size),
    isModel: sizeOf('models') >= Math.max(1, size),
    isCause: sizeOf('causes') > 0,
    isSentence: tokens.length > LONGEST_PHRASE || (tokens.length > 3 && sizeOf('sentences') > 0),
    words: tokens.length,
  };
}

/** True where `kind` is told by the head of the name: `content model` is a model, `model score` only a score. */
function isHead(kind: Found | undefined, hits: readonly Found[]): boolean {
  return (
    kind !== undefined &&
    hits.every(({ use, size, span }) => use !== 'things' || size < kind.size || span.end < kind.span.end)
  );
}

/** The lane that the title of a group tells: `Offline training` is offline. */
export function laneNamed(index: StageKindIndex, title: string): Lane | undefined {
  const text = title.slice(0, LONGEST_NAME);
  return findSignals(index.lanes, tokenize(text, 0, text.length).tokens)[0]?.value;
}

/** A phrase of the data: what it is used for, the kind that it tells, and how many words it has. */
interface Word {
  readonly use: 'kind' | 'begins' | (typeof OTHERS)[number];
  readonly id: string;
  readonly size: number;
}

const OTHERS = ['layers', 'cleaning', 'things', 'models', 'causes', 'sentences'] as const;

/** `Stage 1: Filter` is a filter, whatever is usually the first stage. */
const NUMBER = /^\s{0,9}(?:stage|step|phase|layer)\s\d{1,2}[a-z]?\s?[:.–—-]\s/i;

/** Names that are longer are no names; what comes later is not looked at. */
const LONGEST_NAME = 300;

/** A name of more words is a clause, whatever its words are. */
const LONGEST_PHRASE = 12;

type Found = Word & { readonly span: Span };

/** The hit with most words; of several the last, for the head of an English name is at its end. */
function longest(hits: readonly Found[]): Found | undefined {
  return hits.reduce<Found | undefined>(
    (best, hit) =>
      !best || hit.size > best.size || (hit.size === best.size && hit.span.start >= best.span.start)
        ? hit
        : best,
    undefined,
  );
}

function signalsOf(entry: Readonly<Record<string, unknown>>): Signal<Word>[] {
  const id = stringAt(entry, 'id') ?? '';
  return [
    ...stringsOf(entry.phrases).map((pattern) => signal(pattern, 'kind', id)),
    ...stringsOf(entry.begins).map((pattern) => signal(pattern, 'begins', id)),
  ];
}

function otherSignals(
  words: Readonly<Record<string, unknown>>,
  use: (typeof OTHERS)[number],
): Signal<Word>[] {
  return stringsOf(words[use]).map((pattern) => signal(pattern, use, ''));
}

function signal(pattern: string, use: Word['use'], id: string): Signal<Word> {
  return { pattern, value: { use, id, size: pattern.split(' ').length } };
}

function readKind(entry: Readonly<Record<string, unknown>>): StageKind {
  return {
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? '',
    lane: laneOf(entry.lane),
    role: ROLES.find((role) => role === entry.role) ?? 'plain',
    rank: typeof entry.rank === 'number' ? entry.rank : undefined,
    icon: stringAt(entry, 'icon') ?? '',
    description: stringAt(entry, 'description') ?? '',
    leadsTo: stringsOf(entry.leadsTo),
  };
}

const ROLES: readonly StageKind['role'][] = ['plain', 'seam', 'sink', 'control'];

function laneOf(value: unknown): Lane {
  return LANES.find((lane) => lane === value) ?? 'online';
}

function recordsAt(value: unknown, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
