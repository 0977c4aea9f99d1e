import type { DesignDocument } from '../document.ts';
import type { Pipeline } from '../pipeline/model.ts';
import { comparable } from '../words.ts';
import { drawnStages } from './drawnStage.ts';
import type { DrawnStage } from './drawnStage.ts';
import { fenceNames } from './fenceNames.ts';
import { namePlaces } from './namePlaces.ts';
import type { NamePlace } from './namePlaces.ts';
import type { NamedThing, Occurrence } from './occurrence.ts';

/**
 * The stages and metrics of `document` with all places that name them: fences, flowcharts, boxes and chains of arrows, cells
 * of tables, headings, labels and inline code. Stages of two drawings are one where their names agree, or where a fence
 * gives one the id that the other has. Metrics are what fences and columns of metrics name.
 */
export function symbolsOf(document: DesignDocument, pipelines: readonly Pipeline[]): readonly NamedThing[] {
  const fences = fenceNames(document);
  const stages: Stages = { all: [], byLabel: new Map(), byId: new Map() };
  for (const { stages: drawn } of fences) addDrawing(stages, drawn, true);
  for (const pipeline of pipelines) {
    if (pipeline.source !== 'fence') addDrawing(stages, drawnStages(document.text, pipeline), false);
  }
  const places = namePlaces(document);
  const metrics = metricsOf(
    places,
    fences.flatMap((fence) => fence.metrics),
  );
  const monitors = fences.flatMap((fence) => fence.monitors);
  for (const monitor of monitors) metrics.get(comparable(monitor.text))?.occurrences.push(monitor);
  for (const place of places) addPlace(place, stages, metrics);
  return [...stages.all, ...metrics.values()].map(finished);
}

/** The thing that is named at `offset`, with that place. */
export function symbolAt(
  symbols: readonly NamedThing[],
  offset: number,
): { readonly thing: NamedThing; readonly occurrence: Occurrence } | undefined {
  for (const thing of symbols) {
    const occurrence = thing.occurrences.find(({ span }) => span.start <= offset && offset <= span.end);
    if (occurrence) return { thing, occurrence };
  }
  return undefined;
}

/** The places where `thing` is told about, those of fences first; its first place where none is. */
export function definitionsOf({ occurrences }: NamedThing): readonly Occurrence[] {
  const told = occurrences.filter(({ isDefinition }) => isDefinition);
  const best = Math.min(...told.map(rankOf));
  const found = told.filter((one) => rankOf(one) === best);
  return found.length > 0 ? found : occurrences.slice(0, 1);
}

/** The headings, labels and cells that name `thing`, in this order: where a reader finds what is said of it. */
export function describedIn({ occurrences }: NamedThing): readonly Occurrence[] {
  return (['heading', 'label', 'cell'] as const).flatMap((kind) =>
    occurrences.filter(({ writing }) => writing.kind === kind),
  );
}

/** Drawings in which more is told stand before those in which less is. */
function rankOf({ writing: { kind } }: Occurrence): number {
  if (kind === 'yaml') return 0;
  if (kind === 'mermaid-id') return 1;
  return kind === 'drawing' ? 2 : 3;
}

interface OpenThing {
  readonly kind: NamedThing['kind'];
  readonly name: string;
  readonly occurrences: Occurrence[];
}

interface Stages {
  readonly all: OpenThing[];
  readonly byLabel: Map<string, OpenThing>;
  /** Ids that fences give. */
  readonly byId: Map<string, OpenThing>;
}

/** Shorter ids, as A and B, mean something else in each drawing. */
const SHORTEST_ID = 3;

function addDrawing(stages: Stages, drawn: readonly DrawnStage[], isFence: boolean): void {
  const taken = new Set<OpenThing>();
  for (const { id, label, hasOwnId, occurrences } of drawn) {
    const key = comparable(label);
    const known = [stages.byLabel.get(key), id.length < SHORTEST_ID ? undefined : stages.byId.get(id)];
    // Two stages of one drawing are never one.
    let thing = known.find((one) => one !== undefined && !taken.has(one));
    if (!thing) {
      thing = { kind: 'stage', name: label, occurrences: [] };
      stages.all.push(thing);
    }
    taken.add(thing);
    thing.occurrences.push(...occurrences);
    if (key !== '' && !stages.byLabel.has(key)) stages.byLabel.set(key, thing);
    if (isFence && hasOwnId && !stages.byId.has(id)) stages.byId.set(id, thing);
  }
}

function metricsOf(places: readonly NamePlace[], named: readonly Occurrence[]): Map<string, OpenThing> {
  const metrics = new Map<string, OpenThing>();
  const add = (occurrence: Occurrence): void => {
    const key = comparable(occurrence.text);
    if (key === '') return;
    const known = metrics.get(key) ?? { kind: 'metric', name: occurrence.text, occurrences: [] };
    metrics.set(key, known);
    known.occurrences.push(occurrence);
  };
  for (const place of places) if (isMetric(place)) add(occurrenceAt(place, true));
  for (const occurrence of named) add({ ...occurrence, isDefinition: false });
  return metrics;
}

/** A name in a column of metrics: some words, and no number. */
function isMetric({ column, text, isSure }: NamePlace): boolean {
  if (!isSure || column === undefined || !/\b(?:metrics?|kpis?|guardrails?)\b/i.test(column.slice(0, 200)))
    return false;
  return (
    /\p{L}/u.test(text) &&
    !/(?:^|\s)[<>≥≤~≈]?\s*\d[\d.,]*(?:\s|%|$)/.test(text) &&
    text.split(/\s+/).length <= MOST_WORDS
  );
}

/** A longer cell is a sentence about a metric. */
const MOST_WORDS = 6;

function addPlace(place: NamePlace, stages: Stages, metrics: ReadonlyMap<string, OpenThing>): void {
  if (isMetric(place)) return;
  const key = comparable(place.text);
  if (key === '') return;
  const byId = stages.byId.get(place.text);
  const thing = stages.byLabel.get(key) ?? byId ?? metrics.get(key);
  if (!thing) return;
  const isId = byId === thing && (place.writing.kind === 'code' || stages.byLabel.get(key) !== thing);
  thing.occurrences.push({ ...occurrenceAt(place, false), form: isId ? 'id' : 'name' });
}

function occurrenceAt({ text, span, writing }: NamePlace, isDefinition: boolean): Occurrence {
  return { span, text, form: 'name', isShown: false, isDefinition, writing, isExact: true };
}

/** In the order of the text; of two places in one, such as a cell that holds code, the first that was found stays. */
function finished({ kind, name, occurrences }: OpenThing): NamedThing {
  const sorted = occurrences
    .map((occurrence, at) => ({ occurrence, at }))
    .sort((a, b) => a.occurrence.span.start - b.occurrence.span.start || a.at - b.at);
  const kept: Occurrence[] = [];
  for (const { occurrence } of sorted) {
    if ((kept.at(-1)?.span.end ?? -1) <= occurrence.span.start) kept.push(occurrence);
  }
  return { kind, name, occurrences: kept };
}
