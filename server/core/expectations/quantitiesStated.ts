import type { Pipeline } from '../pipeline/model.ts';
import type { PlacedQuantity } from '../quantities/quantitiesOf.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';
import { QUANTITY_CLASSES } from './check.ts';
import type { QuantityClass } from './check.ts';
import type { Metric } from './metrics.ts';
import { isOfClass } from './quantityClasses.ts';
import type { QuantityContext } from './quantityClasses.ts';
import type { Statement } from './statements.ts';

/** A number that a document states, and which kinds of numbers it is. */
export interface StatedQuantity {
  readonly span: Span;
  readonly classes: readonly QuantityClass[];
}

/**
 * Those of the numbers of `text` that stand in statements and headings, and the latencies in its pipelines, in the
 * order of the text.
 */
export function quantitiesStated(
  text: string,
  quantities: readonly PlacedQuantity[],
  statements: readonly Statement[],
  metrics: readonly Metric[],
  pipelines: readonly Pipeline[],
): readonly StatedQuantity[] {
  const written = quantities.flatMap((placed): StatedQuantity[] => {
    const statement = statementAt(statements, placed.quantity.span.start);
    if (placed.passage && !statement) return [];
    const context = contextOf(text, placed, statement, metrics);
    const classes = QUANTITY_CLASSES.filter((kind) => isOfClass(placed.quantity, kind, context));
    return classes.length === 0 ? [] : [{ span: placed.quantity.extent, classes }];
  });
  const drawn = pipelines.flatMap(({ stages }) =>
    stages
      .filter(({ latency }) => latency !== undefined)
      .map(({ fieldSpans, span }): StatedQuantity => ({
        span: fieldSpans.get('latency') ?? span,
        classes: ['any', 'latency', 'duration'],
      })),
  );
  return [...written, ...drawn].toSorted((a, b) => a.span.start - b.span.start);
}

/** The statement around `offset`. Statements are in order and do not overlap. */
function statementAt(statements: readonly Statement[], offset: number): Statement | undefined {
  const found = statements[firstFrom(statements, ({ unit }) => unit.span.start > offset) - 1];
  return found && offset < found.unit.span.end ? found : undefined;
}

/** Index of the first of `list` for which `isBehind` holds, which then holds for all behind it. */
function firstFrom<T>(list: readonly T[], isBehind: (item: T) => boolean): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = list[middle];
    if (item !== undefined && isBehind(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function contextOf(
  text: string,
  { quantity, section, passage, rowLabel }: PlacedQuantity,
  statement: Statement | undefined,
  metrics: readonly Metric[],
): QuantityContext {
  const own = statement && sentenceAround(statement, quantity.span);
  const beside = [own, passage?.column?.span, rowLabel?.span].filter((span) => span !== undefined);
  const lead = statement?.unit.leads.at(-1);
  const spans = [...beside, ...(lead && passage?.kind !== 'cell' ? [lead.span] : [])];
  const words = spans.map((span) => slice(text, { ...span, end: Math.min(span.end, span.start + LONGEST) }));
  return {
    words: [...words, section?.heading.text ?? ''].join('\n').toLowerCase(),
    isBesideMetric: beside.some((span) => hasMetric(metrics, span)),
  };
}

/** A longer sentence is a paragraph without full stops. */
const LONGEST = 400;

/** Of a table, all of the row. */
function sentenceAround({ unit }: Statement, span: Span): Span {
  if (unit.passages[0]?.kind === 'cell') return unit.span;
  return (
    unit.sentences.find((one) => one.span.start <= span.start && span.start < one.span.end)?.span ?? unit.span
  );
}

function hasMetric(metrics: readonly Metric[], within: Span): boolean {
  const next = metrics[firstFrom(metrics, ({ span }) => span.start >= within.start)];
  return next !== undefined && next.span.end <= within.end;
}
