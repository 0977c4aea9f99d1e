import { drawnText } from './drawnText.ts';
import { stageEdges } from './model.ts';
import type { Pipeline, PipelineStage } from './model.ts';
import { LANE_TITLES, stageFacts } from './stageText.ts';
import type { StageFinding } from './stageFindings.ts';

/** Stage id → names of the stages that it leads to, in the order of the edges. */
export function followers(pipeline: Pipeline): ReadonlyMap<string, readonly string[]> {
  const names = new Map(pipeline.stages.map((stage) => [stage.id, nameOf(stage)]));
  const found = new Map<string, string[]>();
  for (const { from, to } of stageEdges(pipeline)) {
    const name = names.get(to);
    if (name === undefined) continue;
    const list = found.get(from);
    if (list) list.push(name);
    else found.set(from, [name]);
  }
  return found;
}

/** What a stage is called in a picture or table. */
export function nameOf({ label, id }: PipelineStage): string {
  return drawnText(label) || drawnText(id) || '?';
}

/** A stage in words: `Ranking. Kind: Ranking. Latency: 30 ms p99. Leads to Feed. 1 finding: ...` */
export function describeStage(
  stage: PipelineStage,
  next: readonly string[],
  findings: readonly StageFinding[],
): string {
  const facts = stageFacts(stage).map(({ name, value }) => `${name}: ${drawnText(value)}`);
  const found = findings.map(({ severity, message }) => `${severity}: ${drawnText(message)}`);
  return [
    nameOf(stage),
    ...facts,
    ...(next.length > 0 ? [`Leads to ${next.slice(0, 12).join(', ')}`] : []),
    ...(found.length > 0
      ? [`${found.length} ${found.length === 1 ? 'finding' : 'findings'}: ${found.join('; ')}`]
      : []),
  ].join('. ');
}

/** A pipeline in a sentence or two: how many stages there are, in which lanes, and what begins and ends it. */
export function describePipeline({ stages }: Pipeline, total: string | undefined): string {
  const first = stages[0];
  const last = stages.at(-1);
  if (!first || !last) return 'No stages.';
  const lanes = new Set(stages.map(({ lane }) => LANE_TITLES[lane].toLowerCase()));
  const range = stages.length > 1 ? `, from ${nameOf(first)} to ${nameOf(last)}` : `: ${nameOf(first)}`;
  const count = `${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}`;
  return [
    `${count} (${[...lanes].join(', ')})${range}.`,
    ...(total === undefined ? [] : [`Latency: ${total}.`]),
  ].join(' ');
}
