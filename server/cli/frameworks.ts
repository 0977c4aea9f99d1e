import { taskIndex } from '../core/index.ts';
import type { SectionSpec, TaskType } from '../core/index.ts';
import { loadCatalog } from './catalog.ts';
import type { CatalogEntry } from './catalog.ts';
import { CannotRun, COULD_NOT_RUN, OK, oneOf, readArguments } from './command.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import { widthOf } from './io.ts';
import { colorsFor } from './report/colors.ts';
import type { Colors } from './report/colors.ts';
import { wrap } from './report/wrap.ts';
import { presenceText } from './presenceText.ts';
import { didYouMean } from './suggest.ts';
import { version } from './version.ts';

const options = {
  format: { type: 'string', short: 'f' },
  tasks: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

const help = `Lists frameworks, and with an id the sections of one.

Usage: mldd frameworks              the frameworks and overlays that can be named here
       mldd frameworks ID           the sections of one
       mldd frameworks --tasks      the task types, which decide what a document must hold

  Those of the configuration that applies in the current folder are among them.

Options:
  -f, --format FORMAT   pretty or json; default pretty
  --color, --no-color   Color or none
  -h, --help            Show this
`;

/** `mldd frameworks`: what a document can be checked against. */
export const frameworksCommand: Command = {
  name: 'frameworks',
  summary: 'List the frameworks, their sections, or the task types',
  help,
  run,
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, options, 1);
  const isJson = oneOf(values.format ?? 'pretty', ['pretty', 'json'], 'format') === 'json';
  const [id] = positionals;
  if (values.tasks === true) {
    if (id !== undefined) throw new CannotRun(`"--tasks" goes without a framework such as "${id}"`);
    io.out(isJson ? jsonOf({ tasks: taskIndex().types.map(jsonOfTask) }) : tasksText());
    return OK;
  }
  const catalog = await loadCatalog(io);
  const entries = id === undefined ? catalog.entries : [entryNamed(id, catalog.entries)];
  const look = { width: widthOf(io), colors: colorsFor(values, io) };
  if (isJson) io.out(jsonOf({ frameworks: entries.map(jsonOfEntry) }));
  else
    io.out(
      id === undefined ? listText(entries, look) : entries.map((entry) => entryText(entry, look)).join(''),
    );
  return catalog.isBroken ? COULD_NOT_RUN : OK;
}

function entryNamed(id: string, entries: readonly CatalogEntry[]): CatalogEntry {
  const found = entries.find((entry) => entry.id === id);
  if (found) return found;
  const ids = entries.map((entry) => entry.id);
  throw new CannotRun(`Unknown framework "${id}"${didYouMean(id, ids)}: "mldd frameworks" lists them`);
}

interface Look {
  readonly width: number;
  readonly colors: Colors;
}

function listText(entries: readonly CatalogEntry[], { width, colors }: Look): string {
  const blocks = entries.map((entry) => {
    const minutes = minutesOf(entry.sections);
    const time = minutes > 0 ? `, ${minutes} minutes as an interview answer` : '';
    const kind = entry.kind === 'overlay' ? 'overlay, adds ' : '';
    const count = `${kind}${entry.sections.length} sections${time}`;
    const first = `${colors.bold(entry.id)}  ${entry.title} ${colors.dim(`(${count})`)}`;
    return [first, ...wrap(entry.summary, width, '  ')].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function minutesOf(sections: readonly SectionSpec[]): number {
  return sections.reduce((sum, { minutes }) => sum + minutes, 0);
}

function entryText(entry: CatalogEntry, { width, colors }: Look): string {
  const total = entry.sections.reduce((sum, { weight }) => sum + weight, 0);
  const sections = entry.sections.map((section, at) => {
    const minutes = section.minutes > 0 ? ` · ${section.minutes} min` : '';
    const share = total > 0 ? `${Math.round((section.weight / total) * 100)} % of the score` : '';
    return [
      `${at + 1}. ${section.title}  ${colors.bold(section.id)}`,
      ...wrap(`${presenceText(section.presence)} · ${share}${minutes}`, width, '   ').map((line) =>
        colors.dim(line),
      ),
      ...wrap(section.purpose, width, '   '),
    ].join('\n');
  });
  const head = [`${colors.bold(entry.id)}  ${entry.title}`, ...wrap(entry.summary, width)].join('\n');
  return `${[head, ...sections].join('\n\n')}\n`;
}

function tasksText(): string {
  const width = Math.max(...taskIndex().types.map(({ id }) => id.length));
  return taskIndex()
    .types.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`)
    .join('');
}

function jsonOf(value: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ schemaVersion: 1, version, ...value }, undefined, 2)}\n`;
}

function jsonOfTask({ id, title, aliases, traits }: TaskType): Readonly<Record<string, unknown>> {
  return { id, title, aliases, traits };
}

function jsonOfEntry(entry: CatalogEntry): Readonly<Record<string, unknown>> {
  const sections = entry.sections.map(({ id, title, presence, weight, minutes, purpose }) => ({
    id,
    title,
    presence: { default: presence.default, tasks: presence.tasks },
    weight,
    minutes,
    purpose,
  }));
  return { id: entry.id, kind: entry.kind, title: entry.title, summary: entry.summary, sections };
}
