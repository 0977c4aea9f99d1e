import { describe, expect, test } from 'vitest';
import { askingProject, bad, good, tinyProject, undeclared, warned } from './documents.ts';
import { useProgram } from './mldd.ts';

const mldd = useProgram();
const escape = '\u001B[';

test('a report', async () => {
  const folder = await mldd.folder({
    ...tinyProject,
    'docs/bad.md': `${bad}\nTODO: the rest\n`,
    'good.md': good,
  });
  const { stdout } = await mldd.run(folder, ['check', 'docs/bad.md', 'good.md'], { env: { COLUMNS: '72' } });
  expect(stdout).toMatchInlineSnapshot(`
    "docs/bad.md
      Tiny framework · task fraud
      56 % complete: 1 of 2 sections
      Missing: Watch

    ✖ error  watch  docs/bad.md:6:3
      Section "Watch" is missing: says which signals are watched
       6 │ # Stolen cards
         │   ^^^^^^^^^^^^
      fix available in the editor: Insert section "Watch"

    ▲ warning  placeholder  docs/bad.md:12:1
      "TODO" is still to be written
      12 │ TODO: the rest
         │ ^^^^


    good.md
      Tiny framework · task fraud
      100 % complete: 2 of 2 sections


    ✖ 1 error  ▲ 1 warning  in 2 documents
    "
  `);
});

describe('--verbose', () => {
  test('lists what is missing for a full score', async () => {
    const folder = await mldd.folder({ ...askingProject, 'bad.md': `${bad}\nTODO\n`, 'good.md': good });
    const args = ['check', 'bad.md', '--verbose', '--fail-on', 'never'];
    const { stdout } = await mldd.run(folder, args, { env: { COLUMNS: '72' } });
    expect(stdout.slice(0, stdout.indexOf('✖ error'))).toMatchInlineSnapshot(`
      "bad.md
        Tiny framework · task fraud
        37 % complete: 1 of 2 sections
        Missing: Watch

        Goal: 4 of 6 points, times 0.75 for placeholders that are left
          ◐ must    Gives two numbers (1 of 2 points; 2 of 3 numbers; line 10)
          ✖ should  Says what is left out (0 of 1 points)
          ? nice    Reads well (for a reader to judge)

        Watch, missing

      "
    `);
  });

  test('without it, the report is as calm as before', async () => {
    const folder = await mldd.folder({ ...askingProject, 'good.md': good });
    const { stdout } = await mldd.run(folder, ['check', 'good.md']);
    expect(stdout).not.toContain('Gives two numbers');
  });
});

test('a section that is waived is neither asked for nor missing', async () => {
  const waived = bad.replace('task: fraud', 'task: fraud\nwaivers: { watch: Another team watches }');
  const folder = await mldd.folder({ ...tinyProject, 'a.md': waived });
  const { stdout } = await mldd.run(folder, ['check', 'a.md']);
  expect(stdout).toContain('100 % complete: 1 of 1 sections');
  expect(stdout).not.toContain('Missing');
});

test('how to become a design document is said once', async () => {
  const folder = await mldd.folder({ ...tinyProject, 'a.md': undeclared, 'b.md': undeclared });
  const one = await mldd.run(folder, ['check', 'a.md']);
  expect(one.stdout).toContain('This file does not say that it is a design document');
  const two = await mldd.run(folder, ['check', 'a.md', 'b.md']);
  expect(two.stdout.match(/type: ml-design-doc/g)).toHaveLength(1);
});

test('--quiet says how much it hides', async () => {
  const config = tinyProject['.mldd.yaml'].replace('severity: {', 'severity: { watch: hint,');
  const folder = await mldd.folder({ ...tinyProject, '.mldd.yaml': config, 'bad.md': bad });
  const { stdout } = await mldd.run(folder, ['check', 'bad.md', '--quiet']);
  expect(stdout).not.toContain('Section "Watch" is missing');
  expect(stdout).toContain('1 hint  in 1 document (1 not shown: --quiet)');
});

describe('color', () => {
  test.each<[boolean, readonly string[], Record<string, string>]>([
    [false, [], {}],
    [false, [], { CI: 'true' }],
    [true, [], { FORCE_COLOR: '1' }],
    [false, [], { FORCE_COLOR: '0' }],
    [false, [], { FORCE_COLOR: '1', NO_COLOR: '1' }],
    [true, ['--color'], { NO_COLOR: '1' }],
    [false, ['--no-color'], { FORCE_COLOR: '1' }],
  ])('%s with %j and %j', async (isColored, args, env) => {
    const folder = await mldd.folder({ ...tinyProject, 'warned.md': warned });
    const { stdout } = await mldd.run(folder, ['check', 'warned.md', ...args], { env });
    expect(stdout.includes(escape)).toBe(isColored);
  });
});

test('a document cannot control the terminal', async () => {
  const evil = `${bad}\n## Part ${escape}2J\u0007\u202E\u009B31m\n`;
  const folder = await mldd.folder({ ...tinyProject, [`evil${escape}31m.md`]: evil });
  const { stdout } = await mldd.run(folder, ['check', `evil${escape}31m.md`, '--fail-on', 'never']);
  expect(stdout).toContain('## Part ␛[2J␇��31m');
  expect(stdout).toContain('evil␛[31m.md');
  expect(stdout).not.toMatch(/[\u001B\u0007\u202E\u009B]/);
});
