import { createRequire } from 'node:module';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ServerOptions } from 'vscode-languageclient/node';
import { activateWith } from './extension.ts';
import type { ExtensionApi } from './extension.ts';
import type { FenceProgram } from './markdown/fence/drawnFence.ts';

/** The extension on the desktop and on remote machines: the language server is a process of Node. */
export function activate(context: ExtensionContext): ExtensionApi {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const serverOptions: ServerOptions = { run: server, debug };
  return activateWith(
    context,
    (options) => new LanguageClient('mlDesignDocs', 'ML Design Docs', serverOptions, options),
    () => createRequire(context.asAbsolutePath('dist/extension.js'))('./markdownFence.js') as FenceProgram,
  );
}
