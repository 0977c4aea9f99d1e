import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { lossFitness, metricFitness, metricMatcher } from '../../server/core/builtin.ts';
import { runRules } from '../../server/core/check.ts';
import { parseFrameworkFile, resolveFramework } from '../../server/core/frameworkFile.ts';
import type { Finding, Report, Rule, RuleContext } from '../../server/core/rule.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import type { Settings } from '../../server/core/settings.ts';

const { file } = parseFrameworkFile(`
id: base
title: Base
kind: framework
sections:
  - { id: data, title: Data, topics: [labels] }
  - { id: constructor, title: Model }
`);
const framework = (file && resolveFramework(file, [], () => undefined).framework) ?? expect.fail();
const text = '# Feed\n\n## Data\n\n### Logs\n\na\n\n## Model\n\nb\n';

function ruleOf(id: string, check: () => Iterable<Report>): Rule {
  return { id, summary: '', why: '', severity: 'warning', examples: [], check };
}

/** The context of `text`, taken from a rule that is run on it. */
function contextOf(severity: Settings['severity'] = {}): RuleContext {
  const { document, outline, task, topics, presenceOf, presenceOfTopic, stateOf } = analyze(
    'file:///a.md',
    text,
    () => framework,
    defaultSettings,
  );
  return {
    document,
    framework,
    outline,
    task,
    topics,
    prompts: new Set(),
    presenceOf,
    presenceOfTopic,
    severity,
    stateOf,
    waivers: [],
    codes: new Set(),
    placeholdersOf: () => [],
    quantities: () => [],
    claims: () => [],
    words: () => [],
    pipelines: () => [],
    traits: [],
    metricFitness,
    lossFitness,
    metricMatcher,
  };
}

function run(reports: readonly Report[], severity: Settings['severity'] = {}): readonly Finding[] {
  return runRules([ruleOf('my-rule', () => reports)], contextOf(severity));
}

const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a finding', () => {
  test('takes code and severity from its rule', () => {
    expect(run([{ message: 'M', span: at('Feed') }])).toEqual([
      {
        code: 'my-rule',
        rule: 'my-rule',
        severity: 'warning',
        message: 'M',
        span: at('Feed'),
        isAboutDocument: false,
        section: undefined,
        related: [],
        fixes: [],
      },
    ]);
  });

  test('takes what its report says instead', () => {
    const report: Report = { message: 'M', span: at('Feed'), concern: 'labels', severity: 'hint' };
    expect(run([report])).toMatchObject([
      { code: 'labels', rule: 'my-rule', severity: 'hint', section: 'data' },
    ]);
  });

  test.each([
    ['in a section', 'Data', 'data'],
    ['in a subsection that is none of the framework', 'Logs', 'data'],
    ['above all sections', 'Feed', undefined],
  ])('%s', (_, words, section) => {
    expect(run([{ message: 'M', span: at(words) }])).toMatchObject([{ section }]);
  });

  test('stands in the order of the text, then the worst first', () => {
    const reports: Report[] = [
      { message: 'late', span: at('Model') },
      { message: 'hint', span: at('Data'), severity: 'hint' },
      { message: 'error', span: at('Data'), severity: 'error' },
      { message: 'early', span: at('Feed') },
    ];
    expect(run(reports).map(({ message }) => message)).toEqual(['early', 'error', 'hint', 'late']);
  });
});

describe('the configuration', () => {
  const report: Report = { message: 'M', span: at('Feed'), concern: 'labels', severity: 'error' };

  test.each([
    ['a code', { labels: 'hint' }, ['hint']],
    ['a rule', { 'my-rule': 'information' }, ['information']],
    ['a code before its rule', { 'my-rule': 'off', labels: 'hint' }, ['hint']],
    ['off', { labels: 'off' }, []],
    ['a rule that is off', { 'my-rule': 'off' }, []],
    ['another code', { data: 'off' }, ['error']],
  ] as const)('%s', (_, severity, expected) => {
    expect(run([report], severity).map((finding) => finding.severity)).toEqual(expected);
  });

  test('a code that every object knows is not set by that', () => {
    expect(run([{ message: 'M', span: at('Feed'), concern: 'constructor' }])).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});

describe('a rule that throws', () => {
  const good = ruleOf('good', () => [{ message: 'Still here', span: at('Feed') }]);

  test.each([
    [
      'at once',
      () => {
        throw new Error('Boom');
      },
    ],
    [
      'between reports',
      function* (): Iterable<Report> {
        yield { message: 'First', span: at('Feed') };
        throw new Error('Boom');
      },
    ],
    [
      'what is no error',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw 'Boom';
      },
    ],
  ] as const)('%s costs one finding', (_, check) => {
    const findings = runRules([ruleOf('bad', check), good], contextOf());
    expect(findings.map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`)).toEqual([
      'bad information: Rule "bad" failed on this document: Boom',
      'good warning: Still here',
    ]);
  });
});
