import type { DataFault } from '../framework.ts';
import type { Span } from '../text.ts';

/**
 * A pipeline as one place of a document draws it: stages, and edges between them. Whatever it is written in, a YAML
 * fence, a Mermaid flowchart, ASCII art, an arrow chain or a list, it becomes this one form, which the checks, the
 * picture and the editor features share. All spans are offsets into the text of the document.
 */
export interface Pipeline {
  /** `pipeline-1` for the first in the document; it changes only where a pipeline is written before this one. */
  readonly id: string;
  readonly source: PipelineSource;
  /**
   * All that draws it: the fenced block with both its fences, the line or words of an arrow chain, the list.
   */
  readonly span: Span;
  /** What lies between the fences; as `span` where there are none. */
  readonly bodySpan: Span;
  /** What its author calls it: `title` of a fence, the words before an arrow chain. */
  readonly title: string | undefined;
  /** The time that all of it may take, where that is given inside it. */
  readonly budget: Latency | undefined;
  /** What covers the given value of `budget`. */
  readonly budgetSpan: Span | undefined;
  /** In the order of the text. Ids are unique here: of stages with the same id only the first is kept. */
  readonly stages: readonly PipelineStage[];
  /** In the order of the text. Both ends name a stage or a group. */
  readonly edges: readonly PipelineEdge[];
  /** Subgraphs, and boxes around boxes; outer ones before those inside them. */
  readonly groups: readonly PipelineGroup[];
  /** Words in the drawing that belong to no one stage. */
  readonly notes: readonly string[];
  /** What could not be read, each at its place inside `span`. What could be is in the other fields. */
  readonly faults: readonly DataFault[];
}

/** What a pipeline is written in; the order is that of how much its author meant it as one. */
export const PIPELINE_SOURCES = ['fence', 'mermaid', 'ascii', 'arrows', 'list'] as const;

export type PipelineSource = (typeof PIPELINE_SOURCES)[number];

/** Where a stage runs: in scheduled jobs, on events, inside the request, or on the way back of outcomes. */
export const LANES = ['offline', 'nearline', 'online', 'feedback'] as const;

export type Lane = (typeof LANES)[number];

/** One step of a pipeline. */
export interface PipelineStage {
  /** As written in a fence or flowchart; else made of the label: `candidate-generation`, `ranking-2`. */
  readonly id: string;
  /** Its name in one line, without what stands in parentheses behind it: `Ranking` of `Ranking (DLRM)`. */
  readonly label: string;
  /** All that its box or part of the chain says, in one line: `Ranking (DLRM)`. */
  readonly text: string;
  /** An id of `schemas/stage-kinds.yaml`; undefined where the name tells none. */
  readonly kind: string | undefined;
  readonly kindSource: 'given' | 'inferred' | undefined;
  readonly lane: Lane;
  /** `inferred`: from the title of its group, its kind, or its neighbors. */
  readonly laneSource: 'given' | 'inferred';
  /** The innermost group that it stands in. */
  readonly group: string | undefined;
  /** How many items reach it and leave it. */
  readonly itemsIn: number | undefined;
  readonly itemsOut: number | undefined;
  readonly latency: Latency | undefined;
  /** Requests per second. */
  readonly qps: number | undefined;
  /** Greatest age of what it gives, in seconds. */
  readonly freshness: number | undefined;
  readonly model: string | undefined;
  readonly technology: string | undefined;
  /** Id or name of the store that it reads. */
  readonly store: string | undefined;
  readonly owner: string | undefined;
  readonly monitors: readonly string[];
  /** What is done where it fails: id of another stage, or words. */
  readonly fallback: string | undefined;
  /** True where not every request passes it. */
  readonly isOptional: boolean;
  /** Other given properties, such as `metric` or `cadence`, as written. */
  readonly details: readonly StageDetail[];
  /** What stands beside it or in parentheses behind its name. */
  readonly notes: readonly string[];
  /**
   * All of it where that is one stretch of text: the entry in the list `stages` of a fence, the node with its label
   * `A[Ranking]`, the part of an arrow chain, the list item. Of ASCII art, the lines of text of one box span other
   * boxes too, so there it is the first of them.
   */
  readonly span: Span;
  /** The words of its label: the value of `name` (or of `id` where there is none), what is inside the brackets. */
  readonly labelSpan: Span;
  /** What covers its id wherever the drawing names it, the definition first; empty where ids are not written. */
  readonly mentions: readonly Span[];
  /** What covers the value of each field that is written out, by the name it has in a fence: `in`, `latency`. */
  readonly fieldSpans: ReadonlyMap<string, Span>;
}

/** A property of a stage of which core has no type. */
export interface StageDetail {
  readonly name: string;
  readonly value: string;
}

