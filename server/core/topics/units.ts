import type { Block, Passage, Prose, Table } from '../document.ts';
import type { Span } from '../text.ts';
import { tokenize } from './matcher.ts';
import type { Sentence, Token } from './matcher.ts';

/**
 * The smallest piece of a document that is judged as a whole: a paragraph, the words of one list item, or a
 * row of a table. What it is about can also be said by what stands above it: its `leads`, outermost first.
 *
 * ```md
 * Cold start:              a lead of the two items
 * - new users: popular
 * - new items: content     a unit
 * ```
 */
export interface Unit {
  readonly span: Span;
  readonly passages: readonly Passage[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly inQuote: boolean;
  readonly leads: readonly Unit[];
}

/** The units of `blocks`, in order. A lead is a unit itself, and comes before the units that it leads. */
export function unitsOf(text: string, blocks: readonly Block[]): readonly Unit[] {
  return [...walk(text, blocks, [], false)];
}

function* walk(
  text: string,
  blocks: readonly Block[],
  leads: readonly Unit[],
  inQuote: boolean,
  inItem = false,
): Generator<Unit> {
  let lead: Unit | undefined;
  for (const block of blocks) {
    const above = lead ? [...leads, lead] : leads;
    if (block.kind === 'paragraph') {
      const kind = inItem ? 'list-item' : 'paragraph';
      const passage = { kind, prose: block.prose, column: undefined, inQuote, isRowLabel: false } as const;
      const unit = unitOf(text, [passage], leads);
      yield unit;
      // In an item, its first paragraph leads all that it holds; elsewhere, a short one leads what follows
      // it.
      lead = inItem ? (lead ?? unit) : isLead(text, unit) ? unit : undefined;
      continue;
    }
    if (block.kind === 'list') {
      for (const item of block.items) yield* walk(text, item.blocks, above, inQuote, true);
    } else if (block.kind === 'table') {
      yield* rowsOf(text, block, above, inQuote);
    } else if (block.kind === 'quote') {
      yield* walk(text, block.blocks, above, true, inItem);
    }
    if (!inItem) lead = undefined;
  }
}

/** A header row leads its rows. */
function* rowsOf(text: string, table: Table, leads: readonly Unit[], inQuote: boolean): Generator<Unit> {
  const cellsOf = (row: readonly Prose[], kind: 'header-cell' | 'cell'): Passage[] =>
    row.map((prose, index) => ({
      kind,
      prose,
      column: table.header[index],
      inQuote,
      isRowLabel: kind === 'cell' && index === 0 && row.length > 1,
    }));
  const header = unitOf(text, cellsOf(table.header, 'header-cell'), leads);
  yield header;
  for (const row of table.rows) yield unitOf(text, cellsOf(row, 'cell'), [...leads, header]);
}

function unitOf(text: string, passages: readonly Passage[], leads: readonly Unit[]): Unit {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const { prose } of passages) {
    const found = tokenize(text, prose.span.start, prose.span.end);
    const before = sentences.length;
    // One by one: a paragraph of megabytes has more of them than a call takes arguments.
    for (const token of found.tokens) tokens.push({ ...token, sentence: token.sentence + before });
    for (const sentence of found.sentences) sentences.push(sentence);
  }
  const span = {
    start: passages[0]?.prose.span.start ?? 0,
    end: passages.at(-1)?.prose.span.end ?? 0,
  };
  return { span, passages, tokens, sentences, inQuote: passages[0]?.inQuote === true, leads };
}

/** `Cold start:` or `**Cold start.** No history is a state that the model knows:` before a list or table. */
function isLead(text: string, unit: Unit): boolean {
  const source = text.slice(unit.span.start, unit.span.end).trimEnd();
  return (
    unit.tokens.length <= LONGEST_LEAD &&
    (source.endsWith(':') || source.startsWith('**') || unit.tokens.length <= 6)
  );
}

/** A longer paragraph is a statement and does not name what comes next. */
const LONGEST_LEAD = 30;
