import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { useProgram } from './mldd.ts';

const mldd = useProgram();

const example = readFileSync(path.resolve(import.meta.dirname, '../../examples/fraud-detection.md'), 'utf8');

/** A complete design without a front matter, and what is none. */
const tree = {
  'docs/fraud.md': example.replace(/^---\n[^]*?\n---\n/, ''),
  'docs/readme.md':
    '# Ranking library\n\n## Features\n\nFast training of gradient-boosted trees with NDCG.\n',
  'docs/archive/old.md': example.replace(/^---\n[^]*?\n---\n/, ''),
  '.mldd.yaml': "root: true\nignores: ['docs/archive/**']\n",
};

interface Report {
  readonly documents: readonly { file: string; isDesignDocument: boolean; findings: unknown[] }[];
}

async function detect(args: readonly string[]): Promise<{ found: string[]; stderr: string; report: Report }> {
  const folder = await mldd.folder(tree);
  const { stdout, stderr } = await mldd.call(folder, ['check', '--detect', '--format', 'json', ...args]);
  const report = JSON.parse(stdout) as Report;
  return {
    found: report.documents.map(({ file, isDesignDocument }) => `${file} ${isDesignDocument}`),
    stderr,
    report,
  };
}

describe('mldd check --detect', () => {
  test('finds the designs of a folder by what they say, but none that is ignored', async () => {
    expect((await detect(['docs'])).found).toEqual(['docs/fraud.md true']);
  });

  test('names a file that is none, does not check it, and says so', async () => {
    const { found, stderr, report } = await detect(['docs/readme.md', 'docs/fraud.md']);
    expect(found).toEqual(['docs/readme.md false', 'docs/fraud.md true']);
    expect(report.documents[0]?.findings).toEqual([]);
    expect(stderr).toContain('"docs/readme.md" does not read like the design of an ML system: not checked');
  });
});
