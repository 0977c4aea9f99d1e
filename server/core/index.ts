/** The public API of core: a text goes in, an immutable analysis comes out. */
export { analyze, analyzeDocument } from './analyze.ts';
export type { Analysis } from './analyze.ts';
export { builtinFrameworks, conceptIndex, taskIndex, topicIndex } from './builtin.ts';
export type { Concept, ConceptMatch } from './concepts.ts';
export { sectionAt, walkSections } from './document.ts';
export type { DesignDocument, Heading, Section } from './document.ts';
export type { Coverage, SectionCoverage } from './coverage.ts';
export { pointsText } from './expectations/result.ts';
export type { ExpectationResult, Verdict } from './expectations/result.ts';
export { lazy } from './lazy.ts';
export { mergeFixes, safeFixes } from './fixes.ts';
export { presenceFor } from './framework.ts';
export type {
  DataFault,
  Expectation,
  Framework,
  Presence,
  PresenceByTask,
  SectionSpec,
} from './framework.ts';
export { parseFrameworkFile, resolveFramework } from './frameworkFile.ts';
export type { FrameworkFile } from './frameworkFile.ts';
export { frontMatterOf, isRecord, parseYaml, spanAt, stringAt, stringsOf } from './frontMatter.ts';
export { validateConfig } from './generated/validators.js';
export { parse } from './parse.ts';
export { fenceAt, fencesOf } from './pipeline/fenceText/fenceText.ts';
export type { FenceText } from './pipeline/fenceText/fenceText.ts';
export { placeForTyping, placeOf } from './pipeline/fenceText/fencePlace.ts';
export type { FencePlace } from './pipeline/fenceText/fencePlace.ts';
export { looseStages, textAt, valueAt, wordsIn } from './pipeline/fenceText/fenceStages.ts';
export type { LooseStage } from './pipeline/fenceText/fenceStages.ts';
export type { LooseMap, LooseScalar } from './pipeline/fenceText/looseNode.ts';
export { fenceShape, shapeAt } from './pipeline/fenceShape.ts';
export type { FenceField, FenceShape } from './pipeline/fenceShape.ts';
export { judgeName } from './pipeline/kinds.ts';
export type { StageKind } from './pipeline/kinds.ts';
export { stageKindIndex } from './pipeline/stageKinds.ts';
export { ADDABLE, addStage } from './pipeline/addStage.ts';
export type { Addable } from './pipeline/addStage.ts';
export { convertToFence } from './pipeline/convertToFence.ts';
export { twinEdit, twinOf } from './pipeline/mermaidTwin.ts';
export { LANES, mainPipeline, pipelineAt, stageEdges } from './pipeline/model.ts';
export type { Pipeline, PipelineEdge, PipelineGroup, PipelineStage } from './pipeline/model.ts';
export { pipelineJson } from './pipeline/pipelineJson.ts';
export { readPipelines } from './pipeline/read.ts';
export { nameOf as stageName } from './pipeline/description.ts';
export { findingsByStage } from './pipeline/stageFindings.ts';
export type { StageFinding } from './pipeline/stageFindings.ts';
export { pipelineSvg } from './pipeline/svg.ts';
export type { SvgOptions } from './pipeline/svg.ts';
export { pipelineCss } from './pipeline/svg/style.ts';
export { stageFacts } from './pipeline/stageText.ts';
export { pipelineTable } from './pipeline/table.ts';
export type { PipelineTable } from './pipeline/table.ts';
export { fenceHints } from './pipeline/fenceHints.ts';
export type { FenceHint } from './pipeline/fenceHints.ts';
export { sumsText } from './pipeline/sums.ts';
export { timelineOf, totalText } from './pipeline/timeline.ts';
export { derivedIn } from './statements/derived.ts';
export type { Derived } from './statements/derived.ts';
export { pipelineMermaid } from './pipeline/writeMermaid.ts';
export { SEVERITIES } from './rule.ts';
export type { Finding, Fix, Rule, Severity } from './rule.ts';
export { areComparable, haveSameSubject, intervalOf, sameQuantity } from './quantities/compareQuantities.ts';
export { formatQuantity } from './quantities/formatQuantity.ts';
export { quantitiesOf } from './quantities/quantitiesOf.ts';
export type { PlacedQuantity } from './quantities/quantitiesOf.ts';
export type { Quantity, QuantityKind } from './quantities/quantity.ts';
export { quantitiesIn } from './quantities/readQuantities.ts';
export { rules } from './rules.ts';
export { DEFAULT_FRAMEWORK, defaultSettings } from './settings.ts';
export type { Settings } from './settings.ts';
export { describeSchemaErrors } from './schemaErrors.ts';
export type { NamedThing, Occurrence } from './symbols/occurrence.ts';
export { renamable, rename } from './symbols/rename.ts';
export type { Renaming } from './symbols/rename.ts';
export { definitionsOf, describedIn, symbolAt } from './symbols/symbolsOf.ts';
export { taskNamed } from './task.ts';
export type { TaskType } from './task.ts';
export { applyEdits, indexLines, lineEndingOf, offsetAt, positionAt, slice } from './text.ts';
export type { Edit, LineIndex, Position, Span } from './text.ts';
export type { Topic, TopicResult } from './topics/topic.ts';
export type { Waiver } from './waivers/waiver.ts';
export type { WaivedFinding } from './waivers/applyWaivers.ts';
export { editDistance } from './words.ts';
