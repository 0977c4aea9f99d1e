import type { DesignDocument, Prose } from '../document.ts';
import { blocksOf, passagesOf, walkSections } from '../document.ts';
import type { Span } from '../text.ts';
import type { Writing } from './occurrence.ts';

/** A place of running text where a name stands apart: a cell, inline code, a heading, a label. */
export interface NamePlace {
  readonly text: string;
  readonly span: Span;
  readonly writing: Writing;
  /** The header of its column, for a table cell. */
  readonly column: string | undefined;
  /** False for the parts behind the first of a cell that reads as a sentence and not as a list of names. */
  readonly isSure: boolean;
}

/** All such places of `document`, in no order. Linear in the text. */
export function namePlaces(document: DesignDocument): readonly NamePlace[] {
  const { text, sections } = document;
  const places: NamePlace[] = [];
  for (const { heading } of walkSections(sections)) {
    const number = /^(?:\d{1,3}[.)]){0,5}\d{0,3}\s+/.exec(heading.text)?.[0] ?? '';
    const name = heading.text.slice(number.length).replace(/[\s:]+$/, '');
    places.push(...placeIn(text, heading.titleSpan, name, { kind: 'heading' }));
  }
  for (const { kind, prose, column } of passagesOf(blocksOf(document))) {
    if (kind === 'cell') places.push(...cellParts(text, prose, column?.text));
    else if (kind !== 'header-cell') places.push(...labelOf(text, prose));
    places.push(...codeIn(text, prose));
  }
  return places;
}

function placeIn(text: string, outer: Span, name: string, writing: Writing): NamePlace[] {
  const at = name === '' ? -1 : text.slice(outer.start, outer.end).indexOf(name);
  if (at < 0) return [];
  const start = outer.start + at;
  return [
    { text: name, span: { start, end: start + name.length }, writing, column: undefined, isSure: true },
  ];
}

/** The parts of a cell between commas and line breaks, each without markup and what stands in parentheses behind it. */
function cellParts(text: string, { span }: Prose, column: string | undefined): NamePlace[] {
  const source = text.slice(span.start, span.end);
  if (source.length > LONGEST_CELL) return [];
  const parts: Pick<NamePlace, 'text' | 'span'>[] = [];
  for (const { 0: part, index } of source.matchAll(/[^,;|<]+/g)) {
    const lead = /^(?:br\s*\/?>)?[\s*_`]*/.exec(part)?.[0].length ?? 0;
    const name = part
      .slice(lead)
      .replace(/\s*[(≥≤=>:].*$/s, '')
      .replace(/[\s*_`.]+$/, '');
    if (name === '' || name.length > LONGEST_NAME) continue;
    const start = span.start + index + lead;
    parts.push({ text: name, span: { start, end: start + name.length } });
  }
  const isList = parts.every(({ text: name }) => isShortName(name));
  return parts.map((part, at) => ({
    ...part,
    writing: { kind: 'cell' },
    column,
    isSure: isList || at === 0,
  }));
}

/** Three words at most, and no number that stands alone. */
function isShortName(name: string): boolean {
  return name.split(/\s+/).length <= 3 && !/(?:^|\s)[\d.,/%]+(?:\s|$)/.test(name);
}

const LONGEST_CELL = 2000;
const LONGEST_NAME = 100;

function labelOf(text: string, { span }: Prose): NamePlace[] {
  const source = text.slice(span.start, Math.min(span.end, span.start + LONGEST_NAME));
  const found =
    /^(?:\*\*|__)([^*_\n`]{1,80})(?:\*\*|__)/.exec(source) ??
    /^([\p{L}\p{N}][^:*\n`–—]{0,80})(?=:\s|\s[–—]\s)/u.exec(source);
  const words = found?.[1] ?? '';
  const name = words.replace(/[\s:.]+$/, '');
  return found
    ? placeIn(text, { start: span.start, end: span.start + found[0].length }, name, { kind: 'label' })
    : [];
}

function codeIn(text: string, { runs }: Prose): NamePlace[] {
  return runs.flatMap(({ kind, span }) => {
    if (kind !== 'code' || span.end - span.start > LONGEST_NAME) return [];
    const source = text.slice(span.start, span.end);
    return placeIn(text, span, source.replace(/^`+\s*|\s*`+$/g, ''), { kind: 'code' });
  });
}
