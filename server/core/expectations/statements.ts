import { walkSections } from '../document.ts';
import type { Block, DesignDocument, Section } from '../document.ts';
import { headingWords } from '../headingText.ts';
import { isPlaceholderPassage } from '../placeholders.ts';
import type { SectionState } from '../placeholders.ts';
import type { Span } from '../text.ts';
import { unitsOf } from '../topics/units.ts';
import type { Unit } from '../topics/units.ts';

/** What is needed to tell what a document says from what it asks, quotes and leaves open. */
export interface StatementContext {
  /** Sentences that templates leave behind, in comparable words. */
  readonly prompts: ReadonlySet<string>;
  readonly stateOf: (section: Section) => SectionState;
  /** Comparable headings of sections that are not read. */
  readonly ignored: ReadonlySet<string>;
}

/** A piece of a document that says something. */
export interface Statement {
  readonly unit: Unit;
  /** Words of the heading above it; empty before the first. */
  readonly heading: string;
}

/**
 * What `document` states, in order: no quotes, no placeholders, nothing under headings that are not read. The header
 * of a table comes before the first of its rows that is filled.
 */
export function statementsOf(document: DesignDocument, context: StatementContext): readonly Statement[] {
  const { text, preamble } = document;
  const below = [...readSections(document.sections, context.ignored)].flatMap((section) =>
    statedIn(text, section.blocks, section.heading.text, context.prompts),
  );
  return [...statedIn(text, preamble, '', context.prompts), ...below];
}

/**
 * Headings that say something by themselves: `### Out of scope` over a list, but not `## Goals and non-goals`, under
 * which either may be missing.
 */
export function statingHeadings(document: DesignDocument, context: StatementContext): readonly Section[] {
  return [...readSections(document.sections, context.ignored)].filter(
    (section) =>
      section.heading !== document.title &&
      headingWords(section.heading.text).parts.length < 2 &&
      context.stateOf(section) === 'present',
  );
}

/** All sections but those that are not read, with what is below them. */
export function* readSections(
  sections: readonly Section[],
  ignored: ReadonlySet<string>,
): Generator<Section> {
  for (const section of sections) {
    if (ignored.has(headingWords(section.heading.text).head)) continue;
    yield section;
    yield* readSections(section.children, ignored);
  }
}

function statedIn(
  text: string,
  blocks: readonly Block[],
  heading: string,
  prompts: ReadonlySet<string>,
): readonly Statement[] {
  const headers = new Set<Unit>();
  return unitsOf(text, blocks).flatMap((unit) => {
    if (unit.inQuote || isHeader(unit)) return [];
    const filled = unit.passages.filter((passage) => !isPlaceholderPassage(text, passage, prompts));
    const [first] = unit.passages;
    const isRow = first?.kind === 'cell';
    if (filled.length === 0 || (isRow && filled.every(({ isRowLabel }) => isRowLabel))) return [];
    const header = isRow ? unit.leads.at(-1) : undefined;
    if (!header || headers.has(header)) return [{ unit, heading }];
    headers.add(header);
    return [
      { unit: header, heading },
      { unit, heading },
    ];
  });
}

function isHeader(unit: Unit): boolean {
  return unit.passages[0]?.kind === 'header-cell';
}

/** Places of questions that have an answer: in what follows in the same piece, or in what they lead to. */
export function answeredQuestions(
  document: DesignDocument,
  statements: readonly Statement[],
  context: StatementContext,
): readonly Span[] {
  const leads = new Set<Unit>();
  const spans = statements.flatMap(({ unit }) => {
    const asked = questionsIn(unit);
    const lead = unit.leads.at(-1);
    if (lead && isAsking(lead) && !isAsking(unit)) leads.add(lead);
    return asked;
  });
  const headings = [...walkSections(document.sections)].filter(
    (section) => /[?？]\s*$/.test(section.heading.text) && context.stateOf(section) === 'present',
  );
  const all = [
    ...spans,
    ...[...leads].map(({ span }) => span),
    ...headings.map(({ heading }) => heading.span),
  ];
  return all.toSorted((a, b) => a.start - b.start);
}

/** Questions in `unit` with a sentence behind them that is none. */
function questionsIn(unit: Unit): readonly Span[] {
  const sentences = sentencesOf(unit);
  return sentences.flatMap(({ isQuestion, span }, at) =>
    isQuestion && sentences[at + 1]?.isQuestion === false ? [span] : [],
  );
}

function isAsking(unit: Unit): boolean {
  const sentences = sentencesOf(unit);
  return sentences.length > 0 && sentences.every(({ isQuestion }) => isQuestion);
}

/** Its sentences with a word in them. */
function sentencesOf({ sentences, tokens }: Unit): Unit['sentences'] {
  const worded = new Set(tokens.map(({ sentence }) => sentence));
  return sentences.filter((_, at) => worded.has(at));
}
