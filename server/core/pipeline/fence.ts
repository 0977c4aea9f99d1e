import type { Code } from '../document.ts';
import type { DataFault } from '../framework.ts';
import { isRecord, parseYaml, spanAt, stringAt, stringsOf } from '../frontMatter.ts';
import type { PositionedYaml } from '../frontMatter.ts';
import { validatePipeline } from '../generated/validators.js';
import { describeSchemaErrors } from '../schemaErrors.ts';
import { lineSpanAt } from '../text.ts';
import type { Span } from '../text.ts';
import { codeTextOf } from './codeText.ts';
import type { CodeText } from './codeText.ts';
import { NOTHING_GIVEN } from './draft.ts';
import type { GroupDraft, PipelineDraft } from './draft.ts';
import { fenceEdges } from './fenceEdges.ts';
import type { FenceSource, FenceStage } from './fenceSource.ts';
import { fenceStage } from './fenceStage.ts';
import type { StageKindIndex } from './kinds.ts';
import { slugOf, uniqueIds } from './names.ts';
import { readLatency } from './values.ts';

/**
 * Reads a fenced block of YAML. What is wrong with it is in `faults`, each at its place; what can be read in spite of
 * that is read. Broken YAML gives no stages.
 */
export function readFence(text: string, block: Code, index: StageKindIndex): PipelineDraft {
  if (block.value.length > LONGEST_FENCE) return tooLong(text, block);
  const code = codeTextOf(text, block);
  const yaml = parseSafely(code);
  const value = isRecord(yaml.value) ? yaml.value : {};
  const source = sourceOf(code, yaml, value);
  const schemaFaults =
    yaml.faults.length > 0 ? [] : describeSchemaErrors(validatePipeline, yaml.value ?? {}, yaml.spans);
  const { stages, faults, groups } = readStages(source, index);
  const edges = fenceEdges(source, stages);
  const place = ({ message, span }: DataFault): DataFault => ({ message, span: code.toDocument(span) });
  return {
    source: 'fence',
    span: block.span,
    bodySpan: code.span,
    title: stringAt(value, 'title'),
    ...readBudget(source),
    stages: stages.map(({ draft }) => draft),
    edges: edges.edges,
    groups,
    notes: stringsOf(value.notes),
    faults: [
      ...[...yaml.faults, ...schemaFaults].map(place),
      ...budgetFaults(source),
      ...faults,
      ...edges.faults,
    ].slice(0, MOST_FAULTS),
  };
}

const MOST_FAULTS = 50;

/** A longer fence is no drawing; reading it would block the editor. */
export const LONGEST_FENCE = 100_000;

/** More stages can neither be drawn nor read. */
const MOST_STAGES = 500;

function tooLong(text: string, { span }: Code): PipelineDraft {
  const line = { start: span.start, end: lineSpanAt(text, span.start).end };
  const faults = [{ message: 'This pipeline is too long to be read', span: line }];
  return { ...NOTHING_GIVEN, source: 'fence', span, bodySpan: span, stages: [], edges: [], faults };
}

function parseSafely({ value }: CodeText): PositionedYaml {
  const whole = { start: 0, end: Math.min(value.length, 1) };
  const fault = (message: string): PositionedYaml => ({
    value: undefined,
    spans: new Map<string, Span>(),
    faults: [{ message, span: whole }],
  });
  try {
    return parseYaml(value);
  } catch {
    // The YAML parser calls itself for each level, and its calls are limited.
    return fault('This pipeline is nested too deep to be read');
  }
}

function sourceOf(
  code: CodeText,
  { spans }: PositionedYaml,
  value: Readonly<Record<string, unknown>>,
): FenceSource {
  const list: readonly unknown[] = Array.isArray(value.stages) ? value.stages : [];
  return {
    value,
    entries: list.flatMap((entry, at) =>
      isRecord(entry) ? [{ value: entry, pointer: `/stages/${at}` }] : [],
    ),
    at: (pointer) => {
      const span = spanAt(spans, pointer) ?? { start: 0, end: 0 };
      return { text: code.value.slice(span.start, span.end), span: code.toDocument(span) };
    },
    has: (pointer) => spans.has(pointer),
  };
}

function readBudget({ value, at }: FenceSource): Pick<PipelineDraft, 'budget' | 'budgetSpan'> {
  const budget = readLatency(value.budget);
  return { budget, budgetSpan: budget && at('/budget').span };
}

function budgetFaults({ value, at }: FenceSource): readonly DataFault[] {
  if (typeof value.budget !== 'string' || readLatency(value.budget)) return [];
  return [{ message: '"budget" cannot be read: write it as "200 ms p99"', span: at('/budget').span }];
}

function readStages(
  source: FenceSource,
  index: StageKindIndex,
): {
  readonly stages: readonly FenceStage[];
  readonly groups: readonly GroupDraft[];
  readonly faults: readonly DataFault[];
} {
  const stages: FenceStage[] = [];
  const faults: DataFault[] = [];
  const groups = new Map<string, GroupDraft>();
  const known = new Set<string>();
  const newId = uniqueIds();
  for (const entry of source.entries.slice(0, MOST_STAGES)) {
    const read = fenceStage(source, entry, index);
    faults.push(...read.faults);
    const { draft } = read;
    if (draft === undefined) continue;
    const id = draft.id === '' ? newId(slugOf(draft.label)) : draft.id;
    if (known.has(id)) {
      faults.push({ message: `Stage "${id}" is there twice`, span: draft.mentions?.[0] ?? draft.labelSpan });
      continue;
    }
    known.add(id);
    const title = stringAt(entry.value, 'group');
    const group =
      title === undefined ? undefined : groupFor(groups, title, source.at(`${entry.pointer}/group`).span);
    stages.push({ draft: { ...draft, id, group: group?.id }, entry });
  }
  const extra = source.entries[MOST_STAGES];
  if (extra) {
    const { start } = source.at(extra.pointer).span;
    faults.push({ message: `Only the first ${MOST_STAGES} stages are read`, span: { start, end: start } });
  }
  return { stages, groups: [...groups.values()], faults };
}

function groupFor(groups: Map<string, GroupDraft>, title: string, span: Span): GroupDraft {
  const id = `group:${slugOf(title)}`;
  const known = groups.get(id) ?? { id, label: title, parent: undefined, span, labelSpan: span };
  groups.set(id, known);
  return known;
}
