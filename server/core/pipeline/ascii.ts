import type { Code } from '../document.ts';
import type { Span } from '../text.ts';
import { gridOf } from './asciiGrid.ts';
import { drawnEdges } from './asciiEdges.ts';
import type { DrawnEdges } from './asciiEdges.ts';
import { linksIn } from './asciiLinks.ts';
import type { AsciiLink } from './asciiLinks.ts';
import { takeApart } from './asciiNodes.ts';
import type { AsciiNode, Drawing } from './asciiNodes.ts';
import { readArrowList, readArrows } from './arrows.ts';
import { codeTextOf } from './codeText.ts';
import type { CodeText } from './codeText.ts';
import { NOTHING_GIVEN } from './draft.ts';
import type { GroupDraft, PipelineDraft, StageDraft } from './draft.ts';
import { judgeNames } from './judge.ts';
import type { StageKindIndex } from './kinds.ts';
import { readName, slugOf, uniqueIds } from './names.ts';

/**
 * Reads a block of code as a drawing of boxes or names joined by arrows, upright or sideways. Without a box or an upright
 * arrow its lines are read as arrow chains. Empty where it draws no pipeline.
 */
export function readAscii(text: string, block: Code, index: StageKindIndex): readonly PipelineDraft[] {
  if (block.value.length > LONGEST_DRAWING || !MAY_BE_DRAWING.test(block.value)) return [];
  const code = codeTextOf(text, block);
  const drawing = takeApart(gridOf(code.value));
  if (drawing.nodes.length > MOST_NODES) return [];
  if (!hasTwoDimensions(drawing)) return chainsOf(text, code, block, index);
  const links = linksIn(drawing);
  if (isListing(code.value, links)) return [];
  const edges = drawnEdges(drawing, links);
  const draft = draftOf(drawing, edges, code, block);
  const names = draft.stages.map(({ label }) => label);
  const isPipeline = draft.edges.length > 0 && judgeNames(index, names, DRAWING_DEMANDS) === 'pipeline';
  return isPipeline ? [draft] : [];
}

/** Drawings are small; what is longer is a log. */
const LONGEST_DRAWING = 40_000;
const MOST_NODES = 400;
const MAY_BE_DRAWING = /(?:^|\s)v(?:\s|$)|[-=]>|[-=]{2}|[→▶►↓▼↑▲│|─⟶➔⇒]/u;

/** A drawing is meant, but as often of something else than a pipeline. */
const DRAWING_DEMANDS = { share: 0.34, stages: 2, isProse: false };

/** A tree of twigs without any arrow is a list of what has what: folders, kinds of something. */
function isListing(value: string, links: readonly AsciiLink[]): boolean {
  const twigs = value.split('\n').filter((line) => TWIG.test(line)).length;
  return twigs > 2 && !links.some(({ hasHead }) => hasHead);
}

const TWIG = /^[\s|│┃]{0,80}(?:[├└╰┣┗]|[|+`'\\])[-─━]{1,4}\s?[^\s\-─━+|]/u;

/** Boxes, an upright arrow, or an upright line in a drawing with arrows: all else is lines of text. */
function hasTwoDimensions({ nodes, signs }: Drawing): boolean {
  if (nodes.some(({ isBoxed }) => isBoxed) || hasBranch(nodes, signs)) return true;
  const all = [...signs.values()].flatMap((row) => [...row.values()]);
  const isUpright = all.some(({ head }) => head === 'down' || head === 'up');
  return isUpright || (all.some(({ head }) => head !== undefined) && hasUprightLine(signs));
}

/** True where a line begins with an arrow that stands right under one of the line above: it leads on from there. */
function hasBranch(nodes: Drawing['nodes'], signs: Drawing['signs']): boolean {
  const starts = new Map<number, number>();
  for (const { box } of nodes) starts.set(box.top, Math.min(starts.get(box.top) ?? box.left, box.left));
  return [...signs].some(([row, columns]) => {
    const first = Math.min(...columns.keys());
    const isFirst = first < (starts.get(row) ?? 0);
    const isUnder = signs.get(row - 1)?.has(first) === true && signs.get(row - 1)?.has(first - 1) !== true;
    return isFirst && isUnder;
  });
}

function hasUprightLine(signs: Drawing['signs']): boolean {
  return [...signs].some(([row, columns]) =>
    [...columns].some(
      ([column, { ways }]) =>
        ways.includes('down') &&
        [0, -1, 1].some(
          (shift) =>
            signs
              .get(row + 1)
              ?.get(column + shift)
              ?.ways.includes('up') === true,
        ),
    ),
  );
}

/** Lines of a block as if they were prose. Where several hold a single arrow, they are a table of sorts. */
function chainsOf(text: string, code: CodeText, block: Code, index: StageKindIndex): PipelineDraft[] {
  const { value } = code;
  const prose = { span: { start: 0, end: value.length }, text: value, runs: [] };
  const lines = value.split('\n').filter((line) => /[-=_]>|[→⇒➔⟶]/u.test(line));
  const place = code.toDocument;
  const list = isIndented(text, block) ? undefined : readArrowList(value, index);
  const drafts = list
    ? [list]
    : [...readArrows(value, prose, lines.length === 1, index, !isIndented(text, block))];
  return drafts.map((draft) => ({
    ...draft,
    source: isIndented(text, block) ? ('arrows' as const) : ('ascii' as const),
    span: isIndented(text, block) ? place(draft.span) : block.span,
    bodySpan: place(draft.bodySpan),
    stages: draft.stages.map((stage) => ({
      ...stage,
      span: place(stage.span),
      labelSpan: place(stage.labelSpan),
    })),
    edges: draft.edges.map((edge) => ({ ...edge, span: place(edge.span) })),
  }));
}

/** Text that is indented so far that Markdown takes it for code is often a list gone wrong. */
function isIndented(text: string, { span }: Code): boolean {
  return !/^(?:`{3}|~{3})/.test(text.slice(span.start, span.start + 3));
}

