import { stat } from 'node:fs/promises';
import path from 'node:path';
import { SEVERITIES } from '../core/index.ts';
import type { Severity } from '../core/index.ts';
import { nodeFiles } from '../lsp/nodeFiles.ts';
import { checkTargets, checkText } from './checkDocuments.ts';
import type { CheckOptions, CheckResult } from './checkDocuments.ts';
import { CannotRun, COULD_NOT_RUN, FOUND, OK, oneOf, readArguments } from './command.ts';
import type { Command } from './command.ts';
import { reasonOf } from './fileErrors.ts';
import type { Io } from './io.ts';
import { widthOf } from './io.ts';
import { writeOutput } from './output.ts';
import { faultLines, projectLoader } from './projects.ts';
import { colorsFor } from './report/colors.ts';
import { formats } from './report/formats.ts';
import { makeReport } from './report/report.ts';
import { findTargets } from './targets.ts';
import type { Targets } from './targets.ts';

const options = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  'fail-on': { type: 'string' },
  framework: { type: 'string' },
  task: { type: 'string' },
  detect: { type: 'boolean' },
  config: { type: 'string', short: 'c' },
  stdin: { type: 'boolean' },
  'stdin-filepath': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

const help = `Checks design documents.

Usage: mldd check [path | glob | folder ...]

  A file that is named or that a glob matches is always checked. Of a folder, or without a path
  of the current one, the design documents are: Markdown files with "type: ml-design-doc" or
  "framework: ..." in their front matter, and those that match the globs "documents" of the
  configuration (by default **/*.mldd.md and **/design-docs/**/*.md), but none that match its
  "ignores". Folders and globs leave out node_modules and what .gitignore names. "!glob" leaves
  out more.

Options:
  -f, --format FORMAT    ${formats.map(({ id }) => id).join(' or ')}; default ${formats[0].id}
  -o, --output FILE      Write the report to FILE instead of standard output
  --fail-on SEVERITY     Exit with 1 from this severity on: ${SEVERITIES.join(', ')}
                         or never; default error
  -q, --quiet            Show errors and warnings only; the rest still counts, in the summary
                         and for --fail-on
  --verbose              Also list what each section lacks for a full score, with points
  --framework ID         Check against this framework, whatever document and configuration say
  --task ID              Check as this task type, whatever document and configuration say
  --detect               Recognize design documents by what they say: also those in folders that
                         nothing marks as such, and no file that does not read like one
  -c, --config FILE      Use this configuration instead of the nearest .mldd.yaml
  --stdin, -             Check standard input
  --stdin-filepath PATH  The file that standard input stands for: the report names it, and its
                         configuration applies
  --color, --no-color    Color or none; default: color on a terminal only, unless NO_COLOR or
                         FORCE_COLOR is set
  -h, --help             Show this

Exit codes:
  0  nothing at or above --fail-on was found
  1  findings at or above --fail-on
  2  not everything could be checked: wrong arguments, a path that does not exist, a glob that
     matches nothing, a file that cannot be read, a fault in the configuration
`;

/** `mldd check`: the findings of documents. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Check design documents: files, folders, globs or standard input',
  help,
  run,
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, options);
  const id = oneOf(
    values.format ?? formats[0].id,
    formats.map((format) => format.id),
    'format',
  );
  const format = formats.find((one) => one.id === id) ?? formats[0];
  const failOn = oneOf(values['fail-on'] ?? 'error', [...SEVERITIES, 'never'], 'severity');
  const config = values.config === undefined ? undefined : await existingFile(values.config, io);
  const how = {
    framework: values.framework,
    task: values.task,
    detect: values.detect === true,
    load: projectLoader(config),
  };
  const isInput =
    values.stdin === true || values['stdin-filepath'] !== undefined || positionals.includes('-');
  const paths = positionals.filter((arg) => arg !== '-');
  if (isInput && paths.length > 0)
    throw new CannotRun('Standard input cannot be checked together with paths');
  const result = isInput
    ? await checkInput(values['stdin-filepath'], how, io)
    : await checkPaths(paths, how, io);
  const report = makeReport(result.documents, values.quiet === true);
  const text = format.render(report, {
    width: values.output === undefined ? widthOf(io) : 100,
    colors: colorsFor(values, io),
    isVerbose: values.verbose === true,
  });
  if (values.output === undefined) io.out(text);
  else await writeOutput(values.output, text, 'report', io);
  if (result.problems.length > 0 || result.faults.length > 0) return COULD_NOT_RUN;
  return fails(report.worst, failOn) ? FOUND : OK;
}

function fails(worst: Severity | undefined, failOn: Severity | 'never'): boolean {
  if (worst === undefined || failOn === 'never') return false;
  return SEVERITIES.indexOf(worst) <= SEVERITIES.indexOf(failOn);
}

async function checkPaths(paths: readonly string[], how: CheckOptions, io: Io): Promise<CheckResult> {
  const found = await findTargets(paths, io.cwd, nodeFiles);
  const result = await checkTargets(found.targets, how);
  const problems = [...found.problems, ...result.problems];
  for (const problem of problems) io.note(`mldd: ${problem}`);
  noteFaults(result, io);
  noteOthers(result, io);
  if (problems.length === 0 && result.faults.length === 0) noteEmptyFolders(found, result, io);
  return { ...result, problems };
}

async function checkInput(name: string | undefined, how: CheckOptions, io: Io): Promise<CheckResult> {
  const file = name?.replaceAll(path.sep, '/') ?? '<stdin>';
  const target = { path: path.resolve(io.cwd, name ?? 'stdin.md'), name: file, folder: undefined };
  const { document, faults } = await checkText(target, await io.readInput(), how);
  const result = { documents: document ? [document] : [], problems: [], faults };
  noteFaults(result, io);
  noteOthers(result, io);
  return result;
}

function noteOthers({ documents }: CheckResult, io: Io): void {
  for (const { file } of documents.filter(({ isChecked }) => !isChecked)) {
    io.note(`mldd: "${file}" does not read like the design of an ML system: not checked`);
  }
}

function noteFaults({ faults }: CheckResult, io: Io): void {
  for (const line of faults.flatMap((file) => faultLines(file, io))) io.note(line);
}

function noteEmptyFolders({ folders, targets }: Targets, { documents }: CheckResult, io: Io): void {
  const names = new Set(documents.map(({ file }) => file));
  const full = new Set(targets.filter(({ name }) => names.has(name)).map(({ folder }) => folder));
  for (const folder of folders.filter((one) => !full.has(one))) {
    const where = folder === '.' ? 'this folder' : `"${folder}"`;
    io.note(`mldd: No design document in ${where}: ${WHAT_IS_ONE}`);
  }
}

const WHAT_IS_ONE = 'a Markdown file is one with "type: ml-design-doc" in its front matter';

async function existingFile(file: string, io: Io): Promise<string> {
  const absolute = path.resolve(io.cwd, file);
  const found = await stat(absolute).catch((error: unknown) => {
    throw new CannotRun(`Configuration "${file}" ${reasonOf(error)}`);
  });
  if (!found.isFile()) throw new CannotRun(`Configuration "${file}" is no file`);
  return absolute;
}
