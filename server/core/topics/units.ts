import type { Block, Code, Html, Passage, Prose, Quote, Table } from '../document.ts';
import { isReadableCode, linesOf } from './diagramText.ts';
import type { Span } from '../text.ts';
import { tokenize } from './tokens.ts';
import type { Sentence, Token } from './tokens.ts';

/**
 * The smallest piece of a document that is judged as a whole: a paragraph, the words of one list item, a row of a
 * table, or a line of a diagram. What it is about can also be said by what stands above it: its `leads`, outermost first.
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
  /**
   * How many of the tokens, from the first, say what the rest is about: two in `**Cold start:** new users get ...`, those
   * of the first cell of a row, none where there is no label.
   */
  readonly label: number;
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
      const unit = unitOf(
        text,
        [passageOf(block.prose, inItem, inQuote)],
        lead && isQuestion(lead) ? above : leads,
      );
      yield unit;
      // In an item, its first paragraph leads all that it holds; elsewhere, a short one leads what follows it, and a
      // question its answer.
      lead = inItem ? (lead ?? unit) : isLead(text, unit) ? unit : undefined;
      continue;
    }
    if (block.kind === 'list') {
      yield* itemsOf(text, block.items, above, inQuote);
    } else if (block.kind === 'table') {
      yield* rowsOf(text, block, above, inQuote);
    } else if (block.kind === 'quote') {
      yield* walk(text, block.blocks, above, inQuote || !(inItem || isDialogue(block)), inItem);
    } else if (block.kind === 'html' || (block.kind === 'code' && isReadableCode(block))) {
      yield* linesOfBlock(text, block, above, inQuote);
    }
    if (!inItem) lead = undefined;
  }
}

/** An item that only asks leads the next one, which may answer it. */
function* itemsOf(
  text: string,
  items: readonly { readonly blocks: readonly Block[] }[],
  leads: readonly Unit[],
  inQuote: boolean,
): Generator<Unit> {
  let question: Unit | undefined;
  for (const item of items) {
    let first: Unit | undefined;
    for (const unit of walk(text, item.blocks, question ? [...leads, question] : leads, inQuote, true)) {
      first ??= unit;
      yield unit;
    }
    question = first && item.blocks.length === 1 && isQuestion(first) ? first : undefined;
  }
}

function passageOf(prose: Prose, inItem: boolean, inQuote: boolean): Passage {
  const kind = inItem ? 'list-item' : 'paragraph';
  return { kind, prose, column: undefined, inQuote, isRowLabel: false };
}

function* linesOfBlock(
  text: string,
  block: Code | Html,
  leads: readonly Unit[],
  inQuote: boolean,
): Generator<Unit> {
  for (const span of linesOf(text, block)) {
    const prose = { span, text: text.slice(span.start, span.end), runs: [{ kind: 'text', span }] } as const;
    yield unitOf(text, [passageOf(prose, false, inQuote)], leads);
  }
}

/**
 * A long quote is how some set off a conversation, and not words of the task or of a source. One in an item of a list sets off an
 * answer: `- > New users get ...`.
 */
function isDialogue({ blocks }: Quote): boolean {
  return blocks.length >= LEAST_TURNS;
}

const LEAST_TURNS = 4;

/** True for a unit that ends by asking, with nothing said before. */
function isQuestion({ sentences, span }: Unit): boolean {
  const said = sentences.filter((sentence) => sentence.span.start < span.end - 1);
  return said.length > 0 && said.every((sentence) => sentence.isQuestion);
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
  const label = labelOf(text, passages, tokens);
  return {
    span,
    passages,
    tokens,
    sentences,
    inQuote: passages[0]?.inQuote === true,
    leads,
    label,
  };
}

/** `Latency: 50 ms`, `**Latency** – 50 ms`, `| Latency | 50 ms |`. */
function labelOf(text: string, passages: readonly Passage[], tokens: readonly Token[]): number {
  const [first] = passages;
  if (!first || first.kind === 'header-cell') return 0;
  const isAlone = passages.slice(1).every(({ prose }) => prose.text === '');
  if (first.isRowLabel && !isAlone)
    return tokens.filter(({ span }) => span.end <= first.prose.span.end).length;
  const start = first.prose.span.start;
  const found = LABEL.exec(text.slice(start, Math.min(first.prose.span.end, start + LONGEST_LABEL)));
  const end = found ? start + found[0].length : start;
  const count = tokens.filter(({ span }) => span.end <= end).length;
  return count < tokens.length ? count : 0;
}

/** Bold words at the start, or words before a colon, a dash or an arrow. */
const LABEL =
  /^(?:(?:\*\*|__)[^*_\n]+(?:\*\*|__)\s*(?:\([^)\n]*\)\s*)?[:：–—-]?|[^:：\n.?!;]+?(?:[:：]|\s[–—-]+>?\s|\s(?:→|=>)\s))/;

const LONGEST_LABEL = 80;

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
