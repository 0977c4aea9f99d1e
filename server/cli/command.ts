import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Io } from './io.ts';
import { didYouMean } from './suggest.ts';

/** Nothing at or above `--fail-on`, or nothing to complain about. */
export const OK = 0;
/** There are findings at or above `--fail-on`. */
export const FOUND = 1;
/** The command could not run, or could not run on everything. */
export const COULD_NOT_RUN = 2;

/** A word after `mldd`. */
export interface Command {
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What `mldd help <name>` prints. */
  readonly help: string;
  /** Runs it and gives the exit code. Rejects with `CannotRun` where it was asked for the impossible. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Why a command cannot do what it was asked to; its message is for the person who asked. */
export class CannotRun extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

interface Config<T extends Options> {
  args: string[];
  options: T;
  allowPositionals: true;
  strict: true;
}

/**
 * Reads `args` by `options`.
 *
 * @param most how many words may stand beside the options
 * @throws {CannotRun} for an unknown option, an option without its value, or a word too many
 */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
  most = Number.POSITIVE_INFINITY,
): ReturnType<typeof parseArgs<Config<T>>> {
  const parsed = parseOrExplain(args, options);
  const extra = parsed.positionals[most];
  if (extra !== undefined) throw new CannotRun(`Unexpected argument "${extra}"`);
  return parsed;
}

function parseOrExplain<T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<Config<T>>> {
  try {
    return parseArgs<Config<T>>({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CannotRun(describe(error, Object.keys(options)));
  }
}

function describe(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(-[^\s'=]*)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) {
    return `Unknown option "${option}"${didYouMean(option, [...names.map((name) => `--${name}`), '--help'])}`;
  }
  if (message.includes('argument missing') || message.includes('is ambiguous')) {
    return `Option "${option}" needs a value`;
  }
  if (message.includes('does not take an argument')) return `Option "${option}" takes no value`;
  return message.split('\n', 1)[0] ?? message;
}

/**
 * The one of `allowed` that `value` is.
 *
 * @param what names it in the message, such as `format`
 * @throws {CannotRun} where it is none of them
 */
export function oneOf<T extends string>(value: string, allowed: readonly T[], what: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new CannotRun(`Unknown ${what} "${value}"${didYouMean(value, allowed)}: use ${listOf(allowed)}`);
}

/** `a, b or c`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
