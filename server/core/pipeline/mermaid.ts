import type { Code } from '../document.ts';
import type { DataFault } from '../framework.ts';
import type { Span } from '../text.ts';
import { codeTextOf } from './codeText.ts';
import type { CodeText } from './codeText.ts';
import { NOTHING_GIVEN } from './draft.ts';
import type { EdgeDraft, GroupDraft, PipelineDraft, StageDraft } from './draft.ts';
import { lineEnd, linkAt, matchAt, nodeAt, skipBlanks } from './mermaidTokens.ts';
import type { MermaidLink, MermaidNode } from './mermaidTokens.ts';
import { readName } from './names.ts';

/** A flowchart with what is needed to tell whether it is a pipeline. */
export interface Flowchart extends PipelineDraft {
  /** Ids of the nodes drawn as diamonds, which ask something. */
  readonly decisions: ReadonlySet<string>;
}

/**
 * Reads a Mermaid flowchart; undefined for every other diagram. A text without a `flowchart` or `graph` line is read
 * where it holds arrows all the same. A line that is not understood is passed over and becomes a fault.
 */
export function readMermaid(text: string, block: Code): Flowchart | undefined {
  if (block.value.length > LONGEST_CHART) return undefined;
  const code = codeTextOf(text, block);
  const start = bodyStart(code.value);
  if (start === undefined) return undefined;
  const chart = readStatements(code.value, start);
  if (chart.nodes.size === 0) return undefined;
  return draftOf(code, block, chart);
}

/** A longer chart cannot be drawn. */
const LONGEST_CHART = 100_000;
const MOST_NODES = 500;
const MOST_EDGES = 2000;
const DEEPEST = 20;

interface Start {
  readonly at: number;
  readonly isLoose: boolean;
}

/** Where the statements begin: behind a header that is a flowchart's, or at the start where there is none. */
function bodyStart(source: string): Start | undefined {
  const matter = matchAt(/\s*---[ \t]*\n(?:(?!---)[^\n]*\n){0,50}---[ \t]*\n/y, source, 0) ?? '';
  let at = matter.length;
  for (let skipped = ''; ; at += skipped.length) {
    skipped = matchAt(/\s+|%%[^\n]*/y, source, at) ?? '';
    if (skipped === '') break;
  }
  const header = matchAt(/(?:flowchart(?:-elk)?|graph)(?:[ \t]+(?:TB|TD|BT|RL|LR))?(?=[\s;]|$)/y, source, at);
  if (header !== undefined) return { at: at + header.length, isLoose: false };
  const word = matchAt(/[\w-]+/y, source, at) ?? '';
  return OTHER_DIAGRAMS.test(word) ? undefined : { at, isLoose: true };
}

const OTHER_DIAGRAMS =
  /^(?:sequenceDiagram|classDiagram.*|stateDiagram.*|erDiagram|journey|gantt|pie|quadrantChart|requirementDiagram|gitGraph|C4\w+|mindmap|timeline|zenuml|sankey.*|xychart.*|block.*|packet.*|kanban|architecture.*|radar.*|treemap.*|info)$/;

/** A node with all places that name it. */
interface Node {
  first: MermaidNode;
  group: string | undefined;
  readonly mentions: Span[];
}

interface Chart {
  readonly nodes: Map<string, Node>;
  readonly groups: Map<string, GroupDraft & { end: number }>;
  readonly edges: EdgeDraft[];
  readonly faults: DataFault[];
  readonly isLoose: boolean;
  /** Ids of the subgraphs that are open. */
  readonly open: string[];
  /** Ids of subgraphs that are titles of several words. */
  readonly titles: string[];
}

function readStatements(source: string, { at: start, isLoose }: Start): Chart {
  const chart: Chart = {
    nodes: new Map(),
    groups: new Map(),
    edges: [],
    faults: [],
    isLoose,
    open: [],
    titles: [],
  };
  let at = start;
  while (at < source.length) {
    const blank = matchAt(/[\s;]+/y, source, at);
    if (blank !== undefined) at += blank.length;
    else at = readStatement(source, at, chart);
  }
  return chart;
}

