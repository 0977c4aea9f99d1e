// Measures parsing, checking and the language server's round trip, beside remark-parse alone on the same texts in the
// same run: `npm run bench`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { measurePreview } from './bench/preview.mjs';
import { measureTopics } from './bench/topics.mjs';
import { loadCore } from './loadCore.mjs';

const root = path.resolve(import.meta.dirname, '..');
const sizes = [200, 1_000, 10_000];
const { core, analyze } = await loadCore();

await main();

async function main() {
  const rows = [];
  for (const lines of sizes) rows.push({ lines, ...measureCore(documentOf(lines)) });
  console.log(
    '\nParse and check, milliseconds (median of runs); ratio: to remark-parse alone on the same text',
  );
  console.table(rows);
  console.log('\nMatching the signals of topics: longer texts, then more signals');
  console.table(await measureTopics(core, documentOf(1_000)));
  const server = path.join(root, 'dist/server.js');
  if (!existsSync(server)) throw new Error('dist/server.js is missing: run "npm run build" first');
  const trips = [];
  for (const lines of sizes) trips.push({ lines, ...(await measureServer(server, documentOf(lines))) });
  console.log(
    '\nLanguage server over stdio, milliseconds: keystroke to answered pull diagnostics, and hover',
  );
  console.table(trips);
  console.log(
    '\nPreview in the real workbench, milliseconds: keystroke in a pipeline block to the picture of that version',
  );
  const previews = await measurePreview();
  if (previews) console.table(previews);
  else console.log('Skipped: no VS Code is cached. "npm run test:editor" fetches one.');
}

/** A valid design document of about `lines` lines: the sections of an example, again and again. */
function documentOf(lines) {
  const text = readFileSync(path.join(root, 'examples/video-recommendation.md'), 'utf8');
  const [matter, body] = splitMatter(text);
  let all = matter + body;
  for (let copy = 2; all.split('\n').length < lines; copy++) all += body.replace(/^(#+ .*)$/gm, `$1 ${copy}`);
  return all.split('\n').slice(0, lines).join('\n');
}

function splitMatter(text) {
  const end = text.indexOf('\n---', 3) + 5;
  return [text.slice(0, end), text.slice(end)];
}

function measureCore(text) {
  const remark = unified().use(remarkParse).freeze();
  const runs = text.length > 200_000 ? 5 : 15;
  const times = interleaved(runs, {
    remark: () => remark.parse(text),
    parse: () => core.parse('file:///a.md', text),
    all: () => analyze(text).findings,
  });
  return {
    'remark-parse': times.remark.toFixed(1),
    parse: times.parse.toFixed(1),
    'parse + check': times.all.toFixed(1),
    'ratio parse': (times.parse / times.remark).toFixed(2),
    'ratio parse + check': (times.all / times.remark).toFixed(2),
  };
}

/** Medians of several tasks that take turns, so that a busy machine slows all of them alike. */
function interleaved(runs, tasks) {
  const samples = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let run = 0; run < runs + 2; run++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      if (run >= 2) samples[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, percentile(list, 0.5)]));
}

async function measureServer(module, text) {
  const child = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const uri = 'file:///bench/a.md';
  const capabilities = { textDocument: { diagnostic: {}, hover: {} }, workspace: { configuration: true } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  const open = { uri, languageId: 'markdown', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument: open });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const keys = [];
  const hovers = [];
  const last = text.split('\n').length - 1;
  for (let version = 2; version < 22; version++) {
    const start = performance.now();
    const range = { start: { line: last, character: 0 }, end: { line: last, character: 0 } };
    const contentChanges = [{ range, text: 'x' }];
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    keys.push(performance.now() - start);
    const hoverStart = performance.now();
    await connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 12, character: 4 },
    });
    hovers.push(performance.now() - hoverStart);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return {
    'key p50': percentile(keys, 0.5).toFixed(1),
    'key p95': percentile(keys, 0.95).toFixed(1),
    'hover p50': percentile(hovers, 0.5).toFixed(1),
  };
}

function percentile(list, share) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
