import { describe, expect, test } from 'vitest';
import { headingWords, withoutNumbering } from '../../server/core/headingText.ts';

test.each([
  ['3. Data', 'Data'],
  ['2.1 Data', 'Data'],
  ['2.1.3) Data', 'Data'],
  ['5.model', 'model'],
  ['IV. Data', 'Data'],
  ['ii.i. Data', 'Data'],
  ['a) Data', 'Data'],
  ['Step 3: Data', 'Data'],
  ['Step 3 - Data', 'Data'],
  ['Phase 1 – Data', 'Data'],
  ['Part II. Data', 'Data'],
  ['📊 Data', 'Data'],
  ['📊 3. Data', 'Data'],
  ['3. 📊 Data', 'Data'],
  ['§4 Data', 'Data'],
  ['3D detection', '3D detection'],
  ['I want a ranking', 'I want a ranking'],
  ['Civil claims', 'Civil claims'],
  ['Mix of models', 'Mix of models'],
  ['Step by step', 'Step by step'],
  ['Stages', 'Stages'],
  ['3.', '3.'],
  ['!?', '!?'],
  ['', ''],
])('withoutNumbering %j is %j', (text, rest) => {
  expect(withoutNumbering(text)).toBe(rest);
});

describe('headingWords', () => {
  test.each([
    ['case, plural and numbering', '2. METRICS', 'metric', 'metric'],
    ['a tail in parentheses', 'Metrics (offline and online)', 'metric offline and online', 'metric'],
    ['a tail in brackets before a colon', 'Metrics [draft]:', 'metric draft', 'metric'],
    ['an article', 'The data', 'data', 'data'],
    ['our own', 'Our Models', 'model', 'model'],
    ['nothing but parentheses', '(Data)', 'data', 'data'],
    ['a question', 'How do we get labels?', 'how do we get label', 'how do we get label'],
  ])('%s', (_, text, whole, head) => {
    expect(headingWords(text)).toMatchObject({ whole, head });
  });

  test.each([
    ['Scaling, Monitoring, and Updates', ['scaling', 'monitoring', 'update']],
    ['Data & features', ['data', 'feature']],
    ['Training/serving', ['training', 'serving']],
    ['Offline vs. online', ['offline', 'online']],
    ['Data – sources', ['data', 'source']],
    ['Trade-offs', ['trade off']],
    ['Brand safety', ['brand safety']],
    ['The data and the model', ['data', 'model']],
  ])('%j has the parts %j', (text, parts) => {
    expect(headingWords(text).parts).toEqual(parts);
  });
});