/** Reads the statement at `at` and gives the offset behind it. */
function readStatement(source: string, at: number, chart: Chart): number {
  if (matchAt(/%%|(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr)\b/y, source, at)) {
    return matchAt(/accDescr\s*\{[^}]*\}/y, source, at)
      ? at + (matchAt(/accDescr\s*\{[^}]*\}/y, source, at)?.length ?? 0)
      : lineEnd(source, at);
  }
  if (matchAt(/subgraph\b/y, source, at)) return openGroup(source, at, chart);
  if (matchAt(/end\b(?=[ \t]*(?:[\n;]|%%|$))/y, source, at)) {
    const group = chart.groups.get(chart.open.pop() ?? '');
    if (group) group.end = at + 'end'.length;
    return at + 'end'.length;
  }
  const end = readChain(source, at, chart);
  if (end !== undefined) return end;
  const stop = lineEnd(source, at);
  if (chart.faults.length < 10) {
    chart.faults.push({
      message: 'This line of the flowchart cannot be read',
      span: { start: at, end: stop },
    });
  }
  return Math.max(stop, at + 1);
}

/** `subgraph id [Title]`, `subgraph Title of words`, `subgraph "Title"`. */
function openGroup(source: string, at: number, chart: Chart): number {
  const start = skipBlanks(source, at + 'subgraph'.length);
  const end = lineEnd(source, start);
  const line = source.slice(start, end).replace(/[\s;]+$/, '');
  const node = nodeAt(source, start, false);
  const isTitled = node?.label !== undefined && node.end <= end;
  const spaced = isTitled ? undefined : /^(\S+)\s+(\[.*\])$/.exec(line);
  const title = isTitled ? node.labelSpan : { start, end: start + line.length };
  const label = isTitled ? node.label : (spaced?.[2]?.slice(1, -1) ?? line);
  const id = isTitled
    ? node.id
    : (spaced?.[1] ?? (readName(line).text || `subgraph-${chart.groups.size + 1}`));
  const parent = chart.open.at(-1);
  if (!chart.groups.has(id) && chart.open.length < DEEPEST) {
    const name = cleanLabel(label).text || id;
    chart.groups.set(id, { id, label: name, parent, span: { start: at, end }, labelSpan: title, end });
  }
  if (id.includes(' ') && chart.titles.length < MOST_TITLES) chart.titles.push(id);
  chart.open.push(id);
  return Math.max(end, isTitled ? node.end : end);
}

const MOST_TITLES = 50;

/** `A & B --> C -- label --> D`. Undefined where no node begins here. */
function readChain(source: string, start: number, chart: Chart): number | undefined {
  let list = readList(source, start, chart);
  if (!list) return undefined;
  let { end } = list;
  for (;;) {
    const from = skipBlanks(source, end);
    // A long chain may go on in the next line with an arrow.
    const link = linkAt(source, from) ?? linkAt(source, from + (matchAt(/\s*/y, source, from) ?? '').length);
    if (!link) break;
    const next = readList(source, skipSpace(source, link.span.end), chart);
    if (!next) break;
    join(chart, list.ids, next.ids, link);
    list = next;
    ({ end } = next);
  }
  const rest = skipBlanks(source, end);
  const isOver = rest >= source.length || /[\n;]/.test(source[rest] ?? '') || source.startsWith('%%', rest);
  return isOver || chart.isLoose ? Math.max(isOver ? rest : lineEnd(source, rest), start + 1) : undefined;
}

function skipSpace(source: string, at: number): number {
  return at + (matchAt(/\s*/y, source, at) ?? '').length;
}

function readList(
  source: string,
  start: number,
  chart: Chart,
): { readonly ids: readonly string[]; readonly end: number } | undefined {
  const ids: string[] = [];
  let at = start;
  for (;;) {
    const node = groupAt(source, at, chart) ?? nodeAt(source, at, chart.isLoose);
    if (!node) return ids.length > 0 ? { ids, end: at } : undefined;
    remember(chart, node);
    ids.push(node.id);
    const and = matchAt(/\s*&\s*/y, source, node.end);
    if (and === undefined) return { ids, end: node.end };
    at = node.end + and.length;
  }
}

