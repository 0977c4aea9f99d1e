import type { Block, DesignDocument, Prose, Section } from '../../server/core/document.ts';
import type { Finding } from '../../server/core/rule.ts';
import { contains, slice } from '../../server/core/text.ts';
import type { Span } from '../../server/core/text.ts';

/** What is wrong with the spans of `document`: outside the text, out of order, or not where the tree says. */
export function spanFaults(document: DesignDocument): readonly string[] {
  const { text, sections, preamble, frontMatter } = document;
  const whole = { start: 0, end: text.length };
  return [
    ...inOrder(whole, [...(frontMatter ? [frontMatter] : []), ...preamble, ...sections], 'top level'),
    ...(frontMatter ? inOrder(frontMatter.span, [{ span: frontMatter.bodySpan }], 'front matter') : []),
    ...[...(frontMatter?.spans ?? [])].flatMap(([at, span]) =>
      inside(frontMatter?.bodySpan ?? whole, span, at),
    ),
    ...document.faults.flatMap((fault) => inside(whole, fault.span, 'fault')),
    ...preamble.flatMap(blockFaults),
    ...sections.flatMap((section) => sectionFaults(text, section)),
  ];
}

/** The same for findings: their places, related places and edits lie inside a text of `length` units. */
export function findingFaults(length: number, findings: readonly Finding[]): readonly string[] {
  const whole = { start: 0, end: length };
  return findings.flatMap((finding) => [
    ...inside(whole, finding.span, finding.code),
    ...finding.related.flatMap(({ span }) => inside(whole, span, `related of ${finding.code}`)),
    ...finding.fixes.flatMap((fix) => fix.edits.flatMap(({ span }) => inside(whole, span, fix.title))),
  ]);
}

function sectionFaults(text: string, { heading, span, blocks, children }: Section): string[] {
  const isAtx = heading.form === 'atx';
  return [
    ...(heading.span.start === span.start ? [] : [`section "${heading.text}" starts before its heading`]),
    ...(isAtx && !slice(text, heading.span).startsWith('#') ? [`no "#" at "${heading.text}"`] : []),
    ...inside(heading.span, heading.titleSpan, `title "${heading.text}"`),
    ...inOrder(span, [heading, ...blocks, ...children], `section "${heading.text}"`),
    ...blocks.flatMap(blockFaults),
    ...children.flatMap((child) => sectionFaults(text, child)),
  ];
}

function blockFaults(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [...inside(block.span, block.prose.span, 'prose'), ...proseFaults(block.prose)];
    case 'quote':
      return [...inOrder(block.span, block.blocks, 'quote'), ...block.blocks.flatMap(blockFaults)];
    case 'list':
      return [
        ...inOrder(block.span, block.items, 'list'),
        ...block.items.flatMap((item) => inOrder(item.span, item.blocks, 'item')),
        ...block.items.flatMap((item) => item.blocks.flatMap(blockFaults)),
      ];
    case 'table': {
      const cells = [...block.header, ...block.rows.flat()];
      return [...inOrder(block.span, cells, 'table'), ...cells.flatMap(proseFaults)];
    }
    default:
      return [];
  }
}

function proseFaults(prose: Prose): string[] {
  return inOrder(prose.span, prose.runs, 'prose');
}

function inOrder(outer: Span, inner: readonly { readonly span: Span }[], what: string): string[] {
  const overlaps = inner.flatMap(({ span }, at) => {
    const before = inner[at - 1]?.span;
    return before && before.end > span.start
      ? [`${what}: ${shown(span)} begins before ${shown(before)} ends`]
      : [];
  });
  return [...inner.flatMap(({ span }) => inside(outer, span, what)), ...overlaps];
}

function inside(outer: Span, span: Span, what: string): string[] {
  const isFine = span.start <= span.end && contains(outer, span);
  return isFine ? [] : [`${what}: ${shown(span)} is not inside ${shown(outer)}`];
}

function shown({ start, end }: Span): string {
  return `[${start}, ${end})`;
}
