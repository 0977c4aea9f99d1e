import { describe, expect, test } from 'vitest';
import { lossFitness, metricFitness, taskIndex } from '../../server/core/builtin.ts';
import { measuresIn, misfitIn } from '../../server/core/fitness.ts';
import { tokenize } from '../../server/core/topics/tokens.ts';

const tokens = (text: string): ReturnType<typeof tokenize>['tokens'] => tokenize(text, 0, text.length).tokens;
const named = (text: string): readonly (string | undefined)[] =>
  measuresIn(metricFitness(), tokens(text)).map(({ value }) => value?.id);

test.each([
  ['RMSE and NDCG@10', ['rmse', 'ndcg']],
  ['mean average precision', ['map']],
  ['recall@100 and recall', ['recall-at-k', 'recall']],
  ['a map of the city', []],
  ['balanced accuracy', [undefined]],
  ['root mean squared error', ['rmse']],
])('%s', (text, ids) => {
  expect(named(text)).toEqual(ids);
});

test.each([
  ['RMSE', 'search', 'NDCG or recall@k'],
  ['RMSE', 'forecasting', undefined],
  ['RMSE and NDCG', 'search', undefined],
  ['RMSE and balanced accuracy', 'search', undefined],
  ['no metric', 'search', undefined],
])('%s for %s', (text, task, instead) => {
  expect(misfitIn(metricFitness(), task, tokens(text))?.instead).toBe(instead);
});

describe.each([
  ['metrics', metricFitness],
  ['losses', lossFitness],
] as const)('the data of %s', (_, fitness) => {
  test('names task types that exist', () => {
    const tasks = taskIndex().types.map(({ id }) => id);
    expect(
      fitness()
        .misfits.flatMap((misfit) => misfit.tasks)
        .filter((id) => !tasks.includes(id)),
    ).toEqual([]);
  });

  test('has a phrase for every family that does not fit', () => {
    const families = { metrics: 'RMSE, test accuracy, BLEU', losses: 'MSE loss, cross-entropy' }[_];
    const known = measuresIn(fitness(), tokens(families)).map(({ value }) => value?.family);
    expect(known).toEqual(expect.arrayContaining(fitness().misfits.flatMap((misfit) => misfit.families)));
  });
});
