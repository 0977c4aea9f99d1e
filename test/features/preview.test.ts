import { describe, expect, test } from 'vitest';
import { exportOf, previewOf } from '../../server/features/preview.ts';
import type { Preview, PreviewRange } from '../../server/protocol.ts';
import { penguins, URI } from './penguins.ts';

const FENCE = `# Colony

## Feeding

\`\`\`pipeline
title: Fish
budget: 100 ms p99
stages:
  - id: catch
    name: Candidate retrieval
    latency: 30 ms p99
    owner: Divers
  - { id: rank, name: Ranking of fish, model: DLRM, after: catch }
\`\`\`
`;

/** The text that `range` covers. */
function textIn(text: string, { start, end }: PreviewRange): string {
  const lines = text.split('\n');
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.column, end.column);
  const inner = lines.slice(start.line + 1, end.line);
  return [
    (lines[start.line] ?? '').slice(start.column),
    ...inner,
    (lines[end.line] ?? '').slice(0, end.column),
  ].join('\n');
}

async function previewIn(source: string, params: Parameters<typeof previewOf>[2] = {}): Promise<Preview> {
  const { analysis } = await penguins(source);
  return previewOf(analysis, 7, params);
}

describe('a document with a pipeline', () => {
  test('gives its picture, with each stage, what is said of it and where', async () => {
    const { uri, version, pipelines, picture } = await previewIn(FENCE);
    expect({ uri, version }).toEqual({ uri: URI, version: 7 });
    expect(pipelines).toMatchObject([{ id: 'pipeline-1', title: 'Fish', source: 'fence', stages: 2 }]);
    expect(picture?.stages.map(({ id, name }) => [id, name])).toEqual([
      ['catch', 'Candidate retrieval'],
      ['rank', 'Ranking of fish'],
    ]);
    expect(picture?.stages[0]?.facts).toContainEqual({ name: 'Owner', value: 'Divers' });
    expect(textIn(FENCE, picture?.stages[0]?.range ?? expect.fail())).toMatch(/^id: catch[^]*Divers/);
    expect(textIn(FENCE, picture?.stages[0]?.mentions[0] ?? expect.fail())).toBe('catch');
    const drawn = [...(picture?.svg ?? '').matchAll(/data-stage="(\w+)"[^>]*tabindex="0"/g)];
    expect(drawn.map(([, id]) => id)).toEqual(['catch', 'rank']);
    expect(picture?.svg).not.toContain('<style');
  });

  test('has no picture of a block that does not parse, but says what is wrong and where', async () => {
    const broken = FENCE.replace('budget: 100 ms p99', 'budget: [100');
    const { pipelines, picture } = await previewIn(broken);
    expect(pipelines).toMatchObject([{ id: 'pipeline-1', stages: 0 }]);
    expect(picture).toMatchObject({ id: 'pipeline-1', svg: '', isBlank: false, stages: [] });
    expect(picture?.faults[0]?.message).not.toBe('');
    expect(picture?.faults[0]?.range.start.line).toBeGreaterThanOrEqual(6);
  });

  test('draws what it can of a block with a fault', async () => {
    const { picture } = await previewIn(FENCE.replace('owner: Divers', 'boss: Divers'));
    expect(picture?.stages).toHaveLength(2);
    expect(picture?.faults).toMatchObject([{ range: { start: { line: 11 } } }]);
  });

  test('marks the findings of its stages', async () => {
    const findings = { rank: [{ code: 'x', severity: 'warning', message: 'Too <b>slow' }] } as const;
    const { picture } = await previewIn(FENCE, { findings });
    expect(picture?.stages.map((stage) => stage.findings)).toEqual([[], findings.rank]);
    expect(picture?.svg).toContain('mldd-badge-warning');
    expect(picture?.svg).toContain('Too &lt;b&gt;slow');
  });
});

test('a block with nothing in it is blank', async () => {
  const { picture } = await previewIn('# Colony\n\n```pipeline\n\n```\n');
  expect(picture).toMatchObject({ svg: '', isBlank: true });
});

test('a document without a pipeline has no picture', async () => {
  const preview = await previewIn('# Colony\n\n## Scope\n\nTen birds.\n');
  expect(preview.pipelines).toEqual([]);
  expect(preview).not.toHaveProperty('picture');
});

describe('of several pipelines', () => {
  const several = `${FENCE}\n## Moulting\n\n\`\`\`mermaid\nflowchart LR\n  logs[Event logs] --> train[Model training] --> eval[Offline evaluation]\n\`\`\`\n`;

  test('each is listed, with the heading above it where it has no title', async () => {
    const { pipelines, picture } = await previewIn(several);
    expect(pipelines.map(({ id, title, source }) => [id, title, source])).toEqual([
      ['pipeline-1', 'Fish', 'fence'],
      ['pipeline-2', 'Moulting', 'mermaid'],
    ]);
    expect(picture?.id).toBe('pipeline-1');
  });

  test.each([
    ['pipeline-2', 'pipeline-2'],
    ['pipeline-9', 'pipeline-1'],
  ])('asked for %s, %s is drawn', async (pipeline, drawn) => {
    expect((await previewIn(several, { pipeline })).picture?.id).toBe(drawn);
  });
});

test('more stages stand beside each other where there is room', async () => {
  const stages = Array.from({ length: 8 }, (_, at) => `  - { id: s${at}, lane: online }`).join('\n');
  const source = `# Colony\n\n\`\`\`pipeline\nstages:\n${stages}\n\`\`\`\n`;
  const widthIn = async (width: number, height: number): Promise<number> => {
    const { picture } = await previewIn(source, { room: { width, height } });
    return Number(/ width="(\d+)/.exec(picture?.svg ?? '')?.[1]);
  };
  const [narrow, wide] = [await widthIn(600, 900), await widthIn(1600, 500)];
  expect(narrow).toBeLessThan(800);
  expect(wide).toBeGreaterThan(narrow);
  expect(await widthIn(Number.NaN, 0)).toBeGreaterThan(0);
});

describe('an export', () => {
  test('is a picture that needs nothing else, in the colors that are asked for', async () => {
    const { analysis } = await penguins(FENCE);
    const svg = exportOf(analysis, { pipeline: 'pipeline-1', format: 'svg', theme: 'dark' });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^]*<style>[^]*<\/svg>\n$/);
    expect(svg).not.toBe(exportOf(analysis, { pipeline: 'pipeline-1', format: 'svg' }));
    expect(svg).not.toContain('tabindex="');
  });

  test('is the source of a Mermaid chart', async () => {
    const { analysis } = await penguins(FENCE);
    expect(exportOf(analysis, { pipeline: 'pipeline-1', format: 'mermaid' })).toMatch(
      /^flowchart LR\n[^]*catch --> rank/,
    );
  });

  test('of a pipeline that is not there is nothing', async () => {
    const { analysis } = await penguins(FENCE);
    expect(exportOf(analysis, { pipeline: 'pipeline-7', format: 'svg' })).toBeUndefined();
  });
});
