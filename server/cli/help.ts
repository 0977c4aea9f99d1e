import type { Command } from './command.ts';

/** What `mldd --help` prints. */
export function overallHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `Checks machine-learning system design documents in Markdown against a framework.

Usage: mldd <command> [options]

Commands:
${list}

Options:
  -h, --help     Show this, or with a command how to use it
  -v, --version  Show the version

Exit codes:
  0  nothing at or above --fail-on was found
  1  findings at or above --fail-on
  2  it could not run: wrong arguments, a fault in the configuration, a file that cannot be read

Examples:
  mldd new seven-step docs/ranking.md
  mldd check docs
  mldd pipeline docs/ranking.md --output ranking.svg
  mldd explain cold-start
`;
}