function draftOf(
  { nodes, grid }: Drawing,
  { edges, notes, parts: twigs, labels, merged, rest }: DrawnEdges,
  code: CodeText,
  block: Code,
): PipelineDraft {
  const idOf = uniqueIds();
  const place = code.toDocument;
  const ids = new Map<number, string>();
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const frames = nodes.filter(({ isFrame }) => isFrame);
  for (const { index } of frames) ids.set(index, groupId(index));
  const isStage = ({ index, isBoxed, isFrame, lines }: AsciiNode): boolean =>
    !isFrame && lines.length > 0 && (joined.has(index) || isBoxed);
  const isTagged = nodes.filter(({ lines: [line] }) => /^\[[^\][]*\]$/.test(line?.text ?? '')).length > 1;
  const inOrder = nodes.filter(isStage).toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  const stages = inOrder.map((node): StageDraft => {
    const parts = [node, ...(merged.get(node.index) ?? [])].flatMap((one) => one.lines);
    const name = named(parts.map((line) => line.text).join(' '), isTagged);
    const id = idOf(slugOf(name.label));
    ids.set(node.index, id);
    const span = place(parts[0]?.span ?? NOWHERE);
    const beside = notes.get(node.index) ?? [];
    const remarks = [
      ...node.details.map(({ text }) => plainDetail(text)),
      ...(twigs.get(node.index) ?? []),
      ...(beside.length === 0 ? [] : [beside.join(' ')]),
    ];
    const group = node.frame === undefined ? undefined : groupId(node.frame);
    return { id, ...name, notes: [...name.notes, ...remarks], span, labelSpan: span, group };
  });
  return {
    ...NOTHING_GIVEN,
    source: 'ascii',
    span: block.span,
    bodySpan: code.span,
    stages,
    groups: frames.map((frame) => groupOf(frame, place)),
    edges: edges.flatMap(({ from, to, link, isBidirectional }) => {
      const ends = [ids.get(from), ids.get(to)] as const;
      if (ends[0] === undefined || ends[1] === undefined) return [];
      // A line inside a frame may end at its border.
      if (nodes[from]?.frame === to || nodes[to]?.frame === from) return [];
      const cell = link.cells[0] ?? { row: 0, column: 0 };
      const start = grid.offsets[cell.row]?.[cell.column] ?? 0;
      const span = place({ start, end: start + 1 });
      return [{ from: ends[0], to: ends[1], label: labels.get(link), isBidirectional, span }];
    }),
    notes: rest,
  };
}

/** In a drawing of names in brackets, what stands behind the bracket is a note: `[Handler] reads JSON`. */
function named(text: string, isTagged: boolean): ReturnType<typeof readName> {
  const tagged = isTagged ? /^(\[[^\][]+\])\s{1,9}=?\s{0,9}(\S.*)$/.exec(text) : null;
  if (!tagged) return readName(text);
  const name = readName(tagged[1] ?? text);
  return { ...name, notes: [...name.notes, readName(tagged[2] ?? '').text] };
}

/** A line of a box without the sign of a list in front of it. */
function plainDetail(text: string): string {
  return text.replace(/^(?:[•·▪◦‣●○■□✓✔✅→►*–-]|\d{1,2}[.)])\s+/u, '');
}

const NOWHERE: Span = { start: 0, end: 0 };

function groupId(index: number): string {
  return `frame-${index + 1}`;
}

function groupOf({ index, lines, frame }: AsciiNode, place: (span: Span) => Span): GroupDraft {
  const span = place(lines[0]?.span ?? NOWHERE);
  return {
    id: groupId(index),
    label: lines[0]?.text ?? '',
    parent: frame === undefined ? undefined : groupId(frame),
    span,
    labelSpan: span,
  };
}