/** A subgraph that is named by its title of several words, as people do though Mermaid does not know it. */
function groupAt(source: string, at: number, { titles }: Chart): MermaidNode | undefined {
  const id = titles.find(
    (one) =>
      source.startsWith(one, at) && matchAt(/[ \t]*(?:[-=<~&\n;]|$)/y, source, at + one.length) !== undefined,
  );
  if (id === undefined) return undefined;
  const idSpan = { start: at, end: at + id.length };
  return { id, idSpan, label: undefined, labelSpan: idSpan, isDecision: false, end: idSpan.end };
}

function remember({ nodes, groups, open }: Chart, node: MermaidNode): void {
  if (groups.has(node.id) && node.label === undefined) return;
  const known = nodes.get(node.id);
  if (!known) {
    if (nodes.size >= MOST_NODES) return;
    nodes.set(node.id, { first: node, group: open.at(-1), mentions: [node.idSpan] });
    return;
  }
  known.mentions.push(node.idSpan);
  known.group ??= open.at(-1);
  if (node.label !== undefined && known.first.label === undefined) known.first = node;
}

function join({ edges }: Chart, from: readonly string[], to: readonly string[], link: MermaidLink): void {
  if (link.isInvisible) return;
  const label = link.label === undefined ? undefined : cleanLabel(link.label).text;
  for (const one of from) {
    for (const other of to) {
      if (edges.length >= MOST_EDGES) return;
      edges.push({
        from: link.isBackward ? other : one,
        to: link.isBackward ? one : other,
        label: label === '' ? undefined : label,
        style: link.style,
        isBidirectional: link.isBidirectional,
        span: link.span,
      });
    }
  }
}

function draftOf(code: CodeText, block: Code, chart: Chart): Flowchart {
  const place = code.toDocument;
  const nodes = [...chart.nodes].filter(([id]) => !chart.groups.has(id));
  const names = new Set([...nodes.map(([id]) => id), ...chart.groups.keys()]);
  return {
    ...NOTHING_GIVEN,
    source: 'mermaid',
    span: block.span,
    bodySpan: code.span,
    stages: nodes.map(([id, node]) => stageOf(id, node, chart, place)),
    edges: chart.edges
      .filter(({ from, to }) => names.has(from) && names.has(to))
      .map((edge) => ({ ...edge, span: place(edge.span) })),
    groups: [...chart.groups.values()].map(({ end, ...group }) => ({
      ...group,
      span: place({ start: group.span.start, end }),
      labelSpan: place(group.labelSpan),
    })),
    faults: chart.faults.map(({ message, span }) => ({ message, span: place(span) })),
    decisions: new Set(nodes.flatMap(([id, { first }]) => (first.isDecision ? [id] : []))),
  };
}

function stageOf(
  id: string,
  { first, group, mentions }: Node,
  chart: Chart,
  place: (span: Span) => Span,
): StageDraft {
  const name = cleanLabel(first.label ?? id);
  const isKnown = group !== undefined && chart.groups.has(group);
  return {
    ...(name.label === '' ? { label: id, text: id, notes: [] } : name),
    id,
    group: isKnown ? group : undefined,
    span: place({ start: first.idSpan.start, end: first.end }),
    labelSpan: place(first.labelSpan),
    // Where it gets its label is its definition.
    mentions: [first.idSpan, ...mentions.filter((span) => span !== first.idSpan)].map(place),
  };
}

/** A label without quotes, Markdown, icons (`fa:fa-user`), entities (`#quot;`) and line breaks. */
function cleanLabel(label: string): ReturnType<typeof readName> {
  const plain = label
    .replace(/^\s*"?`?|`?"?\s*$/g, '')
    .replace(/\\n/g, ' ')
    .replace(/\bfa[bsrl]?:fa-[\w-]+/g, ' ')
    .replace(/(?:#|&#?)(\w{1,8});/g, (whole, name: string) => ENTITIES[name] ?? numbered(name) ?? whole);
  return readName(plain);
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
};

function numbered(name: string): string | undefined {
  const code = /^\d{1,6}$/.test(name) ? Number(name) : undefined;
  return code !== undefined && code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : undefined;
}
