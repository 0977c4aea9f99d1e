import { describe, expect, test } from 'vitest';
import { builtinFrameworks, conceptIndex } from '../../server/core/builtin.ts';
import { analyze } from '../../server/core/analyze.ts';
import { resolveFramework } from '../../server/core/frameworkFile.ts';
import { buildOutline } from '../../server/core/outline.ts';
import { parse } from '../../server/core/parse.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { systemsOf } from '../../server/core/systems.ts';

const file = builtinFrameworks.find(({ id }) => id === 'seven-step') ?? expect.fail();
const framework = resolveFramework(file, [], () => undefined).framework ?? expect.fail();

/** Titles of the systems of a document. */
function systemsIn(text: string): readonly string[] {
  const document = parse('file:///a.md', text);
  const outline = buildOutline(document, framework, conceptIndex());
  const systems = systemsOf(document.sections, outline);
  return systems.map(({ start }) => text.slice(start, text.indexOf('\n', start)));
}

const design = (title: string, level = 1, extra = ''): string => {
  const below = '#'.repeat(level + 1);
  return [
    `${'#'.repeat(level)} ${title}`,
    `${below} Data\n\nLogs.`,
    `${below} Model\n\nTrees.${extra}`,
    `${below} Evaluation\n\nAUC.\n`,
  ].join('\n\n');
};

describe('systems', () => {
  test.each<[string, string, readonly string[]]>([
    ['two at the top', design('Search') + design('Ads'), ['# Search', '# Ads']],
    [
      'two below a title',
      `# Case studies\n\n${design('Search', 2)}${design('Ads', 2)}`,
      ['## Search', '## Ads'],
    ],
    ['one', design('Search'), []],
    ['parts of one', '# Search\n\n## Data\n\nLogs.\n\n## Model\n\nTrees.\n', []],
    ['a design and notes beside it', `${design('Search')}# Glossary\n\n## Data\n\nLogs.\n`, []],
  ])('%s', (_, text, expected) => {
    expect(systemsIn(text)).toEqual(expected);
  });
});

describe('what they say of the same thing', () => {
  const budget = '\n\nThe end-to-end latency budget is 100 ms.';
  const stages = '\n\nLatency budget:\n\n- Retrieval: 80 ms\n- Ranking: 90 ms';
  const codesIn = (text: string): readonly string[] =>
    analyze('file:///a.md', text, () => framework, defaultSettings).findings.map(({ code }) => code);

  test('must fit within one', () => {
    expect(codesIn(design('Search', 1, budget + stages))).toContain('latency-over-budget');
  });

  test('need not fit across two', () => {
    const text = design('Search', 1, budget) + design('Ads', 1, stages);
    expect(codesIn(text)).not.toContain('latency-over-budget');
  });
});
