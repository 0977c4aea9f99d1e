import type { ExtensionContext } from 'vscode';
import { ActiveDocument } from './activeDocument.ts';
import { registerCommands } from './commands/register.ts';
import { LanguageServer } from './languageServer.ts';
import type { CreateClient } from './languageServer.ts';
import { Overviews } from './overviews.ts';
import { OverviewPanel } from './preview/panel.ts';
import { startWhenNeeded } from './startWhenNeeded.ts';
import { keepContextKeys } from './status/contextKeys.ts';
import { showLanguageStatus } from './status/languageStatus.ts';
import { showCompleteness } from './status/statusBar.ts';

/** What other extensions, and the tests, can ask of this one. */
export interface ExtensionApi {
  readonly isServerRunning: () => boolean;
  /** The text of the status bar item; undefined while it is hidden. */
  readonly statusText: () => string | undefined;
  /** The version of the document that the overview panel has drawn; undefined before it has. */
  readonly overviewShown: () => { readonly uri: string; readonly version: number } | undefined;
}

/** Puts the extension together. Its entries differ only in how they make the client of the language server. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): ExtensionApi {
  const server = new LanguageServer(createClient);
  const overviews = new Overviews(server);
  const active = new ActiveDocument(overviews);
  const panel = new OverviewPanel(context, server, overviews, active);
  const completeness = showCompleteness(active);
  context.subscriptions.push(
    server,
    overviews,
    active,
    panel,
    completeness,
    showLanguageStatus(active),
    keepContextKeys(active, server),
    ...registerCommands(server, overviews, panel),
    startWhenNeeded(server),
  );
  return {
    isServerRunning: () => server.isRunning,
    statusText: () => completeness.text(),
    overviewShown: () => panel.shown,
  };
}
