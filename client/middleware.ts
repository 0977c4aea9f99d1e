import type { TextDocument } from 'vscode';
import type {
  Middleware,
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient';

/**
 * Keeps documents from the server that are not for it. The selector of a language client can name what it wants, but
 * not what it does not want.
 */
export function syncOnly(isWanted: (document: TextDocument) => boolean): Middleware {
  const ifWanted = async (document: TextDocument, send: () => Promise<void>): Promise<void> => {
    if (isWanted(document)) await send();
  };
  return {
    didOpen: (document, next) => ifWanted(document, () => next(document)),
    didChange: (event, next) => ifWanted(event.document, () => next(event)),
    didSave: (document, next) => ifWanted(document, () => next(document)),
    didClose: (document, next) => ifWanted(document, () => next(document)),
    provideDiagnostics: (target, previousResultId, token, next) =>
      'languageId' in target && !isWanted(target) ? undefined : next(target, previousResultId, token),
  };
}

/** How far a long task of the server has come. */
export interface TaskProgress {
  readonly message: string | undefined;
  /** From 0 to 100. */
  readonly percentage: number | undefined;
}

/** Hands the server's progress to `report`. The commands that start long tasks show it, in a notification. */
export function reportProgress(report: (progress: TaskProgress) => void): Middleware {
  return {
    handleWorkDoneProgress: (token: ProgressToken, value: AnyProgress, next) => {
      if (value.kind !== 'end') report({ message: value.message, percentage: value.percentage });
      // To begin is to show it in the status bar as well.
      if (value.kind !== 'begin') next(token, value);
    },
  };
}

type AnyProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
