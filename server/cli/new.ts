import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { templates } from '../project/templates.ts';
import type { Template } from '../project/templates.ts';
import { CannotRun, OK, readArguments } from './command.ts';
import type { Command } from './command.ts';
import type { Io } from './io.ts';
import { didYouMean } from './suggest.ts';
import { reasonOf } from './fileErrors.ts';

const help = `Starts a design document from a template.

Usage: mldd new                    lists the templates
       mldd new TEMPLATE           prints one
       mldd new TEMPLATE FILE      writes it to a file, which must not exist yet

Options:
  --force     Overwrite FILE
  -h, --help  Show this
`;

/** `mldd new`: a document to start from. */
export const newCommand: Command = {
  name: 'new',
  summary: 'Start a design document from a template',
  help,
  run,
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, { force: { type: 'boolean' } } as const, 2);
  const [name, file] = positionals;
  if (name === undefined) {
    io.out(listOfTemplates());
    return OK;
  }
  const template = templateNamed(name);
  if (file === undefined || file === '-') io.out(template.text);
  else await write(file, template.text, values.force === true, io);
  return OK;
}

function listOfTemplates(): string {
  const width = Math.max(...templates.map(({ id }) => id.length));
  const rows = templates.map(
    ({ id, title, description }) => `${id.padEnd(width)}  ${title}: ${description}\n`,
  );
  return rows.join('');
}

function templateNamed(name: string): Template {
  const found = templates.find(({ id }) => id === name);
  if (found) return found;
  const ids = templates.map(({ id }) => id);
  throw new CannotRun(`Unknown template "${name}"${didYouMean(name, ids)}: "mldd new" lists them`);
}

async function write(file: string, text: string, isForced: boolean, io: Io): Promise<void> {
  const target = path.resolve(io.cwd, file);
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory() === true) throw new CannotRun(`"${file}" is a folder: name the file in it`);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text, { flag: isForced ? 'w' : 'wx' });
  } catch (error) {
    const hint = found && !isForced ? ': "--force" overwrites it' : '';
    throw new CannotRun(`"${file}" ${reasonOf(error)}${hint}`);
  }
  io.note(`Wrote ${file}. "mldd check ${file}" tells what it still needs.`);
}
