import { describe, expect, test } from 'vitest';
import { indexConcepts, matchConcepts, readConcepts } from '../../server/core/concepts.ts';

const index = indexConcepts(
  readConcepts({
    concepts: [
      {
        id: 'data',
        title: 'Data',
        role: 'data',
        aliases: ['Data sources', 'What do we learn from?'],
        keywords: ['data'],
      },
      { id: 'labels', title: 'Labels', aliases: ['Ground truth'], keywords: ['label', 'training label'] },
      { id: 'metrics', title: 'Metrics', aliases: ['KPIs'], keywords: ['metric'] },
      { id: 'offline', title: 'Offline evaluation', aliases: ['Metrics'], keywords: ['offline metric'] },
      { id: 'motivation', title: 'Motivation', aliases: ['Why'], fallback: ['Overview'] },
      { id: 'summary', title: 'Summary', aliases: ['Overview', 'Use case'] },
    ],
  }),
);

const found = (heading: string): string[] =>
  matchConcepts(index, heading).map(({ id, strength }) => `${id} ${strength}`);

describe('matchConcepts', () => {
  test.each([
    ['a title', 'Data', ['data whole']],
    ['an alias', 'ground truth', ['labels whole']],
    ['numbering, case, plural, emoji', '## 📦 3. DATA SOURCE'.slice(3), ['data whole']],
    ['a question', 'What do we learn from?', ['data whole']],
    ['an alias of two concepts', 'Metrics', ['metrics whole', 'offline whole']],
    ['a tail in parentheses', 'Labels (and who gives them)', ['labels whole']],
    ['a compound written as one word', 'Usecase', ['summary whole']],
    [
      'parts of an enumeration',
      'Labels, data sources and KPIs',
      ['labels part', 'data part', 'metrics part'],
    ],
    ['an enumeration with an unknown member', 'Data & people', ['data part']],
    ['a keyword in a longer heading', 'The data that we keep', ['data keyword']],
    ['a keyword inside a part', 'Raw data / people', ['data keyword']],
    ['the longest of overlapping keywords', 'Good offline metrics', ['offline keyword']],
    ['keywords side by side', 'From data to labels', ['data keyword', 'labels keyword']],
    ['a fallback beside its usual meaning', 'Overview', ['summary whole', 'motivation fallback']],
    ['a fallback with numbering', '1. Overview', ['summary whole', 'motivation fallback']],
    ['part of a word', 'Database', []],
    ['nothing known', 'People', []],
    ['no words', '—', []],
    ['nothing', '', []],
  ])('%s', (_, heading, expected) => {
    expect(found(heading)).toEqual(expected);
  });

  test('a known whole heading is looked into no further', () => {
    expect(found('Data sources')).toEqual(['data whole']);
  });
});

describe('readConcepts', () => {
  test('takes an entry with defaults for what it leaves out', () => {
    const empty = { role: undefined, aliases: [], keywords: [], fallback: [] };
    expect(readConcepts({ concepts: [{ id: 'a', title: 'A' }] })).toEqual([
      { id: 'a', title: 'A', ...empty },
    ]);
  });

  test.each([undefined, null, 5, [], {}, { concepts: 'x' }, { concepts: [1, null] }])(
    '%j holds none',
    (value) => {
      expect(readConcepts(value)).toEqual([]);
    },
  );
});
