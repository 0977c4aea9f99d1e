import { checkRule } from './checkRule.ts';

const doc = (task: string, body: string): string =>
  `---\ntask: ${task}\n---\n\n# System\n\n## Model\n\n${body}\n`;

checkRule(
  'unfit-loss',
  [
    {
      title: 'a probability of fraud',
      text: doc('fraud', 'The network ends in a sigmoid and is trained with <|MSE loss|>.'),
      messages: ['Squared error as loss hardly punishes a probability that is sure and wrong'],
    },
    {
      title: 'a probability of a click',
      text: doc('ads', '- <|Loss: mean squared error|> between pCTR and the click'),
      messages: ['cross-entropy is usual'],
    },
    {
      title: 'a forecast of numbers',
      text: doc('forecasting', 'An LSTM predicts demand and is trained with <|cross-entropy loss|>.'),
      messages: ['Cross-entropy as loss does not know that a near miss is better than a far one'],
    },
  ],
  {
    'cross-entropy for clicks': doc('ads', 'Loss: binary cross-entropy.'),
    'both, for two heads': doc(
      'ads',
      'Loss: binary cross-entropy for the click, MSE loss for the dwell time.',
    ),
    'an autoencoder': doc(
      'fraud',
      'An autoencoder is trained with MSE loss; its error is the anomaly score.',
    ),
    'one that is not known beside it': doc('fraud', 'MSE loss for a start, then focal loss.'),
    'squared error for demand': doc('forecasting', 'Loss: MSE.'),
    'demand in classes': doc('forecasting', 'Demand is put in 20 bins, and the loss is cross-entropy.'),
    'a metric': doc('classification', 'We compare the mean squared error of both scores.'),
  },
);
