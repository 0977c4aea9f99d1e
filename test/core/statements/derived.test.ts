import { expect, test } from 'vitest';
import { parse } from '../../../server/core/parse.ts';
import { derivedIn } from '../../../server/core/statements/derived.ts';
import { factsOf } from '../../../server/core/statements/facts.ts';

function shown(sentence: string): readonly string[] {
  const text = `# Feed\n\n${sentence}\n`;
  return derivedIn(factsOf(parse('file:///a.md', text)).claims()).map(
    ({ text: result, help }) => `${result} (${help})`,
  );
}

test.each([
  ['200M × 128 × float32 for the item vectors.', ['= 102 GB (200 million × 128 × 4 bytes)']],
  ['10 million 512-d vectors in fp16.', ['= 10.2 GB (10 million × 512 × 2 bytes)']],
  ['1 billion 128-dimensional int8 embeddings.', ['= 128 GB (1 billion × 128 × 1 byte)']],
  [
    '500M DAU with 4 requests per user per day.',
    ['≈ 23.1k per second (500 million users × 4 requests a day, on average)'],
  ],
  // The result stands there.
  ['200M × 128 × float32 = 102 GB.', []],
  ['500M DAU with 4 requests per user per day, so 23k QPS.', []],
  // Something is left to guess.
  ['200M vectors of 128 dimensions.', []],
  ['200M vectors, float32.', []],
  ['100M 128-d or 256-d vectors in float32.', []],
  ['10M 128-d vectors in float32, later int8.', []],
  ['500M DAU, 4 requests per session.', []],
  ['about 5-10M 128-d vectors in float32.', []],
])('%s', (sentence, expected) => {
  expect(shown(sentence)).toEqual(expected);
});
