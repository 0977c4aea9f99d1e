import { describe, expect, test } from 'vitest';
import { loadProject } from '../../server/project/project.ts';
import { memoryFiles } from '../memoryFiles.ts';
import { faultsOf, frameworkText, loadFrom, root } from './loadFrom.ts';

describe('settings', () => {
  test.each([
    ['nothing', {}, { framework: 'seven-step', task: undefined, overlays: [], severity: {} }],
    ['the folder', { 'docs/.mldd.yaml': 'task: ads\n' }, { task: 'ads' }],
    ['a folder above', { '.mldd.yaml': 'task: ads\n' }, { task: 'ads' }],
    [
      'the nearest first',
      { '.mldd.yaml': 'task: ads\n', 'docs/.mldd.yaml': 'task: fraud\n' },
      { task: 'fraud' },
    ],
    [
      'all of them together',
      { '.mldd.yaml': 'task: ads\n', 'docs/.mldd.yaml': 'framework: four-step\n' },
      { task: 'ads', framework: 'four-step' },
    ],
    [
      'no further than a root',
      { '.mldd.yaml': 'task: ads\n', 'docs/.mldd.yaml': 'root: true\n' },
      { task: undefined },
    ],
    [
      'no other folder',
      { 'other/.mldd.yaml': 'task: ads\n', 'docs/sub/.mldd.yaml': 'task: ads\n' },
      { task: undefined },
    ],
    ['one file of a folder', { '.mldd.yaml': '{}', '.mldd.json': '{"task": "ads"}' }, { task: undefined }],
    ['.mldd.yml', { '.mldd.yml': 'task: ads\n' }, { task: 'ads' }],
    ['.mldd.json', { '.mldd.json': '{"task": "ads"}' }, { task: 'ads' }],
    ['.mldd.jsonc', { '.mldd.jsonc': '{"task": "ads",}' }, { task: 'ads' }],
    [
      'severities one by one',
      {
        '.mldd.yaml': 'severity: { placeholder: off, monitoring: hint }\n',
        'docs/.mldd.yaml': 'severity: { monitoring: error, cold-start: off }\n',
      },
      { severity: { placeholder: 'off', monitoring: 'error', 'cold-start': 'off' } },
    ],
    [
      'overlays as a whole',
      { '.mldd.yaml': 'overlays: [responsible-ai]\n', 'docs/.mldd.yaml': 'overlays: []\n' },
      { overlays: [] },
    ],
  ])('%s', async (_, content, expected) => {
    const project = await loadFrom(content);
    expect(project.settings).toMatchObject(expected);
    expect(faultsOf(project)).toEqual([]);
  });

  test('what the editor sets holds where no file says otherwise', async () => {
    const files = memoryFiles(new Map([[`${root}.mldd.yaml`, 'task: ads\nseverity: { a: off }\n']]));
    const base = { task: 'fraud', framework: 'four-step', severity: { a: 'hint', b: 'hint' } } as const;
    const { settings } = await loadProject(files, `${root}docs/feed.md`, base);
    expect(settings).toMatchObject({
      task: 'ads',
      framework: 'four-step',
      severity: { a: 'off', b: 'hint' },
    });
  });

  test('an untitled document has a project, too', async () => {
    const { settings } = await loadProject(memoryFiles(new Map()), 'untitled:Untitled-1');
    expect(settings.framework).toBe('seven-step');
  });
});

