import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { builtinFrameworks, topicIndex } from '../../../server/core/builtin.ts';
import { resolveFramework } from '../../../server/core/frameworkFile.ts';
import { defaultSettings } from '../../../server/core/settings.ts';
import { builtinWordClasses } from '../../../server/core/topics/builtinTopics.ts';
import { compileSignals, findSignals, tokenize } from '../../../server/core/topics/matcher.ts';
import { readPattern } from '../../../server/core/topics/pattern.ts';
import type { Element } from '../../../server/core/topics/pattern.ts';

/** The values that stand in `values` more than once. */
function doubledIn(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

/** Of each class one phrase: all of them for every pattern would take minutes. */
const firstWords = new Map([...builtinWordClasses].map(([name, phrases]) => [name, phrases.slice(0, 1)]));

/** Words that the first of the phrases of `pattern` finds; none for a class that is not there. */
function sampleOf(pattern: string): string {
  const [segments = []] = readPattern(pattern);
  return segments.flat().map(wordsFor).join(' ');
}

function wordsFor(element: Element): string {
  if (element.kind === 'number') return '5';
  if (element.kind === 'any') return (element.options[0] ?? []).map(wordsFor).join(' ');
  if (element.kind === 'class') return sampleOf(firstWords.get(element.name)?.[0] ?? '');
  return element.kind === 'capitals' ? element.form.toUpperCase() : element.form;
}

describe.each(topicIndex().topics.map((topic) => [topic.id, topic] as const))('topic %s', (id, topic) => {
  const statusOf = (text: string): string | undefined => {
    const framework =
      resolveFramework(builtinFrameworks[0] ?? expect.fail(), [], () => undefined).framework ?? expect.fail();
    const { topics } = analyze('file:///a.md', `# Feed\n\n${text}\n`, () => framework, defaultSettings);
    return topics.find((result) => result.topic.id === id)?.status;
  };

  test('is covered by its good example, and only named by its bad one', () => {
    expect(statusOf(topic.good)).toBe('covered');
    expect(statusOf(topic.bad)).toBe('mentioned');
  });

  test('has points of their own', () => {
    expect(doubledIn(topic.points.map((point) => point.id))).toEqual([]);
    expect(topic.neededPoints).toBeLessThanOrEqual(topic.points.length);
  });

  test('has patterns that find what they say', () => {
    const { strong, strongInContext, context, weak, falseFriends } = topic.signals;
    const patterns = [
      strong,
      strongInContext,
      context,
      weak,
      falseFriends,
      ...topic.points.map(({ any }) => any),
    ].flat();
    const silent = patterns.filter((pattern) => {
      const text = sampleOf(pattern);
      const { tokens } = tokenize(text, 0, text.length);
      const matcher = compileSignals([{ pattern, value: pattern }], firstWords);
      return findSignals(matcher, tokens).length === 0;
    });
    expect(silent).toEqual([]);
  });
});

/** The status of the topic `id` in a document about recommendation with `text` under an ordinary heading. */
function statusIn(text: string, id: string): string | undefined {
  const framework =
    resolveFramework(builtinFrameworks[0] ?? expect.fail(), [], () => undefined).framework ?? expect.fail();
  const { topics } = analyze(
    'file:///a.md',
    `# Feed\n\n## Notes on it\n\n${text}\n`,
    () => framework,
    defaultSettings,
  );
  return topics.find((result) => result.topic.id === id)?.status;
}

test.each([
  ['business-metric-mapping', 'NLP stands for natural language processing.'],
  ['business-metric-mapping', 'NDCG stands for normalized discounted cumulative gain.'],
  ['business-metric-mapping', 'Envoy is a proxy for all calls between services.'],
  ['business-metric-mapping', 'The tokenizer translates each sentence into ids.'],
  ['business-metric-mapping', 'Maximize the number of threads.'],
  ['business-metric-mapping', 'We report precision at 10 and avoid overfitting by dropout.'],
  ['cold-start', 'Once a day the job aggregates interactions and takes their average.'],
  ['cold-start', 'A feature is the average price of the nearest homes.'],
  ['cold-start', 'We keep the first 50 interactions of a sequence.'],
  ['cold-start', 'Deep content-based models were new in 2016.'],
  ['monitoring', 'Sellers get a dashboard for their weekly sales.'],
  ['monitoring', 'We report log loss and AUC of the predictions.'],
  ['monitoring', 'The accuracy drops by 3 % on pictures taken at night.'],
  ['monitoring', 'The null rate of the age column is 4 %, see the feature distribution.'],
])('%s is not covered by %j', (id, text) => {
  expect(statusIn(text, id)).not.toBe('covered');
});

test.each([
  ['business-metric-mapping', 'MAE and late orders. We chose lateness because it tracks refunds.'],
  ['business-metric-mapping', 'The model metric is a proxy for four-week retention.'],
  ['business-metric-mapping', '- Objective:\n  - maximize the number of reactions'],
  ['cold-start', 'New restaurants: the average time of their category until they have 50 orders.'],
  ['cold-start', 'New cards use the prior of their issuer.'],
  ['monitoring', 'An alarm rings when the accuracy drops by 3 %.'],
])('%s is covered by %j', (id, text) => {
  expect(statusIn(text, id)).toBe('covered');
});
