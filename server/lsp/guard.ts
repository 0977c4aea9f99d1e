import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken } from 'vscode-languageserver';

/** Where what goes wrong is written. */
export interface Log {
  error(message: string): void;
}

/**
 * What every handler and every timer goes through: what one throws is logged and costs that one answer, and
 * the server lives on.
 */
export interface Guard {
  /** A handler of requests: what it throws becomes the error that the client gets. */
  readonly answer: <Args extends readonly unknown[], Result>(
    name: string,
    handler: (...args: Args) => Result | Promise<Result>,
  ) => (...args: Args) => Promise<Result>;
  /** A handler of notifications and events, or a job of our own: it never throws or rejects. */
  readonly job: <Args extends readonly unknown[]>(
    name: string,
    handler: (...args: Args) => void | Promise<void>,
  ) => (...args: Args) => Promise<void>;
}

/** A guard that writes to `log`. */
export function createGuard(log: Log): Guard {
  const report = (name: string, error: unknown): void => {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error(`${name} failed: ${details}`);
  };
  return {
    answer:
      (name, handler) =>
      async (...args) => {
        try {
          return await handler(...args);
        } catch (error) {
          if (error instanceof ResponseError) throw error;
          report(name, error);
          throw new ResponseError(ErrorCodes.InternalError, `${name} failed: ${messageOf(error)}`);
        }
      },
    job:
      (name, handler) =>
      async (...args) => {
        try {
          await handler(...args);
        } catch (error) {
          report(name, error);
        }
      },
  };
}

/** Ends a request that the client no longer waits for. Call it after each wait. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
