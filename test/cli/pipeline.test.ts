import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawnStages } from '../core/pipeline/elements.ts';
import { useProgram } from './mldd.ts';

const mldd = useProgram();

const block =
  '```pipeline\ntitle: Feed\nstages:\n  - { id: q, name: Query | all }\n  - { id: rank, name: Ranking, out: 1e9, latency: 30ms }\n  - { id: feed, name: Feed }\n```\n';
const files = {
  'doc.md': `# Feed\n\nLogs -> ETL -> Feature store -> Training\n\n${block}`,
  'broken.md': '# Feed\n\n```pipeline\nstages:\n  - { id: a, name: Ranking, speed: fast }\n```\n',
  'none.md': '# Feed\n\nNothing is drawn here.\n',
};

async function run(...args: readonly string[]): ReturnType<typeof mldd.call> {
  return mldd.call(await mldd.folder(files), ['pipeline', ...args]);
}

describe('mldd pipeline', () => {
  test('draws the pipeline that stands for the document', async () => {
    const { code, stdout, stderr } = await run('doc.md');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(drawnStages(stdout)).toEqual(['q', 'rank', 'feed']);
    expect(stdout).toContain('prefers-color-scheme');
  });

  test('draws another one, in other colors and downwards', async () => {
    const { stdout } = await run('doc.md', '--index', '1', '--theme', 'dark', '--direction', 'down');
    expect(drawnStages(stdout)).toEqual(['logs', 'etl', 'feature-store', 'training']);
    expect(stdout).not.toContain('prefers-color-scheme');
    const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(stdout) ?? [];
    expect(Number(height)).toBeGreaterThan(Number(width));
  });

  test('as Mermaid', async () => {
    const { stdout } = await run('doc.md', '-f', 'mermaid');
    expect(stdout).toBe(
      'flowchart LR\n  q["Query #124; all"]\n  rank["Ranking<br>30 ms"]\n  feed["Feed"]\n  q --> rank\n  rank -->|"1B"| feed\n',
    );
  });

  test('as a table', async () => {
    const { stdout } = await run('doc.md', '--format', 'table');
    expect(stdout).toMatchInlineSnapshot(`
      "Feed

      | Stage        | Kind     | Lane   | Items out | Latency | Leads to |
      | ------------ | -------- | ------ | --------- | ------- | -------- |
      | Query \\| all | Request  | Online |           |         | Ranking  |
      | Ranking      | Ranking  | Online | 1B        | 30 ms   | Feed     |
      | Feed         | Response | Online |           |         |          |
      "
    `);
  });

  test('as values, all of them', async () => {
    const { stdout } = await run('doc.md', '--all', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      pipelines: [{ source: 'arrows' }, { source: 'fence', title: 'Feed', latencyMs: 30 }],
    });
  });

  test('writes to files', async () => {
    const folder = await mldd.folder(files);
    const one = await mldd.call(folder, ['pipeline', 'doc.md', '-o', 'out/one.svg']);
    expect(one).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(drawnStages(await readFile(path.join(folder, 'out/one.svg'), 'utf8'))).toHaveLength(3);
    await mldd.call(folder, ['pipeline', 'doc.md', '--all', '-o', 'out/all.svg']);
    expect(drawnStages(await readFile(path.join(folder, 'out/all-1.svg'), 'utf8'))).toHaveLength(4);
    expect(drawnStages(await readFile(path.join(folder, 'out/all-2.svg'), 'utf8'))).toHaveLength(3);
  });

  test('draws what can be read of a block with faults, and says what cannot', async () => {
    const { code, stdout, stderr } = await run('broken.md');
    expect(code).toBe(2);
    expect(drawnStages(stdout)).toEqual(['a']);
    expect(stderr).toMatch(/^broken\.md:5:\d+: .*speed/);
  });

  test('reads standard input', async () => {
    const folder = await mldd.folder({});
    const { code, stdout } = await mldd.run(folder, ['pipeline', '-'], { input: block });
    expect(code).toBe(0);
    expect(drawnStages(stdout)).toHaveLength(3);
  });

  test.each([
    [[], 'Name the document: "mldd pipeline FILE"'],
    [['lost.md'], '"lost.md" does not exist'],
    [['none.md'], '"none.md" draws no pipeline'],
    [['doc.md', '--index', '3'], 'There is no pipeline "3" in "doc.md": use 1 to 2'],
    [['doc.md', '--index', '0'], 'There is no pipeline "0"'],
    [['doc.md', '--format', 'png'], 'Unknown format "png": use svg, mermaid, json or table'],
    [['doc.md', '--theme', 'drak'], 'Unknown theme "drak" (did you mean "dark"?)'],
    [['doc.md', '--direction', 'left'], 'Unknown direction "left"'],
    [['doc.md', '--all'], 'Several of them need files: add "--output FILE"'],
    [['doc.md', '--all', '--index', '1'], '"--all" goes without "--index"'],
    [['doc.md', 'more.md'], 'Unexpected argument "more.md"'],
    [['doc.md', '-o', '.'], 'The picture cannot be written: "." is a folder'],
  ])('cannot run %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
