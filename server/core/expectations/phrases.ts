import type { DesignDocument } from '../document.ts';
import type { Framework } from '../framework.ts';
import type { Span } from '../text.ts';
import { compileSignals, findSignals } from '../topics/matcher.ts';
import type { Matcher } from '../topics/matcher.ts';
import { tokenize } from '../topics/tokens.ts';
import { conditionsOf } from './check.ts';
import type { Condition } from './check.ts';
import { statingHeadings } from './statements.ts';
import type { Statement, StatementContext } from './statements.ts';

/** Condition → the places of its phrases, in order. */
export type PhraseHits = ReadonlyMap<Condition, readonly Span[]>;

/**
 * Finds the phrases that the checks of `framework` ask for, all in one pass: in statements, in headings over
 * something, and in the front matter.
 */
export function phrasesIn(
  document: DesignDocument,
  framework: Framework,
  statements: readonly Statement[],
  context: StatementContext,
): PhraseHits {
  const matcher = compilePhrases(framework);
  const found = new Map<Condition, Span[]>();
  const add = (condition: Condition, span: Span): void => {
    const known = found.get(condition);
    if (known) known.push(span);
    else found.set(condition, [span]);
  };
  const addFrom = (span: Span): void => {
    const { tokens } = tokenize(document.text, span.start, span.end);
    for (const hit of findSignals(matcher, tokens)) add(hit.value, hit.span);
  };
  for (const span of filledKeys(document)) addFrom(span);
  for (const { unit } of statements) {
    for (const { value, span, sentence } of findSignals(matcher, unit.tokens)) {
      if (unit.sentences[sentence]?.isQuestion !== true) add(value, span);
    }
  }
  for (const { heading } of statingHeadings(document, context)) addFrom(heading.titleSpan);
  return found;
}

function compilePhrases({ sections }: Framework): Matcher<Condition> {
  const conditions = sections.flatMap(({ expectations }) =>
    expectations.flatMap(({ check }) => (check ? conditionsOf(check) : [])),
  );
  return compileSignals(
    conditions.flatMap((condition) =>
      condition.kind === 'phrases' ? condition.phrases.map((pattern) => ({ pattern, value: condition })) : [],
    ),
  );
}

/** Keys of the front matter that have a value: `owners` of `owners: [Ann]`. */
function filledKeys({ frontMatter }: DesignDocument): readonly Span[] {
  if (!frontMatter) return [];
  return Object.entries(frontMatter.value ?? {}).flatMap(([key, value]) => {
    const isFilled = value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    const span = frontMatter.spans.get(`/${key}~key`);
    return isFilled && span ? [span] : [];
  });
}
