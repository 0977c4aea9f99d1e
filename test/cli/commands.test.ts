import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { askingProject, tinyProject } from './documents.ts';
import { useProgram } from './mldd.ts';

const mldd = useProgram();

async function run(...args: readonly string[]): ReturnType<typeof mldd.call> {
  return mldd.call(await mldd.folder({}), args);
}

describe('mldd', () => {
  test('--version', async () => {
    expect(await mldd.run(await mldd.folder({}), ['--version'])).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  test.each([
    [['--help'], 'Usage: mldd <command>'],
    [['help'], 'Usage: mldd <command>'],
    [['help', 'check'], 'Usage: mldd check'],
    [['check', '--help'], 'Usage: mldd check'],
    [['pipeline', '--help'], 'Usage: mldd pipeline'],
    [['new', '-h'], 'Usage: mldd new'],
    [['explain', '--help'], 'Usage: mldd explain'],
    [['frameworks', '--help'], 'Usage: mldd frameworks'],
    [['lsp', '--help'], 'Usage: mldd lsp'],
  ])('%j', async (args, start) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(start);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test.each([
    [[], 'Usage: mldd <command>'],
    [['chekc'], 'Unknown command "chekc" (did you mean "check"?)'],
    [['docs/a.md'], 'Unknown command "docs/a.md" (did you mean "mldd check docs/a.md"?)'],
    [['--versoin'], 'Unknown option "--versoin"'],
    [['help', 'nothing'], 'Unknown command "nothing"'],
    [['lsp'], 'The language server needs "--stdio"'],
    [['frameworks', 'a', 'b'], 'Unexpected argument "b"'],
  ])('cannot run %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('mldd new', () => {
  test('lists the templates', async () => {
    const { code, stdout } = await run('new');
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'seven-step',
      'four-step',
      'design-doc',
      '',
    ]);
  });

  test('prints a template, or writes it where no file is yet', async () => {
    const folder = await mldd.folder({});
    const file = path.join(folder, 'docs/new.md');
    const printed = await mldd.call(folder, ['new', 'four-step']);
    expect(printed.stdout).toContain('framework: four-step');
    expect(await mldd.call(folder, ['new', 'four-step', 'docs/new.md'])).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(await readFile(file, 'utf8')).toBe(printed.stdout);
    const again = await mldd.call(folder, ['new', 'seven-step', 'docs/new.md']);
    expect(again).toMatchObject({
      code: 2,
      stderr: 'mldd: "docs/new.md" exists already: "--force" overwrites it\n',
    });
    expect(await readFile(file, 'utf8')).toBe(printed.stdout);
    expect(await mldd.call(folder, ['new', 'seven-step', 'docs/new.md', '--force'])).toMatchObject({
      code: 0,
    });
    expect(await readFile(file, 'utf8')).toContain('framework: seven-step');
    const onFolder = await mldd.call(folder, ['new', 'seven-step', 'docs']);
    expect(onFolder).toMatchObject({ code: 2, stderr: 'mldd: "docs" is a folder: name the file in it\n' });
  });

  test('what it writes is a design document for mldd check', async () => {
    const folder = await mldd.folder({ '.mldd.yaml': 'root: true\n' });
    await mldd.call(folder, ['new', 'seven-step', 'docs/new.md']);
    const { stdout } = await mldd.call(folder, ['check', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      documents: [{ file: 'docs/new.md', framework: 'seven-step' }],
    });
  });

  test('an unknown template', async () => {
    expect(await run('new', 'sevn-step')).toMatchObject({
      code: 2,
      stderr: 'mldd: Unknown template "sevn-step" (did you mean "seven-step"?): "mldd new" lists them\n',
    });
  });
});

describe('mldd explain', () => {
  test('every code that it lists', async () => {
    const { stdout } = await run('explain');
    const codes = [...stdout.matchAll(/^ {2}(\S+)/gm)].map((found) => found[1] ?? '');
    expect(codes).toEqual(
      expect.arrayContaining(['cold-start', 'placeholder', 'monitoring', 'open-questions']),
    );
    for (const code of codes) {
      const explained = await run('explain', code);
      expect(explained).toMatchObject({ code: 0, stderr: '' });
      expect(explained.stdout).toContain(`${code}: hint`);
      expect(explained.stdout).toMatch(/^Why$/m);
    }
  });

  test('a code that is both concern and section', async () => {
    const { stdout } = await run('explain', 'monitoring');
    expect(stdout).toContain('(concern)');
    expect(stdout).toContain('(section of seven-step)');
    expect(stdout).toMatch(/^Good$/m);
  });

  test('a section of a framework of the configuration', async () => {
    const folder = await mldd.folder(tinyProject);
    const { code, stdout } = await mldd.call(folder, ['explain', 'watch']);
    expect(code).toBe(0);
    expect(stdout).toContain('Says which signals are watched.');
  });

  test('what a section is expected to hold, with points', async () => {
    const folder = await mldd.folder(askingProject);
    const { stdout } = await mldd.call(folder, ['explain', 'goal']);
    expect(stdout).toContain('- must, 3 points: Says how fast it is');
    expect(stdout).toContain('- should, 1 point: Says what is left out');
    expect(stdout).toContain('- nice, judged by a reader: Reads well');
  });

  test('an unknown code', async () => {
    expect(await run('explain', 'cold-strat')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'mldd: Unknown code "cold-strat" (did you mean "cold-start"?): "mldd explain" lists all codes\n',
    });
  });
});

describe('mldd frameworks', () => {
  test('lists those of the configuration too', async () => {
    const { code, stdout } = await mldd.call(await mldd.folder(tinyProject), [
      'frameworks',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    const { frameworks } = JSON.parse(stdout) as {
      frameworks: { id: string; kind: string; sections: unknown[] }[];
    };
    expect(frameworks.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'tiny',
        'seven-step',
        'four-step',
        'design-doc',
        'responsible-ai',
        'ml-test-score',
      ]),
    );
    expect(frameworks.find(({ id }) => id === 'tiny')?.sections).toEqual([
      {
        id: 'goal',
        title: 'Goal',
        presence: { default: 'required', tasks: {} },
        weight: 3,
        minutes: 5,
        purpose: 'Says what gets better.',
      },
      {
        id: 'watch',
        title: 'Watch',
        presence: { default: 'required', tasks: {} },
        weight: 1,
        minutes: 0,
        purpose: 'Says which signals are watched.',
      },
    ]);
  });

  test('shows the sections of one', async () => {
    const { stdout } = await mldd.call(await mldd.folder(tinyProject), ['frameworks', 'tiny']);
    expect(stdout).toMatchInlineSnapshot(`
      "tiny  Tiny framework

      1. Goal  goal
         required · 75 % of the score · 5 min
         Says what gets better.

      2. Watch  watch
         required · 25 % of the score
         Says which signals are watched.
      "
    `);
  });

  test('lists the task types', async () => {
    const { stdout } = await run('frameworks', '--tasks');
    expect(stdout).toMatch(/^recommendation +\S/m);
    expect(stdout).toMatch(/^fraud +\S/m);
  });

  test('an unknown framework', async () => {
    expect(await run('frameworks', 'seven')).toMatchObject({
      code: 2,
      stderr: 'mldd: Unknown framework "seven" (did you mean "seven-step"?): "mldd frameworks" lists them\n',
    });
  });

  test('a fault in the configuration', async () => {
    const folder = await mldd.folder({ '.mldd.yaml': 'root: true\nframework: [\n' });
    const { code, stdout, stderr } = await mldd.call(folder, ['frameworks']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\.mldd\.yaml:\d+:\d+: This is not valid YAML/);
    expect(stdout).toContain('seven-step');
  });
});

test('mldd lsp --stdio answers an editor, and ends with it', async () => {
  const child = mldd.start(await mldd.folder({}), ['lsp', '--stdio']);
  const answers = new Map<number, () => void>();
  let received = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    received += chunk;
    for (const [id, resolve] of answers) if (received.includes(`"id":${id},`)) resolve();
  });
  const send = (message: Readonly<Record<string, unknown>>): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (id: number, method: string, params?: Readonly<Record<string, unknown>>): Promise<void> => {
    const answered = new Promise<void>((resolve) => answers.set(id, resolve));
    send({ id, method, ...(params ? { params } : {}) });
    return answered;
  };
  await ask(1, 'initialize', { capabilities: {}, rootUri: null, processId: null });
  await ask(2, 'shutdown');
  send({ method: 'exit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(received).toContain('"hoverProvider"');
  expect(code).toBe(0);
});
