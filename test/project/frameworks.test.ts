import { describe, expect, test } from 'vitest';
import { faultsOf, frameworkText, idsOf, loadFrom } from './loadFrom.ts';

describe('frameworks', () => {
  test('those that are built in can be named', async () => {
    const { frameworks, frameworkFor } = await loadFrom({});
    expect(frameworks.map(({ id }) => id)).toEqual(['seven-step', 'four-step', 'design-doc']);
    expect(frameworkFor('four-step', []).id).toBe('four-step');
  });

  test.each([undefined, 'of-nobody', 'responsible-ai', 'constructor', ''])(
    '%s: the framework of the settings is taken',
    async (id) => {
      const { frameworkFor } = await loadFrom({ '.mldd.yaml': 'framework: design-doc\n' });
      expect(frameworkFor(id, []).id).toBe('design-doc');
    },
  );

  test('overlays are laid on whatever framework it is', async () => {
    const { frameworkFor, settings } = await loadFrom({
      '.mldd.yaml': 'overlays: [responsible-ai, ours]\nframeworks: [ours.yaml]\n',
      'ours.yaml': frameworkText('ours', '', 'overlay'),
    });
    const plain = idsOf(frameworkFor('four-step', []));
    const laid = idsOf(frameworkFor('four-step', settings.overlays));
    expect(laid.slice(0, plain.length)).toEqual(plain);
    expect(laid.at(-1)).toBe('ours-section');
    expect(laid.length).toBeGreaterThan(plain.length + 1);
  });

  test('own ones are read relative to the file that names them, and may build on others', async () => {
    const project = await loadFrom({
      '.mldd.yaml': 'framework: ours\nframeworks: [rules/ours.yaml]\n',
      'rules/ours.yaml': frameworkText('ours', 'extends: four-step\n'),
    });
    expect(faultsOf(project)).toEqual([]);
    const base = idsOf(project.frameworkFor('four-step', []));
    expect(idsOf(project.frameworkFor(undefined, []))).toEqual([...base, 'ours-section']);
    expect(project.frameworks.map(({ id }) => id)).toContain('ours');
  });

  test('an own one takes the place of a built-in one of its name', async () => {
    const { frameworkFor } = await loadFrom({
      '.mldd.yaml': 'frameworks: [mine.yaml]\n',
      'mine.yaml': frameworkText('four-step'),
    });
    expect(idsOf(frameworkFor('four-step', []))).toEqual(['four-step-section']);
  });

  test('the nearer of two of one name is taken', async () => {
    const { frameworkFor } = await loadFrom({
      '.mldd.yaml': 'frameworks: [a.yaml]\n',
      'a.yaml': frameworkText('ours').replace('ours-section', 'far'),
      'docs/.mldd.yaml': 'frameworks: [b.yaml]\n',
      'docs/b.yaml': frameworkText('ours').replace('ours-section', 'near'),
    });
    expect(idsOf(frameworkFor('ours', []))).toEqual(['near']);
  });

  test.each([
    [
      'an unknown framework',
      { '.mldd.yaml': 'framework: gone\n' },
      '.mldd.yaml: Framework "gone" is not known at "gone"',
    ],
    [
      'an unknown overlay',
      { '.mldd.yaml': 'overlays: [responsible-ai, gone]\n' },
      '.mldd.yaml: Overlay "gone" is not known at "gone"',
    ],
    [
      'an overlay as framework',
      { '.mldd.yaml': 'framework: responsible-ai\n' },
      '.mldd.yaml: Framework "responsible-ai" is not known at "responsible-ai"',
    ],
    [
      'a framework as overlay',
      { '.mldd.yaml': 'overlays: [four-step]\n' },
      '.mldd.yaml: Overlay "four-step" is not known at "four-step"',
    ],
    [
      'an unknown task type',
      { '.mldd.yaml': 'task: telepathy\n' },
      '.mldd.yaml: Task type "telepathy" is not known at "telepathy"',
    ],
    [
      'a framework file that is not there',
      { '.mldd.yaml': 'frameworks: [gone.yaml]\n' },
      '.mldd.yaml: File "gone.yaml" cannot be read at "gone.yaml"',
    ],
    [
      'a framework file with a fault',
      { '.mldd.yaml': 'frameworks: [a.yaml]\n', 'a.yaml': `${frameworkText('a')}colour: red\n` },
      'a.yaml: The file has no property "colour" at "colour"',
    ],
    [
      'an unknown base',
      { '.mldd.yaml': 'frameworks: [a.yaml]\n', 'a.yaml': frameworkText('a', 'extends: gone\n') },
      'a.yaml: Framework "gone" is not known at "gone"',
    ],
    [
      'a base that is the file itself',
      { '.mldd.yaml': 'frameworks: [a.yaml]\n', 'a.yaml': frameworkText('a', 'extends: a\n') },
      'a.yaml: Framework "a" extends itself at "a"',
    ],
    [
      'a configuration that is broken',
      { '.mldd.yaml': 'severity: { a: loud }\n' },
      '.mldd.yaml: "a" must be one of error, warning, information, hint, off at "loud"',
    ],
  ])('%s is a fault at its place, and no other framework takes its place', async (_, content, fault) => {
    const project = await loadFrom(content);
    expect(faultsOf(project)).toEqual([fault]);
    const isNamed = content['.mldd.yaml'].startsWith('framework:');
    expect(project.frameworkFor(undefined, project.settings.overlays).id).toBe(
      isNamed ? 'none' : 'seven-step',
    );
    expect(project.frameworkFor('gone', []).sections).toEqual([]);
  });

  test('an unknown framework in an override is a fault, too', async () => {
    const project = await loadFrom({
      '.mldd.yaml': 'overrides:\n  - { files: ["docs/**"], framework: gone }\n',
    });
    expect(faultsOf(project)).toEqual(['.mldd.yaml: Framework "gone" is not known at "gone"']);
  });
});
