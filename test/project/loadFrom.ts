import type { Framework } from '../../server/core/framework.ts';
import { slice } from '../../server/core/text.ts';
import { loadProject } from '../../server/project/project.ts';
import type { Project } from '../../server/project/project.ts';
import { memoryFiles } from '../memoryFiles.ts';

/** The folder that all files of these tests stand in. */
export const root = 'file:///work/';

/** The project of `path`, where the files are `content`, by path. */
export function loadFrom(content: Readonly<Record<string, string>>, path = 'docs/feed.md'): Promise<Project> {
  const files = Object.entries(content).map(([name, text]) => [root + name, text] as const);
  return loadProject(memoryFiles(new Map(files)), root + path);
}

/** `file: message at "text"`, one for each fault. */
export function faultsOf(project: Project): string[] {
  return project.faults.flatMap(({ uri, text, faults }) =>
    faults.map(
      ({ message, span }) => `${uri.slice(root.length)}: ${message} at ${JSON.stringify(slice(text, span))}`,
    ),
  );
}

/** The ids of its sections. */
export const idsOf = (found: Framework): string[] => found.sections.map(({ id }) => id);

/** A framework file of one section; `more` are lines of YAML before it. */
export const frameworkText = (id: string, more = '', kind = 'framework'): string =>
  `id: ${id}\ntitle: ${id}\nkind: ${kind}\n${more}sections:\n  - { id: ${id}-section, title: Section of ${id} }\n`;
