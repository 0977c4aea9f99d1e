import { isRecord, stringAt, stringsOf } from './frontMatter.ts';
import { contains } from './text.ts';
import { compileSignals, findSignals } from './topics/matcher.ts';
import type { Hit, Matcher } from './topics/matcher.ts';
import type { Token } from './topics/tokens.ts';

/** A metric or a loss. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** What it looks at; those of one family judge the same thing: `ranking` of NDCG and MRR. */
  readonly family: string;
  /** Whether more of it is better; undefined where that is not told. */
  readonly better: 'up' | 'down' | undefined;
}

/** Families that do not fit some tasks where nothing else is named beside them. */
export interface Misfit {
  readonly families: readonly string[];
  readonly tasks: readonly string[];
  readonly why: string;
  readonly instead: string;
  /** Phrases that tell, anywhere in a document, that they may be meant so. */
  readonly unless: Matcher<true>;
}

/** All metrics, or all losses, with the ways in which they do not fit. */
export interface Fitness {
  /** Undefined are names of which nothing is known. */
  readonly names: Matcher<Measure | undefined>;
  readonly known: Matcher<Measure>;
  readonly misfits: readonly Misfit[];
}

/**
 * Reads one half of `schemas/metrics.yaml`, which a test has checked against its schema.
 *
 * @param others phrases that name other ones
 */
export function readFitness(value: unknown, kind: 'metrics' | 'losses', others: readonly string[]): Fitness {
  const root = isRecord(value) ? value : {};
  const known = recordsOf(root[kind]).flatMap((entry) =>
    stringsOf(entry.names).map((pattern) => ({ pattern, value: measureOf(entry) })),
  );
  const unknown = others.map((pattern) => ({ pattern, value: undefined }));
  const misfits = isRecord(root.misfits) ? recordsOf(root.misfits[kind]) : [];
  return {
    names: compileSignals<Measure | undefined>([...known, ...unknown]),
    known: compileSignals(known),
    misfits: misfits.map(misfitOf),
  };
}

function measureOf(entry: Readonly<Record<string, unknown>>): Measure {
  const better = stringAt(entry, 'better');
  return {
    id: stringAt(entry, 'id') ?? '',
    title: stringAt(entry, 'title') ?? '',
    family: stringAt(entry, 'family') ?? '',
    better: better === 'up' || better === 'down' ? better : undefined,
  };
}

function misfitOf(entry: Readonly<Record<string, unknown>>): Misfit {
  const unless = stringsOf(entry.unless).map((pattern) => ({ pattern, value: true as const }));
  return {
    families: stringsOf(entry.families),
    tasks: stringsOf(entry.tasks),
    why: stringAt(entry, 'why') ?? '',
    instead: stringAt(entry, 'instead') ?? '',
    unless: compileSignals(unless),
  };
}

function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** What `tokens` name, in order. A name inside a longer one counts nothing, nor does an unknown one where a known one is. */
export function measuresIn(
  { names }: Fitness,
  tokens: readonly Token[],
): readonly Hit<Measure | undefined>[] {
  const kept: Hit<Measure | undefined>[] = [];
  // Hits come in the order of their first words, so only the last that was kept can overlap the next.
  for (const hit of findSignals(names, tokens)) {
    const last = kept.at(-1);
    if (!last || last.span.end <= hit.span.start) kept.push(hit);
    else if (replaces(hit, last)) kept[kept.length - 1] = hit;
    else if (!contains(last.span, hit.span)) kept.push(hit);
  }
  return kept;
}

function replaces(hit: Hit<Measure | undefined>, last: Hit<Measure | undefined>): boolean {
  if (!contains(hit.span, last.span)) return false;
  return contains(last.span, hit.span) ? last.value === undefined : true;
}

/** Why nothing that `tokens`, the words of a whole document, name fits `task`; undefined where something may. */
export function misfitIn(fitness: Fitness, task: string, tokens: readonly Token[]): Misfit | undefined {
  const named = measuresIn(fitness, tokens);
  if (named.length === 0) return undefined;
  return fitness.misfits.find(
    ({ families, tasks, unless }) =>
      tasks.includes(task) &&
      named.every(({ value }) => value && families.includes(value.family)) &&
      findSignals(unless, tokens).length === 0,
  );
}
