import type { DesignDocument } from '../document.ts';
import { lazy } from '../lazy.ts';
import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import type { PlacedQuantity } from '../quantities/quantitiesOf.ts';
import { tokenize } from '../topics/tokens.ts';
import type { Token } from '../topics/tokens.ts';
import { claimsOf } from './claims.ts';
import type { Claim } from './claims.ts';

/** What rules that compare statements look at, each worked out when it is first asked for. */
export interface Facts {
  /** All quantities, in order. */
  readonly quantities: () => readonly PlacedQuantity[];
  readonly claims: () => readonly Claim[];
  /** All words behind the front matter. */
  readonly words: () => readonly Token[];
}

/** The facts of `document`. */
export function factsOf(document: DesignDocument): Facts {
  const quantities = lazy(() => [...quantitiesOf(document)]);
  const start = document.frontMatter?.span.end ?? 0;
  return {
    quantities,
    claims: lazy(() => claimsOf(document, quantities())),
    words: lazy(() => tokenize(document.text, start, document.text.length).tokens),
  };
}
