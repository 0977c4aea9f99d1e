import { stageEdges } from '../pipeline/model.ts';
import type { Pipeline, PipelineStage } from '../pipeline/model.ts';
import { linksOf, reachable } from '../pipeline/paths.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { tokenize } from '../topics/tokens.ts';

/** A stage of a request that reads a warehouse, lake or the like itself. */
export const onlineReadsOffline: Rule = {
  id: 'online-reads-offline',
  summary: 'A request reads no warehouse or data lake, but a store, index or cache that is filled from it',
  why: 'A query of a warehouse takes seconds, and its load is not made for every request',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: warehouse, name: Data warehouse, next: [features] }\n  - { id: request, next: [features] }\n  - { id: features, name: Feature fetch, next: [ranking] }\n  - { id: ranking }\n```\n',
      messages: ['"Feature fetch" reads "Data warehouse" within the request'],
    },
    {
      text: '# Feed\n\n```pipeline\nstages:\n  - { id: warehouse, name: Data warehouse, next: [store] }\n  - { id: store, name: Feature store, next: [features] }\n  - { id: request, next: [features] }\n  - { id: features, name: Feature fetch, next: [ranking] }\n  - { id: ranking }\n```\n',
      messages: [],
    },
  ],
  *check({ pipelines }: RuleContext): Iterable<Report> {
    for (const pipeline of pipelines()) {
      // A chain in a sentence leaves stores out; so does a list.
      if (pipeline.source !== 'arrows' && pipeline.source !== 'list') yield* readsIn(pipeline);
    }
  },
};

const words = compilePhrases({
  batch: [
    'warehouse',
    'data lake',
    'lakehouse',
    'hdfs',
    'hive',
    'bigquery',
    'snowflake',
    'redshift',
    'training data',
    'historical data',
    'offline store',
    'parquet',
  ],
});

function* readsIn(pipeline: Pipeline): Iterable<Report> {
  const stages = new Map(pipeline.stages.map((stage) => [stage.id, stage]));
  const edges = stageEdges(pipeline);
  const answered = requested(pipeline);
  for (const { from, to, label, style, isFeedback, isBidirectional, span } of edges) {
    const [source, reader] = [stages.get(from), stages.get(to)];
    if (!source || !reader || isFeedback || isBidirectional || style === 'dotted' || LOAD.test(label ?? ''))
      continue;
    if (!isBatch(source) || !answered.has(reader.id) || !isReader(reader)) continue;
    yield {
      message: `"${reader.label}" reads "${source.label}" within the request: put a store, an index or a cache in between`,
      span: reader.labelSpan,
      related: [{ message: 'The arrow', span }],
    };
  }
}

/** What an arrow says that copies data ahead of requests. */
const LOAD =
  /\b(?:batch|nightly|daily|hourly|sync|load|export|copy|precomput\w*|cached?|snapshot|offline|weekly)\b/i;

/** Ids of stages that a request comes to. */
function requested(pipeline: Pipeline): ReadonlySet<string> {
  const links = linksOf(stageEdges(pipeline).filter(({ isFeedback }) => !isFeedback));
  const requests = pipeline.stages.filter(({ kind, lane }) => kind === 'request' && lane === 'online');
  return new Set(requests.slice(0, 20).flatMap(({ id }) => [...reachable(links, id).keys()]));
}

function isBatch({ label, technology = '', lane, kind }: PipelineStage): boolean {
  const name = `${label.slice(0, 200)} ${technology.slice(0, 200)}`;
  const isStored = kind === 'source' || kind === 'feature-store' || kind === undefined;
  return isStored && lane === 'offline' && rolesIn(words, tokenize(name, 0, name.length).tokens).has('batch');
}

function isReader({ lane, kind }: PipelineStage): boolean {
  return lane === 'online' && kind !== undefined && READERS.has(kind);
}

const READERS: ReadonlySet<string> = new Set([
  ...[
    'feature-fetch',
    'retrieval',
    'filtering',
    'pre-ranking',
    'ranking',
    're-ranking',
    'inference',
    'llm',
    'prompt',
  ],
]);
