import { blocksOf, passagesOf, sectionAt, walkBlocks } from '../document.ts';
import type { DesignDocument } from '../document.ts';
import { escapePointer, isRecord } from '../frontMatter.ts';
import { lineSpanAt, slice } from '../text.ts';
import type { Span } from '../text.ts';
import type { WaivedCode, Waiver } from './waiver.ts';

/** All waivers of `document`, in the order of the text. */
export function readWaivers(document: DesignDocument): readonly Waiver[] {
  const directives = commentsIn(document).flatMap((span) => directiveAt(document.text, span) ?? []);
  return [
    ...frontMatterWaivers(document),
    ...directives.flatMap((directive, at) => waiverOf(document, directive, directives.slice(at + 1)) ?? []),
  ];
}

/** `waivers: { cold-start: "reason" }` */
function frontMatterWaivers({ frontMatter, text }: DesignDocument): readonly Waiver[] {
  const value = isRecord(frontMatter?.value) ? frontMatter.value.waivers : undefined;
  if (!frontMatter || !isRecord(value)) return [];
  return Object.entries(value).map(([code, reason]) => {
    const pointer = `/waivers/${escapePointer(code)}`;
    const span = frontMatter.spans.get(`${pointer}~key`) ?? frontMatter.span;
    const words = typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : undefined;
    const scope = { start: 0, end: text.length };
    return { where: 'front-matter', codes: [{ code, span }], reason: words, span, scope };
  });
}

/** The comments of `document`, in order: those on lines of their own, and those amid other words. */
function commentsIn(document: DesignDocument): readonly Span[] {
  const blocks = blocksOf(document);
  const alone = [...walkBlocks(blocks)].filter(({ kind }) => kind === 'comment' || kind === 'html');
  const inside = [...passagesOf(blocks)].flatMap(({ prose }) =>
    prose.runs.filter(({ kind }) => kind === 'comment'),
  );
  return [...alone, ...inside].map(({ span }) => span).toSorted((a, b) => a.start - b.start);
}

/** A comment that is meant for us. */
interface Directive {
  readonly verb: string;
  readonly codes: readonly WaivedCode[];
  readonly reason: string | undefined;
  readonly span: Span;
}

/** `<!-- mldd-disable-section cold-start, monitoring -- reason -->` */
function directiveAt(text: string, span: Span): Directive | undefined {
  const source = slice(text, span);
  const found = DIRECTIVE.exec(source);
  if (!found) return undefined;
  const [whole, verb = ''] = found;
  const bodyStart = span.start + found.index + whole.length;
  const bodyEnd = span.start + Math.max(source.lastIndexOf('-->'), found.index + whole.length);
  const body = text.slice(bodyStart, bodyEnd);
  const dash = REASON.exec(body);
  const list = dash ? body.slice(0, dash.index) : body;
  const reason = dash ? body.slice(dash.index + dash[0].length).trim() : '';
  const codes = [...list.matchAll(/[^\s,]+/g)].map((word) => {
    const start = bodyStart + word.index;
    return { code: word[0], span: { start, end: start + word[0].length } };
  });
  return { verb, codes, reason: reason === '' ? undefined : reason, span };
}

const DIRECTIVE = /<!--\s*mldd-((?:dis|en)able(?:-next-line|-section|-file)?)(?=\s|-->|$)/;

/** Two hyphens, or a dash, between spaces. */
const REASON = /(?:^|\s)(?:--+|[–—])(?=\s|$)/;

function waiverOf(
  document: DesignDocument,
  { verb, codes, reason, span }: Directive,
  later: readonly Directive[],
): Waiver | undefined {
  if (codes.length === 0) return undefined;
  const { text } = document;
  switch (verb) {
    case 'disable-next-line':
      return { where: 'next-line', codes, reason, span, scope: nextLine(text, span.end) };
    case 'disable-section': {
      const section = sectionAt(document.sections, span.start);
      return {
        where: 'section',
        codes,
        reason,
        span,
        scope: section?.span ?? { start: 0, end: text.length },
      };
    }
    case 'disable-file':
      return { where: 'file', codes, reason, span, scope: { start: 0, end: text.length } };
    case 'disable': {
      const end =
        later.find((one) => one.verb === 'enable' && enables(one, codes))?.span.start ?? text.length;
      return { where: 'range', codes, reason, span, scope: { start: span.end, end } };
    }
    default:
      return undefined;
  }
}

/** `mldd-enable` alone ends every waiver above it. */
function enables(enable: Directive, codes: readonly WaivedCode[]): boolean {
  return enable.codes.length === 0 || enable.codes.some(({ code }) => codes.some((one) => one.code === code));
}

/** The next line that holds something, since a comment before a heading has an empty one behind it. */
function nextLine(text: string, offset: number): Span {
  const { end } = lineSpanAt(text, offset);
  const next = text.slice(end).search(/\S/);
  return next < 0 ? { start: end, end: text.length } : lineSpanAt(text, end + next);
}
