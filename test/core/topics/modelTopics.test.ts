import { expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { builtinFrameworks } from '../../../server/core/builtin.ts';
import { resolveFramework } from '../../../server/core/frameworkFile.ts';
import { defaultSettings } from '../../../server/core/settings.ts';

// Ways in which people write, or do not write, about models, their training and their evaluation.

const framework =
  resolveFramework(builtinFrameworks[0] ?? expect.fail(), [], () => undefined).framework ?? expect.fail();

/** The status of the topic `id` where `text` stands under a heading that names no topic. */
function statusIn(text: string, id: string): string | undefined {
  const source = `# Feed\n\n## Notes on it\n\n${text}\n`;
  const { topics } = analyze('file:///a.md', source, () => framework, defaultSettings);
  return topics.find((result) => result.topic.id === id)?.status;
}

test.each([
  ['baseline', 'Baseline: TF-IDF + logistic regression'],
  ['baseline', '- Baseline\n  - most popular items in the region'],
  ['baseline', 'v0: rule-based thresholds on the amount, v1: XGBoost.'],
  ['baseline', 'Today the ranking is done by hand-written rules of the ops team.'],
  ['model-choice', 'Candidate generation uses a two-tower model.'],
  ['model-choice', '- Model: Claude 3.5 Sonnet'],
  ['model-choice', 'A network with three hidden layers scores them.'],
  ['model-trade-offs', 'We chose LightGBM because it trains fast and handles missing values.'],
  ['model-trade-offs', '- LSTM: handles sequences, slow to train\n- GBDT: fast, no sequences'],
  ['model-trade-offs', '| Model | Pros | Cons |\n| - | - | - |\n| LR | simple | linear |'],
  ['model-trade-offs', 'A smaller model wins here since we serve 10k requests a second.'],
  ['loss-function', 'Loss: weighted BCE, positives weighted 10:1'],
  ['loss-function', 'The network minimizes the mean squared error of the ETA.'],
  ['loss-function', 'Towers are trained with in-batch negatives and sampled softmax.'],
  ['training', 'We split the data 80/10/10 into train, validation and test sets.'],
  ['training', 'Data from Jan to Oct for training, Nov for validation and Dec for testing.'],
  ['training', 'Warm start from the checkpoint of yesterday and train on the new day of logs.'],
  ['model-compression', 'We distill the teacher into a student of six layers to meet 20 ms.'],
  ['model-compression', 'DistilBERT is used instead of BERT because it is 60% faster.'],
  ['offline-metrics', '- Precision\n- Recall\n- F1'],
  ['offline-metrics', '| Metric | Target |\n| - | - |\n| Recall | > 0.9 |'],
  ['offline-metrics', '50 golden questions; at least 45 must be answered correctly.'],
  ['embeddings-ann', 'Chunks (1536 dimensions) are stored in pgvector; cosine similarity of the vectors.'],
  [
    'calibration',
    'Predicted versus actual clicks are tracked per advertiser; isotonic regression corrects them.',
  ],
  ['error-analysis', 'Each week we inspect 100 misclassified tickets and group them by cause.'],
  ['class-imbalance', 'Only 0.5 % of transactions are fraudulent; we use class weights and PR-AUC.'],
])('%s is covered by %j', (id, text) => {
  expect(statusIn(text, id)).toBe('covered');
});

test.each([
  ['baseline', 'Improvement over baseline is reported.'],
  ['baseline', 'If the model is down, popular items are shown.'],
  ['baseline', 'We compare the features with the training baseline distribution.'],
  ['model-choice', 'The data model has three tables.'],
  ['model-choice', 'We train a model per country.'],
  ['model-trade-offs', 'There is a trade-off between precision and recall.'],
  ['model-trade-offs', 'Redis is faster than Postgres for lookups.'],
  ['model-trade-offs', 'We use XGBoost.'],
  ['loss-function', 'Offline we track log loss and AUC.'],
  ['loss-function', 'To prevent data loss, we replicate the database.'],
  ['training', 'An A/B test with a 50/50 split of users.'],
  ['training', 'Train the model and deploy it.'],
  ['model-compression', 'PQ (product quantization) shrinks the index.'],
  ['model-compression', 'Images are compressed to JPEG.'],
  ['offline-metrics', 'The recall stage fetches 500 candidates.'],
  ['offline-metrics', 'GPS accuracy is 5 m.'],
  ['offline-metrics', 'The system should have high accuracy.'],
  ['embeddings-ann', 'The player is embedded in the page.'],
  ['calibration', 'Raters hold calibration sessions.'],
  ['error-analysis', 'Retries with backoff handle HTTP errors.'],
  ['class-imbalance', 'The score is a weighted sum of three terms.'],
])('%s is not covered by %j', (id, text) => {
  expect(statusIn(text, id)).not.toBe('covered');
});
