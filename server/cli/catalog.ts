import path from 'node:path';
import { builtinFrameworks, stringAt } from '../core/index.ts';
import type { Framework, SectionSpec } from '../core/index.ts';
import type { Project } from '../project/project.ts';
import type { Io } from './io.ts';
import { faultLines, projectLoader } from './projects.ts';

/** A framework or overlay that can be named in the current folder. */
export interface CatalogEntry {
  readonly id: string;
  readonly kind: 'framework' | 'overlay';
  readonly title: string;
  readonly summary: string;
  /** Of an overlay, those that it adds. */
  readonly sections: readonly SectionSpec[];
}

/** What can be named in the current folder. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[];
  /** True where a configuration or framework file has faults; they were said on standard error. */
  readonly isBroken: boolean;
}

/** The built-in frameworks and overlays, and those of the configuration that applies in `io.cwd`. */
export async function loadCatalog(io: Io): Promise<Catalog> {
  const project = await projectLoader()(path.join(io.cwd, 'any.md'));
  const lines = project.faults.flatMap((file) => faultLines(file, io));
  for (const line of lines) io.note(line);
  const frameworks = project.frameworks.map((framework) => entryOf(framework));
  return { entries: [...frameworks, ...overlaysOf(project)], isBroken: lines.length > 0 };
}

function entryOf({ id, title, summary, sections }: Framework): CatalogEntry {
  return { id, kind: 'framework', title, summary, sections };
}

function overlaysOf(project: Project): readonly CatalogEntry[] {
  const plain = new Set(project.frameworkFor(undefined, []).sections.map(({ id }) => id));
  return builtinFrameworks
    .filter(({ kind }) => kind === 'overlay')
    .map(({ id, value }) => ({
      id,
      kind: 'overlay',
      title: stringAt(value, 'title') ?? id,
      summary: stringAt(value, 'summary') ?? '',
      sections: project.frameworkFor(undefined, [id]).sections.filter((section) => !plain.has(section.id)),
    }));
}
