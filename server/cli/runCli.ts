import { existsSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, COULD_NOT_RUN, OK } from './command.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { overallHelp } from './help.ts';
import type { Io } from './io.ts';
import { didYouMean } from './suggest.ts';
import { version } from './version.ts';

/** Runs `mldd` with `args` and gives its exit code. Never rejects: standard error says what goes wrong. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const isExpected = error instanceof CannotRun;
    io.note(`mldd: ${isExpected ? error.message : `internal error: ${stackOf(error)}`}`);
    return COULD_NOT_RUN;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) {
    io.note(overallHelp(commands).trimEnd());
    return COULD_NOT_RUN;
  }
  if (first === '--version' || first === '-v') return print(`${version}\n`, io);
  if (first === '--help' || first === '-h') return print(overallHelp(commands), io);
  if (first === 'help')
    return print(rest[0] === undefined ? overallHelp(commands) : named(rest[0], io).help, io);
  const command = named(first, io);
  return asksForHelp(rest) ? print(command.help, io) : command.run(rest, io);
}

function print(text: string, io: Io): number {
  io.out(text);
  return OK;
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

function named(name: string, io: Io): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  if (name.startsWith('-'))
    throw new CannotRun(`Unknown option "${name}": "mldd --help" shows how to use it`);
  const isPath = name.includes('/') || name.endsWith('.md') || existsSync(path.resolve(io.cwd, name));
  const names = commands.map((command) => command.name);
  const hint = isPath ? ` (did you mean "mldd check ${name}"?)` : didYouMean(name, names);
  throw new CannotRun(`Unknown command "${name}"${hint}: "mldd --help" lists them`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
