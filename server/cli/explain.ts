import { rules, topicIndex } from '../core/index.ts';
import { loadCatalog } from './catalog.ts';
import type { CatalogEntry } from './catalog.ts';
import { CannotRun, COULD_NOT_RUN, OK, readArguments } from './command.ts';
import type { Command } from './command.ts';
import { severityText } from './explain/configure.ts';
import { ruleText } from './explain/rule.ts';
import { sectionTexts } from './explain/section.ts';
import { topicText } from './explain/topic.ts';
import type { Io } from './io.ts';
import { widthOf } from './io.ts';
import { colorsFor } from './report/colors.ts';
import type { Look } from './report/report.ts';
import { didYouMean } from './suggest.ts';

const options = { color: { type: 'boolean' }, 'no-color': { type: 'boolean' } } as const;

const help = `Explains the code of a finding: a concern, a section or a rule.

Usage: mldd explain CODE    what it asks for, why, an example of each kind, and how to configure it
       mldd explain         lists all codes

Options:
  --color, --no-color  Color or none
  -h, --help           Show this
`;

/** `mldd explain`: what a code means. */
export const explainCommand: Command = {
  name: 'explain',
  summary: 'Explain the code of a finding, or list all codes',
  help,
  run,
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, options, 1);
  const catalog = await loadCatalog(io);
  const look = { width: widthOf(io), colors: colorsFor(values, io) };
  const [code] = positionals;
  io.out(
    code === undefined ? listOfCodes(catalog.entries, look) : explanationOf(code, catalog.entries, look),
  );
  return catalog.isBroken ? COULD_NOT_RUN : OK;
}

function explanationOf(code: string, entries: readonly CatalogEntry[], look: Look): string {
  const topic = topicIndex().topics.find(({ id }) => id === code);
  const rule = rules.find(({ id }) => id === code);
  const parts = [
    ...(topic ? [topicText(topic, entries, look)] : []),
    ...sectionTexts(code, entries, look),
    ...(rule ? [ruleText(rule, look)] : []),
  ];
  if (parts.length > 0) return `${[...parts, severityText(code, look)].join('\n\n')}\n`;
  const known = codesOf(entries).flatMap(({ codes }) => codes.map(([id]) => id));
  throw new CannotRun(`Unknown code "${code}"${didYouMean(code, known)}: "mldd explain" lists all codes`);
}

interface CodeList {
  readonly title: string;
  readonly codes: readonly (readonly [id: string, what: string])[];
}

function codesOf(entries: readonly CatalogEntry[]): readonly CodeList[] {
  const sections = new Map<string, string>();
  for (const { id, title } of entries.flatMap((entry) => entry.sections)) {
    if (!sections.has(id)) sections.set(id, title);
  }
  return [
    { title: 'Concerns', codes: topicIndex().topics.map(({ id, title }) => [id, title]) },
    { title: 'Sections', codes: [...sections] },
    { title: 'Rules', codes: rules.map(({ id, summary }) => [id, summary]) },
  ];
}

function listOfCodes(entries: readonly CatalogEntry[], { colors }: Look): string {
  const lists = codesOf(entries);
  const width = Math.max(...lists.flatMap(({ codes }) => codes.map(([id]) => id.length)));
  const texts = lists.map(({ title, codes }) => {
    const rows = codes.map(([id, what]) => `  ${id.padEnd(width)}  ${what}`);
    return [colors.bold(title), ...rows].join('\n');
  });
  return `${texts.join('\n\n')}\n`;
}
