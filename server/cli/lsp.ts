import { CannotRun, OK, readArguments } from './command.ts';
import type { Command } from './command.ts';

const help = `Starts the language server, for an editor to talk to.

Usage: mldd lsp --stdio

Options:
  --stdio     Talk over standard input and output
  -h, --help  Show this
`;

/** `mldd lsp`: the language server. The process ends when the editor says so. */
export const lspCommand: Command = {
  name: 'lsp',
  summary: 'Start the language server',
  help,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  // `--clientProcessId` is what editors add for the server to notice their end; the server reads it itself.
  const options = { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } } as const;
  const { values } = readArguments(args, options, 0);
  if (values.stdio !== true) throw new CannotRun('The language server needs "--stdio"');
  // Loaded here, so that no other command waits for it.
  const { runServer } = await import('../lsp/node.ts');
  runServer();
  return OK;
}
