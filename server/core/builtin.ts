import conceptsFile from '../../schemas/concepts.yaml';
import discourseFile from '../../schemas/discourse.yaml';
import designDoc from '../../schemas/frameworks/design-doc.yaml';
import fourStep from '../../schemas/frameworks/four-step.yaml';
import mlTestScore from '../../schemas/frameworks/ml-test-score.yaml';
import responsibleAi from '../../schemas/frameworks/responsible-ai.yaml';
import sevenStep from '../../schemas/frameworks/seven-step.yaml';
import metricsFile from '../../schemas/metrics.yaml';
import recognitionFile from '../../schemas/recognition.yaml';
import taskTypesFile from '../../schemas/task-types.yaml';
import { indexConcepts, readConcepts } from './concepts.ts';
import { compileMetrics } from './expectations/metrics.ts';
import { readFitness } from './fitness.ts';
import { lazy } from './lazy.ts';
import { frameworkFileOf } from './frameworkFile.ts';
import type { FrameworkFile } from './frameworkFile.ts';
import { readRecognition } from './recognition.ts';
import { readTaskTypes } from './task.ts';
import { readDiscourse } from './topics/discourse.ts';
import { builtinTopics, builtinWordClasses } from './topics/builtinTopics.ts';
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
  indexTopics(builtinTopics, readDiscourse(discourseFile), builtinWordClasses),
);

/** The task types, with what hints at each. */
export const taskIndex = lazy(() => readTaskTypes(taskTypesFile));

/** What makes a design document of a text that nobody has marked as one. */
export const recognitionRule = lazy(() => readRecognition(recognitionFile, builtinWordClasses));

/** The names of metrics, by their roles. */
export const metricMatcher = lazy(() => compileMetrics(builtinWordClasses));

/** Which offline metrics fit which tasks. */
export const metricFitness = lazy(() =>
  readFitness(metricsFile, 'metrics', builtinWordClasses.get('offline-metric') ?? []),
);

/** Which losses fit which tasks. */
export const lossFitness = lazy(() =>
  readFitness(metricsFile, 'losses', builtinWordClasses.get('loss') ?? []),
);
