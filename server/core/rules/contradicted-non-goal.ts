import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Claim } from '../statements/claims.ts';
import { nonGoalsOf } from '../statements/nonGoals.ts';
import type { NonGoal } from '../statements/nonGoals.ts';
import { compilePhrases, rolesIn } from '../statements/phrases.ts';
import { slice } from '../text.ts';
import type { Span } from '../text.ts';

/** Something that is out of scope in one place and promised in another. */
export const contradictedNonGoal: Rule = {
  id: 'contradicted-non-goal',
  summary: 'Nothing that is out of scope is promised elsewhere',
  why: 'Readers who see one of the two places plan for something else than those who see the other',
  severity: 'information',
  examples: [
    {
      text: '# Feed\n\n## Non-goals\n\n- Live streams\n- Kids profiles\n\n## Serving\n\nThe service must support live streams.\n',
      messages: ['"live streams" is promised here and out of scope elsewhere'],
    },
    {
      text: '# Feed\n\n## Non-goals\n\n- Live streams\n- Kids profiles\n\n## Serving\n\nWe will not support live streams.\n',
      messages: [],
    },
  ],
  *check({ document, claims }: RuleContext): Iterable<Report> {
    const { nonGoals, isOfNonGoals } = nonGoalsOf(document, claims());
    if (nonGoals.length === 0) return;
    const byFirst = groupByFirst(nonGoals.slice(0, MOST));
    for (const claim of claims()) {
      if (!claim.isFirm || isOfNonGoals(claim)) continue;
      const promised = promisedIn(document.text, claim, byFirst);
      if (!promised) continue;
      yield {
        message: `"${slice(document.text, promised.span)}" is promised here and out of scope elsewhere`,
        span: promised.span,
        related: [{ message: 'Out of scope', span: promised.nonGoal.span }],
      };
    }
  },
};

/** A longer list is none of non-goals. */
const MOST = 100;

function groupByFirst(nonGoals: readonly NonGoal[]): ReadonlyMap<string | undefined, readonly NonGoal[]> {
  const found = new Map<string | undefined, NonGoal[]>();
  for (const nonGoal of nonGoals) {
    const known = found.get(nonGoal.forms[0]);
    if (known) known.push(nonGoal);
    else found.set(nonGoal.forms[0], [nonGoal]);
  }
  return found;
}

/** The non-goal right behind the words of a promise: `we will support live streams`. */
function promisedIn(
  text: string,
  { tokens }: Claim,
  byFirst: ReadonlyMap<string | undefined, readonly NonGoal[]>,
): { readonly nonGoal: NonGoal; readonly span: Span } | undefined {
  if (!tokens.some(({ form }) => byFirst.has(form))) return undefined;
  const roles = rolesIn(phrases, tokens);
  const [promise] = roles.get('promise') ?? [];
  if (!promise || roles.has('unsure')) return undefined;
  let at = tokens.findIndex(({ span }) => span.start >= promise.end);
  while (at >= 0 && BETWEEN.has(tokens[at]?.form ?? '')) at++;
  const first = tokens[at];
  for (const nonGoal of byFirst.get(first?.form) ?? []) {
    const last = tokens[at + nonGoal.forms.length - 1];
    const next = tokens[at + nonGoal.forms.length];
    const isSame = nonGoal.forms.every((form, index) => tokens[at + index]?.form === form);
    // `live streams team` is something else.
    const isEnd =
      !next || BEHIND.has(next.form) || (last && /[,:()]/.test(text.slice(last.span.end, next.span.start)));
    if (first && last && isSame && isEnd)
      return { nonGoal, span: { start: first.span.start, end: last.span.end } };
  }
  return undefined;
}

const BETWEEN: ReadonlySet<string> = new Set('the a an also full both'.split(' '));

const BEHIND: ReadonlySet<string> = new Set('and or for in on at by with from as to too through'.split(' '));

const phrases = compilePhrases({
  // Others, such as competitors, promise nothing here.
  promise: [
    'must|shall support|offer|provide|include|deliver|build|add|launch|do|cover|implement',
    'we|system|service|model|product will support|offer|provide|include|deliver|build|add|launch|do|cover|implement',
    'we|system|service|model|product will also support|offer|provide|include|deliver|build|add|launch|do|cover',
    'we|system|service|model|product support|offer|provide|include|deliver|cover|implement',
  ],
  unsure: [
    'not|no|never|cannot|without|neither|nor|except|exclud*|outside|scope|non|only|t|other|another|separate|team',
    'if|when|once|later|future|next|phase|version|eventually|after|v2|until|unless|may|might|could|should|customer|client|competitor|vendor',
  ],
});
