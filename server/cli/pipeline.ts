import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mainPipeline, parse, readPipelines } from '../core/index.ts';
import type { DesignDocument, Pipeline } from '../core/index.ts';
import { readText } from './checkDocuments.ts';
import { CannotRun, COULD_NOT_RUN, OK, oneOf, readArguments } from './command.ts';
import type { Command } from './command.ts';
import { reasonOf } from './fileErrors.ts';
import type { Io } from './io.ts';
import { writeOutput } from './output.ts';
import { DIRECTIONS, pipelineFormats, THEMES } from './pipelineFormats.ts';
import { visible } from './report/cells.ts';
import { placeOf } from './report/report.ts';

const options = {
  format: { type: 'string', short: 'f' },
  index: { type: 'string', short: 'n' },
  all: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  theme: { type: 'string' },
  direction: { type: 'string' },
} as const;

const formatIds = pipelineFormats.map(({ id }) => id);

const help = `Draws the pipeline of a document.

Usage: mldd pipeline FILE

  A pipeline is a fenced "pipeline" block, a Mermaid flowchart, boxes and arrows in ASCII, a chain
  such as "A -> B -> C", or a list of stages. Without --index or --all it is the first "pipeline"
  block, else the largest diagram, else the longest chain. "-" reads standard input.

Options:
  -f, --format FORMAT    ${formatIds.join(', ')}; default ${formatIds[0]}
  -n, --index NUMBER     Draw this one of the document; they count from 1
  --all                  Draw all of them; pictures and charts need --output, and each gets a file
                         of its own: pipeline-1.svg, pipeline-2.svg
  -o, --output FILE      Write to FILE instead of standard output
  --theme THEME          Colors of an SVG: ${THEMES.join(', ')}; default auto, which follows the system
                         of whoever looks at it
  --direction DIRECTION  Of an SVG: ${DIRECTIONS.join(' or ')}; default right
  -h, --help             Show this

Exit codes:
  0  all of it was drawn
  2  it was not: wrong arguments, a file that cannot be read, no pipeline in it, or a fault in the
     "pipeline" block, of which what could be read is drawn
`;

/** `mldd pipeline`: the picture of a pipeline, or its data. */
export const pipelineCommand: Command = {
  name: 'pipeline',
  summary: 'Draw the pipeline of a document: SVG, Mermaid, JSON or a table',
  help,
  run,
};

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, options, 1);
  const [file] = positionals;
  if (file === undefined) throw new CannotRun('Name the document: "mldd pipeline FILE"');
  if (values.all === true && values.index !== undefined)
    throw new CannotRun('"--all" goes without "--index"');
  const id = oneOf(values.format ?? 'svg', formatIds, 'format');
  const format = pipelineFormats.find((one) => one.id === id) ?? pipelineFormats[0];
  const look = {
    theme: oneOf(values.theme ?? 'auto', THEMES, 'theme'),
    direction: oneOf(values.direction ?? 'right', DIRECTIONS, 'direction'),
  };
  const document = await readDocument(file, io);
  const chosen = choose(readPipelines(document), values, file);
  const texts = format.isJoinable
    ? [format.render(chosen, look)]
    : chosen.map((one) => format.render([one], look));
  await write(texts, values.output, io);
  const faults = chosen.flatMap((one) => faultLines(one, document, file));
  for (const line of faults) io.note(line);
  return faults.length > 0 ? COULD_NOT_RUN : OK;
}

async function readDocument(file: string, io: Io): Promise<DesignDocument> {
  if (file === '-') return parse('file:///stdin.md', await io.readInput());
  const absolute = path.resolve(io.cwd, file);
  const text = await readText(absolute).catch((error: unknown) => {
    throw new CannotRun(`"${file}" ${reasonOf(error)}`);
  });
  return parse(pathToFileURL(absolute).href, text);
}

function choose(
  pipelines: readonly Pipeline[],
  { all, index }: { readonly all?: boolean; readonly index?: string },
  file: string,
): readonly Pipeline[] {
  const main = mainPipeline(pipelines);
  if (!main) throw new CannotRun(`"${file}" draws no pipeline: "mldd pipeline --help" says what is one`);
  if (all === true) return pipelines;
  if (index === undefined) return [main];
  const one = /^[1-9]\d*$/.test(index) ? pipelines[Number(index) - 1] : undefined;
  if (one) return [one];
  const range = pipelines.length === 1 ? '1 alone' : `1 to ${pipelines.length}`;
  throw new CannotRun(`There is no pipeline "${index}" in "${file}": use ${range}`);
}

async function write(texts: readonly string[], output: string | undefined, io: Io): Promise<void> {
  const [only = ''] = texts;
  if (output === undefined) {
    if (texts.length > 1) throw new CannotRun('Several of them need files: add "--output FILE"');
    io.out(only);
    return;
  }
  if (texts.length === 1) {
    await writeOutput(output, only, 'picture', io);
    return;
  }
  const { dir, name, ext } = path.parse(output);
  for (const [at, text] of texts.entries()) {
    await writeOutput(path.join(dir, `${name}-${at + 1}${ext}`), text, 'picture', io);
  }
}

/** `file:line:column: message` for each fault of `pipeline`. */
function faultLines({ faults }: Pipeline, document: DesignDocument, file: string): readonly string[] {
  return faults.map(({ message, span }) => {
    const { line, column } = placeOf(document, span.start);
    return `${file}:${line}:${column}: ${visible(message)}`;
  });
}