/** A time in milliseconds, with the share of requests for which it holds: `40 ms p99`, `20-40 ms`. */
export interface Latency {
  /** The upper end of a range. */
  readonly ms: number;
  /** The lower end of a range; else as `ms`. */
  readonly lowMs: number;
  readonly percentile: Percentile | undefined;
}

export type Percentile = 'avg' | 'p50' | 'p75' | 'p90' | 'p95' | 'p99' | 'p999';

/** What flows from one stage to another. */
export interface PipelineEdge {
  /** Id of a stage, or of a group for an arrow that is drawn to a subgraph. */
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
  readonly style: 'solid' | 'dotted' | 'thick';
  readonly isBidirectional: boolean;
  /** True where it is said to, or plainly does, carry outcomes back; cycles over such edges are no fault. */
  readonly isFeedback: boolean;
  /** True where nothing is written and the order of the stages alone says it. */
  readonly isImplied: boolean;
  /**
   * The arrow with its label; in a fence the entry that names the other stage. Of an implied edge, the label of the
   * stage that it leads to.
   */
  readonly span: Span;
}

/** Stages that are drawn inside one frame. */
export interface PipelineGroup {
  readonly id: string;
  readonly label: string;
  /** The lane that its title tells: `Offline training`. */
  readonly lane: Lane | undefined;
  /** The group around it. */
  readonly parent: string | undefined;
  /** From its first to its last line; for ASCII art its title only. */
  readonly span: Span;
  readonly labelSpan: Span;
}

/**
 * The one that stands for the document: of the fences the first, else of the flowcharts and of the ASCII art the one
 * with most kinds of stage, else the chain or list with most; of equal ones the first. Undefined where there is none.
 */
export function mainPipeline(pipelines: readonly Pipeline[]): Pipeline | undefined {
  const rankOf = ({ source }: Pipeline): number => Math.min(PIPELINE_SOURCES.indexOf(source), 3);
  const first = Math.min(...pipelines.map(rankOf));
  const candidates = pipelines.filter((pipeline) => rankOf(pipeline) === first);
  if (first === 0) return candidates.find(({ stages }) => stages.length > 0) ?? candidates[0];
  return candidates.reduce<Pipeline | undefined>(
    (best, one) => (best && breadthOf(best) >= breadthOf(one) ? best : one),
    undefined,
  );
}

/** How many kinds of stage it has: ten copies of a server tell less of a system than retrieval and ranking do. */
function breadthOf({ stages }: Pipeline): number {
  const kinds = new Set(stages.flatMap(({ kind }) => kind ?? []));
  return kinds.size + (stages.some(({ kind }) => kind === undefined) ? 1 : 0);
}

/** The pipeline that is drawn at `offset`: where several are, the one with the shortest text. */
export function pipelineAt(pipelines: readonly Pipeline[], offset: number): Pipeline | undefined {
  const around = pipelines.filter(({ span }) => span.start <= offset && offset <= span.end);
  return around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/**
 * The edges of `pipeline` with stages at both ends: an edge from a group leaves its last stages, those that lead to no
 * other stage of the group, and an edge to a group reaches its first ones. At most `limit` edges are given.
 */
export function stageEdges(pipeline: Pipeline, limit = 2000): readonly PipelineEdge[] {
  if (pipeline.groups.length === 0) return pipeline.edges;
  const members = membersOf(pipeline);
  const found: PipelineEdge[] = [];
  for (const edge of pipeline.edges) {
    for (const from of endsOf(pipeline, members, edge.from, 'last')) {
      for (const to of endsOf(pipeline, members, edge.to, 'first')) {
        if (found.length >= limit) return found;
        found.push({ ...edge, from, to });
      }
    }
  }
  return found;
}

/** Group → ids of the stages in it, those of groups inside it included. */
function membersOf({ stages, groups }: Pipeline): ReadonlyMap<string, ReadonlySet<string>> {
  const parentOf = new Map(groups.map(({ id, parent }) => [id, parent]));
  const members = new Map<string, Set<string>>(groups.map(({ id }) => [id, new Set<string>()]));
  for (const { id, group } of stages) {
    for (let at = group, depth = 0; at !== undefined && depth < DEEPEST; at = parentOf.get(at), depth++) {
      members.get(at)?.add(id);
    }
  }
  return members;
}

const DEEPEST = 20;

function endsOf(
  { edges }: Pipeline,
  members: ReadonlyMap<string, ReadonlySet<string>>,
  id: string,
  which: 'first' | 'last',
): readonly string[] {
  const inside = members.get(id);
  if (!inside) return [id];
  const passed = new Set(
    edges
      .filter((edge) => inside.has(edge.from) && inside.has(edge.to))
      .map((edge) => (which === 'last' ? edge.from : edge.to)),
  );
  return [...inside].filter((stage) => !passed.has(stage));
}
