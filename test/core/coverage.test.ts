import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import type { Analysis } from '../../server/core/analyze.ts';
import { builtinFrameworks } from '../../server/core/builtin.ts';
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
    ['a section is waived', '---\nwaivers: { b: Not ours }\n---\n\n## Alpha\n\nx\n', 1],
    ['a section is waived without a reason', '---\nwaivers: { b: }\n---\n\n## Alpha\n\nx\n', 6 / 8],
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
    ['only named', 'recommendation', 'Cold start is a challenge.', 0.5],
    ['not treated', 'recommendation', 'Other words.', 0],
    ['not asked of this task type', 'vision', 'Other words.', 1],
  ])('%s', (_, task, words, score) => {
    const text = `---\ntask: ${task}\n---\n\n## Alpha\n\n${words}\n`;
    expect(analyze('file:///a.md', text, () => withTopics, defaultSettings).coverage.score).toBeCloseTo(
      score,
      10,
    );
  });
});

describe('what is expected of a section', () => {
  const { file: asking } = parseFrameworkFile(`
id: asking
title: Asking
kind: framework
sections:
  - id: a
    title: Alpha
    expectations:
      - { id: scope, level: must, points: 3, text: Says what is left out, check: { phrases: [out of scope] } }
      - { id: list, level: should, points: 1, text: Lists things, check: { listItems: 2 } }
      - { id: taste, level: must, points: 9, text: Reads well }
`);
  const asked = (asking && resolveFramework(asking, [], () => undefined).framework) ?? expect.fail();

  test.each([
    ['all of it', 'Ads are out of scope:\n\n- a\n- b\n', 4, 1],
    ['a part', 'Ads are out of scope:\n\n- a\n', 3.5, 3.5 / 4],
    ['nothing', 'x\n', 0, 0],
    ['beside a mark', 'Ads are out of scope. TODO\n', 3, (3 / 4) * 0.75],
    ['marks only', 'TODO\n', 0, 0],
  ])('%s: points of those that can be judged, by what is written', (_, body, points, share) => {
    const text = `## Alpha\n\n${body}`;
    const { score, sections } = analyze('file:///a.md', text, () => asked, defaultSettings).coverage;
    expect(sections).toMatchObject([{ points, possible: 4 }]);
    expect(sections[0]?.share).toBeCloseTo(share, 10);
    expect(score).toBeCloseTo(share, 10);
  });

  test('each is shown, also what a person has to judge', () => {
    const text = '## Alpha\n\nAds are out of scope.\n\n- a\n';
    const { sections } = analyze('file:///a.md', text, () => asked, defaultSettings).coverage;
    expect(sections[0]?.expectations).toMatchObject([
      { expectation: { id: 'scope' }, verdict: 'met', points: 3, possible: 3 },
      { expectation: { id: 'list' }, verdict: 'partly', points: 0.5, possible: 1, note: '1 of 2 items' },
      { expectation: { id: 'taste' }, verdict: 'unjudged', points: 0, possible: 0 },
    ]);
  });

  test('what is said in a document without the section brings nothing', () => {
    const { score } = analyze('file:///a.md', '## Else\n\nx\n', () => asked, defaultSettings).coverage;
    expect(score).toBe(0);
  });
});

describe.each(['video-recommendation', 'fraud-detection'])('the example %s', (name) => {
  const text = readFileSync(path.resolve(import.meta.dirname, `../../examples/${name}.md`), 'utf8');
  const frameworkFor = (id: string | undefined): Framework => {
    const found = builtinFrameworks.find((one) => one.id === id);
    return (found && resolveFramework(found, [], () => undefined).framework) ?? expect.fail();
  };

  test('is nearly complete', () => {
    expect(analyze('file:///a.md', text, frameworkFor, defaultSettings).coverage.score).toBeGreaterThan(0.9);
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
