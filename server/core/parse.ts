import type { Nodes, PhrasingContent, RootContent, Table as MdastTable } from 'mdast';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { toString } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Processor } from 'unified';
import type { Block, DesignDocument, Heading, List, Prose, Run, Section } from './document.ts';
import type { DataFault } from './framework.ts';
import { parseYaml } from './frontMatter.ts';
import type { FrontMatter } from './frontMatter.ts';
import { promotePseudoHeadings } from './pseudoHeadings.ts';
import type { Flow } from './pseudoHeadings.ts';
import { indexLines } from './text.ts';
import type { Span } from './text.ts';

/**
 * Reads a Markdown text: CommonMark with GFM tables, task lists and YAML front matter. Never throws; whatever
 * the text holds, spans lie inside it. This is the only place that knows the Markdown parser.
 */
export function parse(uri: string, text: string): DesignDocument {
  const base = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const body = readBody({ text, base });
  const { preamble, sections } = nest(promotePseudoHeadings(text, body.flow), text.length);
  return {
    uri,
    text,
    lines: indexLines(text),
    frontMatter: body.frontMatter,
    title: titleOf(sections),
    preamble,
    sections,
    faults: [...(body.frontMatter?.faults ?? []), ...body.faults],
  };
}

interface Body {
  readonly flow: readonly Flow[];
  readonly frontMatter: FrontMatter | undefined;
  readonly faults: readonly DataFault[];
}

function readBody(reader: Reader): Body {
  const flow: Flow[] = [];
  let matter: FrontMatter | undefined;
  try {
    const root = processor.parse(reader.text);
    for (const node of root.children) {
      if (node.type === 'yaml') matter = readFrontMatter(reader, node);
      else flow.push(...readFlow(reader, node));
    }
    return { flow, frontMatter: matter, faults: [] };
  } catch (error) {
    // Markup nested thousands of levels deep ends the recursion of the parser or of the readers here.
    const reason = error instanceof Error ? error.message : String(error);
    const fault = {
      message: `This text could not be read as Markdown: ${reason}`,
      span: { start: 0, end: 0 },
    };
    return { flow: [], frontMatter: matter, faults: [fault] };
  }
}

interface Reader {
  readonly text: string;
  /**
   * How far the parser's offsets lie before ours: 1 where there is a byte order mark, which it does not
   * count.
   */
  readonly base: number;
  /** Where the list item that is read must end, for the parser lets HTML in it run into the next one. */
  readonly limit?: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Tables and task lists only: footnotes, autolinks and strikethrough would cost time and tell us nothing. */
const processor = unified().use(remarkParse).use(useTablesTasksAndFrontMatter).freeze();

function useTablesTasksAndFrontMatter(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), frontmatter(['yaml'])];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    frontmatterFromMarkdown(['yaml']),
  ];
}

function spanOf(reader: Reader, node: Nodes): Span {
  const start = (node.position?.start.offset ?? 0) + reader.base;
  const end = (node.position?.end.offset ?? 0) + reader.base;
  return { start, end: Math.min(end, reader.limit ?? end) };
}

function readFrontMatter(reader: Reader, node: Nodes): FrontMatter {
  const span = spanOf(reader, node);
  const source = reader.text.slice(span.start, span.end);
  const body = /^---[ \t]*(?:\r\n|\n|\r)/.exec(source)?.[0].length ?? source.length;
  const close = Math.max(body, source.trimEnd().length - '---'.length);
  const bodySpan = { start: span.start + body, end: span.start + close };
  return { span, bodySpan, ...parseYaml(reader.text.slice(bodySpan.start, bodySpan.end), bodySpan.start) };
}

function readFlow(reader: Reader, node: RootContent): Flow[] {
  if (node.type === 'heading') return [readHeading(reader, node)];
  const block = readBlock(reader, node);
  return block ? [block] : [];
}

function readHeading(reader: Reader, node: Extract<RootContent, { type: 'heading' }>): Heading {
  const span = spanOf(reader, node);
  const titleSpan = wordsSpan(reader, node.children, span.end);
  const form = reader.text.startsWith('#', span.start) ? 'atx' : 'setext';
  const text = proseText(node.children).replace(/\s+/g, ' ');
  return { text, depth: node.depth, form, span, titleSpan };
}

