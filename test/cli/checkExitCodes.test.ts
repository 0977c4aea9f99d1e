import { describe, expect, test } from 'vitest';
import { bad, good, tinyProject, warned } from './documents.ts';
import { useProgram } from './mldd.ts';

const mldd = useProgram();
const files = { ...tinyProject, 'good.md': good, 'bad.md': bad, 'warned.md': warned };

describe('exit code of mldd check', () => {
  test.each([
    [0, ['good.md']],
    [1, ['bad.md']],
    [0, ['warned.md']],
    [1, ['good.md', 'bad.md']],
    [1, ['warned.md', '--fail-on', 'warning']],
    [1, ['warned.md', '--fail-on=hint', '--quiet']],
    [0, ['bad.md', '--fail-on', 'never']],
    [1, ['bad.md', '--format', 'json']],
    [0, ['warned.md', '--format', 'json']],
  ])('%i for %j', async (code, args) => {
    const run = await mldd.run(await mldd.folder(files), ['check', ...args]);
    expect(run).toMatchObject({ code, stderr: '' });
    expect(run.stdout).not.toBe('');
  });

  test.each([
    [['--colour', 'good.md'], 'Unknown option "--colour" (did you mean "--color"?)'],
    [['good.md', '--format', 'jsn'], 'Unknown format "jsn" (did you mean "json"?): use pretty or json'],
    [['good.md', '--format'], 'Option "--format" needs a value'],
    [['good.md', '--quiet=yes'], 'Option "--quiet" takes no value'],
    [['good.md', '--fail-on', 'warnings'], 'Unknown severity "warnings" (did you mean "warning"?)'],
    [['good.md', '--framework', 'tny'], 'Unknown framework "tny" (did you mean "tiny"?)'],
    [['good.md', '--task', 'froud'], 'Unknown task type "froud" (did you mean "fraud"?)'],
    [['good.md', '--config', 'none.yaml'], 'Configuration "none.yaml" does not exist'],
    [['good.md', '--config', '.'], 'Configuration "." is no file'],
    [['good.md', '--output', '.'], 'The report cannot be written: "." is a folder'],
    [['gone.md'], '"gone.md" does not exist'],
    [['good.md/x.md'], '"good.md/x.md" lies below something that is no folder'],
    [['*.txt'], 'No Markdown file matches "*.txt"'],
    [['-', 'good.md'], 'Standard input cannot be checked together with paths'],
  ])('2 for %j', async (args, message) => {
    const run = await mldd.call(await mldd.folder(files), ['check', ...args]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`mldd: ${message}`);
    expect(run.stderr.trimEnd()).not.toContain('\n');
  });

  test('2 for a file that cannot be read, while the others are reported', async () => {
    const folder = await mldd.folder({ ...files, 'wide.md': Buffer.from(`\uFEFF${good}`, 'utf16le') });
    const run = await mldd.call(folder, ['check', 'wide.md', 'bad.md', 'gone.md']);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain('Section "Watch" is missing');
    expect(run.stderr).toContain('"wide.md" cannot be used: it is UTF-16, not UTF-8');
    expect(run.stderr).toContain('"gone.md" does not exist');
  });

  test('2 for a fault in a framework file, with its place', async () => {
    const folder = await mldd.folder({
      ...files,
      'tiny.yaml': 'id: tiny\ntitle: Tiny\nkind: framwork\nsections: []\n',
    });
    const run = await mldd.call(folder, ['check', 'good.md', 'bad.md']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('tiny.yaml:3:7: "kind" must be one of');
    expect(run.stderr.match(/tiny\.yaml:3:7/g)).toHaveLength(1);
  });

  test('2 for a fault in the configuration, while documents of other folders are checked', async () => {
    const folder = await mldd.folder({
      ...files,
      'broken/.mldd.yaml': 'root: true\nseverty: {}\n',
      'broken/doc.md': bad,
    });
    const run = await mldd.call(folder, ['check', 'broken/doc.md', 'good.md', '--format', 'json']);
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('broken/.mldd.yaml:2:1: The file has no property "severty"\n');
    expect(JSON.parse(run.stdout)).toMatchObject({ documents: [{ file: 'good.md' }] });
  });
});

test('a reader that stops early is no fault', async () => {
  const todos = Array.from({ length: 4000 }, (_, at) => `## Part ${at}\n\nTODO\n\n`).join('');
  const folder = await mldd.folder({ ...tinyProject, 'long.md': `${bad}\n${todos}` });
  const child = mldd.start(folder, ['check', 'long.md']);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout?.once('data', () => child.stdout?.destroy());
  const end = await new Promise((resolve) =>
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    }),
  );
  expect(end).toEqual({ code: 1, signal: null });
  expect(stderr).toBe('');
});
