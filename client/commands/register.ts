import { commands, Position, Uri, ViewColumn, window } from 'vscode';
import type { Disposable } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import type { Overviews } from '../overviews.ts';
import { editorOf } from '../preview/editorSync.ts';
import { EXPORT_TASKS, exportPicture } from '../preview/exportPicture.ts';
import type { Previews } from '../preview/previews.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { fixAll } from './fixAll.ts';
import { insertPipeline } from './insertPipeline.ts';
import { insertSection } from './insertSection.ts';
import { newDocument } from './newDocument.ts';
import { goToPlace, goToSection } from './places.ts';

/** What a command does, by its name. */
type Handlers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Registers all commands. Those that no menu shows are for links: they take the URI of a document and a section id. */
export function registerCommands(
  server: LanguageServer,
  overviews: Overviews,
  previews: Previews,
): readonly Disposable[] {
  const handlers: Handlers = {
    newDocument: () => newDocument(server),
    checkWorkspace: () => checkWorkspace(server),
    restartServer: () => server.restart(),
    showOutput: () => {
      server.output.show();
    },
    ...previewCommands(server, previews),
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

/** Menus give the URI of the document that they belong to; without one it is the active document. */
function previewCommands(server: LanguageServer, previews: Previews): Handlers {
  // Code lenses of the server give an address, which is text, and the index of a pipeline.
  const uriOf = (given: unknown): Uri | undefined =>
    given instanceof Uri ? given : typeof given === 'string' ? Uri.parse(given) : undefined;
  const exports = EXPORT_TASKS.map((task): [string, Handlers[string]] => [
    `preview.${task}`,
    (target) => exportPicture(server, previews.current, task, uriOf(target)),
  ]);
  return {
    showPreview: (uri) => {
      previews.open(uriOf(uri), ViewColumn.Active);
    },
    showPreviewToSide: (uri, index) => {
      const panel = previews.open(uriOf(uri), ViewColumn.Beside);
      if (typeof index === 'number') panel.choose(`pipeline-${index + 1}`);
    },
    showLockedPreviewToSide: (uri) => {
      previews.open(uriOf(uri), ViewColumn.Beside, true);
    },
    openOverview: (uri) => {
      previews.open(uriOf(uri), ViewColumn.Beside).do('showCompleteness');
    },
    showSource: async () => {
      const uri = previews.current?.uri;
      if (uri) await goToPlace(uri, editorOf(uri)?.selection ?? new Position(0, 0));
    },
    insertPipeline: async (given) => {
      const uri = uriOf(given) ?? previews.current?.uri ?? window.activeTextEditor?.document.uri;
      if (uri) await insertPipeline(uri);
    },
    'preview.toggleLock': () => {
      const panel = previews.current;
      panel?.lock(!panel.isLocked);
    },
    'preview.refresh': () => previews.current?.refresh(),
    'preview.zoomIn': () => previews.current?.do('zoomIn'),
    'preview.zoomOut': () => previews.current?.do('zoomOut'),
    'preview.fit': () => previews.current?.do('fit'),
    ...Object.fromEntries(exports),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
