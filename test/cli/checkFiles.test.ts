import { describe, expect, test } from 'vitest';
import { bad, good, tinyConfig, tinyFramework, tinyProject, undeclared } from './documents.ts';
import { useProgram } from './mldd.ts';

const mldd = useProgram();

/** The files that a run reports, and what else there is to say about it. */
async function check(
  folder: string,
  args: readonly string[],
): Promise<{ code: number | null; files: readonly string[]; stderr: string }> {
  const { code, stdout, stderr } = await mldd.call(folder, ['check', '--format', 'json', ...args]);
  const report = JSON.parse(stdout) as { documents: { file: string }[] };
  return { code, files: report.documents.map(({ file }) => file), stderr };
}

const tree = {
  ...tinyProject,
  '.gitignore': 'secret/\n/docs/old.md\n',
  '.git/HEAD': '',
  '.git/note.md': good,
  'readme.md': undeclared,
  'docs/a.md': good,
  'docs/old.md': good,
  'docs/plain.md': undeclared,
  'docs/deep/b.markdown': good,
  'docs/c.mldd.md': undeclared,
  'docs/data.txt': good,
  'secret/d.md': good,
  'node_modules/pkg/e.md': good,
};

describe('which files mldd check takes', () => {
  test.each([
    ['the current folder without a path', [], ['docs/a.md', 'docs/c.mldd.md', 'docs/deep/b.markdown']],
    ['the design documents of a folder', ['docs'], ['docs/a.md', 'docs/c.mldd.md', 'docs/deep/b.markdown']],
    [
      'a file that is named, whatever it is',
      ['docs/plain.md', 'docs/old.md'],
      ['docs/plain.md', 'docs/old.md'],
    ],
    ['a file of another kind that is named', ['docs/data.txt'], ['docs/data.txt']],
    ['what a glob matches', ['docs/*.md'], ['docs/a.md', 'docs/c.mldd.md', 'docs/plain.md']],
    ['a glob with braces', ['docs/{a,plain}.md'], ['docs/a.md', 'docs/plain.md']],
    [
      'each file once',
      ['docs', './docs/a.md', 'docs/a*'],
      ['docs/a.md', 'docs/c.mldd.md', 'docs/deep/b.markdown'],
    ],
    ['less what is taken away', ['docs/**', '!docs/deep', '!docs/p*'], ['docs/a.md', 'docs/c.mldd.md']],
  ])('%s: %j', async (_what, args, files) => {
    expect(await check(await mldd.folder(tree), args)).toEqual({ code: 0, files, stderr: '' });
  });

  test('an absolute path stays one', async () => {
    const folder = await mldd.folder(tree);
    const file = `${folder}/docs/a.md`;
    expect(await check(folder, [file])).toMatchObject({ files: [file] });
  });

  test('paths outside the current folder', async () => {
    const folder = await mldd.folder(tree);
    expect(await check(`${folder}/secret`, ['../docs/a.md', '../docs/deep'])).toMatchObject({
      files: ['../docs/a.md', '../docs/deep/b.markdown'],
    });
  });

  test('names that look like globs', async () => {
    const folder = await mldd.folder({ ...tinyProject, '[a].md': good, 'b c%20.md': good });
    expect(await check(folder, ['[a].md', 'b c%20.md'])).toMatchObject({ files: ['[a].md', 'b c%20.md'] });
  });

  test('a folder without a design document is said to be so, and is no fault', async () => {
    const folder = await mldd.folder({ ...tinyProject, 'docs/plain.md': undeclared, 'more/a.md': good });
    const run = await mldd.call(folder, ['check', 'docs', 'more']);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('No design document in "docs"');
    expect(run.stderr).not.toContain('"more"');
  });

  test('"documents" and "ignores" of the configuration', async () => {
    const config = `${tinyConfig}documents: ["plans/**"]\nignores: ["**/draft*"]\n`;
    const folder = await mldd.folder({
      ...tinyProject,
      '.mldd.yaml': config,
      'plans/a.md': undeclared,
      'plans/draft.md': good,
      'c.mldd.md': undeclared,
    });
    expect(await check(folder, ['.'])).toMatchObject({ files: ['plans/a.md'] });
    expect(await check(folder, ['plans/draft.md'])).toMatchObject({ files: ['plans/draft.md'] });
  });
});

describe('standard input', () => {
  test.each([[['-']], [['--stdin']]])('%j', async (args) => {
    const folder = await mldd.folder(tinyProject);
    const run = await mldd.run(folder, ['check', '--format', 'json', ...args], { input: bad });
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      documents: [{ file: '<stdin>', findings: [{ code: 'watch' }] }],
    });
  });

  test('stands for the file of --stdin-filepath', async () => {
    const folder = await mldd.folder({
      'docs/tiny.yaml': tinyFramework,
      'docs/.mldd.yaml': `${tinyConfig}overrides: [{ files: [new.md], severity: { watch: hint } }]\n`,
    });
    const args = ['check', '--stdin-filepath', './docs/new.md', '--format', 'json'];
    const { code, stdout } = await mldd.run(folder, args, { input: bad });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [
        { file: './docs/new.md', framework: 'tiny', findings: [{ code: 'watch', severity: 'hint' }] },
      ],
    });
  });

  test('may hold anything', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256);
    const run = await mldd.run(await mldd.folder(tinyProject), ['check', '-'], { input: bytes });
    expect(run).toMatchObject({ code: 1, stderr: '' });

    expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });
});

describe('what decides the framework and task', () => {
  const named = good.replace('task: fraud', 'task: fraud\nframework: four-step');

  test.each([
    ['front matter', named, [], { framework: 'four-step', task: 'fraud' }],
    ['configuration', good, [], { framework: 'tiny', task: 'fraud' }],
    ['options, before both', named, ['--framework=tiny', '--task=ads'], { framework: 'tiny', task: 'ads' }],
  ])('%s', async (_what, text, args, expected) => {
    const folder = await mldd.folder({ ...tinyProject, 'a.md': text });
    const { stdout } = await mldd.call(folder, ['check', 'a.md', '--format', 'json', ...args]);
    expect(JSON.parse(stdout)).toMatchObject({ documents: [expected] });
    if (args.length > 0) expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0 } });
  });

  test('--config is used instead of the configurations around the document, with what it extends', async () => {
    const folder = await mldd.folder({
      'docs/.mldd.yaml': 'framework: design-doc\n',
      'docs/a.md': bad,
      '.mldd.yaml': tinyConfig,
      'tiny.yaml': tinyFramework,
      'ci/strict.yaml': 'extends: ../.mldd.yaml\nseverity: { watch: hint }\n',
    });
    const args = ['check', 'docs/a.md', '--config', 'ci/strict.yaml', '--format', 'json'];
    const { code, stdout, stderr } = await mldd.call(folder, args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [{ framework: 'tiny', findings: [{ code: 'watch', severity: 'hint' }] }],
    });
  });
});
