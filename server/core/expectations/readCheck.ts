import { isRecord, stringAt, stringsOf } from '../frontMatter.ts';
import { METRIC_ROLES, QUANTITY_CLASSES } from './check.ts';
import type { Check, Condition } from './check.ts';

/**
 * Reads the value of `check` in a framework file; undefined where it is none, which the schema has told already. An
 * inner check looks where the outer one does, unless it says otherwise.
 */
export function readCheck(value: unknown, outer: Check['scope'] = 'section'): Check | undefined {
  if (!isRecord(value)) return undefined;
  const given = value.scope === 'document' || value.scope === 'section' ? value.scope : undefined;
  const condition = readCondition(value, given ?? outer);
  // All of the document is one pipeline, whichever section draws it.
  const scope = condition?.kind === 'stages' ? (given ?? 'document') : (given ?? outer);
  return condition && { condition, scope, whenTraits: stringsOf(value.whenTraits) };
}

type Entry = Readonly<Record<string, unknown>>;

function readCondition(entry: Entry, scope: Check['scope']): Condition | undefined {
  const topic = stringAt(entry, 'topic');
  if (topic !== undefined) return readTopicCondition(entry, topic);
  if (entry.quantity !== undefined) {
    const kinds = namesOf(entry.quantity, QUANTITY_CLASSES);
    return kinds.length === 0 ? undefined : { kind: 'quantity', kinds, min: countAt(entry, 'min') ?? 1 };
  }
  if (entry.phrases !== undefined) return { kind: 'phrases', phrases: stringsOf(entry.phrases) };
  if (entry.diagram === true) return { kind: 'diagram' };
  const [role] = namesOf([entry.metricRole], METRIC_ROLES);
  if (role) return { kind: 'metric', role, min: countAt(entry, 'min') ?? 1 };
  const checks = entry.anyOf ?? entry.allOf;
  if (Array.isArray(checks)) {
    const kind = entry.anyOf === undefined ? 'all' : 'any';
    return { kind, checks: checks.flatMap((one) => readCheck(one, scope) ?? []) };
  }
  return readCount(entry);
}

function readTopicCondition(entry: Entry, topic: string): Condition {
  const points = stringsOf(entry.subpoints);
  const min = countAt(entry, 'minSubpoints');
  if (points.length > 0) return { kind: 'points', topic, points, min: min ?? points.length };
  if (min !== undefined) return { kind: 'points', topic, points, min };
  return { kind: 'depth', topic, depth: entry.depth === 'mentioned' ? 'mentioned' : 'covered' };
}

function readCount(entry: Entry): Condition | undefined {
  const items = countAt(entry, 'listItems');
  if (items !== undefined) return { kind: 'list-items', min: items };
  const answers = countAt(entry, 'answers');
  if (answers !== undefined) return { kind: 'answers', min: answers };
  const stages = countAt(entry, 'pipelineStages');
  if (stages !== undefined) return { kind: 'stages', min: stages };
  const most = countAt(entry, 'maxWords');
  return most === undefined ? undefined : { kind: 'words', most };
}

function countAt(entry: Entry, key: string): number | undefined {
  const found = entry[key];
  return typeof found === 'number' ? found : undefined;
}

function namesOf<T extends string>(value: unknown, names: readonly T[]): readonly T[] {
  const given = stringsOf(value);
  return names.filter((name) => given.includes(name));
}
