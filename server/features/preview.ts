import {
  findingsByStage,
  mainPipeline,
  pipelineMermaid,
  pipelineSvg,
  positionAt,
  sectionAt,
  slice,
  stageFacts,
  stageName,
} from '../core/index.ts';
import type { Analysis, Pipeline, PipelineStage, Span, StageFinding } from '../core/index.ts';
import type {
  ExportParams,
  Preview,
  PreviewFinding,
  PreviewParams,
  PreviewPicture,
  PreviewPipeline,
  PreviewRange,
  PreviewStage,
} from '../protocol.ts';

/** What the preview shows of `analysis`, whose document has `version`. */
export function previewOf(
  analysis: Analysis,
  version: number,
  { pipeline: wanted, room, findings }: Omit<PreviewParams, 'uri'>,
): Preview {
  const { document, pipelines } = analysis;
  const shown = pipelines.find(({ id }) => id === wanted) ?? mainPipeline(pipelines);
  const found = (pipeline: Pipeline): ReadonlyMap<string, readonly StageFinding[]> =>
    findings ? new Map(Object.entries(findings)) : findingsByStage(pipeline, analysis.findings);
  return {
    uri: document.uri,
    version,
    pipelines: pipelines.map((pipeline) => tabOf(analysis, pipeline)),
    ...(shown ? { picture: pictureOf(analysis, shown, found(shown), room) } : {}),
  };
}

/** `pipeline` of `analysis` as a text for a file or the clipboard; undefined where there is none with this id. */
export function exportOf(
  { pipelines }: Analysis,
  { pipeline: id, format, theme }: Omit<ExportParams, 'uri'>,
): string | undefined {
  const pipeline = pipelines.find((one) => one.id === id);
  if (!pipeline) return undefined;
  return format === 'mermaid'
    ? pipelineMermaid(pipeline)
    : `${pipelineSvg(pipeline, theme ? { theme } : {})}\n`;
}

function tabOf({ document }: Analysis, pipeline: Pipeline): PreviewPipeline {
  const { id, title, source, stages, span } = pipeline;
  return {
    id,
    title: title ?? sectionAt(document.sections, span.start)?.heading.text ?? '',
    source,
    stages: stages.length,
    range: rangeOf(document, span),
  };
}

function pictureOf(
  { document }: Analysis,
  pipeline: Pipeline,
  findings: ReadonlyMap<string, readonly StageFinding[]>,
  room: PreviewParams['room'],
): PreviewPicture {
  const { id, stages, faults, bodySpan } = pipeline;
  const look = { theme: 'none', interactive: true, idPrefix: 'picture', findings } as const;
  return {
    id,
    svg: stages.length === 0 ? '' : pipelineSvg(pipeline, { ...look, ...widthFor(stages.length, room) }),
    isBlank: slice(document.text, bodySpan).trim() === '',
    stages: stages.map((stage) => stageOf(document, stage, findings.get(stage.id) ?? [])),
    faults: faults.map(({ message, span }) => ({ message, range: rangeOf(document, span) })),
  };
}

/** Names `stage` in full: what a card beside it says, and where it stands in the text. */
function stageOf(
  document: Analysis['document'],
  stage: PipelineStage,
  findings: readonly PreviewFinding[],
): PreviewStage {
  return {
    id: stage.id,
    name: stageName(stage),
    facts: stageFacts(stage),
    findings,
    range: rangeOf(document, stage.span),
    mentions: stage.mentions.map((span) => rangeOf(document, span)),
  };
}

function rangeOf({ lines }: Analysis['document'], { start, end }: Span): PreviewRange {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

/** Room that a stage takes with the arrow to the next one, and with the gap to the next row, in pixels. */
const STAGE = { width: 250, height: 150 };

/** Narrower than this, nearly every stage would stand in a row of its own; wider, the rows cannot be followed. */
const NARROWEST = 640;
const WIDEST = 2400;

/**
 * The width at which a picture of so many stages has about the shape of `room`: few stages use all of it, and many are
 * not drawn as a tower that would have to be made small to be seen.
 */
function widthFor(stages: number, room: PreviewParams['room']): { readonly maxWidth?: number } {
  if (!room || !(room.width > 0) || !(room.height > 0)) return {};
  const aspect = room.width / room.height;
  const columns = Math.ceil(Math.sqrt((stages * aspect * STAGE.height) / STAGE.width));
  const wanted = Math.max(room.width, columns * STAGE.width);
  return { maxWidth: Math.max(NARROWEST, Math.min(wanted, WIDEST)) };
}
