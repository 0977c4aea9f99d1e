/**
 * Methods and payloads of our own between language server and client; both import this file and nothing of
 * each other.
 */

/** Server → client, without payload but the version: a document was analyzed anew. Ask for what you show. */
export const analysisChanged = 'mlDesignDocs/analysisChanged';

export interface AnalysisChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Client → server: `OverviewParams` → `Overview`, or null where `uri` is no design document. */
export const overviewRequest = 'mlDesignDocs/overview';

export interface OverviewParams {
  readonly uri: string;
}

/** Client → server: `PreviewParams` → `Preview`, or null where `uri` is no design document. */
export const previewRequest = 'mlDesignDocs/preview';

export interface PreviewParams {
  readonly uri: string;
  /** Id of the pipeline to draw; where there is none with it, the one that stands for the document. */
  readonly pipeline?: string;
  /** What the picture is to fit into, in pixels; it sets how many stages stand beside each other. */
  readonly room?: { readonly width: number; readonly height: number };
  /**
   * Stage id → findings to mark in place of those of this version, which take longer to tell than the picture: an
   * editor that is typed in sends those that it shows.
   */
  readonly findings?: Readonly<Record<string, readonly PreviewFinding[]>>;
}

/** The pipelines that one version of a document draws, and the picture of one. Lines and columns are zero-based. */
export interface Preview {
  readonly uri: string;
  readonly version: number;
  /** All of them, in the order of the text. */
  readonly pipelines: readonly PreviewPipeline[];
  /** Left out where there is no pipeline. */
  readonly picture?: PreviewPicture;
}

export interface PreviewPipeline {
  readonly id: string;
  /** Its title, else the heading above it; empty where there is neither. */
  readonly title: string;
  readonly source: 'fence' | 'mermaid' | 'ascii' | 'arrows' | 'list';
  /** How many stages it has. */
  readonly stages: number;
  readonly range: PreviewRange;
}

export interface PreviewPicture {
  /** Id of the pipeline. */
  readonly id: string;
  /** One SVG element with a group `data-stage` for each stage, as a button; empty where no stage could be read. */
  readonly svg: string;
  /** True where nothing is written in the block. */
  readonly isBlank: boolean;
  /** In the order of the pipeline. */
  readonly stages: readonly PreviewStage[];
  /** What could not be read. */
  readonly faults: readonly { readonly message: string; readonly range: PreviewRange }[];
}

export interface PreviewStage {
  readonly id: string;
  readonly name: string;
  /** What is said of it, in words, in the order in which people ask for it. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly findings: readonly PreviewFinding[];
  readonly range: PreviewRange;
  /** What covers its id wherever else the drawing names it. */
  readonly mentions: readonly PreviewRange[];
}

export interface PreviewFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

export interface PreviewRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Client → server: `ExportParams` → the text, or null where the document has no such pipeline. */
export const exportPipelineRequest = 'mlDesignDocs/exportPipeline';

export interface ExportParams {
  readonly uri: string;
  /** Id of a pipeline. */
  readonly pipeline: string;
  /** An SVG file that needs nothing else, or the source of a Mermaid flowchart. */
  readonly format: 'svg' | 'mermaid';
  /** Colors of the SVG; default `auto`, those that the reader's system prefers. */
  readonly theme?: 'auto' | 'light' | 'dark';
}

/** Client → server, no parameters: `TemplateInfo[]`. */
export const templatesRequest = 'mlDesignDocs/templates';

/**
 * Client → server: `CheckWorkspaceParams` → `CheckWorkspaceResult`. Findings are published as diagnostics.
 */
export const checkWorkspaceRequest = 'mlDesignDocs/checkWorkspace';

/** How complete a document is, for the status bar and the preview. Lines and columns are zero-based. */
export interface Overview {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly framework: { readonly id: string; readonly title: string };
  readonly task: { readonly id: string; readonly title: string; readonly source: string };
  /** From 0 to 1. */
  readonly score: number;
  readonly sections: readonly OverviewSection[];
  readonly topics: readonly OverviewTopic[];
  readonly counts: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
  };
}

export interface OverviewSection {
  readonly id: string;
  readonly title: string;
  readonly status: 'present' | 'placeholder' | 'empty' | 'missing';
  /** From 0 to 1; less than 1 where it is present with gaps: placeholders, or expectations that it does not meet. */
  readonly share: number;
  /** From 0 to 1: which part of its points counts; less than 1 where it is not all written. */
  readonly written: number;
  readonly points: number;
  readonly possible: number;
  readonly expectations: readonly OverviewExpectation[];
  readonly presence: 'required' | 'recommended' | 'optional' | 'not-applicable';
  readonly purpose: string;
  /** Where it stands; undefined when it is missing. */
  readonly line?: number;
}

/** What a reviewer looks for in a section, and whether it is there. */
export interface OverviewExpectation {
  readonly id: string;
  readonly level: 'must' | 'should' | 'nice';
  readonly text: string;
  readonly verdict: 'met' | 'partly' | 'unmet' | 'not-applicable' | 'unjudged';
  readonly points: number;
  readonly possible: number;
  /** What is wanting, or why it does not count. */
  readonly note?: string;
  /** Where it was found. */
  readonly place?: { readonly line: number; readonly column: number };
}

export interface OverviewTopic {
  readonly id: string;
  readonly title: string;
  readonly status: 'covered' | 'mentioned' | 'absent';
  readonly presence: 'required' | 'recommended' | 'optional' | 'not-applicable';
  readonly evidence: readonly { readonly line: number; readonly column: number; readonly text: string }[];
}

/** A template that a new document can be made from. */
export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** Which folders to check; none: all of the workspace. */
export interface CheckWorkspaceParams {
  readonly folders?: readonly string[];
}

export interface CheckWorkspaceResult {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** What the client tells the server about itself when it starts it. */
export interface InitializationOptions {
  /** The editor lists and folds the headings of Markdown by itself, so the server does not. */
  readonly hasOwnMarkdownSymbols?: boolean;
  /** The client could ask for diagnostics, and would rather have them sent. */
  readonly pushDiagnostics?: boolean;
  /** The client's command that shows completions, for what is completed to something that goes on. */
  readonly suggestCommand?: string;
}

/** The settings `mlDesignDocs.*`, as the server asks for them. */
export interface EditorSettings {
  /** Check while typing, or when a document is saved. */
  readonly run?: 'onType' | 'onSave';
  /** Framework of documents that name none, where no `.mldd.yaml` says otherwise. */
  readonly framework?: string;
  /** Task type of documents that name none. */
  readonly task?: string;
  /** Code → severity or `off`, for the editor only where no `.mldd.yaml` sets it. */
  readonly severity?: Readonly<Record<string, string>>;
  /** Globs of files that are design documents. */
  readonly documents?: readonly string[];
  /** Totals and a link to the picture over `pipeline` blocks; shown unless it is switched off. */
  readonly codeLens?: { readonly enabled: boolean };
  /** Derived numbers in `pipeline` blocks and sentences; shown unless they are switched off. */
  readonly inlayHints?: { readonly enabled: boolean };
}
