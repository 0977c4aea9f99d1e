import { languages, RelativePattern, Uri, window, workspace } from 'vscode';
import type { DocumentFilter, TextDocument } from 'vscode';

/** The names of configuration files. */
export const CONFIG_NAMES = ['.mldd.yaml', '.mldd.yml', '.mldd.json', '.mldd.jsonc'];

/** Front matter is looked for in this many characters only; more of it is no front matter. */
const FRONT_MATTER_LIMIT = 20_000;

/**
 * True for Markdown that someone writes: a file or a new document. The old side of a diff, notebook cells, chat and
 * output are Markdown too, and reporting on them would list every finding twice.
 */
export function isOwnMarkdown({ languageId, uri }: TextDocument): boolean {
  if (languageId !== 'markdown') return false;
  return uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** True for what the language server is to know of: Markdown, and the files that configure it. */
export function isForServer(document: TextDocument): boolean {
  const isFile = workspace.fs.isWritableFileSystem(document.uri.scheme) === true;
  return isOwnMarkdown(document) || (isFile && isConfigFile(document.uri));
}

/**
 * True where `document` says so itself or matches the globs of the settings. Quick, and only good enough to decide
 * whether the language server is worth starting: the server has the last word.
 */
export function looksLikeDesignDocument(document: TextDocument): boolean {
  return isOwnMarkdown(document) && (hasOurFrontMatter(document.getText()) || matchesGlobs(document));
}

/** True where a design document is in sight, so that someone would miss the language server. */
export function isDesignDocumentVisible(): boolean {
  return window.visibleTextEditors.some(({ document }) => looksLikeDesignDocument(document));
}

/** True where `uri` is a configuration file by its name. */
export function isConfigFile(uri: Uri): boolean {
  return CONFIG_NAMES.some((name) => uri.path.endsWith(`/${name}`));
}

/** True where a configuration file stands in the folder of `uri` or in one above it. */
export async function hasConfigFile(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  let folder = Uri.joinPath(uri, '..');
  for (;;) {
    const found = await Promise.all(CONFIG_NAMES.map((name) => exists(Uri.joinPath(folder, name))));
    if (found.includes(true)) return true;
    const parent = Uri.joinPath(folder, '..');
    if (parent.path === folder.path) return false;
    folder = parent;
  }
}

/** True where the front matter at the start of `text` names our type of document, or a framework. */
export function hasOurFrontMatter(text: string): boolean {
  const start = text.slice(0, FRONT_MATTER_LIMIT);
  const matter = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*\r?$/m.exec(start);
  if (matter?.index !== 0) return false;
  return /^(?:type[ \t]*:[ \t]*(["']?)ml-design-doc\1[ \t]*(?:#.*)?\r?$|framework[ \t]*:[ \t]*[^\s#])/m.test(
    matter[1] ?? '',
  );
}

function matchesGlobs(document: TextDocument): boolean {
  const globs = workspace.getConfiguration('mlDesignDocs', document.uri).get<unknown>('documents');
  if (!Array.isArray(globs)) return false;
  const folder = workspace.getWorkspaceFolder(document.uri);
  const filters = globs
    .filter((glob) => typeof glob === 'string')
    .map((glob): DocumentFilter => ({ pattern: folder ? new RelativePattern(folder, glob) : glob }));
  return languages.match(filters, document) > 0;
}

function exists(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
