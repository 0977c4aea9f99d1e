import { checkRule } from './checkRule.ts';

const doc = (body: string): string => `# Churn\n\n## Data\n\n${body}\n`;

checkRule(
  'resampling-before-split',
  [
    {
      title: 'numbered steps',
      text: doc(
        '1. Clean the rows.\n2. Apply <|SMOTE|> to the classes.\n3. Split 80/20 into training and test data.',
      ),
      messages: ['"SMOTE" comes before the split'],
    },
    {
      title: 'then',
      text: doc('We <|normalise features|> by the mean of the full dataset, then split by customer.'),
      messages: ['"normalise features" comes before the split'],
    },
    {
      title: 'before',
      text: doc('Before we split the data, minority rows are <|oversampled|>.'),
      messages: ['"oversampled" comes before the split'],
    },
  ],
  {
    'after the split': doc('1. Split 80/20.\n2. Apply SMOTE to the training part.'),
    'the training part only': doc('SMOTE is applied to the training set, before it is split into batches.'),
    'a warning': doc('We do not oversample before the split, since copies leak.'),
    'steps without an order': doc('- SMOTE for the classes\n- Split 80/20'),
    'fewer negatives': doc('1. Downsample negatives of the training days.\n2. Split by day.'),
    folds: doc('1. Target encoding is fitted within each fold.\n2. Split into 5 folds.'),
  },
);
