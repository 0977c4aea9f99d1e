import type { Finding } from '../rule.ts';
import { slice } from '../text.ts';
import type { TopicResult } from '../topics/topic.ts';
import type { Pipeline, PipelineStage } from './model.ts';

/**
 * The pipelines that are drawn in such detail that what they leave out means something: fences of four stages and more
 * with neither faults nor anything to fill in, and flowcharts of eight that show both what runs offline and all that a
 * request passes. Sketches in text leave out most things.
 */
export function detailedPipelines(text: string, pipelines: readonly Pipeline[]): readonly Pipeline[] {
  return pipelines.filter(({ source, stages, faults, span }) => {
    if (source === 'fence')
      return stages.length >= 4 && faults.length === 0 && !TO_DO.test(slice(text, span));
    const isAnswering = ['request', 'serving'].every((wanted) => stages.some(({ kind }) => kind === wanted));
    const isWhole = isAnswering && stages.some(({ lane }) => lane === 'offline');
    return source === 'mermaid' && stages.length >= 8 && isWhole;
  });
}

const TO_DO = /\b(?:TODO|TBD|FIXME)\b/;

/** The kinds of all stages that a document draws anywhere. */
export function kindsDrawn(pipelines: readonly Pipeline[]): ReadonlySet<string> {
  return new Set(pipelines.flatMap(({ stages }) => stages.flatMap(({ kind }) => kind ?? [])));
}

/** The stages of a request that apply a model or search for items, in order. */
export function modelStages({ stages }: Pipeline): readonly PipelineStage[] {
  return stages.filter(({ kind, lane }) => lane === 'online' && kind !== undefined && MODELS.has(kind));
}

const MODELS: ReadonlySet<string> = new Set([
  'retrieval',
  'pre-ranking',
  'ranking',
  'inference',
  're-ranking',
  'llm',
]);

/** True where the text treats the topic `id`. */
export function isCovered(id: string, topics: readonly TopicResult[]): boolean {
  return topics.some(({ topic, status }) => topic.id === id && status === 'covered');
}

/** True where a finding says already that the topic `id` is not treated, alone or in a list of several. */
export function isTold(id: string, topics: readonly TopicResult[], found: readonly Finding[]): boolean {
  const title = topics.find(({ topic }) => topic.id === id)?.topic.title;
  return found.some(
    ({ code, rule, message }) =>
      code === id || (rule === 'topic-coverage' && title !== undefined && message.includes(title)),
  );
}

/** `A`, `A and B`, `A, B and 3 more`. */
export function namesOf(stages: readonly PipelineStage[]): string {
  const names = stages.map(({ label }) => `"${label.slice(0, 60)}"`);
  if (names.length < 2) return names.join('');
  const shown =
    names.length > MOST_NAMED
      ? [...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more`]
      : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

const MOST_NAMED = 6;
