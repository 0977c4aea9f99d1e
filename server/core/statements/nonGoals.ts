import { walkSections } from '../document.ts';
import type { DesignDocument, Section } from '../document.ts';
import type { Span } from '../text.ts';
import { tokenize } from '../topics/tokens.ts';
import type { Token } from '../topics/tokens.ts';
import type { Unit } from '../topics/units.ts';
import type { Claim } from './claims.ts';
import { compilePhrases, rolesIn } from './phrases.ts';

/** What a document says that it will not do. */
export interface NonGoal {
  readonly forms: readonly string[];
  readonly span: Span;
}

/** The non-goals of `document`, and whether a claim is one of those that list them. */
export function nonGoalsOf(
  { text, sections }: DesignDocument,
  claims: readonly Claim[],
): { readonly nonGoals: readonly NonGoal[]; readonly isOfNonGoals: (claim: Claim) => boolean } {
  const headings = [...walkSections(sections)].filter(({ heading: { titleSpan } }) =>
    isTitle(tokenize(text, titleSpan.start, titleSpan.end).tokens),
  );
  const own = new Set<Section | undefined>(walkSections(headings));
  const isListed = ({ unit, section }: Claim): boolean =>
    own.has(section) || unit.leads.some(({ tokens }) => isTitle(tokens));
  const isInline = ({ unit }: Claim): boolean => unit.label > 0 && isTitle(unit.tokens.slice(0, unit.label));
  const units = new Map<Unit, boolean>();
  for (const claim of claims) {
    if (claim.unit.passages.length > 1) continue;
    if (isInline(claim)) units.set(claim.unit, true);
    else if (isListed(claim) && claim.unit.passages[0]?.kind === 'list-item') units.set(claim.unit, false);
  }
  const nonGoals = [...units].flatMap(([unit, isLine]) => {
    if (rolesIn(words, unit.tokens).has('unsure')) return [];
    const pieces = piecesOf(text, isLine ? unit.tokens.slice(unit.label) : unit.tokens);
    return (isLine ? pieces : pieces.slice(0, 1)).flatMap(nonGoalOf);
  });
  return { nonGoals, isOfNonGoals: (claim) => isListed(claim) || isInline(claim) };
}

/** `Non-goals`, `Out of scope`; not `Goals and non-goals`. */
function isTitle(tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_TITLE) return false;
  const roles = rolesIn(words, tokens);
  return roles.has('title') && !roles.has('mixed');
}

const LONGEST_TITLE = 7;

/** The stretches of `tokens` between marks, those in brackets left out. */
function piecesOf(text: string, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces: Token[][] = [];
  let depth = 0;
  let end: number | undefined;
  for (const token of tokens) {
    const between = end === undefined ? '.' : text.slice(end, token.span.start);
    end = token.span.end;
    depth = Math.max(0, depth + between.split('(').length - between.split(')').length);
    if (depth > 0) continue;
    if (/^[\s*_`'’-]*$/.test(between) && !/\s-+\s/.test(between)) pieces.at(-1)?.push(token);
    else pieces.push([token]);
  }
  return pieces;
}

/** Two words or more, or a single one that names a whole field of work. */
function nonGoalOf(tokens: readonly Token[]): readonly NonGoal[] {
  const start = tokens.findIndex(({ form }) => !OPENERS.has(form));
  const kept = start < 0 ? [] : tokens.slice(start);
  const forms = kept.map(({ form }) => form);
  const [first, last] = [kept[0], kept.at(-1)];
  const isWhole = forms.length === 1 ? forms.every((form) => FIELDS.has(form)) : forms.length <= LONGEST;
  if (!first || !last || !isWhole || forms.some((form) => SMALL.has(form))) return [];
  return [{ forms, span: { start: first.span.start, end: last.span.end } }];
}

const LONGEST = 4;

const OPENERS: ReadonlySet<string> = new Set(
  'support supporting building any the a an no and or for'.split(' '),
);

/** With one of these inside, it is a sentence or a part of something. */
const SMALL: ReadonlySet<string> = new Set(
  'of for to in on at by with from and or is are be will not no the a an we it that this other new full'.split(
    ' ',
  ),
);

const FIELDS: ReadonlySet<string> = new Set(
  'personalization localization internationalization explainability translation summarization deduplication'.split(
    ' ',
  ),
);

const words = compilePhrases({
  title: ['non-goal', 'nongoal', 'out of scope', 'out-of-scope', 'not in scope', 'anti-goal'],
  mixed: ['and', 'or', 'vs', 'goal non-goal', 'in scope out', 'scope out'],
  // It may be promised for a later time, or for some.
  unsure: [
    'version|phase|initial*|first|now|later|yet|until|unless|beyond|except|only|v1|v2|mvp|launch|future|quarter|year',
  ],
});
