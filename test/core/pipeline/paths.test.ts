import { expect, test } from 'vitest';
import { linksOf, reachable, wayTo } from '../../../server/core/pipeline/paths.ts';

const edges = ['ab', 'bc', 'cd', 'ad', 'da', 'ef'].map(([from = '', to = '']) => ({ from, to }));

test('what can be reached, and the shortest way there', () => {
  const before = reachable(linksOf(edges), 'a');
  expect([...before.keys()].toSorted()).toEqual(['a', 'b', 'c', 'd']);
  expect(wayTo(before, 'a', 'd')).toEqual(['a', 'd']);
  expect(wayTo(before, 'a', 'c')).toEqual(['a', 'b', 'c']);
  expect(wayTo(before, 'a', 'a')).toEqual(['a', 'd', 'a']);
});

test('backward, and up to a barrier', () => {
  expect([...reachable(linksOf(edges, 'backward'), 'f').keys()]).toEqual(['e']);
  expect([...reachable(linksOf(edges), 'a', (id) => id === 'b' || id === 'd').keys()]).toEqual(['b', 'd']);
});
