import type { Severity } from './rule.ts';

/** What a configuration says about one document, after everything that applies to it has been merged. */
export interface Settings {
  /** Id of the framework of documents that name none. */
  readonly framework: string;
  /** Task type of documents that name none; undefined: it is inferred. */
  readonly task: string | undefined;
  /** Ids of overlays that are laid on every framework. */
  readonly overlays: readonly string[];
  /** Code → severity of its findings, or `off`. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Globs of the files that are design documents even when their front matter does not say so. */
  readonly documents: readonly string[];
}

/** The framework of documents that name none: both interview answers and industry documents fit into it. */
export const DEFAULT_FRAMEWORK = 'seven-step';

/** What applies where no configuration says otherwise. */
export const defaultSettings: Settings = {
  framework: DEFAULT_FRAMEWORK,
  task: undefined,
  overlays: [],
  severity: {},
  documents: ['**/*.mldd.md', '**/design-docs/**/*.md'],
};
