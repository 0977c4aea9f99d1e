import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import {
  analyzeDocument,
  frontMatterOf,
  isRecord,
  parse,
  stringAt,
  taskIndex,
  taskNamed,
} from '../core/index.ts';
import type { Analysis, DesignDocument } from '../core/index.ts';
import type { FileFaults, Project } from '../project/project.ts';
import { CannotRun } from './command.ts';
import { reasonOf } from './fileErrors.ts';
import type { ProjectLoader } from './projects.ts';
import { didYouMean } from './suggest.ts';
import type { Target } from './targets.ts';

/** A document with all that is known about it. */
export interface CheckedDocument {
  /** As reports show it. */
  readonly file: string;
  /** True where front matter, configuration or, where that was asked for, its text makes it a design document. */
  readonly isDesignDocument: boolean;
  /** False where it was only looked at: it should be recognized by its text, and is no design document. */
  readonly isChecked: boolean;
  readonly analysis: Analysis;
}

/** What decides a check beside the documents and their configuration. */
export interface CheckOptions {
  /** Used instead of what the document or the configuration names. */
  readonly framework: string | undefined;
  readonly task: string | undefined;
  /** Recognize design documents by their text, and check no other files. */
  readonly detect: boolean;
  readonly load: ProjectLoader;
}

/** What became of the documents that were to be checked. */
export interface CheckResult {
  readonly documents: readonly CheckedDocument[];
  /** Files that could not be read, each with the reason. */
  readonly problems: readonly string[];
  /** Configuration and framework files with faults; documents that they apply to are not checked. */
  readonly faults: readonly FileFaults[];
}

/** Checks `targets`; those that were found in a folder only where they are design documents. */
export async function checkTargets(targets: readonly Target[], options: CheckOptions): Promise<CheckResult> {
  const documents: CheckedDocument[] = [];
  const problems: string[] = [];
  const faults = new Map<string, FileFaults>();
  for (const target of targets) {
    const text = await readText(target.path).catch((error: unknown) => {
      problems.push(`"${target.name}" ${reasonOf(error)}`);
    });
    if (text === undefined) continue;
    const checked = await checkText(target, text, options);
    for (const broken of checked.faults) faults.set(broken.uri, broken);
    if (checked.document) documents.push(checked.document);
  }
  return { documents, problems, faults: [...faults.values()] };
}

/** Checks `text` as if it were the content of `target`. */
export async function checkText(
  target: Target,
  text: string,
  options: CheckOptions,
): Promise<{ readonly document: CheckedDocument | undefined; readonly faults: readonly FileFaults[] }> {
  const project = await options.load(target.path);
  const faults = project.faults.filter((file) => file.faults.length > 0);
  if (faults.length > 0) return { document: undefined, faults };
  const uri = pathToFileURL(target.path).href;
  const isMarked = project.isDesignDocument(parse(uri, frontMatterOf(text)));
  const isFound = target.folder !== undefined;
  if (isFound && !isMarked && (!options.detect || project.isIgnored)) return { document: undefined, faults };
  const analysis = analyzeAs(parse(uri, text), project, options);
  const isDesignDocument = isMarked || (options.detect && analysis.recognition.isDesignDocument);
  const isChecked = isDesignDocument || !options.detect;
  if (isFound && !isChecked) return { document: undefined, faults };
  return { document: { file: target.name, isDesignDocument, isChecked, analysis }, faults };
}

/** Reads a file whose text need not be valid UTF-8; a byte order mark is kept. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (UTF_16_MARKS.includes(bytes.subarray(0, 2).toString('hex'))) {
    throw new Error('it is UTF-16, not UTF-8');
  }
  return bytes.toString('utf8');
}

/** The byte order marks of UTF-16. */
const UTF_16_MARKS: readonly string[] = ['fffe', 'feff'];

function analyzeAs(document: DesignDocument, project: Project, options: CheckOptions): Analysis {
  const { framework } = options;
  const task = taskOf(options.task);
  if (framework !== undefined) assertKnown(framework, project);
  const settings = task === undefined ? project.settings : { ...project.settings, task };
  return analyzeDocument(
    withOverrides(document, { framework, task }),
    (id, overlays) => project.frameworkFor(framework ?? id, overlays),
    settings,
  );
}

/** `document` as if its front matter named what was asked for; it stays silent where it names nothing. */
function withOverrides(
  document: DesignDocument,
  overrides: Readonly<Record<'framework' | 'task', string | undefined>>,
): DesignDocument {
  const matter = document.frontMatter;
  if (!matter || !isRecord(matter.value)) return document;
  const value: Record<string, unknown> = { ...matter.value };
  for (const [key, wanted] of Object.entries(overrides)) {
    if (wanted !== undefined && stringAt(value, key) !== undefined) value[key] = wanted;
  }
  return { ...document, frontMatter: { ...matter, value } };
}

function taskOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const found = taskNamed(taskIndex(), name);
  if (found) return found.id;
  const ids = taskIndex().types.map(({ id }) => id);
  throw new CannotRun(
    `Unknown task type "${name}"${didYouMean(name, ids)}: "mldd frameworks --tasks" lists them`,
  );
}

function assertKnown(framework: string, project: Project): void {
  const ids = project.frameworks.map(({ id }) => id);
  if (ids.includes(framework)) return;
  throw new CannotRun(
    `Unknown framework "${framework}"${didYouMean(framework, ids)}: use one of ${ids.join(', ')}`,
  );
}
