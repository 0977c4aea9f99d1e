import type { Rule } from './rule.ts';
import { emptySection } from './rules/empty-section.ts';
import { frontMatter } from './rules/front-matter.ts';
import { headingNearMiss } from './rules/heading-near-miss.ts';
import { missingSection } from './rules/missing-section.ts';
import { placeholder } from './rules/placeholder.ts';
import { sectionOrder } from './rules/section-order.ts';
import { topicCoverage } from './rules/topic-coverage.ts';
import { wrongArithmetic } from './rules/wrong-arithmetic.ts';
import { waiverUnknown } from './rules/waiver-unknown.ts';
import { waiverUnused } from './rules/waiver-unused.ts';
import { waiverWithoutReason } from './rules/waiver-without-reason.ts';
import { impossiblePrecision } from './rules/impossible-precision.ts';
import { wrongDowntime } from './rules/wrong-downtime.ts';
import { wrongRequestRate } from './rules/wrong-request-rate.ts';
import { wrongVectorMemory } from './rules/wrong-vector-memory.ts';
import { latencyOverBudget } from './rules/latency-over-budget.ts';
import { wideningFunnel } from './rules/widening-funnel.ts';
import { staleIndex } from './rules/stale-index.ts';
import { staleFeature } from './rules/stale-feature.ts';
import { unripeLabels } from './rules/unripe-labels.ts';
import { uncorrectedDownsampling } from './rules/uncorrected-downsampling.ts';
import { uncalibratedBid } from './rules/uncalibrated-bid.ts';
import { accuracyOnRarePositives } from './rules/accuracy-on-rare-positives.ts';
import { resamplingBeforeSplit } from './rules/resampling-before-split.ts';
import { historyBeyondRetention } from './rules/history-beyond-retention.ts';
import { randomSplitOverTime } from './rules/random-split-over-time.ts';
import { unfitMetric } from './rules/unfit-metric.ts';
import { unfitLoss } from './rules/unfit-loss.ts';
import { unwatchedMetric } from './rules/unwatched-metric.ts';
import { unguardedRetraining } from './rules/unguarded-retraining.ts';
import { batchForLivePromise } from './rules/batch-for-live-promise.ts';
import { riskWithoutMitigation } from './rules/risk-without-mitigation.ts';
import { experimentWithoutPrimaryMetric } from './rules/experiment-without-primary-metric.ts';
import { strongerBaseline } from './rules/stronger-baseline.ts';
import { underpoweredExperiment } from './rules/underpowered-experiment.ts';
import { contradictedNonGoal } from './rules/contradicted-non-goal.ts';
import { featureWithoutSource } from './rules/feature-without-source.ts';
import { offlineMetricAlone } from './rules/offline-metric-alone.ts';
import { unguardedOnlineMetric } from './rules/unguarded-online-metric.ts';
import { brokenPipeline } from './rules/broken-pipeline.ts';
import { cyclicPipeline } from './rules/cyclic-pipeline.ts';
import { onlineReadsOffline } from './rules/online-reads-offline.ts';
import { rankingBeforeRetrieval } from './rules/ranking-before-retrieval.ts';
import { renamedStage } from './rules/renamed-stage.ts';
import { servingWithoutFallback } from './rules/serving-without-fallback.ts';
import { unattendedStage } from './rules/unattended-stage.ts';
import { unconnectedStage } from './rules/unconnected-stage.ts';
import { undescribedStage } from './rules/undescribed-stage.ts';
import { undrawnStage } from './rules/undrawn-stage.ts';
import { unevaluatedTraining } from './rules/unevaluated-training.ts';
import { unloggedServing } from './rules/unlogged-serving.ts';

/** All rules, in the order in which they run. */
export const rules: readonly Rule[] = [
  frontMatter,
  missingSection,
  topicCoverage,
  emptySection,
  placeholder,
  sectionOrder,
  headingNearMiss,
  accuracyOnRarePositives,
  batchForLivePromise,
  contradictedNonGoal,
  experimentWithoutPrimaryMetric,
  featureWithoutSource,
  historyBeyondRetention,
  impossiblePrecision,
  latencyOverBudget,
  offlineMetricAlone,
  randomSplitOverTime,
  resamplingBeforeSplit,
  riskWithoutMitigation,
  staleFeature,
  staleIndex,
  uncalibratedBid,
  uncorrectedDownsampling,
  strongerBaseline,
  underpoweredExperiment,
  unfitLoss,
  unfitMetric,
  unguardedOnlineMetric,
  unguardedRetraining,
  unripeLabels,
  unwatchedMetric,
  wideningFunnel,
  wrongArithmetic,
  wrongDowntime,
  wrongRequestRate,
  wrongVectorMemory,
  // Of the pipeline.
  brokenPipeline,
  cyclicPipeline,
  onlineReadsOffline,
  rankingBeforeRetrieval,
  renamedStage,
  servingWithoutFallback,
  unattendedStage,
  unconnectedStage,
  undescribedStage,
  undrawnStage,
  unevaluatedTraining,
  unloggedServing,
  waiverUnknown,
  waiverWithoutReason,
  // Last, since it looks at what all others have found.
  waiverUnused,
];
