import type {
  Preview,
  PreviewPicture,
  PreviewPipeline,
  PreviewRange,
  PreviewStage,
} from '../../server/protocol.ts';
import type { Place, PipelineTab, ShownPicture } from './webview/messages.ts';

/** What the panel shows of a version of a document, and what it has to remember of it. */
export interface Shown {
  readonly picture: ShownPicture;
  /** The stages drawn, at their places in the version that is shown. */
  readonly stages: readonly PreviewStage[];
  /** The pipelines of the document, for the caret. */
  readonly pipelines: readonly PreviewPipeline[];
  /** Where the first fault is. */
  readonly fault: Place | undefined;
  /** The last picture of each pipeline that could be read. */
  readonly good: ReadonlyMap<string, GoodPicture>;
}

/** A picture that could be read, with the place of its block at that time. */
export interface GoodPicture {
  readonly picture: PreviewPicture;
  readonly start: Place;
}

/**
 * What to show of `preview`. While the block of its pipeline cannot be read, that is the last picture of `before`, which
 * shows the same document, with what is wrong.
 */
export function shownOf(preview: Preview, before: Shown | undefined): Shown {
  const { uri, version, pipelines, picture } = preview;
  const good = new Map(before?.picture.uri === uri ? before.good : []);
  const pipeline = pipelines.find(({ id }) => id === picture?.id);
  if (picture && pipeline && picture.stages.length > 0)
    good.set(picture.id, { picture, start: pipeline.range.start });
  const kept = picture && !picture.isBlank ? good.get(picture.id) : undefined;
  const isStale = kept !== undefined && kept.picture !== picture;
  const [fault] = picture?.isBlank === false ? picture.faults : [];
  const base = { uri, version, tabs: tabsOf(pipelines), pipeline: picture?.id };
  return {
    picture: {
      ...base,
      ...(kept ? { picture: { svg: kept.picture.svg, stages: kept.picture.stages.map(cardOf) } } : {}),
      ...(fault ? { notice: { text: noticeOf(fault), isStale } } : {}),
      ...(kept ? {} : { empty: emptyOf(picture) }),
    },
    stages: kept && pipeline ? movedTo(kept, pipeline.range.start) : [],
    pipelines,
    fault: fault?.range.start,
    good,
  };
}

/** What is shown where there is no design document; what was known of `uri` is kept. */
export function nothingShown(uri: string, before: Shown | undefined): Shown {
  const isSame = before?.picture.uri === uri;
  return {
    picture: { uri, version: 0, tabs: [], pipeline: undefined, empty: 'no-document' },
    stages: [],
    pipelines: [],
    fault: undefined,
    good: isSame ? before.good : new Map(),
  };
}

function emptyOf(picture: PreviewPicture | undefined): NonNullable<ShownPicture['empty']> {
  if (!picture) return 'no-pipeline';
  return picture.isBlank ? 'blank' : 'broken';
}

function noticeOf({ message, range }: PreviewPicture['faults'][number]): string {
  return `Line ${range.start.line + 1}: ${message}`;
}

function tabsOf(pipelines: readonly PreviewPipeline[]): readonly PipelineTab[] {
  return pipelines.map(({ id, title, source, stages, range }) => ({
    id,
    title: title === '' ? `Line ${range.start.line + 1}` : title,
    detail: `${SOURCES[source]}, ${stages} ${stages === 1 ? 'stage' : 'stages'}`,
  }));
}

const SOURCES: Readonly<Record<PreviewPipeline['source'], string>> = {
  fence: 'block',
  mermaid: 'Mermaid',
  ascii: 'ASCII',
  arrows: 'arrows',
  list: 'list',
};

function cardOf({
  id,
  name,
  facts,
  findings,
}: PreviewStage): NonNullable<ShownPicture['picture']>['stages'][number] {
  return { id, name, facts, findings };
}

/** The stages of an earlier picture, as far down as their block has moved since. */
function movedTo({ picture, start }: GoodPicture, now: Place): readonly PreviewStage[] {
  const down = now.line - start.line;
  if (down === 0) return picture.stages;
  const moved = (range: PreviewRange): PreviewRange => ({
    start: { ...range.start, line: range.start.line + down },
    end: { ...range.end, line: range.end.line + down },
  });
  return picture.stages.map((stage) => ({
    ...stage,
    range: moved(stage.range),
    mentions: stage.mentions.map(moved),
  }));
}