describe('extends', () => {
  test.each([
    [
      'a file of any name',
      { '.mldd.yaml': 'extends: shared/base.yaml\n', 'shared/base.yaml': 'task: ads\n' },
      'ads',
    ],
    [
      'the file itself wins',
      { '.mldd.yaml': 'extends: base.yaml\ntask: fraud\n', 'base.yaml': 'task: ads\n' },
      'fraud',
    ],
    [
      'the later one wins',
      { '.mldd.yaml': 'extends: [a.yaml, b.yaml]\n', 'a.yaml': 'task: ads\n', 'b.yaml': 'task: fraud\n' },
      'fraud',
    ],
    [
      'a nearer folder wins',
      {
        '.mldd.yaml': 'task: ads\n',
        'docs/.mldd.yaml': 'extends: base.yaml\n',
        'docs/base.yaml': 'task: fraud\n',
      },
      'fraud',
    ],
    [
      'over two steps',
      { '.mldd.yaml': 'extends: a/b.yaml\n', 'a/b.yaml': 'extends: c.yaml\n', 'a/c.yaml': 'task: ads\n' },
      'ads',
    ],
    [
      'JSON with comments',
      { '.mldd.yaml': 'extends: a.jsonc\n', 'a.jsonc': '{"task": "ads", /* */}' },
      'ads',
    ],
  ])('%s', async (_, content, task) => {
    const project = await loadFrom(content);
    expect(project.settings.task).toBe(task);
    expect(faultsOf(project)).toEqual([]);
  });

  test.each([
    [
      'a file that is not there',
      { '.mldd.yaml': 'extends: [gone.yaml]\n' },
      '.mldd.yaml: File "gone.yaml" cannot be read at "gone.yaml"',
    ],
    [
      'itself',
      { '.mldd.yaml': 'extends: .mldd.yaml\n' },
      '.mldd.yaml: File ".mldd.yaml" builds on itself at ".mldd.yaml"',
    ],
    [
      'itself over another',
      { '.mldd.yaml': 'extends: a.yaml\n', 'a.yaml': 'extends: .mldd.yaml\n' },
      'a.yaml: File ".mldd.yaml" builds on itself at ".mldd.yaml"',
    ],
    [
      'a broken file',
      { '.mldd.yaml': 'extends: a.yaml\n', 'a.yaml': 'rooot: 1\n' },
      'a.yaml: The file has no property "rooot" at "rooot"',
    ],
  ])('%s is one fault', async (_, content, fault) => {
    expect(faultsOf(await loadFrom(content))).toEqual([fault]);
  });
});

describe('overrides', () => {
  const config = `
task: ads
overrides:
  - { files: ["docs/**"], task: fraud, severity: { a: off } }
  - { files: ["**/feed.md"], framework: four-step }
  - { files: ["docs/feed.md", "x.md"], task: search }
`;

  test.each([
    ['docs/feed.md', { task: 'search', framework: 'four-step', severity: { a: 'off' } }],
    ['docs/other.md', { task: 'fraud', framework: 'seven-step', severity: { a: 'off' } }],
    ['other/deep/feed.md', { task: 'ads', framework: 'four-step', severity: {} }],
    ['x.md', { task: 'search' }],
    ['docs/.hidden/x.md', { task: 'fraud' }],
  ])('%s', async (path, expected) => {
    expect((await loadFrom({ '.mldd.yaml': config }, path)).settings).toMatchObject(expected);
  });

  test.each([
    '(a+)+b',
    '((a|aa)+)+b',
    '+(+(a))b',
    'x'.repeat(100_000),
    '*a*a*a*a*a*a*a*a*b',
    '[',
    '(',
    '{',
    '!',
  ])('the glob %j does no harm', async (glob) => {
    const content = {
      '.mldd.yaml': `overrides:\n  - { files: [${JSON.stringify(glob)}], framework: four-step }\ntask: ads\n`,
    };
    expect((await loadFrom(content, `${'a'.repeat(60)}.md`)).settings.task).toBe('ads');
  });

  test('parentheses mean themselves', async () => {
    const content = { '.mldd.yaml': 'overrides:\n  - { files: ["a (1)/*.md"], task: fraud }\n' };
    expect((await loadFrom(content, 'a (1)/feed.md')).settings.task).toBe('fraud');
  });

  test('globs are relative to the file that holds them', async () => {
    const content = { 'docs/.mldd.yaml': 'overrides:\n  - { files: ["*.md"], task: fraud }\n' };
    expect((await loadFrom(content)).settings.task).toBe('fraud');
    expect((await loadFrom(content, 'docs/sub/feed.md')).settings.task).toBeUndefined();
  });
});

test('the files that were read are known, so that a change of any can be seen', async () => {
  const { sources } = await loadFrom({
    '.mldd.yaml': 'extends: base.yaml\nframeworks: [a.yaml, gone.yaml]\n',
    'base.yaml': '{}',
    'a.yaml': frameworkText('a'),
    'docs/.mldd.json': '{',
    'other/.mldd.yaml': '{}',
  });
  expect(sources.map((uri) => uri.slice(root.length)).toSorted()).toEqual([
    '.mldd.yaml',
    'a.yaml',
    'base.yaml',
    'docs/.mldd.json',
  ]);
});

test('a broken configuration hides none above it', async () => {
  const project = await loadFrom({ '.mldd.yaml': 'task: ads\n', 'docs/.mldd.yaml': 'task: [\n' });
  expect(project.settings.task).toBe('ads');
  expect(faultsOf(project)).toHaveLength(1);
});
