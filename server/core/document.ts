import type { DataFault } from './framework.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { LineIndex, Span } from './text.ts';

/**
 * What one version of a Markdown text says, before any framework looks at it. All spans are offsets into
 * `text`, which is the text as the editor or the file gave it (a byte order mark included).
 */
export interface DesignDocument {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  /** The heading that names the whole document; its section is the only one in `sections`. */
  readonly title: Heading | undefined;
  /** What stands before the first heading. */
  readonly preamble: readonly Block[];
  /** The tree of sections, in order. */
  readonly sections: readonly Section[];
  /** What kept the text from being read; empty for nearly every text. */
  readonly faults: readonly DataFault[];
}

/** How a heading is written. The last three are ordinary text that a document uses instead of headings. */
export type HeadingForm = 'atx' | 'setext' | 'bold' | 'label' | 'list-item';

/** A heading. */
export interface Heading {
  /** Plain text, without markup: `Data & labels`. */
  readonly text: string;
  readonly depth: number;
  readonly form: HeadingForm;
  /** All of it: `## Data ##`. */
  readonly span: Span;
  /** Its words only: `Data` of `## Data ##`; empty where the heading has none. */
  readonly titleSpan: Span;
}

/** A heading with all that follows up to the next heading of this or a lesser depth. */
export interface Section {
  readonly heading: Heading;
  readonly span: Span;
  /** What stands before the first subsection. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}

/** A piece of a document that is not a heading of its outline. */
export type Block = Paragraph | List | Table | Code | Quote | Comment | Html | Break;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly prose: Prose;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** One item of a list; `checked` is undefined where it is no task. */
export interface ListItem {
  readonly span: Span;
  readonly checked: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
}

/** Fenced or indented code. `language` is the first word of the info string. */
export interface Code {
  readonly kind: 'code';
  readonly span: Span;
  readonly language: string | undefined;
  readonly value: string;
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** An HTML comment on lines of its own. */
export interface Comment {
  readonly kind: 'comment';
  readonly span: Span;
}

export interface Html {
  readonly kind: 'html';
  readonly span: Span;
}

/** A thematic break: `---`. */
export interface Break {
  readonly kind: 'break';
  readonly span: Span;
}

/** Running text: a paragraph, a heading or a table cell. */
export interface Prose {
  readonly span: Span;
  /** Plain text, without markup, comments and HTML. */
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A stretch of running text, as written in the source: entities and escapes are not resolved. */
export interface Run {
  readonly kind: 'text' | 'code' | 'html' | 'comment' | 'image';
  readonly span: Span;
}

/** All sections of `sections` and below, parents before their children, in the order of the text. */
export function* walkSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* walkSections(section.children);
  }
}

/** The innermost section that holds `offset`. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const outer = sections.find((section) => section.span.start <= offset && offset < section.span.end);
  return outer && (sectionAt(outer.children, offset) ?? outer);
}

/** All blocks of `blocks` and inside them, outer ones first. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'quote') yield* walkBlocks(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* walkBlocks(item.blocks);
  }
}

/** The outer blocks of `document`, those before its first heading included, in order. */
export function blocksOf({ preamble, sections }: DesignDocument): readonly Block[] {
  return [...preamble, ...[...walkSections(sections)].flatMap((section) => section.blocks)];
}

/** A piece of running text with where it stands; what rules and topics read. */
export interface Passage {
  readonly kind: 'paragraph' | 'list-item' | 'header-cell' | 'cell';
  readonly prose: Prose;
  /** The header of its column, for a table cell. */
  readonly column: Prose | undefined;
  readonly inQuote: boolean;
  /** True for the first cell of a row that has others. */
  readonly isRowLabel: boolean;
}

/** The running text in `blocks`, in order; code, comments and HTML hold none. */
export function* passagesOf(blocks: readonly Block[], inQuote = false, inItem = false): Generator<Passage> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const kind = inItem ? 'list-item' : 'paragraph';
      yield { kind, prose: block.prose, column: undefined, inQuote, isRowLabel: false };
    } else if (block.kind === 'list') {
      for (const item of block.items) yield* passagesOf(item.blocks, inQuote, true);
    } else if (block.kind === 'quote') {
      yield* passagesOf(block.blocks, true, inItem);
    } else if (block.kind === 'table') {
      yield* passagesOfTable(block, inQuote);
    }
  }
}

function* passagesOfTable(table: Table, inQuote: boolean): Generator<Passage> {
  for (const prose of table.header) {
    yield { kind: 'header-cell', prose, column: undefined, inQuote, isRowLabel: false };
  }
  for (const row of table.rows) {
    for (const [index, prose] of row.entries()) {
      const isRowLabel = index === 0 && row.length > 1;
      yield { kind: 'cell', prose, column: table.header[index], inQuote, isRowLabel };
    }
  }
}
