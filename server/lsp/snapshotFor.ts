import type { CancellationToken } from 'vscode-languageserver';
import type { Snapshot } from './workspace.ts';

/** Gives what is known about an open document; undefined where it is no design document. */
export type SnapshotFor = (uri: string, token: CancellationToken) => Promise<Snapshot | undefined>;
