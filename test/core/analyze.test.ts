import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { builtinFrameworks } from '../../server/core/builtin.ts';
import type { Framework } from '../../server/core/framework.ts';
import { resolveFramework } from '../../server/core/frameworkFile.ts';
import { defaultSettings } from '../../server/core/settings.ts';

const find = (id: string): (typeof builtinFrameworks)[number] | undefined =>
  builtinFrameworks.find((file) => file.id === id);

function frameworkFor(id = defaultSettings.framework): Framework {
  const file = find(id) ?? builtinFrameworks[0] ?? expect.fail();
  return resolveFramework(file, [], find).framework ?? expect.fail();
}

describe('analyze', () => {
  test('asks for the framework that the front matter names, with the overlays of the settings', () => {
    const asked: unknown[] = [];
    const settings = { ...defaultSettings, overlays: ['responsible-ai'] };
    const { framework } = analyze(
      'file:///a.md',
      '---\nframework: four-step\n---\n',
      (id, overlays) => {
        asked.push([id, overlays]);
        return frameworkFor(id);
      },
      settings,
    );
    expect(asked).toEqual([['four-step', ['responsible-ai']]]);
    expect(framework.id).toBe('four-step');
  });

  test('works out each part once', () => {
    const analysis = analyze('file:///a.md', '# Feed\n\n## Data\n\nClicks.\n', frameworkFor, defaultSettings);
    const parts = ['task', 'outline', 'topics', 'pipeline', 'coverage', 'findings'] as const;
    for (const part of parts) expect(analysis[part]).toBe(analysis[part]);
  });

  test('gives the same for the same', () => {
    const text = '# Feed\n\n## Evalution\n\nTODO\n';
    const [a, b] = [1, 2].map(() => analyze('file:///a.md', text, frameworkFor, defaultSettings));
    expect(a?.findings).toEqual(b?.findings);
    expect(a?.findings.length).toBeGreaterThan(0);
  });

  test('reads the first pipeline fence', () => {
    const text =
      '## Serving\n\n```pipeline\nstages: [{ id: a }, { id: b }]\n```\n\n```pipeline\nstages: []\n```\n';
    const { pipeline, pipelines } = analyze('file:///a.md', text, frameworkFor, defaultSettings);
    expect(pipelines).toHaveLength(2);
    expect(pipeline).toMatchObject({
      stages: [{ id: 'a' }, { id: 'b' }],
      source: 'fence',
      span: { start: 12 },
    });
  });

  test.each([
    ['no fence', 'a\n', undefined],
    ['a fence without stages', '```pipeline\na: 1\n```\n', 'fence'],
    ['a broken fence', '```pipeline\nstages: [\n```\n', 'fence'],
  ])('no stages in %s', (_, text, source) => {
    const { pipeline } = analyze('file:///a.md', text, frameworkFor, defaultSettings);
    expect(pipeline?.source).toBe(source);
    expect(pipeline?.stages ?? []).toEqual([]);
  });
});
