import type { ExtensionContext } from 'vscode';
import { ActiveDocument } from './activeDocument.ts';
import { registerCommands } from './commands/register.ts';
import { LanguageServer } from './languageServer.ts';
import type { CreateClient } from './languageServer.ts';
import type { FenceProgram } from './markdown/fence/drawnFence.ts';
import { pipelinePlugin } from './markdown/plugin.ts';
import { Overviews } from './overviews.ts';
import { Previews } from './preview/previews.ts';
import type { PageMessage, PageReport } from './preview/webview/messages.ts';
import { startWhenNeeded } from './startWhenNeeded.ts';
import { keepContextKeys } from './status/contextKeys.ts';
import { showLanguageStatus } from './status/languageStatus.ts';
import { showCompleteness } from './status/statusBar.ts';

/** What other extensions, and the tests, can ask of this one. */
export interface ExtensionApi {
  /** What VS Code's own Markdown preview calls. */
  readonly extendMarkdownIt: ReturnType<typeof pipelinePlugin>;
  readonly isServerRunning: () => boolean;
  /** The text of the status bar item; undefined while it is hidden. */
  readonly statusText: () => string | undefined;
  /** The preview panels that are open. */
  readonly previews: () => readonly PreviewState[];
}

/** A preview panel, as others see it. */
export interface PreviewState {
  readonly title: string;
  readonly isLocked: boolean;
  /** What it shows; undefined before it does. */
  readonly report: PageReport | undefined;
  /** Does what the page asks for when somebody clicks in it. */
  readonly receive: (message: PageMessage) => Promise<void>;
}

/**
 * Puts the extension together. Its entries differ only in how they make the client of the language server, and load the
 * program that draws fences in VS Code's own Markdown preview.
 */
export function activateWith(
  context: ExtensionContext,
  createClient: CreateClient,
  loadFence: () => FenceProgram,
): ExtensionApi {
  const server = new LanguageServer(createClient);
  const overviews = new Overviews(server);
  const active = new ActiveDocument(overviews);
  const previews = new Previews(context, server, overviews, active);
  const completeness = showCompleteness(active);
  context.subscriptions.push(
    server,
    overviews,
    active,
    previews,
    completeness,
    showLanguageStatus(active),
    keepContextKeys(active, server),
    ...registerCommands(server, overviews, previews),
    startWhenNeeded(server),
  );
  return {
    extendMarkdownIt: pipelinePlugin(loadFence),
    isServerRunning: () => server.isRunning,
    statusText: () => completeness.text(),
    previews: () =>
      previews.all.map((panel) => ({
        title: panel.title,
        isLocked: panel.isLocked,
        report: panel.report,
        receive: (message) => panel.receive(message),
      })),
  };
}
