import type { Span } from '../text.ts';
import { compileSignals, findSignals } from '../topics/matcher.ts';
import type { Matcher } from '../topics/matcher.ts';
import type { Token } from '../topics/tokens.ts';

/** The phrases that a rule looks for, by what they tell; the pattern language is that of `Signal`. */
export type Phrases<Role extends string> = Readonly<Record<Role, readonly string[]>>;

/** Prepares `phrases`, once for all documents. */
export function compilePhrases<Role extends string>(phrases: Phrases<Role>): Matcher<Role> {
  const roles = Object.keys(phrases) as Role[];
  return compileSignals(roles.flatMap((role) => phrases[role].map((pattern) => ({ pattern, value: role }))));
}

/** Role → where `tokens` hold its phrases, in order; roles that are not found are not in it. */
export function rolesIn<Role extends string>(
  matcher: Matcher<Role>,
  tokens: readonly Token[],
): ReadonlyMap<Role, readonly Span[]> {
  const found = new Map<Role, Span[]>();
  for (const { value, span } of findSignals(matcher, tokens)) {
    const known = found.get(value);
    if (known) known.push(span);
    else found.set(value, [span]);
  }
  return found;
}
