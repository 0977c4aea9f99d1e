import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stageKindIndex } from '../../../server/core/pipeline/stageKinds.ts';
import { pipelineSvg } from '../../../server/core/pipeline/svg.ts';
import { iconNamed } from '../../../server/core/pipeline/svg/icons.ts';
import { pipelineCss } from '../../../server/core/pipeline/svg/style.ts';
import { anyPipeline, pipelineOf } from './anyPipeline.ts';
import { drawnStages, elementsOf } from './elements.ts';
import { pipelinesIn } from './readOne.ts';

/** As XML gives it back: what it cannot hold is replaced. */
function inXml(text: string): string {
  return text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])[\0-\x1F]/gu, '\uFFFD');
}

const ELEMENTS = ['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'text'];

test('any pipeline becomes well-formed XML with all its stages, and nothing that runs or loads', () => {
  fc.assert(
    fc.property(anyPipeline, fc.boolean(), (pipeline, interactive) => {
      const svg = pipelineSvg(pipeline, { interactive, idPrefix: pipeline.title ?? 'x' });
      const elements = elementsOf(svg);
      expect(drawnStages(svg)).toEqual(pipeline.stages.map(({ id }) => inXml(id)));
      expect(elements.map(({ name }) => name).filter((name) => !ELEMENTS.includes(name))).toEqual([]);
      const names = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
      expect([...names].filter((name) => /^on|href|^style$/.test(name))).toEqual([]);
      const numbers = elements.flatMap(({ attributes: { x, y, width, height, d, transform, viewBox } }) =>
        [x, y, width, height, d, transform, viewBox].filter((value) => value !== undefined),
      );
      expect(numbers.filter((value) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

const video = pipelinesIn(
  readFileSync(path.join(import.meta.dirname, '../../../examples/video-recommendation.md'), 'utf8'),
)[0];

describe('a picture', () => {
  const pipeline = video ?? expect.fail('no pipeline');
  const findings = new Map([
    ['ann', [{ code: 'latency-budget', severity: 'error' as const, message: 'Too <slow>' }]],
    [
      'rank',
      [
        { code: 'x', severity: 'hint' as const, message: 'a' },
        { code: 'y', severity: 'warning' as const, message: 'b' },
      ],
    ],
  ]);
  const svg = pipelineSvg(pipeline, { interactive: true, findings });
  const elements = elementsOf(svg);

  test('is the same each time', () => {
    expect(pipelineSvg(pipeline, { interactive: true, findings })).toBe(svg);
  });

  test('says what it is', () => {
    const [root] = elements;
    expect(root?.attributes.role).toBe('graphics-document document');
    const byId = new Map(elements.map((element) => [element.attributes.id, element.text]));
    expect(byId.get(root?.attributes['aria-labelledby'])).toBe('Pipeline');
    expect(byId.get(root?.attributes['aria-describedby'])).toMatch(/^23 stages \(offline, online, .*175 ms/);
  });

  test('describes each stage, and lets it be reached in the order of the pipeline', () => {
    const stages = elements.filter(({ attributes }) => attributes['data-stage'] !== undefined);
    expect(stages.map(({ attributes }) => attributes['data-stage'])).toEqual(
      pipeline.stages.map(({ id }) => id),
    );
    expect(
      new Set(stages.map(({ attributes }) => `${attributes.role ?? ''} ${attributes.tabindex ?? ''}`)),
    ).toEqual(new Set(['button 0']));
    const ann = stages.find(({ attributes }) => attributes['data-stage'] === 'ann');
    expect(ann?.attributes['aria-label']).toBe(
      'ANN search. Kind: Retrieval. Lane: Online. Items in: 1B. Items out: 500. Latency: 30 ms. Store: index. parallel: sources. Leads to Merge and deduplicate. 1 finding: error: Too <slow>',
    );
    const still = elementsOf(pipelineSvg(pipeline));
    expect(still.filter(({ attributes }) => attributes.tabindex !== undefined)).toEqual([]);
  });

  test('marks the stages with findings by the worst of them', () => {
    const badges = elements.flatMap(
      ({ attributes }) => /^mldd-badge-(?!text|sign)\w+/.exec(attributes.class ?? '')?.[0] ?? [],
    );
    expect(badges).toEqual(['mldd-badge-error', 'mldd-badge-warning']);
    const counts = elements.filter(({ attributes }) => attributes.class?.includes('mldd-badge-text'));
    expect(counts.map(({ text }) => text)).toEqual(['1', '2']);
  });
});

describe('texts', () => {
  const long =
    'Personalised multi-objective heavy ranking of all eligible candidates with every contextual feature there is, twice over';

  test('a long name is cut, and whole in the tooltip', () => {
    const elements = elementsOf(pipelineSvg(pipelineOf([{ id: 'a', label: long, text: long }])));
    expect(elements.filter(({ name, text }) => name === 'text' && text.endsWith('…')).length).toBe(1);
    expect(elements.some(({ name, text }) => name === 'title' && text === long)).toBe(true);
  });

  test('what is written from right to left is set so, and turns nothing else around', () => {
    const elements = elementsOf(
      pipelineSvg(pipelineOf([{ id: 'a', label: 'דירוג', model: 'DLRM \u202Ex' }])),
    );
    const [name, model] = elements.filter((one) => one.name === 'text');
    expect([name?.attributes.direction, name?.attributes['unicode-bidi']]).toEqual(['rtl', 'isolate']);
    expect([model?.text, model?.attributes.direction]).toEqual(['DLRM x', undefined]);
  });

  test('markup in names stays text', () => {
    const name = '</text><script>alert("1")</script>&amp;';
    const elements = elementsOf(pipelineSvg(pipelineOf([{ id: name }])));
    expect(elements.some((one) => one.name === 'script')).toBe(false);
    expect(
      elements
        .filter((one) => one.name === 'text')
        .map(({ text }) => text)
        .join(''),
    ).toBe(name.replaceAll(' ', ''));
  });
});

describe('themes', () => {
  const one = pipelineOf([{ id: 'a' }]);

  test('every color is a variable, behind a plain one for those who know none', () => {
    const rules = pipelineCss('auto').match(/(?:fill|stroke):[^;}]+/g) ?? [];
    const colors = rules.filter((rule) => !/none|Canvas/.test(rule));
    expect(
      colors.filter(
        (rule) => !/^(?:fill|stroke):(?:#[\da-f]{6}|var\(--mldd-[\w-]+,#[\da-f]{6}\))$/.test(rule),
      ),
    ).toEqual([]);
    expect(pipelineCss('auto')).toContain('prefers-color-scheme:dark');
    expect(pipelineCss('dark')).not.toContain('prefers-color-scheme');
  });

  test('a page with a style sheet of its own gets no style', () => {
    expect(pipelineSvg(one, { theme: 'none' })).not.toContain('<style');
    expect(pipelineSvg(one)).toContain('<style');
  });

  test('every class that is drawn has a rule, or is a hook', () => {
    const classes = new Set(
      elementsOf(pipelineSvg(video ?? one)).flatMap(({ attributes }) => attributes.class?.split(' ') ?? []),
    );
    const css = pipelineCss('auto');
    const hooks = ['mldd-stage', 'mldd-edge'];
    expect([...classes].filter((name) => !css.includes(`.${name}`) && !hooks.includes(name))).toEqual([]);
  });
});

test('every kind of stage has a sign of its own', () => {
  const icons = [...stageKindIndex().kinds.values()].map(({ icon }) => iconNamed(icon).path);
  expect(icons).not.toContain(iconNamed(undefined).path);
  expect(new Set(icons).size).toBe(icons.length);
  expect(icons.filter((icon) => !/^M[-\dMLHVCSQAZaclhvqsz. ]+$/.test(icon))).toEqual([]);
});
