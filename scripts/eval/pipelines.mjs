import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Measures the reading of pipelines on the fragments in `corpus/pipelines`: stages and edges against the graphs in
 * `pipelines.json`, and fragments that are no pipelines and were read as such.
 */
export function evaluatePipelines({ core }, corpus, { isVerbose, report }) {
  const folder = path.join(corpus, 'pipelines');
  if (!existsSync(path.join(folder, 'index.json'))) return;
  const fragments = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'));
  const expected = JSON.parse(readFileSync(path.join(import.meta.dirname, 'pipelines.json'), 'utf8'));
  const rows = new Map();
  const falsely = {};
  for (const { id, file, kind, judgement } of fragments) {
    const text = readFileSync(path.join(corpus, file), 'utf8');
    const pipelines = core.readPipelines(core.parse('file:///fragment.md', text));
    if (judgement === 'pipeline')
      compare(core, { id, kind }, graphOf(core, pipelines), expected[id], rows, isVerbose);
    else {
      const row = (falsely[judgement] ??= { fragments: 0, 'read as pipeline': 0 });
      row.fragments++;
      if (pipelines.length > 0) row['read as pipeline']++;
      if (pipelines.length > 0 && isVerbose) console.log(`  falsely ${id} ${judgement}`);
    }
  }
  report.table(
    'Pipelines: stages and edges',
    Object.fromEntries([...rows].toSorted().map(([key, row]) => [key, precisionAndRecall(row)])),
  );
  report.table('Pipelines: fragments that are none', falsely);
}

/** All pipelines of a fragment as one graph, by comparable labels. */
function graphOf(core, pipelines) {
  const stages = [];
  const edges = [];
  for (const pipeline of pipelines) {
    const names = new Map();
    for (const { id, label } of pipeline.groups) names.set(id, `@${label}`);
    for (const { id, label } of pipeline.stages) {
      names.set(id, label);
      stages.push(label);
    }
    for (const { from, to } of pipeline.edges) edges.push([names.get(from), names.get(to)]);
  }
  return { stages, edges };
}

function compare(core, { id, kind }, found, wanted, rows, isVerbose) {
  if (!wanted) throw new Error(`No expected graph for ${id}`);
  const edges = wanted.edges.map((edge) => edge.split('>').map((end) => nameAt(wanted, end)));
  const isSame = (a, b) => formOf(a) === formOf(b);
  const isSameEdge = (a, b) => isSame(a[0], b[0]) && isSame(a[1], b[1]);
  const results = {
    stages: match(wanted.stages, found.stages, isSame),
    edges: match(edges, found.edges, isSameEdge),
  };
  for (const [what, { right, missed, wrong }] of Object.entries(results)) {
    for (const key of [`${kind} ${what}`, `all ${what}`]) {
      const row = rows.get(key) ?? { right: 0, wrong: 0, missed: 0 };
      rows.set(key, {
        right: row.right + right,
        wrong: row.wrong + wrong.length,
        missed: row.missed + missed.length,
      });
    }
    if (!isVerbose) continue;
    for (const one of missed) console.log(`  missed  ${id} ${what} ${[one].flat().join(' > ')}`);
    for (const one of wrong) console.log(`  wrong   ${id} ${what} ${[one].flat().join(' > ')}`);
  }
}

/** An end of an expected edge: a place in `stages`, or the label of a group. */
function nameAt({ stages }, end) {
  return end.startsWith('@') ? end : stages[Number(end)];
}

/** Labels are the same whatever their signs, case and spaces. */
function formOf(label) {
  return String(label)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function match(wanted, found, isSame) {
  const left = [...found];
  const missed = wanted.filter((one) => {
    const at = left.findIndex((other) => isSame(one, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { right: wanted.length - missed.length, missed, wrong: left };
}

function precisionAndRecall({ right, wrong, missed }) {
  const ratio = (part, whole) => (whole === 0 ? '-' : (part / whole).toFixed(2));
  return {
    right,
    wrong,
    missed,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
  };
}
