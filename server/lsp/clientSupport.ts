import { InsertTextMode } from 'vscode-languageserver';
import type { InitializeParams } from 'vscode-languageserver';
import { isRecord, stringAt } from '../core/index.ts';

/** What the client can do, as it said when it started the server. */
export interface ClientSupport {
  /** Asks for diagnostics by itself, so none are sent for what it holds open. */
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly versionedEdits: boolean;
  readonly codeActions: boolean;
  readonly markdownHover: boolean;
  readonly symbolTree: boolean;
  readonly prepareRename: boolean;
  readonly completionSnippets: boolean;
  /** Writes completions of several lines as they are. */
  readonly completionAsIs: boolean;
  readonly completionMarkdown: boolean;
  /** Its command that shows completions. */
  readonly suggestCommand: string | undefined;
  /** Lists the headings of Markdown by itself. */
  readonly ownMarkdownSymbols: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly fileWatching: boolean;
  readonly relativePatterns: boolean;
}

/** Reads what the client said about itself; what it left out it cannot do. */
export function readClientSupport({ capabilities, initializationOptions }: InitializeParams): ClientSupport {
  const { workspace, textDocument } = capabilities;
  const options: unknown = initializationOptions;
  const item = textDocument?.completion?.completionItem;
  return {
    pullDiagnostics:
      textDocument?.diagnostic !== undefined && !(isRecord(options) && options.pushDiagnostics === true),
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    completionSnippets: item?.snippetSupport === true,
    completionAsIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    completionMarkdown: item?.documentationFormat?.includes('markdown') === true,
    suggestCommand: stringAt(options, 'suggestCommand'),
    ownMarkdownSymbols: isRecord(options) && options.hasOwnMarkdownSymbols === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
  };
}
