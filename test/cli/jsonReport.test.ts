import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { JsonReport } from '../../server/cli/report/json.ts';
import { version } from '../../package.json';
import { askingProject, bad, good, tinyProject, warned } from './documents.ts';
import { useProgram } from './mldd.ts';

const mldd = useProgram();

test('the report is one object of exactly this shape', async () => {
  const folder = await mldd.folder({ ...tinyProject, 'bad.md': bad });
  const { stdout, stderr } = await mldd.call(folder, ['check', 'bad.md', '--format', 'json']);
  expect(stderr).toBe('');
  expect(stdout.endsWith('}\n')).toBe(true);
  const report = JSON.parse(stdout) as JsonReport;
  const [document] = report.documents;
  expect({ ...report, documents: [{ ...document, topics: [] }] }).toEqual({
    schemaVersion: 1,
    version,
    documents: [
      {
        file: 'bad.md',
        isDesignDocument: true,
        framework: 'tiny',
        task: 'fraud',
        taskSource: 'front-matter',
        taskConfidence: 1,
        taskEvidence: [{ line: 3, column: 7, text: 'fraud' }],
        coverage: {
          score: 0.75,
          sections: [
            { id: 'goal', status: 'present', line: 8, presence: 'required', score: 1, expectations: [] },
            { id: 'watch', status: 'missing', presence: 'required', score: 0, expectations: [] },
          ],
        },
        topics: [],
        pipeline: { stages: 0, source: 'none' },
        findings: [
          {
            code: 'watch',
            severity: 'error',
            message: 'Section "Watch" is missing: says which signals are watched',
            range: { start: { line: 6, column: 3 }, end: { line: 6, column: 15 } },
            section: 'watch',
            fixable: true,
          },
        ],
        waived: [],
      },
    ],
    summary: { documents: 1, errors: 1, warnings: 0, infos: 0, hints: 0 },
  });
});

test('keys come in the order in which the contract shows them', async () => {
  const folder = await mldd.folder({ ...tinyProject, 'bad.md': bad });
  const { stdout } = await mldd.call(folder, ['check', 'bad.md', '--format', 'json']);
  const report = JSON.parse(stdout) as JsonReport;
  expect(Object.keys(report)).toEqual(['schemaVersion', 'version', 'documents', 'summary']);
  expect(Object.keys(report.documents[0] ?? {})).toEqual([
    'file',
    'isDesignDocument',
    'framework',
    'task',
    'taskSource',
    'taskConfidence',
    'taskEvidence',
    'coverage',
    'topics',
    'pipeline',
    'findings',
    'waived',
  ]);
});

test('the score of a section is explained by what is expected of it', async () => {
  const folder = await mldd.folder({ ...askingProject, 'bad.md': bad });
  const { stdout } = await mldd.call(folder, ['check', 'bad.md', '--format', 'json']);
  const [document] = (JSON.parse(stdout) as JsonReport).documents;
  expect(document?.coverage.sections[0]).toEqual({
    id: 'goal',
    status: 'present',
    line: 8,
    presence: 'required',
    score: 0.66,
    expectations: [
      {
        ...{ id: 'speed', level: 'must', text: 'Says how fast it is', verdict: 'met' },
        ...{ points: 3, possible: 3, line: 10 },
      },
      {
        ...{ id: 'scale', level: 'must', text: 'Gives two numbers', verdict: 'partly' },
        ...{ points: 1, possible: 2, line: 10, note: '2 of 3 numbers' },
      },
      {
        ...{ id: 'limits', level: 'should', text: 'Says what is left out', verdict: 'unmet' },
        ...{ points: 0, possible: 1 },
      },
      {
        ...{ id: 'taste', level: 'nice', text: 'Reads well', verdict: 'unjudged' },
        ...{ points: 0, possible: 0 },
      },
    ],
  });
});

test('topics quote the document at the place that they give', async () => {
  const text = `${bad}\n## Cold start\n\nNew users get the popular items of their city until their third click.\n`;
  const folder = await mldd.folder({ ...tinyProject, 'a.md': text });
  const { stdout } = await mldd.call(folder, [
    'check',
    'a.md',
    '--format',
    'json',
    '--task',
    'recommendation',
  ]);
  const report = JSON.parse(stdout) as JsonReport;
  const topics = report.documents[0]?.topics ?? [];
  expect(topics.map(({ id }) => id)).toEqual(expect.arrayContaining(['cold-start', 'monitoring']));
  const coldStart = topics.find(({ id }) => id === 'cold-start');
  expect(coldStart).toMatchObject({ status: 'covered', presence: 'required' });
  const lines = text.split('\n');
  for (const { line, column, text: quote } of topics.flatMap(({ evidence }) => evidence)) {
    const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
    expect(rest.startsWith(quote)).toBe(true);
  }
});

test('--quiet leaves out what is less than a warning, and still counts it', async () => {
  const config = tinyProject['.mldd.yaml'].replace('severity: {', 'severity: { watch: hint,');
  const folder = await mldd.folder({
    ...tinyProject,
    '.mldd.yaml': config,
    'bad.md': bad,
    'warned.md': warned,
  });
  const { stdout } = await mldd.call(folder, ['check', 'bad.md', 'warned.md', '--format', 'json', '-q']);
  const report = JSON.parse(stdout) as JsonReport;
  expect(report.documents.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
    [],
    ['placeholder'],
  ]);
  expect(report.summary).toMatchObject({ warnings: 1, hints: 1 });
});

test('a byte order mark is no column, and bytes that are no UTF-8 are no fault', async () => {
  const folder = await mldd.folder({
    ...tinyProject,
    'mark.md': '\uFEFF# Cards\n\n## Goal\n\nBlock cards.\n',
    'latin1.md': Buffer.from('# Caf\u00e9\n\n## Goal\n\nServe coffee.\n', 'latin1'),
  });
  const { stdout } = await mldd.call(folder, ['check', 'mark.md', 'latin1.md', '--format', 'json']);
  const report = JSON.parse(stdout) as JsonReport;
  const ranges = report.documents.map(({ findings }) => findings[0]?.range);
  expect(ranges).toEqual([
    { start: { line: 1, column: 3 }, end: { line: 1, column: 8 } },
    { start: { line: 1, column: 3 }, end: { line: 1, column: 7 } },
  ]);
});

test('--output takes the report from standard output', async () => {
  const folder = await mldd.folder({ ...tinyProject, 'good.md': good });
  const run = await mldd.call(folder, [
    'check',
    'good.md',
    '--format',
    'json',
    '--output',
    'out/report.json',
  ]);
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const report = JSON.parse(await readFile(path.join(folder, 'out/report.json'), 'utf8')) as JsonReport;
  expect(report.summary.documents).toBe(1);
});