/** From the first to the last of `nodes`; empty, at `otherwise`, where there is none. */
function wordsSpan(reader: Reader, nodes: readonly PhrasingContent[], otherwise: number): Span {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return { start: otherwise, end: otherwise };
  return { start: spanOf(reader, first).start, end: spanOf(reader, last).end };
}

function readBlock(reader: Reader, node: RootContent): Block | undefined {
  const span = spanOf(reader, node);
  switch (node.type) {
    case 'paragraph':
    case 'heading': // inside a quote or list: no section of the document
      return { kind: 'paragraph', span, prose: readProse(reader, span, node.children) };
    case 'blockquote':
      return { kind: 'quote', span, blocks: readBlocks(reader, node.children) };
    case 'list':
      return readList(reader, span, node);
    case 'table':
      return { kind: 'table', span, ...readTable(reader, node) };
    case 'code':
      return { kind: 'code', span, language: node.lang?.toLowerCase(), value: node.value };
    case 'html':
      return { kind: isComment(node.value) ? 'comment' : 'html', span };
    case 'thematicBreak':
      return { kind: 'break', span };
    default:
      return undefined; // link definitions say nothing
  }
}

function readBlocks(reader: Reader, nodes: readonly RootContent[]): Block[] {
  return nodes.map((node) => readBlock(reader, node)).filter((block) => block !== undefined);
}

function readList(reader: Reader, span: Span, node: Extract<RootContent, { type: 'list' }>): List {
  const items = node.children.map((item, index) => {
    const next = node.children[index + 1];
    const own = next ? { ...reader, limit: spanOf(reader, next).start } : reader;
    const blocks = readBlocks(own, item.children);
    return { span: spanOf(own, item), checked: item.checked ?? undefined, blocks };
  });
  return { kind: 'list', span, ordered: node.ordered === true, items };
}

function readTable(reader: Reader, node: MdastTable): { header: Prose[]; rows: Prose[][] } {
  const [header = [], ...rows] = node.children.map((row) =>
    // The parser counts the bars to a cell; a finding is about its words.
    row.children.map(({ children, position }) => {
      const end = (position?.end.offset ?? 0) + reader.base;
      return readProse(reader, wordsSpan(reader, children, end), children);
    }),
  );
  return { header, rows };
}

function readProse(reader: Reader, span: Span, nodes: readonly PhrasingContent[]): Prose {
  return { span, text: proseText(nodes), runs: nodes.flatMap((node) => readRuns(reader, node)) };
}

function readRuns(reader: Reader, node: PhrasingContent): Run[] {
  if ('children' in node) return node.children.flatMap((child) => readRuns(reader, child));
  const span = spanOf(reader, node);
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', span }];
    case 'inlineCode':
      return [{ kind: 'code', span }];
    case 'html':
      return [{ kind: isComment(node.value) ? 'comment' : 'html', span }];
    case 'image':
    case 'imageReference':
      return [{ kind: 'image', span }];
    default:
      return [];
  }
}

function proseText(nodes: readonly PhrasingContent[]): string {
  return toString([...nodes], { includeHtml: false }).trim();
}

function isComment(html: string): boolean {
  return html.trimStart().startsWith('<!--');
}

/** A section while its end is not known yet. */
interface OpenSection {
  readonly heading: Heading;
  readonly blocks: Block[];
  readonly children: Section[];
}

/**
 * Builds the tree of sections: each heading takes all that follows, up to one of its own or a lesser depth.
 */
function nest(flow: readonly Flow[], end: number): { preamble: Block[]; sections: Section[] } {
  const preamble: Block[] = [];
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  const closeDownTo = (depth: number, at: number): void => {
    for (let last = open.at(-1); last && last.heading.depth >= depth; last = open.at(-1)) {
      open.pop();
      const { heading, blocks, children } = last;
      const section = { heading, span: { start: heading.span.start, end: at }, blocks, children };
      (open.at(-1)?.children ?? sections).push(section);
    }
  };
  for (const item of flow) {
    if ('depth' in item) {
      closeDownTo(item.depth, item.span.start);
      open.push({ heading: item, blocks: [], children: [] });
    } else {
      (open.at(-1)?.blocks ?? preamble).push(item);
    }
  }
  closeDownTo(0, end);
  return { preamble, sections };
}

/** The first heading, where everything else stands below it. */
function titleOf(sections: readonly Section[]): Heading | undefined {
  const only = sections.length === 1 ? sections[0] : undefined;
  if (!only) return undefined;
  return only.heading.depth === 1 || only.children.length > 1 ? only.heading : undefined;
}
