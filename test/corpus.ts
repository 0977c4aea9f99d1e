import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A real Markdown document that a test runs over. */
export interface RealDocument {
  readonly name: string;
  readonly text: string;
}

const root = path.resolve(import.meta.dirname, '..');

/** Documents written elsewhere, which are no part of the project and need not be there. */
const corpusFolder = path.join(root, '../shared/corpus/docs');

/** False where only the project's own documents are at hand, which are few and tidy. */
export const hasCorpus = existsSync(corpusFolder);

/** The documents of the corpus where it is present; else, or in any case first, the project's own. */
export function realDocuments(): readonly RealDocument[] {
  const folders = [
    path.join(root, 'examples'),
    path.join(root, 'templates'),
    ...(hasCorpus ? [corpusFolder] : []),
  ];
  return folders.filter(existsSync).flatMap(documentsIn);
}

function documentsIn(folder: string): RealDocument[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.toSorted().map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
