import { blocksOf, walkSections } from './document.ts';
import type { Block, DesignDocument, Section } from './document.ts';
import type { SectionSpec } from './framework.ts';
import type { Outline } from './outline.ts';
import { lineEndingOf } from './text.ts';
import type { Edit } from './text.ts';
import type { Topic } from './topics/topic.ts';

/** How a new heading is written: like those beside it. */
interface HeadingStyle {
  readonly depth: number;
  readonly form: Section['heading']['form'];
  readonly number: string;
}

/**
 * An edit that puts `spec` where the framework has it: after the nearest section before it, else before the
 * nearest one behind it, else at the end. Undefined where nothing can be inserted without ending up in code
 * or HTML, or without changing what follows.
 */
export function insertSection(
  document: DesignDocument,
  outline: Outline,
  spec: SectionSpec,
): Edit | undefined {
  const at = outline.entries.findIndex((entry) => entry.spec === spec);
  const before = outline.entries.slice(0, at).findLast((entry) => entry.main)?.main;
  const behind = outline.entries.slice(at + 1).find((entry) => entry.main)?.main;
  const pseudo = [...outline.conceptsOf.keys()].findLast(({ heading }) => isPseudo(heading.form));
  const offset = before?.span.end ?? behind?.span.start ?? pseudo?.span.end ?? document.text.length;
  const isBefore = before !== undefined || behind === undefined;
  const style = styleBeside(document, before ?? behind ?? pseudo, pseudo?.heading.form, isBefore);
  return insertText(document, offset, [...headingLines(spec.title, style), ...promptLines(spec, style)]);
}

/** An edit that puts a subsection for `topic` at the end of `home`. Undefined as for `insertSection`. */
export function insertTopic(document: DesignDocument, home: Section, topic: Topic): Edit | undefined {
  // One real heading more, and what a document uses instead of headings would be none.
  if ([...walkSections(document.sections)].some(({ heading }) => isPseudo(heading.form))) return undefined;
  const style: HeadingStyle = { depth: Math.min(6, home.heading.depth + 1), form: 'atx', number: '' };
  const points = topic.points.map((point) => `- ${capitalized(point.text)}: TODO`);
  const lines = [...headingLines(topic.title, style), '', `<!-- ${topic.guidance} -->`, '', ...points];
  return insertText(document, home.span.end, lines);
}

function headingLines(title: string, { depth, form, number }: HeadingStyle): string[] {
  if (form === 'bold') return [`**${number}${title}**`];
  if (form === 'label') return [`${title}:`];
  if (form === 'list-item') return [`${number === '' ? '1. ' : number}${title}`];
  const words = `${number}${title}`;
  // A title that begins with a number or a sign would be a list or a quote above its line.
  const isUnderlined = form === 'setext' && depth <= 2 && /^\p{L}/u.test(words);
  if (isUnderlined) return [words, (depth === 1 ? '=' : '-').repeat(words.length)];
  return [`${'#'.repeat(depth)} ${words}`];
}

/** A guided section shows what to answer as tasks, so that nobody takes it for finished. */
function promptLines(spec: SectionSpec, { form }: HeadingStyle): string[] {
  const indent = form === 'list-item' ? '    ' : '';
  const questions = spec.questions.slice(0, MOST_QUESTIONS).map((question) => `${indent}- TODO: ${question}`);
  const lines = questions.length > 0 ? questions : [`${indent}- TODO: ${spec.purpose}`];
  return ['', ...lines];
}

/** More questions are read in the hover; a wall of them is skipped. */
const MOST_QUESTIONS = 4;

/**
 * @param pseudo what the document uses instead of headings; with one real heading more, they would be none
 */
