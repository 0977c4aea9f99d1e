// Measures detection on real documents with hand labels, where they are at hand: `npm run eval [-- --verbose]`.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCore } from './loadCore.mjs';

const corpus = path.resolve(import.meta.dirname, '../../shared/corpus');
const isVerbose = process.argv.includes('--verbose');

if (!existsSync(path.join(corpus, 'labels.json'))) {
  console.log(`No labelled documents at ${corpus}: nothing to measure.`);
  process.exit(0);
}

const { core, analyze } = await loadCore();
const labels = JSON.parse(readFileSync(path.join(corpus, 'labels.json'), 'utf8'));
const index = JSON.parse(readFileSync(path.join(corpus, 'index.json'), 'utf8'));
const documents = index.map(({ id, file, kind }) => {
  const analysis = analyze(readFileSync(path.join(corpus, file), 'utf8'));
  return { id, kind, analysis, labels: labels[id] };
});

reportRoles(documents.filter((document) => document.labels));
reportTopics(documents.filter((document) => document.labels));

/** Precision and recall of the roles that headings play; a heading counts by its line. */
function reportRoles(labelled) {
  const rows = new Map();
  for (const { id, analysis, labels: wanted } of labelled) {
    const found = rolesIn(analysis);
    const expected = wanted.headings.filter((heading) => heading.form === 'atx');
    const others = wanted.headings.filter((heading) => heading.form !== 'atx');
    for (const { role, line } of found) {
      if (others.some((heading) => heading.role === role && heading.line === line)) continue;
      const isRight = expected.some((heading) => heading.role === role && heading.line === line);
      count(rows, role, isRight ? 'right' : 'wrong');
      if (!isRight && isVerbose) console.log(`  wrong   ${id}:${line} ${role} ${headingAt(analysis, line)}`);
    }
    for (const { role, line, text } of expected) {
      if (found.some((one) => one.role === role && one.line === line)) continue;
      count(rows, role, 'missed');
      if (isVerbose) console.log(`  missed  ${id}:${line} ${role} ${text}`);
    }
  }
  console.log('\nRoles of headings (ATX headings of the labelled documents)');
  console.table(
    Object.fromEntries([...withTotal(rows)].map(([role, row]) => [role, precisionAndRecall(row)])),
  );
}

/**
 * The headings that play each role, as the labels list them: of all headings that mean it, the least deep, and those that
 * serve it only for want of a better one where there is none.
 */
function rolesIn(analysis) {
  const roleOf = new Map(core.conceptIndex().concepts.map((concept) => [concept.id, concept.role]));
  const found = [...analysis.outline.conceptsOf].flatMap(([section, matches]) =>
    matches.flatMap(({ id, strength }) => {
      const rank = section.heading.depth + (strength === 'fallback' ? 100 : 0);
      return roleOf.get(id) ? [{ role: roleOf.get(id), rank, line: lineOf(analysis, section) }] : [];
    }),
  );
  const least = found.filter(
    ({ role, rank }) => !found.some((other) => other.role === role && other.rank < rank),
  );
  return least.filter(
    (one, at) => least.findIndex((other) => other.role === one.role && other.line === one.line) === at,
  );
}

/** What is said of each topic that is looked for, against the labels. */
function reportTopics(labelled) {
  const rows = new Map();
  for (const { id, analysis, labels: wanted } of labelled) {
    for (const { topic, status, evidence } of analysis.topics) {
      const expected = wanted.topics[topic.id]?.status;
      if (!expected) continue;
      count(rows, topic.id, status === expected ? 'same' : 'different');
      const isCovered = status === 'covered';
      if (expected === 'covered') count(rows, topic.id, isCovered ? 'right' : 'missed');
      else if (isCovered) count(rows, topic.id, 'wrong');
      if (expected === 'covered' && status === 'absent') count(rows, topic.id, 'lost');
      if (isVerbose && status !== expected) {
        const text = evidence[0]
          ? core.slice(analysis.document.text, evidence[0]).slice(0, 100).replace(/\s+/g, ' ')
          : '';
        console.log(
          `  ${id} ${topic.id}: ${status}, labelled ${expected} (line ${wanted.topics[topic.id].line ?? '-'}) ${text}`,
        );
      }
    }
  }
  console.log('\nTopics: covered or not; "lost" are covered ones that were called absent');
  console.table(
    Object.fromEntries(
      [...withTotal(rows)].map(([id, row]) => [
        id,
        {
          ...precisionAndRecall(row),
          lost: row.lost ?? 0,
          'three-way': ratio(row.same ?? 0, (row.same ?? 0) + (row.different ?? 0)),
        },
      ]),
    ),
  );
}

function count(rows, key, field) {
  const row = rows.get(key) ?? {};
  row[field] = (row[field] ?? 0) + 1;
  rows.set(key, row);
}

function withTotal(rows) {
  const total = {};
  for (const row of rows.values())
    for (const [field, n] of Object.entries(row)) total[field] = (total[field] ?? 0) + n;
  return new Map([...rows, ['all', total]]);
}

function precisionAndRecall({ right = 0, wrong = 0, missed = 0 }) {
  return {
    right,
    wrong,
    missed,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
  };
}

function ratio(part, whole) {
  return whole === 0 ? '-' : (part / whole).toFixed(2);
}

function lineOf(analysis, section) {
  return core.positionAt(analysis.document.lines, section.heading.span.start).line + 1;
}

function headingAt(analysis, line) {
  return analysis.document.text.split('\n')[line - 1]?.trim();
}
