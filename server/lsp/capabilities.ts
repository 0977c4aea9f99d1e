import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerCapabilities } from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../features/codeActions.ts';
import { SOURCE } from '../features/diagnostics.ts';
import { PIPELINE_ACTION_KIND } from '../features/pipelineActions.ts';
import { TRIGGERS } from '../features/fenceCompletion.ts';
import type { ClientSupport } from './clientSupport.ts';

/** What the server does for a client: nothing is declared that this client could not use. */
export function capabilitiesFor(support: ClientSupport): ServerCapabilities {
  const codeActionProvider = {
    codeActionKinds: [CodeActionKind.QuickFix, PIPELINE_ACTION_KIND, FIX_ALL_KIND],
  };
  const diagnosticProvider = {
    identifier: SOURCE,
    interFileDependencies: false,
    workspaceDiagnostics: false,
  };
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGERS] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: support.prepareRename ? { prepareProvider: true } : true,
    ...(support.codeActions ? { codeActionProvider } : {}),
    ...(support.ownMarkdownSymbols ? {} : { documentSymbolProvider: true }),
    ...(support.pullDiagnostics ? { diagnosticProvider } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
