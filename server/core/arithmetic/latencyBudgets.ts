import type { Block, DesignDocument, List, ListItem, Prose, Section, Table } from '../document.ts';
import { intervalOf } from '../quantities/compareQuantities.ts';
import type { Interval } from '../quantities/compareQuantities.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { sectionsOfDesign, within } from '../statements/claims.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';

/** A list or a column of a table that says how long each stage of a request takes. */
export interface LatencyBudget {
  /** The list or table. */
  readonly span: Span;
  readonly section: Section | undefined;
  readonly stages: readonly Quantity[];
  /** The least and the most that the stages take one after the other, those in parallel counted once. */
  readonly together: Interval;
  /** What it says itself that all of them may take: in a row or item, the words above it or its heading. */
  readonly total: Quantity | undefined;
}

/** The latency budgets in the design, in order. Times in seconds. */
export function latencyBudgetsOf(
  document: DesignDocument,
  quantities: readonly Quantity[],
): readonly LatencyBudget[] {
  const reader: Reader = { text: document.text, quantities };
  const found = [...budgetsIn(reader, document.preamble, undefined)];
  for (const section of sectionsOfDesign(document.sections)) {
    for (const budget of budgetsIn(reader, section.blocks, section)) found.push(budget);
  }
  return found;
}

interface Reader {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

function* budgetsIn(
  reader: Reader,
  blocks: readonly Block[],
  section: Section | undefined,
): Generator<LatencyBudget> {
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    const lead = before?.kind === 'paragraph' ? before.prose.span : undefined;
    if (block.kind === 'list') {
      yield* budgetOf(reader, linesOfList(reader, block), { block, lead, section, header: '' });
      for (const item of block.items) yield* budgetsIn(reader, item.blocks, section);
    } else if (block.kind === 'table') {
      for (let column = 1; column < block.header.length; column++) {
        const lines = linesOfColumn(reader, block, column);
        const header = `${block.header[0]?.text ?? ''} ${block.header[column]?.text ?? ''}`;
        yield* budgetOf(reader, lines, { block, lead, section, header });
      }
    }
  }
}

/** One item or row. */
interface Line {
  readonly words: string;
  readonly times: readonly Quantity[];
  /** The least and the most of it, its parts added up where it has no time of its own. */
  readonly takes: Interval;
}

interface Place {
  readonly block: Block;
  readonly lead: Span | undefined;
  readonly section: Section | undefined;
  readonly header: string;
}

function* budgetOf(
  reader: Reader,
  lines: readonly Line[],
  { block, lead, section, header }: Place,
): Generator<LatencyBudget> {
  const end = lines.findIndex(({ words }) => TOTAL.test(words));
  const stages = (end < 0 ? lines : lines.slice(0, end)).filter(({ times }) => times.length > 0);
  const [last] = end < 0 ? [] : (lines[end]?.times ?? []);
  const heading = section?.heading.titleSpan;
  const above = [lead, heading].flatMap((span) => (span ? [span] : []));
  const title = `${header} ${above.map((span) => slice(reader.text, span)).join(' ')}`;
  const isNamed =
    BUDGET.test(title) && stages.filter(({ words }) => STAGE.test(words)).length * 2 >= stages.length;
  if (stages.length < 2 || (last === undefined && !isNamed) || lines.some(({ words }) => POINTS.test(words)))
    return;
  const times = stages.flatMap((line) => line.times);
  const total = last ?? above.flatMap((span) => timesIn(reader, span))[0];
  if (mixesPercentiles([...times, ...(total ? [total] : [])])) return;
  yield { span: block.span, section, stages: times, together: together(stages), total };
}

const TOTAL = /\b(?:total|overall|end[- ]to[- ]end|e2e|sum|altogether|sla|slo)\b/i;
const BUDGET = /\b(?:budgets?|breakdown|allocation|allocated|split)\b/i;
/** Points in time, not durations: `t=80 ms`. */
const POINTS = /\bt ?(?:=|\+) ?\d|\bcumulative|\belapsed/i;
const STAGE =
  /\b(?:retriev|recall|candidate|rank|re-?rank|feature|fetch|look-?up|network|gateway|inference|model|scor|pre-?process|post-?process|embed|ann\b|search|filter|seriali|polic|rules?\b|cache|database|encod|llm|generat|query|parse|auth|load|blend|merge|response|routing|tokeni)/i;
const APART =
  /\b(?:async\w*|fire[- ]and[- ]forget|logging|offline|background|batch|nightly|cache hit|cached|fall-?back|retry|retries|time-?outs?|optional|training|legacy|today|if needed)\b/i;
const PARALLEL =
  /\b(?:parallel|concurrent(?:ly)?|simultaneous(?:ly)?|fan[- ]?out|at the same time|alongside)\b/i;

/** One after the other; all that is said to run in parallel counts as much as the longest of it. */
function together(lines: readonly Line[]): Interval {
  const serial = lines.filter(({ words }) => !APART.test(words) && !PARALLEL.test(words));
  const parallel = lines.filter(({ words }) => !APART.test(words) && PARALLEL.test(words));
  const sum = (pick: (takes: Interval) => number): number =>
    serial.reduce((all, { takes }) => all + pick(takes), 0) +
    Math.max(0, ...parallel.map(({ takes }) => pick(takes)));
  return { low: sum(({ low }) => low), high: sum(({ high }) => high) };
}

function mixesPercentiles(times: readonly Quantity[]): boolean {
  return new Set(times.flatMap(({ percentile }) => percentile ?? [])).size > 1;
}

/** Longer ones are no times of a request. */
const LONGEST = 60;

function timesIn({ quantities }: Reader, span: Span): readonly Quantity[] {
  return within(quantities, span).filter(
    ({ kind, high, per, bound }) =>
      kind === 'duration' && high <= LONGEST && per === undefined && bound !== 'at-least',
  );
}

function linesOfList(reader: Reader, list: List): readonly Line[] {
  return list.items.map((item) => lineOfItem(reader, item));
}

/** The time of an item itself, else those of the items below it: never both. */
function lineOfItem(reader: Reader, { blocks }: ListItem): Line {
  const [first] = blocks;
  const own = first?.kind === 'paragraph' ? lineOfProse(reader, [first.prose]) : NOTHING;
  if (own.times.length > 0) return own;
  const below = blocks.flatMap((block) => (block.kind === 'list' ? linesOfList(reader, block) : []));
  const parts = below.filter(({ words }) => !TOTAL.test(words));
  const isParallel = PARALLEL.test(own.words);
  const sum = together(isParallel ? parts.map((part) => ({ ...part, words: 'parallel' })) : parts);
  return { words: own.words, times: parts.flatMap(({ times }) => times), takes: sum };
}

const NOTHING: Line = { words: '', times: [], takes: { low: 0, high: 0 } };

function linesOfColumn(reader: Reader, table: Table, column: number): readonly Line[] {
  return table.rows.map((row) => {
    const cell = row[column];
    const line = lineOfProse(reader, cell ? [cell] : []);
    return { ...line, words: row.map(({ text }) => text).join(' ') };
  });
}

/** Where it gives several times, the least of them may be the one that counts. */
function lineOfProse(reader: Reader, proses: readonly Prose[]): Line {
  const times = proses.flatMap(({ span }) => timesIn(reader, span));
  const intervals = times.map(intervalOf);
  return {
    words: proses.map(({ text }) => text).join(' '),
    times: times.slice(0, 1),
    takes: {
      low: times.length === 0 ? 0 : Math.min(...intervals.map(({ low }) => low)),
      high: intervals[0]?.high ?? 0,
    },
  };
}
