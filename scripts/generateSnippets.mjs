// Makes snippets/sections.code-snippets from templates/ and schemas/frameworks/. `--check` only says whether
// it is current.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'snippets/sections.code-snippets');

/** In the order in which a title that two frameworks share is taken. */
const frameworks = ['seven-step', 'four-step', 'design-doc'];

/** What can be chosen in place of typing, by the label of a bullet or the heading of a column. */
const choices = {
  'Kind of task': [
    'binary classification',
    'multi-class classification',
    'multi-label classification',
    'regression',
    'forecasting',
    'ranking',
    'retrieval',
    'retrieval and ranking',
    'detection',
    'segmentation',
    'clustering',
    'generation',
  ],
  'Batch, online, streaming or hybrid': ['batch', 'online', 'streaming', 'hybrid'],
  'Static or dynamic': ['static', 'dynamic'],
};

/** The text of the generated file: a snippet for each section of each template, with tab stops for gaps. */
export async function generateSnippets() {
  const snippets = {};
  const titles = new Set();
  for (const id of frameworks) {
    const framework = parse(await readFile(path.join(root, `schemas/frameworks/${id}.yaml`), 'utf8'));
    const template = await readFile(path.join(root, `templates/${id}.md`), 'utf8');
    const written = sectionsOf(template);
    for (const [index, spec] of framework.sections.entries()) {
      if (titles.has(spec.title)) continue;
      titles.add(spec.title);
      const lines = written.get(spec.title);
      if (!lines) throw new Error(`templates/${id}.md has no section "${spec.title}"`);
      snippets[`${spec.title} (${framework.title})`] = {
        prefix: `mldd-${id}-${spec.id}`,
        body: withTabStops(lines),
        description: `${place(index, framework)}. ${spec.purpose}`,
      };
    }
  }
  const note = '// Generated from templates/ and schemas/frameworks/ by "npm run generate". Do not edit.';
  return format(`${note}\n${JSON.stringify(snippets)}`, {
    ...(await resolveConfig(target)),
    filepath: target,
  });
}

function place(index, { sections, title }) {
  return `Section ${index + 1} of ${sections.length}, ${title}`;
}

/** Title of each second-level heading of a Markdown text → its lines, the heading's own included. */
function sectionsOf(text) {
  const sections = new Map();
  let lines;
  let isFenced = false;
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('```')) isFenced = !isFenced;
    const title = isFenced ? undefined : /^## (.+)$/.exec(line)?.[1];
    if (title !== undefined) sections.set(title, (lines = []));
    lines?.push(line);
  }
  for (const section of sections.values()) if (section.at(-1) === '') section.pop();
  return sections;
}

/** `lines` as the body of a snippet: what is to be filled becomes a tab stop, all else stands for itself. */
function withTabStops(lines) {
  let count = 0;
  let isFenced = false;
  let header;
  const stop = (label, text) => {
    const options = choices[label];
    count += 1;
    // The first one is what is left where nobody chooses, and must show that nobody did.
    if (options) return `\${${count}|TODO,${options.join(',')}|}`;
    return text ? `\${${count}:${text}}` : `$${count}`;
  };
  return lines.map((line) => {
    if (line.startsWith('```')) isFenced = !isFenced;
    if (isFenced) return escaped(line);
    if (!line.startsWith('|')) header = undefined;
    else if (header) return row(line, header, stop);
    else header = line.split('|').map((cell) => cell.trim());
    const label = /^- (.+): TODO$/.exec(line)?.[1] ?? '';
    return escaped(line).replace(/\bTODO\b/, () => stop(label, 'TODO'));
  });
}

function row(line, header, stop) {
  return line
    .split('|')
    .map((cell, index, { length }) => {
      if (index === 0 || index === length - 1) return cell;
      if (cell.trim() === '') return ` ${stop(header[index], '')} `;
      return escaped(cell).replace(/\bTODO\b/, () => stop(header[index], 'TODO'));
    })
    .join('|');
}

function escaped(text) {
  return text.replace(/[\\$}]/g, '\\$&');
}

if (process.argv[1] === import.meta.filename) {
  const text = await generateSnippets();
  const current = await readFile(target, 'utf8').catch(() => '');
  if (process.argv.includes('--check')) {
    if (text !== current) console.error('snippets/sections.code-snippets is stale: run "npm run generate"');
    process.exitCode = text === current ? 0 : 1;
  } else {
    await writeFile(target, text);
  }
}
