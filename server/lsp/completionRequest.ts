import { CompletionTriggerKind } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver';
import { fenceCompletion, mayBeInFence } from '../features/fenceCompletion.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { Guard } from './guard.ts';
import type { SnapshotFor } from './snapshotFor.ts';
import type { Workspace } from './workspace.ts';

/** Registers completion, which knows `pipeline` fences. Elsewhere it is answered before anything is analyzed. */
export function registerCompletion(
  connection: Connection,
  workspace: Workspace,
  snapshotFor: SnapshotFor,
  support: ClientSupport,
  guard: Guard,
): void {
  connection.onCompletion(
    guard.answer('Completion', async ({ textDocument, position, context }, token) => {
      if (!mayBeInFence(workspace.textBefore(textDocument.uri, position))) return [];
      const snapshot = await snapshotFor(textDocument.uri, token);
      if (!snapshot) return [];
      const { document, symbols } = snapshot.analysis;
      const metrics = (): readonly string[] =>
        symbols.filter(({ kind }) => kind === 'metric').map(({ name }) => name);
      const isTriggered = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      return fenceCompletion(document, position, metrics, {
        snippets: support.completionSnippets,
        asIs: support.completionAsIs,
        isMarkdown: support.completionMarkdown,
        trigger: isTriggered ? context.triggerCharacter : undefined,
        suggestCommand: support.suggestCommand,
      });
    }),
  );
}
