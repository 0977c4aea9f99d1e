import { followers, nameOf } from './description.ts';
import { drawnText } from './drawnText.ts';
import type { Pipeline } from './model.ts';
import { worstOf } from './stageFindings.ts';
import type { StageFinding } from './stageFindings.ts';
import { stageFacts } from './stageText.ts';

/** What a picture of a pipeline tells, as a table: for those who cannot see the picture, and for terminals. */
export interface PipelineTable {
  /** Titles of the columns; those in which no stage says anything are left out. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One stage. */
export interface TableRow {
  /** Id of the stage. */
  readonly id: string;
  /** One text for each column, empty where nothing is said; without line ends and control characters. */
  readonly cells: readonly string[];
}

/** The stages of `pipeline`, in its order. `findings` are those of the stages, by id. */
export function pipelineTable(
  pipeline: Pipeline,
  findings: ReadonlyMap<string, readonly StageFinding[]> = new Map(),
): PipelineTable {
  const next = followers(pipeline);
  const rows = pipeline.stages.map((stage) => {
    const found = findings.get(stage.id) ?? [];
    const worst = worstOf(found);
    const cells = new Map([
      ['Stage', nameOf(stage)],
      ...stageFacts(stage).map(({ name, value }) => [name, drawnText(value)] as const),
      ['Leads to', (next.get(stage.id) ?? []).join(', ')],
      ['Findings', worst === undefined ? '' : `${found.length} (${worst})`],
    ]);
    return { id: stage.id, cells };
  });
  const columns = COLUMNS.filter((column) => rows.some(({ cells }) => (cells.get(column) ?? '') !== ''));
  return {
    columns,
    rows: rows.map(({ id, cells }) => ({ id, cells: columns.map((column) => cells.get(column) ?? '') })),
  };
}

/** In the order of the table. */
const COLUMNS: readonly string[] = [
  'Stage',
  'Kind',
  'Lane',
  'Items in',
  'Items out',
  'Latency',
  'Requests',
  'Greatest age',
  'Model',
  'Technology',
  'Store',
  'Owner',
  'Monitors',
  'Fallback',
  'Optional',
  'Notes',
  'Leads to',
  'Findings',
];
