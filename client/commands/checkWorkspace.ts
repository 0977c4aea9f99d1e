import { CancellationError, commands, ProgressLocation, window } from 'vscode';
import type { Disposable, Progress } from 'vscode';
import { checkWorkspaceRequest } from '../../server/protocol.ts';
import type { CheckWorkspaceParams, CheckWorkspaceResult } from '../../server/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { countsOf, plural } from '../status/words.ts';

/** Checks all design documents of the workspace, open or not, and shows what was found in the Problems panel. */
export async function checkWorkspace(server: LanguageServer): Promise<void> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Checking design documents', cancellable: true },
    async (progress, token) => {
      const listener = showSteps(server, progress);
      const params: CheckWorkspaceParams = {};
      try {
        return await server.request<CheckWorkspaceResult>(checkWorkspaceRequest, params, token);
      } catch (error) {
        if (token.isCancellationRequested || error instanceof CancellationError) return undefined;
        throw error;
      } finally {
        listener.dispose();
      }
    },
  );
  if (!result) return;
  const counts = countsOf(result);
  if (counts !== '') await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(summaryOf(result.documents, counts));
}

function showSteps(
  server: LanguageServer,
  progress: Progress<{ readonly message?: string; readonly increment?: number }>,
): Disposable {
  let reached = 0;
  return server.onDidProgress(({ message, percentage = reached }) => {
    progress.report({ ...(message === undefined ? {} : { message }), increment: percentage - reached });
    reached = percentage;
  });
}

function summaryOf(documents: number, counts: string): string {
  if (documents === 0) {
    return 'This workspace has no design documents. A Markdown file becomes one by "type: ml-design-doc" in its front matter.';
  }
  return `${plural(documents, 'design document')}: ${counts === '' ? 'no findings' : counts}`;
}
