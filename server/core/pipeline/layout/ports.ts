import type { Plan } from './plans.ts';

/** What tells the port of `plan` at its start (`out`) or end (`in`): lines of one kind share one. */
export function portKey({ edge, exit, entry }: Plan, way: 'out' | 'in'): string {
  const where = way === 'out' ? [edge.from, exit] : [edge.to, entry];
  return [...where, way, String(edge.isFeedback)].join('\n');
}

/**
 * Key → where on the side of its box the port is, as a share of the width. What is alone is in the middle; what comes
 * in stands left of what goes out, feedback outside of both.
 */
export function portsOf(plans: readonly Plan[]): ReadonlyMap<string, number> {
  const sides = new Map<string, Set<Role>>();
  const used = plans.flatMap((plan) => [useOf(plan, 'out'), useOf(plan, 'in')]);
  for (const { side, role } of used) sides.set(side, (sides.get(side) ?? new Set<Role>()).add(role));
  return new Map(used.map(({ key, side, role }) => [key, shareOf(role, sides.get(side) ?? new Set<Role>())]));
}

type Role = 'in' | 'out' | 'feedback in' | 'feedback out';

function useOf(
  plan: Plan,
  way: 'out' | 'in',
): { readonly key: string; readonly side: string; readonly role: Role } {
  const { edge, exit, entry } = plan;
  return {
    key: portKey(plan, way),
    side: way === 'out' ? `${edge.from}\n${exit}` : `${edge.to}\n${entry}`,
    role: edge.isFeedback ? `feedback ${way}` : way,
  };
}

function shareOf(role: Role, roles: ReadonlySet<Role>): number {
  if (roles.size === 1) return 0.5;
  if (role === 'feedback in') return 0.2;
  if (role === 'feedback out') return 0.8;
  if (!roles.has('in') || !roles.has('out')) return 0.5;
  return role === 'in' ? 0.38 : 0.62;
}
