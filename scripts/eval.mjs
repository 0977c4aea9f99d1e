// Measures detection on real documents with hand labels, where they are at hand:
// `npm run eval [-- --verbose] [--topic ID] [--set FOLDER] [--write]`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from './loadCore.mjs';
import { evaluatePipelines } from './eval/pipelines.mjs';
import { evaluateRecognition } from './eval/recognition.mjs';
import { Report } from './eval/report.mjs';
import { evaluateRoles } from './eval/roles.mjs';
import { evaluateTasks } from './eval/tasks.mjs';
import { evaluateTopics } from './eval/topics.mjs';

const args = process.argv.slice(2);
const valueOf = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const options = { isVerbose: args.includes('--verbose'), topic: valueOf('--topic'), report: new Report() };
const corpus = path.resolve(valueOf('--set') ?? path.join(import.meta.dirname, '../../shared/corpus'));

if (!existsSync(path.join(corpus, 'labels.json'))) {
  console.log(`No labelled documents at ${corpus}: nothing to measure.`);
  process.exit(0);
}

const loaded = await loadCore();
const readJson = (name) => JSON.parse(readFileSync(path.join(corpus, name), 'utf8'));
const labels = readJson('labels.json');
/** One document: what the index says of it, its analysis, and its labels where it has any. */
const documents = readJson('index.json').map((row) => ({
  ...row,
  analysis: loaded.analyze(readFileSync(path.join(corpus, row.file), 'utf8')),
  labels: labels[row.id],
}));
const labelled = documents.filter((document) => document.labels);

if (!options.topic)
  evaluateRoles(
    loaded,
    labelled.filter((document) => document.labels.headings),
    options,
  );
if (!options.topic) evaluateRecognition(loaded, documents, options);
if (!options.topic) evaluateTasks(loaded, labelled, options);
evaluateTopics(loaded, labelled, options);
if (!options.topic) evaluatePipelines(loaded, corpus, options);

if (args.includes('--write')) {
  const file = path.resolve(import.meta.dirname, '../docs/detection.md');
  const text = readFileSync(file, 'utf8');
  const marker = '<!-- What follows is written by "npm run eval -- --write". -->\n';
  const head = text.slice(0, text.indexOf(marker) + marker.length);
  writeFileSync(file, `${head}\n${options.report.markdown()}`);
}
