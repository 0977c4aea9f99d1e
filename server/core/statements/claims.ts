import { walkBlocks } from '../document.ts';
import type { Block, DesignDocument, Section } from '../document.ts';
import type { PlacedQuantity } from '../quantities/quantitiesOf.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Span } from '../text.ts';
import type { Token } from '../topics/tokens.ts';
import { unitsOf } from '../topics/units.ts';
import type { Unit } from '../topics/units.ts';

/** A sentence, or a row of a table, that says something about the system that the document designs. */
export interface Claim {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** The quantities in it, in order. */
  readonly quantities: readonly Quantity[];
  /** The paragraph, item or row that it is part of, with what leads it. */
  readonly unit: Unit;
  /** The innermost section around it; undefined before the first heading. */
  readonly section: Section | undefined;
  /**
   * False for a sentence that tells what is not done, only imagined, or how things were before: `instead of a
   * nightly rebuild`, `today`.
   */
  readonly isFirm: boolean;
}

/**
 * What `document` claims about its system, in order: no questions and quotes, and nothing under headings of examples,
 * other systems and rejected ways.
 *
 * @param quantities those of the document, in order
 */
export function claimsOf(document: DesignDocument, quantities: readonly PlacedQuantity[]): readonly Claim[] {
  const inOrder = quantities.map(({ quantity }) => quantity);
  const below = [...sectionsOfDesign(document.sections)].flatMap((section) =>
    claimsIn(document.text, section.blocks, section, inOrder),
  );
  return [...claimsIn(document.text, document.preamble, undefined, inOrder), ...below];
}

/** The sections, with those below them, that are about the system itself. */
export function* sectionsOfDesign(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    if (OTHERS.test(section.heading.text)) continue;
    yield section;
    yield* sectionsOfDesign(section.children);
  }
}

/** The blocks of the design outside of quotes, with their sections, outer ones first. */
export function* blocksOfDesign(
  document: DesignDocument,
): Generator<{ readonly block: Block; readonly section: Section | undefined }> {
  for (const block of walkBlocks(document.preamble)) yield { block, section: undefined };
  for (const section of sectionsOfDesign(document.sections)) {
    for (const block of walkBlocks(section.blocks)) yield { block, section };
  }
}

/** Headings of what is not this design. */
const OTHERS =
  /\b(?:examples?|anti-?patterns?|alternatives?|rejected|legacy|current (?:state|system|solution)|existing (?:system|solution)|previous|prior|related work|references?|glossary|further reading|exercises?)\b/i;

function claimsIn(
  text: string,
  blocks: readonly Block[],
  section: Section | undefined,
  quantities: readonly Quantity[],
): readonly Claim[] {
  return unitsOf(text, blocks).flatMap((unit) =>
    unit.inQuote || unit.passages[0]?.kind === 'header-cell' ? [] : claimsOfUnit(unit, section, quantities),
  );
}

function claimsOfUnit(
  unit: Unit,
  section: Section | undefined,
  quantities: readonly Quantity[],
): readonly Claim[] {
  const claim = (span: Span, tokens: readonly Token[]): Claim => ({
    span,
    tokens,
    quantities: within(quantities, span),
    unit,
    section,
    isFirm: !tokens.some(({ form }) => UNFIRM.has(form)),
  });
  // The cells of a row are one statement, whatever the full stops in them.
  if (unit.passages.length > 1) return [claim(unit.span, unit.tokens)];
  const bySentence: Token[][] = unit.sentences.map(() => []);
  for (const token of unit.tokens) bySentence[token.sentence]?.push(token);
  return unit.sentences.flatMap(({ span, isQuestion }, at) => {
    const tokens = bySentence[at] ?? [];
    return isQuestion || tokens.length === 0 ? [] : [claim(span, tokens)];
  });
}

/** In their comparable forms. */
const UNFIRM: ReadonlySet<string> = new Set(
  (
    'never would instead rather avoid suppose imagine legacy today currently previously formerly ' +
    'competitor paper unlike rejected replaced'
  ).split(' '),
);

/** Those of `ordered`, which stand in the order of the text, that lie inside `span`. */
export function within<T extends { readonly span: Span }>(ordered: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((ordered[end]?.span.end ?? Infinity) <= span.end) end++;
  return ordered.slice(low, end);
}

/** The claims of each section, in order. */
export function bySection(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const found = new Map<Section | undefined, Claim[]>();
  for (const claim of claims) {
    const known = found.get(claim.section);
    if (known) known.push(claim);
    else found.set(claim.section, [claim]);
  }
  return [...found.values()];
}
