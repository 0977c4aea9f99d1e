import conceptsFile from '../../schemas/concepts.yaml';
import designDoc from '../../schemas/frameworks/design-doc.yaml';
import fourStep from '../../schemas/frameworks/four-step.yaml';
import mlTestScore from '../../schemas/frameworks/ml-test-score.yaml';
import responsibleAi from '../../schemas/frameworks/responsible-ai.yaml';
import sevenStep from '../../schemas/frameworks/seven-step.yaml';
import taskTypesFile from '../../schemas/task-types.yaml';
import businessMetricMapping from '../../schemas/topics/business-metric-mapping.yaml';
import coldStart from '../../schemas/topics/cold-start.yaml';
import monitoring from '../../schemas/topics/monitoring.yaml';
import { indexConcepts, readConcepts } from './concepts.ts';
import { lazy } from './lazy.ts';
import { frameworkFileOf } from './frameworkFile.ts';
import type { FrameworkFile } from './frameworkFile.ts';
import { readTaskTypes } from './task.ts';
import { readTopic } from './topics/topic.ts';
import { indexTopics } from './topics/topicIndex.ts';

/** The frameworks and overlays that come with the product. A test has checked each against the schema. */
export const builtinFrameworks: readonly FrameworkFile[] = [
  sevenStep,
  fourStep,
  designDoc,
  responsibleAi,
  mlTestScore,
].flatMap((value) => frameworkFileOf(value) ?? []);

/** The vocabulary of headings. */
export const conceptIndex = lazy(() => indexConcepts(readConcepts(conceptsFile)));

/** The topics that every document is looked through for. */
export const topicIndex = lazy(() =>
  indexTopics([businessMetricMapping, coldStart, monitoring].map(readTopic)),
);

/** The task types, with what hints at each. */
export const taskIndex = lazy(() => readTaskTypes(taskTypesFile));
