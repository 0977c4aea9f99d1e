import { readFileSync } from 'node:fs';
import { isRecord, parseYaml, stringAt } from '../server/core/index.ts';

/** What somebody could write into a template. */
interface Answers {
  readonly title: string;
  readonly lead: string;
  readonly task: string;
  /** Label of a bullet → what follows it. */
  readonly bullets: ReadonlyMap<string, string>;
  /** First heading of a table → its rows. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Answers about one made-up system that fit every template. */
export const answers: Answers = readAnswers(
  parseYaml(readFileSync(new URL('fixtures/template-answers.yaml', import.meta.url), 'utf8')).value,
);

/**
 * `template` with each of its placeholders replaced by an answer, and its task type named. Throws for a
 * placeholder that has none.
 */
export function fillTemplate(template: string): string {
  let table: { readonly name: string; rows: number } | undefined;
  const lines = template.split('\n').map((line) => {
    if (!line.startsWith('|')) table = undefined;
    else if (!table) table = { name: cellsOf(line)[0] ?? '', rows: -1 };
    else if (++table.rows > 0) return filledRow(line, table.name, table.rows - 1);
    return filledLine(line);
  });
  return lines.join('\n');
}

/** The cells of a line of a table, trimmed. */
export function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

function filledLine(line: string): string {
  if (line === '# task: generic') return `task: ${answers.task}`;
  if (line.startsWith('# TODO: name')) return `# ${answers.title}`;
  if (line.startsWith('# TODO: replace the example')) return '# One request, then the way back to the model.';
  if (line === 'TODO') return answers.lead;
  const label = /^- (.+): TODO$/.exec(line)?.[1];
  if (label === undefined) return line;
  return `- ${label}: ${existing(answers.bullets.get(label), label)}`;
}

function filledRow(line: string, name: string, number: number): string {
  const row = existing(answers.tables.get(name)?.[Math.min(number, lastRow(name))], `${name}, row ${number}`);
  const cells = cellsOf(line);
  if (cells.length !== row.length)
    throw new Error(`"${name}" has ${cells.length} columns, its answers ${row.length}`);
  return `| ${row.join(' | ')} |`;
}

function lastRow(name: string): number {
  return (answers.tables.get(name)?.length ?? 1) - 1;
}

function existing<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new Error(`No answer for "${what}"`);
  return answer;
}

function readAnswers(value: unknown): Answers {
  const bullets = isRecord(value) && isRecord(value.bullets) ? value.bullets : {};
  const tables = isRecord(value) && isRecord(value.tables) ? value.tables : {};
  return {
    title: stringAt(value, 'title') ?? '',
    lead: stringAt(value, 'lead') ?? '',
    task: stringAt(value, 'task') ?? '',
    bullets: new Map(Object.entries(bullets).map(([label, text]) => [label, String(text)])),
    tables: new Map(Object.entries(tables).map(([name, rows]) => [name, rowsOf(rows)])),
  };
}

function rowsOf(value: unknown): readonly (readonly string[])[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.map((row) => (Array.isArray(row) ? row.map(String) : []));
}
