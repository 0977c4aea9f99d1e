import { passagesOf, walkSections } from '../document.ts';
import type { DesignDocument, Heading, Passage, Prose, Section } from '../document.ts';
import { withoutNumbering } from '../headingText.ts';
import { remembered } from '../lazy.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';
import { labelIn, qualifiersIn } from './labels.ts';
import type { Label } from './labels.ts';
import { percentileAt } from './percentiles.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './readQuantities.ts';
import { tokensOf } from './tokens.ts';
import { unitNamed } from './units.ts';
import type { Unit } from './units.ts';

/** A quantity with where it stands in its document. */
export interface PlacedQuantity {
  readonly quantity: Quantity;
  /** The innermost section around it; undefined before the first heading. */
  readonly section: Section | undefined;
  /** The running text that it is in; undefined for a quantity in the heading of `section`. */
  readonly passage: Passage | undefined;
  /** The first cell of its row, for a cell of a table that is not the first. */
  readonly rowLabel: Prose | undefined;
}

/**
 * All quantities of `document`, in order, read as they are asked for. In a table, the labels of row and
 * column give what a cell leaves out: in `| p99 (ms) | 120 |` or under a column `Latency (ms)`, 120 is a
 * duration.
 */
export function* quantitiesOf(document: DesignDocument): Generator<PlacedQuantity> {
  const { text, preamble, sections } = document;
  const labelOf = remembered((prose: Prose) => tableLabel(text, prose.span));
  yield* inPassages(text, undefined, passagesOf(preamble), labelOf);
  for (const section of walkSections(sections)) {
    for (const quantity of inHeading(text, section.heading)) {
      yield { quantity, section, passage: undefined, rowLabel: undefined };
    }
    yield* inPassages(text, section, passagesOf(section.blocks), labelOf);
  }
}

/** Without the number of the heading: `4.6 Risks`, `2 Data`, but with `100 ms budget`. */
function inHeading(text: string, { titleSpan }: Heading): readonly Quantity[] {
  const title = slice(text, titleSpan);
  const start = titleSpan.end - withoutNumbering(title).trimStart().length;
  return quantitiesIn(text, titleSpan).filter(
    ({ span, kind, high }) => span.start >= start || high >= 1000 || (kind !== 'number' && kind !== 'count'),
  );
}

type LabelOf = (prose: Prose) => TableLabel;

function* inPassages(
  text: string,
  section: Section | undefined,
  passages: Iterable<Passage>,
  labelOf: LabelOf,
): Generator<PlacedQuantity> {
  let labels: readonly Prose[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'cell' || passage.isRowLabel) labels = [];
    const found = quantitiesIn(text, passage.prose.span);
    const context = { section, passage, rowLabel: labels[0] };
    for (const quantity of found) {
      if (passage.isRowLabel && isOnlyNumber(quantity, passage.prose)) continue;
      if (passage.kind !== 'cell') yield { ...context, quantity };
      else yield { ...context, quantity: labeled(quantity, [...labels, passage.column], labelOf) };
    }
    const isLabel = passage.kind === 'cell' && (passage.isRowLabel || found.length === 0);
    if (isLabel && labels.length < MOST_LABELS) labels = [...labels, passage.prose];
  }
}

/** A first cell that holds a number alone counts the rows. */
function isOnlyNumber({ kind, span }: Quantity, prose: Prose): boolean {
  return kind === 'number' && span.start === prose.span.start && span.end === prose.span.end;
}

/** So many cells of a row say what its numbers are. */
const MOST_LABELS = 3;

/** What the label of a row or column says about its cells. */
interface TableLabel extends Label {
  readonly unit: Unit | undefined;
  readonly percentile: number | undefined;
  readonly qualifiers: Quantity['qualifiers'];
}

function tableLabel(text: string, span: Span): TableLabel {
  const reader = {
    text,
    tokens: tokensOf(text, { start: span.start, end: Math.min(span.end, span.start + LONGEST) }),
  };
  const { tokens } = reader;
  let percentile: number | undefined;
  let unit: Unit | undefined;
  for (const [at, token] of tokens.entries()) {
    percentile ??= percentileAt(reader, at);
    const before = tokens[at - 1]?.form;
    if (before === '(' || before === ',' || before === 'in') unit ??= unitNamed(token.form);
  }
  const qualifiers = qualifiersIn(reader, 0, tokens.length);
  return { ...labelIn(reader, 0, tokens.length), unit, percentile, qualifiers };
}

/** A longer label is a sentence. */
const LONGEST = 120;

function labeled(quantity: Quantity, cells: readonly (Prose | undefined)[], labelOf: LabelOf): Quantity {
  if (quantity.kind === 'date') return quantity;
  const labels = cells.flatMap((prose) => (prose ? [labelOf(prose)] : []));
  const percentile =
    quantity.percentile ?? labels.find((label) => label.percentile !== undefined)?.percentile;
  const qualifiers = [...new Set([...quantity.qualifiers, ...labels.flatMap((label) => label.qualifiers)])];
  const named =
    quantity.noun?.class === undefined && quantity.kind !== 'duration'
      ? fromLabels(quantity, labels)
      : quantity;
  return { ...named, percentile: named.kind === 'duration' ? percentile : undefined, qualifiers };
}

/** Gives a plain number the unit, noun or period of its labels. */
function fromLabels(quantity: Quantity, labels: readonly TableLabel[]): Quantity {
  if (quantity.kind !== 'number') return quantity;
  const unit = labels.find((label) => label.unit !== undefined)?.unit;
  if (unit) {
    const { low, high, step } = quantity;
    const [factor, currency] = [unit.factor, unit.currency];
    return {
      ...quantity,
      kind: unit.kind,
      low: low * factor,
      high: high * factor,
      step: step * factor,
      currency,
    };
  }
  if (labels.some((label) => label.isDimension)) return { ...quantity, kind: 'dimension' };
  const label = labels.find(({ noun }) => noun !== undefined);
  if (!label?.noun) return quantity;
  const { noun, seconds } = label;
  if (seconds === undefined || noun.class === 'users') return { ...quantity, kind: 'count', noun };
  const { low, high, step } = quantity;
  const per = { seconds, noun: undefined, count: 1 };
  return {
    ...quantity,
    kind: 'rate',
    noun,
    per,
    low: low / seconds,
    high: high / seconds,
    step: step / seconds,
  };
}
