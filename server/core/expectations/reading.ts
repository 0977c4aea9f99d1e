import { blocksOf, walkBlocks } from '../document.ts';
import type { Block, DesignDocument } from '../document.ts';
import type { Framework } from '../framework.ts';
import { lazy } from '../lazy.ts';
import { isPlaceholderPassage } from '../placeholders.ts';
import type { Pipeline } from '../pipeline/model.ts';
import type { PlacedQuantity } from '../quantities/quantitiesOf.ts';
import { comparable } from '../words.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';
import { metricsIn } from './metrics.ts';
import type { Metric, MetricMatcher } from './metrics.ts';
import { phrasesIn } from './phrases.ts';
import type { PhraseHits } from './phrases.ts';
import { quantitiesStated } from './quantitiesStated.ts';
import type { StatedQuantity } from './quantitiesStated.ts';
import { answeredQuestions, readSections, statementsOf } from './statements.ts';
import type { StatementContext } from './statements.ts';

/** What of a document checks look at, each thing with its place, worked out when it is first asked for. */
export interface Reading {
  readonly quantities: () => readonly StatedQuantity[];
  readonly metrics: () => readonly Metric[];
  readonly phrases: () => PhraseHits;
  /** The first paragraph of each list item that says something, and the rows of tables. */
  readonly items: () => readonly Span[];
  readonly answers: () => readonly Span[];
  /** Pipelines that are drawn, other diagrams, and images. */
  readonly diagrams: () => readonly Span[];
}

/** What a reading starts from. */
export interface ReadingFacts extends Pick<StatementContext, 'prompts' | 'stateOf'> {
  readonly document: DesignDocument;
  readonly framework: Framework;
  readonly pipelines: readonly Pipeline[];
  readonly metricMatcher: () => MetricMatcher;
  /** All quantities of the document, in order. */
  readonly quantities: () => readonly PlacedQuantity[];
}

/** Prepares to look at `facts.document` with the checks of `facts.framework`. */
export function readingOf(facts: ReadingFacts): Reading {
  const { document, framework, prompts, stateOf } = facts;
  const context = { prompts, stateOf, ignored: new Set(framework.ignored.map(comparable)) };
  const statements = lazy(() => statementsOf(document, context));
  const metrics = lazy(() => metricsIn(document.text, statements(), facts.metricMatcher()));
  return {
    metrics,
    quantities: lazy(() =>
      quantitiesStated(document.text, facts.quantities(), statements(), metrics(), facts.pipelines),
    ),
    phrases: lazy(() => phrasesIn(document, framework, statements(), context)),
    items: lazy(() => itemsIn(document, context)),
    answers: lazy(() => answeredQuestions(document, statements(), context)),
    diagrams: lazy(() => diagramsIn(document, facts.pipelines)),
  };
}

function itemsIn({ text, preamble, sections }: DesignDocument, context: StatementContext): readonly Span[] {
  const blocks = [...readSections(sections, context.ignored)].flatMap((section) => section.blocks);
  const isSaid = (prose: Parameters<typeof passageOf>[0]): boolean =>
    !isPlaceholderPassage(text, passageOf(prose), context.prompts);
  return [...walkBlocks([...preamble, ...blocks])]
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap((item) => firstProse(item.blocks).filter(isSaid));
      if (block.kind !== 'table') return [];
      return block.rows.flatMap((row) => (row.some(isSaid) ? row.slice(0, 1) : []));
    })
    .map(({ span }) => span);
}

function firstProse(blocks: readonly Block[]): readonly Parameters<typeof passageOf>[0][] {
  const [first] = blocks;
  return first?.kind === 'paragraph' ? [first.prose] : [];
}

type Passage = Parameters<typeof isPlaceholderPassage>[1];

function passageOf(prose: Passage['prose']): Passage {
  return { kind: 'list-item', prose, column: undefined, inQuote: false, isRowLabel: false };
}

function diagramsIn(document: DesignDocument, pipelines: readonly Pipeline[]): readonly Span[] {
  const drawn = pipelines.filter(({ source }) => DRAWN.has(source)).map(({ span }) => span);
  const others = [...walkBlocks(blocksOf(document))].flatMap((block) => pictureIn(document.text, block));
  const starts = new Set(drawn.map(({ start }) => start));
  return [...drawn, ...others.filter(({ start }) => !starts.has(start))].toSorted(
    (a, b) => a.start - b.start,
  );
}

const DRAWN: ReadonlySet<Pipeline['source']> = new Set(['fence', 'mermaid', 'ascii'] as const);

function pictureIn(text: string, block: Block): readonly Span[] {
  switch (block.kind) {
    case 'code':
      return DIAGRAMS.has(block.language?.toLowerCase() ?? '') ? [block.span] : [];
    case 'html':
      return /<(?:img|svg)\b/i.test(slice(text, block.span)) ? [block.span] : [];
    case 'paragraph':
      return block.prose.runs.filter(({ kind }) => kind === 'image').map(({ span }) => span);
    default:
      return [];
  }
}

const DIAGRAMS: ReadonlySet<string> = new Set(
  'mermaid plantuml puml dot graphviz d2 pipeline ditaa diagram'.split(' '),
);
