import { pipelineJson, pipelineMermaid, pipelineSvg, pipelineTable } from '../core/index.ts';
import type { Pipeline } from '../core/index.ts';
import { columnsOf, visible } from './report/cells.ts';
import { version } from './version.ts';

/** How an SVG looks. */
export interface PictureLook {
  readonly theme: (typeof THEMES)[number];
  readonly direction: (typeof DIRECTIONS)[number];
}

/** The themes that `--theme` takes. */
export const THEMES = ['auto', 'light', 'dark'] as const;

/** The directions that `--direction` takes. */
export const DIRECTIONS = ['right', 'down'] as const;

/** A form in which `mldd pipeline` gives pipelines. */
export interface PipelineFormat {
  readonly id: string;
  /** True where one text can hold several pipelines. */
  readonly isJoinable: boolean;
  render(pipelines: readonly Pipeline[], look: PictureLook): string;
}

/** All formats, the usual one first. */
export const pipelineFormats: readonly [PipelineFormat, ...PipelineFormat[]] = [
  {
    id: 'svg',
    isJoinable: false,
    render: (pipelines, look) => pipelines.map((one) => `${pipelineSvg(one, look)}\n`).join(''),
  },
  { id: 'mermaid', isJoinable: false, render: (pipelines) => pipelines.map(pipelineMermaid).join('') },
  {
    id: 'json',
    isJoinable: true,
    render: (pipelines) =>
      `${JSON.stringify({ schemaVersion: 1, version, pipelines: pipelines.map(pipelineJson) }, undefined, 2)}\n`,
  },
  { id: 'table', isJoinable: true, render: (pipelines) => pipelines.map(tableText).join('\n') },
];

/** A table in Markdown, with its columns aligned. */
function tableText(pipeline: Pipeline): string {
  const { columns, rows } = pipelineTable(pipeline);
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(cellText));
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((cells) => columnsOf(cells[at] ?? ''))));
  const lineOf = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columnsOf(cell))).join(' | ')} |`;
  const [head = [], ...body] = lines;
  const title = pipeline.title === undefined ? '' : `${visible(pipeline.title)}\n\n`;
  return `${title}${[lineOf(head), lineOf(widths.map((width) => '-'.repeat(width))), ...body.map(lineOf)].join('\n')}\n`;
}

function cellText(cell: string): string {
  return visible(cell).replace(/[|\\]/g, '\\$&');
}
