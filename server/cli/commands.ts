import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { explainCommand } from './explain.ts';
import { frameworksCommand } from './frameworks.ts';
import { lspCommand } from './lsp.ts';
import { newCommand } from './new.ts';
import { pipelineCommand } from './pipeline.ts';

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  checkCommand,
  pipelineCommand,
  newCommand,
  explainCommand,
  frameworksCommand,
  lspCommand,
];
