import { parse } from '../../../server/core/parse.ts';
import type { Pipeline } from '../../../server/core/pipeline/model.ts';
import { readPipelines } from '../../../server/core/pipeline/read.ts';

/** The pipelines of a text. */
export function pipelinesIn(text: string): readonly Pipeline[] {
  return readPipelines(parse('file:///a.md', text));
}

/** The same as `A > B` by the labels of stages and groups, one for each edge; stages without edges stand alone. */
export function graphsIn(text: string): string[][] {
  return pipelinesIn(text).map(graphOf);
}

export function graphOf({ stages, groups, edges }: Pipeline): string[] {
  const names = new Map([...groups, ...stages].map(({ id, label }) => [id, label]));
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = stages.filter(({ id }) => !joined.has(id)).map(({ label }) => label);
  return [...alone, ...edges.map(({ from, to }) => `${names.get(from) ?? '?'} > ${names.get(to) ?? '?'}`)];
}

/** A fenced block of `lines`. */
export function fenced(lines: string, language = ''): string {
  return `\`\`\`${language}\n${lines}\n\`\`\`\n`;
}
