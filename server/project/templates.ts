import designDoc from '../../templates/design-doc.md';
import fourStep from '../../templates/four-step.md';
import sevenStep from '../../templates/seven-step.md';

/** A document to start from. */
export interface Template {
  /** As `mldd new` takes it; the name of its file in `templates/`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** The templates that come with the product, in the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    id: 'seven-step',
    title: 'Seven-step framework',
    description: 'Requirements, ML task, data, model, evaluation, serving, monitoring',
    text: sevenStep,
  },
  {
    id: 'four-step',
    title: 'Four-step framework',
    description: 'Problem, data and features, model and evaluation, serving and monitoring',
    text: fourStep,
  },
  {
    id: 'design-doc',
    title: 'ML design document',
    description: 'The full document that a review board reads, from summary to open questions',
    text: designDoc,
  },
];
