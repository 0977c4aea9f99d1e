import type { Prose, Table } from '../document.ts';
import { measuresIn } from '../fitness.ts';
import type { Fitness, Measure } from '../fitness.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';
import { tokenize } from '../topics/tokens.ts';
import type { Token } from '../topics/tokens.ts';
import { comparable } from '../words.ts';
import { within } from './claims.ts';
import type { Claim } from './claims.ts';
import { namedRatiosIn } from './namedRatios.ts';
import { compilePhrases, rolesIn } from './phrases.ts';

/** A value that a model or a baseline has reached by some metric. */
export interface Result {
  readonly of: 'model' | 'baseline';
  readonly measure: Measure;
  /** The metric as the text names it, in comparable words: `ndcg 10`. */
  readonly name: string;
  readonly quantity: Quantity;
}

/** The results in a table with a column for each metric and a row for each model; none where a row is something else. */
export function resultsInTable(
  text: string,
  { header, rows }: Table,
  fitness: Fitness,
  quantities: readonly Quantity[],
): readonly Result[] {
  const columns = header.map((cell) => measureOf(text, fitness, cell));
  const found: Result[] = [];
  for (const row of rows) {
    const of = ownerOf(row[0] ? wordsOf(text, row[0].span) : []);
    if (!of) return [];
    for (const [at, cell] of row.entries()) {
      const [quantity, ...others] = within(quantities, cell.span);
      const column = columns[at];
      if (column && quantity && others.length === 0 && isValue(quantity))
        found.push({ of, quantity, ...column });
    }
  }
  return found;
}

function measureOf(
  text: string,
  fitness: Fitness,
  { span }: Prose,
): Pick<Result, 'measure' | 'name'> | undefined {
  const named = measuresIn(fitness, wordsOf(text, span));
  const measure = named.length === 1 ? named[0]?.value : undefined;
  return measure && { measure, name: comparable(slice(text, span)) };
}

/** The results in a sentence: of a baseline, of a model, or of both. */
export function resultsInClaim(text: string, claim: Claim, fitness: Fitness): readonly Result[] {
  const roles = rolesIn(words, claim.tokens);
  if (roles.has('other') || !claim.isFirm) return [];
  const named = namedRatiosIn(text, claim, fitness.known).map(({ name: measure, nameSpan, quantity }) => ({
    measure,
    name: comparable(slice(text, nameSpan)),
    quantity,
  }));
  const [first, ...more] = named;
  const [baseline] = roles.get('baseline') ?? [];
  if (first && baseline && more.length === 0) {
    const [low, high, ...others] = claim.quantities.filter(isValue);
    const own = [low, high].find((quantity) => quantity && isRightBehind(text, baseline, quantity.span));
    const rest = own === low ? high : low;
    if (own && rest && others.length === 0) {
      return [
        { ...first, of: 'baseline', quantity: own },
        { ...first, of: 'model', quantity: rest },
      ];
    }
  }
  const of = roles.has('compared') ? undefined : ownerOf(claim.tokens);
  return of ? named.map((result) => ({ ...result, of })) : [];
}

/** `the baseline 0.34`, `a baseline of 0.34` */
function isRightBehind(text: string, word: Span, value: Span): boolean {
  const between = text.slice(word.end, value.start);
  return (
    value.start >= word.end &&
    between.length < 20 &&
    /^[\s:(=]*(?:of|at|is|has|reaches|gets|with)?\s*$/.test(between)
  );
}

function ownerOf(tokens: readonly Token[]): Result['of'] | undefined {
  const roles = rolesIn(words, tokens);
  if (roles.has('other')) return undefined;
  return roles.has('baseline') ? 'baseline' : roles.has('model') ? 'model' : undefined;
}

function wordsOf(text: string, { start, end }: Span): readonly Token[] {
  return tokenize(text, start, end).tokens;
}

function isValue({ kind, qualifiers, per, bound }: Quantity): boolean {
  return (
    (kind === 'ratio' || kind === 'number') &&
    per === undefined &&
    bound === 'exact' &&
    !qualifiers.includes('change')
  );
}

const words = compilePhrases({
  baseline: ['baseline'],
  model: [
    'our|new|final|proposed|chosen|selected|full model|ranker|system|approach|network|classifier',
    'ours',
    'model|ranker|network|classifier reach*|achiev*|score|get|obtain*|yield*',
    'gbdt|xgboost|lightgbm|catboost|bert|lstm|cnn|transformer|dlrm|dnn|mlp|dcn',
    'two-tower',
    'gradient boost*',
    'random forest',
    'deep|neural network|model',
  ],
  // Targets, ablations, slices and conditions are no results of the model that is proposed.
  other: [
    'target|goal|should|must|if|when|alert|least|gate|threshold|sla|want|expect|hope',
    'reject*|ablat*|remov*|degrad*|drop*|fall*|decreas*|simulat*|distil*|quantiz*|compress*',
    'without|random|cold|worst|segment|slice|previous|old|light|lite|small|tiny|first',
  ],
  compared: [
    'over|above|better|than|versus|against|below',
    'vs',
    'beat*|improv*|outperform*|compar*|exceed*',
  ],
});
