import { describe, expect, test } from 'vitest';
import { slice } from '../../../server/core/text.ts';
import { compileSignals, findSignals, tokenize } from '../../../server/core/topics/matcher.ts';
import { marked } from '../../markers.ts';

/** The places in `text` where `pattern` is found. */
function find(pattern: string, text: string): string[] {
  const matcher = compileSignals([{ pattern, value: pattern }]);
  const { tokens } = tokenize(text, 0, text.length);
  return findSignals(matcher, tokens).map(({ span }) => slice(text, span));
}

describe('a pattern is found', () => {
  test.each([
    ['whatever case and plural', 'cold start', 'Cold starts hurt', ['Cold starts']],
    ['whatever the spelling', 'labeling', 'the labelling', ['labelling']],
    ['over hyphens', 'cold-start', 'a cold start', ['cold start']],
    ['over line ends and markup', 'cold start', 'the **cold**\n_start_', ['cold**\n_start']],
    ['each time', 'drift', 'drift and drift', ['drift', 'drift']],
    [
      'over a gap of five words',
      'new ... popular',
      'new one two three four five popular',
      ['new one two three four five popular'],
    ],
    ['over a gap of none', 'new ... popular', 'new popular', ['new popular']],
    [
      'over two gaps',
      'new ... get ... popular',
      'new users will get what is popular',
      ['new users will get what is popular'],
    ],
    [
      'with several words behind a gap',
      'new ... what is popular',
      'new users: what is, what is popular',
      ['new users: what is, what is popular'],
    ],
    ['with a number', 'after # clicks', 'after 1,000 clicks or after 30 clicks', ['after 30 clicks']],
    ['with a number and its unit', 'within # ms', 'within 30ms or 30 ms', ['within 30ms']],
    ['with a number and its unit, however written', '# ms', '30ms or 30 ms', ['30ms', '30 ms']],
    ['with a magnitude', '# users', '10M users', ['10M users']],
    ['with either word', 'new user|item', 'new users and new items', ['new users', 'new items']],
    ['in capitals', '^map', 'a map of MAP', ['MAP']],
    ['in another script', '冷启动', '关于冷启动问题', ['冷启动']],
    ['with a sign', '# %', 'drops by 5 %', ['5 %']],
    ['by the start of a word', 'correlat*', 'correlated correlation', ['correlated', 'correlation']],
    [
      'by the start of a word behind a gap',
      'metric ... correlat*',
      'the metric, which correlates',
      ['metric, which correlates'],
    ],
  ])('%s', (_, pattern, text, expected) => {
    expect(find(pattern, text)).toEqual(expected);
  });

  test.each([
    ['part of a word', 'art', 'start'],
    ['over a gap of six words', 'new ... popular', 'new 1 2 3 4 5 6 popular'],
    ['over the end of a sentence', 'cold start', 'It is cold. Start now'],
    ['over a gap with the end of a sentence', 'new ... popular', 'They are new. All is popular'],
    ['a word for a number', 'after # clicks', 'after many clicks'],
    ['nothing', '', 'anything'],
    ['dots only', '...', 'anything'],
    ['a text of nothing', 'cold', ''],
  ])('not: %s', (_, pattern, text) => {
    expect(find(pattern, text)).toEqual([]);
  });

  test('patterns that begin alike are kept apart', () => {
    const matcher = compileSignals(
      ['a', 'a b', 'a b c', 'b'].map((pattern) => ({ pattern, value: pattern })),
    );
    const { tokens } = tokenize('a b d', 0, 5);
    expect(findSignals(matcher, tokens).map(({ value }) => value)).toEqual(['a', 'a b', 'b']);
  });

  test('a long text without an end of a sentence ends in time', () => {
    const text = 'new user '.repeat(20_000);
    expect(find('new ... user ... new ... popular', text)).toEqual([]);
  });
});

describe('tokenize', () => {
  test('cuts sentences, and knows questions', () => {
    const text = 'One is 1.5. Two? Three; four! e.g. five';
    const { tokens, sentences } = tokenize(text, 0, text.length);
    expect(
      sentences.map(({ span, isQuestion }) => `${slice(text, span).trim()}${isQuestion ? ' (asked)' : ''}`),
    ).toEqual(['One is 1.5.', 'Two? (asked)', 'Three;', 'four!', 'e.g. five']);
    expect(tokens.filter(({ sentence }) => sentence === 0).map(({ form }) => form)).toEqual([
      'one',
      'is',
      '1',
      '5',
    ]);
  });

  test('keeps offsets of the whole text', () => {
    const { text, spans } = marked('😀 skip <|Drifts|> < <|5|><|%|> skip');
    const { tokens } = tokenize(text, 8, text.length - 5);
    expect(tokens.filter(({ form }) => form !== '<').map(({ span }) => span)).toEqual(spans);
    expect(tokens.map(({ form }) => form)).toEqual(['drift', '<', '5', '%']);
  });
});
