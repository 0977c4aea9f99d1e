/** What the preview panel and its page send each other. The page knows nothing but this. */

/** Panel → page. */
export type PanelMessage =
  | { readonly type: 'picture'; readonly shown: ShownPicture; readonly isLocked: boolean }
  /** Undefined: no design document. */
  | { readonly type: 'completeness'; readonly page: Page | undefined }
  /** The stage that the caret is in, if any; `scroll`: bring it into sight. */
  | { readonly type: 'select'; readonly stage: string | undefined; readonly scroll: boolean }
  | { readonly type: 'do'; readonly action: PageAction }
  /** Asks for `svg` as a PNG; `copy`: into the clipboard, which only a page can reach. */
  | { readonly type: 'rasterize'; readonly id: number; readonly svg: string; readonly copy: boolean };

/** What commands ask of the page; its own keys and buttons do the same. */
export type PageAction = 'zoomIn' | 'zoomOut' | 'fit' | 'showCompleteness';

/** Page → panel. */
export type PageMessage =
  /** The page is loaded and wants to be told what to show. `room`: what a picture has, in pixels. */
  | { readonly type: 'ready'; readonly room: Room }
  | { readonly type: 'resized'; readonly room: Room }
  /** What the page shows now. */
  | { readonly type: 'shown'; readonly report: PageReport }
  | { readonly type: 'goTo'; readonly uri: string; readonly place: Place }
  | { readonly type: 'insert'; readonly uri: string; readonly id: string }
  /** A stage was clicked, or Enter pressed on it. */
  | { readonly type: 'openStage'; readonly stage: string }
  /** The keyboard focus came to a stage. */
  | { readonly type: 'focusStage'; readonly stage: string }
  | { readonly type: 'openNotice' }
  | { readonly type: 'choose'; readonly pipeline: string }
  | { readonly type: 'export'; readonly task: ExportTask }
  | { readonly type: 'insertPipeline' }
  /** The PNG that was asked for; no bytes where it was copied; or why there is none. */
  | {
      readonly type: 'rasterized';
      readonly id: number;
      readonly png?: Uint8Array;
      readonly problem?: string;
    };

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What can be done with a picture outside the panel. */
export type ExportTask = 'saveSvg' | 'savePng' | 'saveMermaid' | 'copySvg' | 'copyPng' | 'copyMermaid';

/** What the page shows, for the panel and for tests. */
export interface PageReport {
  readonly uri: string;
  readonly version: number;
  /** Id of the pipeline. */
  readonly pipeline: string | undefined;
  /** Ids of the stages drawn. */
  readonly stages: readonly string[];
  readonly isStale: boolean;
  readonly notice: string | undefined;
  /** Id of the stage that the caret is in. */
  readonly selected: string | undefined;
  readonly scale: number;
}

/** What the page keeps over a reload of the window, and while it is hidden. */
export interface PageState {
  readonly uri: string;
  readonly isLocked: boolean;
  readonly pipeline?: string;
  /** Where the picture was moved to; left out while all of it fits. */
  readonly view?: { readonly x: number; readonly y: number; readonly scale: number };
  readonly isListOpen?: boolean;
}

/** The picture of one pipeline, with all pipelines of its document. */
export interface ShownPicture {
  /** Empty: no document. */
  readonly uri: string;
  readonly version: number;
  readonly tabs: readonly PipelineTab[];
  /** Id of the tab that is shown. */
  readonly pipeline: string | undefined;
  /** SVG and what is said of its stages; left out where nothing can be drawn. */
  readonly picture?: { readonly svg: string; readonly stages: readonly StageCard[] };
  /** What is wrong with the block. `isStale`: the picture is that of an earlier version. */
  readonly notice?: { readonly text: string; readonly isStale: boolean };
  /** Why there is no picture. */
  readonly empty?: 'no-document' | 'no-pipeline' | 'blank' | 'broken';
}

export interface PipelineTab {
  readonly id: string;
  readonly title: string;
  /** What it is written in and how long it is, in words. */
  readonly detail: string;
}

/** What is said of a stage where it is pointed at. */
export interface StageCard {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
  }[];
}

/** How complete a document is, as text that is ready to read. */
export interface Page {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  /** Such as `72%`. */
  readonly percent: string;
  /** What the document is checked against. */
  readonly facts: readonly Fact[];
  readonly groups: readonly Group[];
}

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** A titled list of rows. */
export interface Group {
  readonly id: string;
  readonly title: string;
  /** How many of them are done, in words. */
  readonly summary: string;
  readonly rows: readonly Row[];
  /** Rows that nothing is asked of; they are folded away. */
  readonly rest: readonly Row[];
}

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: RowState;
  /** The state in words. */
  readonly word: string;
  /** What belongs here, where it is not there. */
  readonly hint?: string;
  readonly place?: Place;
  /** True where the row's text can be inserted into the document. */
  readonly canInsert: boolean;
  readonly quotes: readonly Quote[];
  /** What its state follows from; folded away at first. */
  readonly points: readonly Point[];
  /** How many points of how many, and why fewer count, in words. */
  readonly sum: string;
}

/** One thing that is expected. */
export interface Point {
  readonly id: string;
  readonly text: string;
  readonly state: RowState;
  /** The state in words, for those who do not see its icon. */
  readonly word: string;
  /** Such as `1 of 2`; empty where it does not count. */
  readonly worth: string;
  /** Such as `must, only named, line 12`. */
  readonly note: string;
  readonly place?: Place;
}

export type RowState = 'done' | 'partial' | 'lacking' | 'optional';

/** A sentence of the document. */
export interface Quote {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
}

/** Zero-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