function styleBeside(
  document: DesignDocument,
  neighbor: Section | undefined,
  pseudo: HeadingStyle['form'] | undefined,
  isBefore: boolean,
): HeadingStyle {
  if (neighbor && (!pseudo || isPseudo(neighbor.heading.form))) {
    const { depth, form } = neighbor.heading;
    return { depth, form, number: isBefore ? nextNumber(document, neighbor) : '' };
  }
  if (pseudo) return { depth: 1, form: pseudo, number: '' };
  const depths = document.sections.map((section) => section.heading.depth);
  const sibling = depths.length > 0 ? Math.min(...depths) : 2;
  const depth = document.title ? Math.min(6, document.title.depth + 1) : sibling;
  return { depth, form: 'atx', number: '' };
}

function isPseudo(form: HeadingStyle['form']): boolean {
  return form !== 'atx' && form !== 'setext';
}

/** `8. ` after `7. Serving`, where no numbered heading of that depth follows; else nothing. */
function nextNumber(document: DesignDocument, neighbor: Section): string {
  const isList = neighbor.heading.form === 'list-item';
  const found = numberOf(document, neighbor);
  if (!found) return '';
  const later = [...walkSections(document.sections)].some(
    (section) =>
      section.span.start >= neighbor.span.end &&
      section.heading.depth === neighbor.heading.depth &&
      numberOf(document, section) !== undefined,
  );
  return later && !isList ? '' : `${Number(found[1]) + 1}${found[2] ?? '.'} `;
}

function numberOf(document: DesignDocument, { heading }: Section): RegExpExecArray | undefined {
  const start = heading.form === 'list-item' ? heading.span.start : heading.titleSpan.start;
  return /^(\d{1,3})([.)])[ \t]/.exec(document.text.slice(start, start + 6)) ?? undefined;
}

/** Inserts `lines` as a block of their own after the last words before `offset`. */
function insertText(document: DesignDocument, offset: number, lines: readonly string[]): Edit | undefined {
  const { text } = document;
  const matterEnd = document.frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const kept = Math.max(matterEnd, text.slice(0, offset).trimEnd().length);
  if (isInsideOpenBlock(document, kept)) return undefined;
  const eol = lineEndingOf(text);
  const body = lines.join(eol);
  const rest = text.slice(kept);
  // What follows would be taken for more of the list that a new section ends in.
  if (/^\s*?[\r\n](?: {2}|\t)[ \t]*[^\s]/.test(rest)) return undefined;
  const isFirst = kept === 0 || text.slice(0, kept) === '\uFEFF';
  // At the very start several new blocks may meet, and nothing before them parts them.
  const tail = isFirst ? eol + eol : lineEndsBefore(rest, eol);
  const lead = isFirst ? '' : eol + eol;
  return { span: { start: kept, end: kept }, newText: lead + body + tail };
}

/**
 * The line ends that a new block needs so that a blank line, or the end of the text, parts it from `rest`.
 */
function lineEndsBefore(rest: string, eol: string): string {
  if (rest === '') return eol;
  const [line, lineEnd] = /^[ \t]*(\r\n|\n|\r)/.exec(rest) ?? [];
  if (line === undefined || lineEnd === undefined) return eol + eol;
  // In a text of mixed line ends, a CR of ours before a LF of theirs would be only one.
  return /^[ \t]*(?:\r|\n|$)/.test(rest.slice(line.length)) ? '' : lineEnd;
}

/**
 * True where the block that ends at `offset` has no end mark, so that all that follows would belong to it.
 */
function isInsideOpenBlock(document: DesignDocument, offset: number): boolean {
  const last = blocksOf(document).findLast((block) => block.span.start < offset && offset <= block.span.end);
  return last !== undefined && isOpen(document.text, last);
}

function isOpen(text: string, block: Block): boolean {
  const source = text.slice(block.span.start, block.span.end);
  if (block.kind === 'code') {
    const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
    if (fence === undefined) return false;
    const lastLineStart = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
    const lastLine = source.slice(lastLineStart).trim();
    return (
      lastLineStart === 0 ||
      !(lastLine.length >= fence.length && lastLine === (fence[0] ?? '').repeat(lastLine.length))
    );
  }
  if (block.kind === 'comment') return !source.includes('-->');
  return block.kind === 'html' && /^<(?:script|pre|style|textarea|\?|![A-Z]|!\[CDATA\[)/i.test(source);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
