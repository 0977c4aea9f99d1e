import adversarialAbuse from '../../../schemas/topics/adversarial-abuse.yaml';
import alternatives from '../../../schemas/topics/alternatives.yaml';
import baseline from '../../../schemas/topics/baseline.yaml';
import businessMetricMapping from '../../../schemas/topics/business-metric-mapping.yaml';
import businessObjective from '../../../schemas/topics/business-objective.yaml';
import calibration from '../../../schemas/topics/calibration.yaml';
import classImbalance from '../../../schemas/topics/class-imbalance.yaml';
import coldStart from '../../../schemas/topics/cold-start.yaml';
import cost from '../../../schemas/topics/cost.yaml';
import costOfMistakes from '../../../schemas/topics/cost-of-mistakes.yaml';
import dataQuality from '../../../schemas/topics/data-quality.yaml';
import dataSources from '../../../schemas/topics/data-sources.yaml';
import dataSplitLeakage from '../../../schemas/topics/data-split-leakage.yaml';
import drift from '../../../schemas/topics/drift.yaml';
import embeddingsAnn from '../../../schemas/topics/embeddings-ann.yaml';
import errorAnalysis from '../../../schemas/topics/error-analysis.yaml';
import explainability from '../../../schemas/topics/explainability.yaml';
import fairnessBias from '../../../schemas/topics/fairness-bias.yaml';
import fallback from '../../../schemas/topics/fallback.yaml';
import featureStaticVsDynamic from '../../../schemas/topics/feature-static-vs-dynamic.yaml';
import features from '../../../schemas/topics/features.yaml';
import feedbackLoop from '../../../schemas/topics/feedback-loop.yaml';
import functionalRequirements from '../../../schemas/topics/functional-requirements.yaml';
import guardrailMetrics from '../../../schemas/topics/guardrail-metrics.yaml';
import humanInTheLoop from '../../../schemas/topics/human-in-the-loop.yaml';
import labelDelay from '../../../schemas/topics/label-delay.yaml';
import labels from '../../../schemas/topics/labels.yaml';
import latencyBudget from '../../../schemas/topics/latency-budget.yaml';
import llmGroundingEval from '../../../schemas/topics/llm-grounding-eval.yaml';
import llmSafety from '../../../schemas/topics/llm-safety.yaml';
import lossFunction from '../../../schemas/topics/loss-function.yaml';
import mlNecessity from '../../../schemas/topics/ml-necessity.yaml';
import mlTaskFraming from '../../../schemas/topics/ml-task-framing.yaml';
import modelChoice from '../../../schemas/topics/model-choice.yaml';
import modelCompression from '../../../schemas/topics/model-compression.yaml';
import modelTradeOffs from '../../../schemas/topics/model-trade-offs.yaml';
import monitoring from '../../../schemas/topics/monitoring.yaml';
import negativeSampling from '../../../schemas/topics/negative-sampling.yaml';
import nonFunctionalRequirements from '../../../schemas/topics/non-functional-requirements.yaml';
import offlineMetrics from '../../../schemas/topics/offline-metrics.yaml';
import onlineExperiment from '../../../schemas/topics/online-experiment.yaml';
import onlineMetrics from '../../../schemas/topics/online-metrics.yaml';
import ownership from '../../../schemas/topics/ownership.yaml';
import pipelineStages from '../../../schemas/topics/pipeline-stages.yaml';
import pointInTime from '../../../schemas/topics/point-in-time.yaml';
import privacy from '../../../schemas/topics/privacy.yaml';
import reRankingBusinessRules from '../../../schemas/topics/re-ranking-business-rules.yaml';
import retraining from '../../../schemas/topics/retraining.yaml';
import risks from '../../../schemas/topics/risks.yaml';
import rolloutSafety from '../../../schemas/topics/rollout-safety.yaml';
import scaleEstimates from '../../../schemas/topics/scale-estimates.yaml';
import serving from '../../../schemas/topics/serving.yaml';
import training from '../../../schemas/topics/training.yaml';
import trainingServingSkew from '../../../schemas/topics/training-serving-skew.yaml';
import attributeWords from '../../../schemas/vocabulary/attribute.yaml';
import datasetWords from '../../../schemas/vocabulary/dataset.yaml';
import infrastructureWords from '../../../schemas/vocabulary/infrastructure.yaml';
import itemWords from '../../../schemas/vocabulary/item.yaml';
import lossWords from '../../../schemas/vocabulary/loss.yaml';
import modelWords from '../../../schemas/vocabulary/model.yaml';
import offlineMetricWords from '../../../schemas/vocabulary/offline-metric.yaml';
import onlineMetricWords from '../../../schemas/vocabulary/online-metric.yaml';
import stageWords from '../../../schemas/vocabulary/stage.yaml';
import userWords from '../../../schemas/vocabulary/user.yaml';
import { readTopic } from './topic.ts';
import type { Topic } from './topic.ts';
import { readWordClasses } from './wordClasses.ts';

/** The topics that every document is looked through for, by their names. A test has checked each against the schema. */
export const builtinTopics: readonly Topic[] = [
  adversarialAbuse,
  alternatives,
  baseline,
  businessMetricMapping,
  businessObjective,
  calibration,
  classImbalance,
  coldStart,
  cost,
  costOfMistakes,
  dataQuality,
  dataSources,
  dataSplitLeakage,
  drift,
  embeddingsAnn,
  errorAnalysis,
  explainability,
  fairnessBias,
  fallback,
  featureStaticVsDynamic,
  features,
  feedbackLoop,
  functionalRequirements,
  guardrailMetrics,
  humanInTheLoop,
  labelDelay,
  labels,
  latencyBudget,
  llmGroundingEval,
  llmSafety,
  lossFunction,
  mlNecessity,
  mlTaskFraming,
  modelChoice,
  modelCompression,
  modelTradeOffs,
  monitoring,
  negativeSampling,
  nonFunctionalRequirements,
  offlineMetrics,
  onlineExperiment,
  onlineMetrics,
  ownership,
  pipelineStages,
  pointInTime,
  privacy,
  reRankingBusinessRules,
  retraining,
  risks,
  rolloutSafety,
  scaleEstimates,
  serving,
  training,
  trainingServingSkew,
].map(readTopic);

/** The classes of words that phrases of topics refer to. */
export const builtinWordClasses = readWordClasses([
  attributeWords,
  datasetWords,
  infrastructureWords,
  itemWords,
  lossWords,
  modelWords,
  offlineMetricWords,
  onlineMetricWords,
  stageWords,
  userWords,
]);
