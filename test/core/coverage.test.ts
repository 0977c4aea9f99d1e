import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import type { Analysis } from '../../server/core/analyze.ts';
import type { Framework } from '../../server/core/framework.ts';
import { parseFrameworkFile, resolveFramework } from '../../server/core/frameworkFile.ts';
import { defaultSettings } from '../../server/core/settings.ts';

const { file } = parseFrameworkFile(`
id: base
title: Base
kind: framework
sections:
  - { id: a, title: Alpha, weight: 6 }
  - { id: b, title: Beta, weight: 2, presence: recommended }
  - { id: c, title: Gamma, weight: 50, presence: optional }
  - { id: d, title: Delta, weight: 2, presence: { default: optional, tasks: { fraud: { presence: required, reason: R } } } }
  - { id: e, title: Epsilon, weight: 50, presence: not-applicable }
stages:
  concept: [b, e]
`);
const framework = (file && resolveFramework(file, [], () => undefined).framework) ?? expect.fail();

function analysisOf(text: string): Analysis {
  return analyze('file:///a.md', text, () => framework, defaultSettings);
}

describe('score', () => {
  test.each([
    ['nothing', '', 0],
    ['all that is asked for', '## Alpha\n\nx\n\n## Beta\n\nx\n', 1],
    ['required alone', '## Alpha\n\nx\n\n## Else\n', 6 / 8],
    ['a section with marks only', '## Alpha\n\nTODO\n\n## Beta\n\nx\n', (6 * 0.25 + 2) / 8],
    [
      'a section with a mark among its words',
      '## Alpha\n\nx\n\n### More\n\nTODO\n\n## Beta\n\nx\n',
      (6 * 0.75 + 2) / 8,
    ],
    ['an empty section', '## Alpha\n\n## Beta\n\nx\n', 2 / 8],
    ['the best of several sections', '## Alpha\n\n## Alpha\n\nTODO\n\n## Alpha\n\nx\n\n## Beta\n\nx\n', 1],
    ['an optional section adds nothing', '## Gamma\n\nx\n\n## Else\n', 0],
    ['the task type asks for more', '---\ntask: fraud\n---\n\n## Alpha\n\nx\n\n## Beta\n\nx\n', 8 / 10],
    ['a stage asks for its own', '---\nstage: concept\n---\n\n## Beta\n\nx\n\n## Else\n', 2 / 8],
  ])('%s', (_, text, score) => {
    expect(analysisOf(text).coverage.score).toBeCloseTo(score, 10);
  });

  test('a framework that asks for nothing is complete', () => {
    const nothing = { ...framework, sections: [] };
    expect(analyze('file:///a.md', '', () => nothing, defaultSettings).coverage).toEqual({
      score: 1,
      sections: [],
    });
  });
});

describe('the topics that have their usual place in a section', () => {
  const withTopics: Framework = {
    ...framework,
    sections: framework.sections.slice(0, 1).map((spec) => ({ ...spec, topics: ['cold-start', 'of-later'] })),
  };
  const treated = 'New users see what is popular until their third click.';

  test.each([
    ['treated', 'recommendation', treated, 1],
    ['only named', 'recommendation', 'Cold start is a challenge.', 0.75],
    ['not treated', 'recommendation', 'Other words.', 0.5],
    ['not asked of this task type', 'vision', 'Other words.', 1],
  ])('%s', (_, task, words, score) => {
    const text = `---\ntask: ${task}\n---\n\n## Alpha\n\n${words}\n`;
    expect(analyze('file:///a.md', text, () => withTopics, defaultSettings).coverage.score).toBeCloseTo(
      score,
      10,
    );
  });
});

test('each section has its status, presence and place', () => {
  const { coverage, document } = analysisOf('## Alpha\n\nx\n\n## Beta\n\nTODO\n\n## Gamma\n');
  expect(
    coverage.sections.map(({ spec, status, presence }) => `${spec.id} ${status} ${presence.presence}`),
  ).toEqual([
    'a present required',
    'b placeholder recommended',
    'c empty optional',
    'd missing optional',
    'e missing not-applicable',
  ]);
  expect(coverage.sections.map(({ main }) => main)).toEqual([...document.sections, undefined, undefined]);
});

describe('the stage of the front matter', () => {
  test.each([
    ['no stage', '', ['required', 'recommended', 'optional', 'optional', 'not-applicable']],
    [
      'a stage of the framework',
      'concept',
      ['recommended', 'required', 'optional', 'optional', 'not-applicable'],
    ],
    ['an unknown stage', 'retired', ['required', 'recommended', 'optional', 'optional', 'not-applicable']],
    [
      'a name that objects have',
      'constructor',
      ['required', 'recommended', 'optional', 'optional', 'not-applicable'],
    ],
  ])('%s', (_, stage, presences) => {
    const { presenceOf } = analysisOf(`---\nstage: ${stage}\n---\n`);
    expect(framework.sections.map((spec) => presenceOf(spec).presence)).toEqual(presences);
  });
});
