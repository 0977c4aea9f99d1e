import { commands, Uri, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import type { Overviews } from '../overviews.ts';
import type { OverviewPanel } from '../preview/panel.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { fixAll } from './fixAll.ts';
import { insertSection } from './insertSection.ts';
import { newDocument } from './newDocument.ts';
import { goToSection } from './places.ts';

/** Registers all commands. Those that no menu shows are for links: they take the URI of a document and a section id. */
export function registerCommands(
  server: LanguageServer,
  overviews: Overviews,
  panel: OverviewPanel,
): readonly Disposable[] {
  const handlers: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    newDocument: () => newDocument(server),
    checkWorkspace: () => checkWorkspace(server),
    restartServer: () => server.restart(),
    showOutput: () => {
      server.output.show();
    },
    openOverview: () => {
      panel.open();
    },
    fixAll: () => fixAll(server),
    goToSection: (uri, id) => goToSection(overviews, Uri.parse(String(uri)), String(id)),
    insertSection: (uri, id) => insertSection(server, Uri.parse(String(uri)), String(id)),
  };
  return Object.entries(handlers).map(([name, handler]) =>
    commands.registerCommand(`mlDesignDocs.${name}`, async (...args: readonly unknown[]) => {
      try {
        return await handler(...args);
      } catch (error) {
        server.output.error(error instanceof Error ? error : String(error));
        const choice = await window.showErrorMessage(`ML Design Docs: ${messageOf(error)}`, 'Show Output');
        if (choice) server.output.show();
      }
      return undefined;
    }),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
