/** What the overview panel and its page send each other. The page knows nothing but this. */

/** Panel → page: what to show. Undefined: no design document. */
export interface ShowMessage {
  readonly type: 'show';
  readonly page: Page | undefined;
}

/** Page → panel. */
export type PageMessage =
  /** The page is loaded and wants to be told what to show. */
  | { readonly type: 'ready' }
  /** The page shows this version of this document; it is what the state for a reload is kept for, too. */
  | { readonly type: 'shown'; readonly uri: string; readonly version: number }
  | { readonly type: 'goTo'; readonly uri: string; readonly place: Place }
  | { readonly type: 'insert'; readonly uri: string; readonly id: string };

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string;
}

/** All that the page shows, as text that is ready to read. */
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
