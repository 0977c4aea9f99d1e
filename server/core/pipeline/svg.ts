import { describePipeline, describeStage, followers } from './description.ts';
import { drawnText } from './drawnText.ts';
import { layoutPipeline } from './layout.ts';
import type { LayoutOptions } from './layout.ts';
import type { PipelineLayout } from './layout/geometry.ts';
import type { Pipeline } from './model.ts';
import type { StageFinding } from './stageFindings.ts';
import { edgeLabelMarkup, edgeMarkup } from './svg/edge.ts';
import { bandMarkup, bandTitleMarkup, headerMarkup } from './svg/header.ts';
import { element, escaped } from './svg/markup.ts';
import { stageMarkup } from './svg/stage.ts';
import { pipelineCss } from './svg/style.ts';
import type { Theme } from './svg/style.ts';
import { timelineOf, totalText } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** What a picture looks like and can do. */
export interface SvgOptions extends LayoutOptions {
  /** `none` is for pages that have `pipelineCss` in a style sheet of theirs; default `auto`. */
  readonly theme?: Theme | 'none';
  /** True where stages can be reached by keyboard, as buttons; default false. */
  readonly interactive?: boolean;
  /** By id of the stage. */
  readonly findings?: ReadonlyMap<string, readonly StageFinding[]>;
  /** What ids of elements begin with, where a page holds several pictures; default the id of the pipeline. */
  readonly idPrefix?: string;
}

/**
 * The picture of `pipeline` as one SVG element: well-formed XML, with no script, nothing from elsewhere and no HTML in
 * it. The same pipeline always gives the same text. Each stage is a group with its id in `data-stage`, in the order of
 * the pipeline.
 */
export function pipelineSvg(pipeline: Pipeline, options: SvgOptions = {}): string {
  const layout = layoutPipeline(pipeline, options);
  const timeline = timelineOf(pipeline);
  const prefix = (options.idPrefix ?? pipeline.id).replace(/[^\w-]/g, '-');
  const { left, width, height } = layout;
  const theme = options.theme ?? 'auto';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'mldd-pipeline',
      viewBox: `${left} 0 ${width} ${height}`,
      width,
      height,
      role: 'graphics-document document',
      'aria-roledescription': 'pipeline diagram',
      'aria-labelledby': `${prefix}-title`,
      'aria-describedby': `${prefix}-desc`,
    },
    [
      element('title', { id: `${prefix}-title` }, escaped(drawnText(pipeline.title ?? '') || 'Pipeline')),
      element(
        'desc',
        { id: `${prefix}-desc` },
        escaped(describePipeline(pipeline, timeline && totalText(timeline))),
      ),
      theme === 'none' ? '' : element('style', {}, pipelineCss(theme)),
      element('rect', { class: 'mldd-background', x: left, y: 0, width, height, rx: 8 }),
      backdrop(layout, timeline),
      ...stagesMarkup(pipeline, layout, timeline, options),
      element('g', { 'aria-hidden': 'true' }, layout.edges.map(edgeLabelMarkup)),
    ],
  );
}

function backdrop(layout: PipelineLayout, timeline: Timeline | undefined): string {
  return element('g', { 'aria-hidden': 'true' }, [
    headerMarkup(layout, timeline),
    ...layout.bands.map(bandMarkup),
    ...layout.edges.map(edgeMarkup),
    ...layout.bands.map(bandTitleMarkup),
  ]);
}

function stagesMarkup(
  pipeline: Pipeline,
  layout: PipelineLayout,
  timeline: Timeline | undefined,
  { findings = new Map(), interactive = false }: SvgOptions,
): readonly string[] {
  const next = followers(pipeline);
  return layout.stages.map((box) => {
    const found = findings.get(box.stage.id) ?? [];
    const description = describeStage(box.stage, next.get(box.stage.id) ?? [], found);
    return stageMarkup(box, { timeline, findings: found, description, isInteractive: interactive });
  });
}
