import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './nodeFiles.ts';
import { startServer } from './server.ts';

/**
 * Runs the language server in this process, over what the command line says: `--stdio`, `--node-ipc`,
 * `--socket=<port>` or `--pipe=<name>`; throws where it says none of them. The process ends with the client,
 * by 0 after an orderly shutdown and by 1 else.
 */
export function runServer(): void {
  startServer(createConnection(ProposedFeatures.all), nodeFiles);
}
