import type { Presence, PresenceByTask } from '../core/index.ts';

/** `recommended; required for ads, fraud`: how much is asked, without the reasons. */
export function presenceText({ default: usual, tasks }: PresenceByTask): string {
  const byPresence = new Map<Presence, string[]>();
  for (const [task, { presence }] of Object.entries(tasks)) {
    if (presence !== usual) byPresence.set(presence, [...(byPresence.get(presence) ?? []), task]);
  }
  const special = [...byPresence].map(([presence, names]) => `${wordsFor(presence)} for ${names.join(', ')}`);
  return [wordsFor(usual), ...special].join('; ');
}

/** `not-applicable` as people say it. */
function wordsFor(presence: Presence): string {
  return presence === 'not-applicable' ? 'not asked' : presence;
}

const ORDER: readonly Presence[] = ['required', 'recommended', 'optional', 'not-applicable'];

/** One line for each task type that differs, with the reason, and one for all others. */
export function presenceLines({ default: usual, tasks }: PresenceByTask): readonly string[] {
  const special = Object.entries(tasks).map(([task, entry]) => ({ task, ...entry }));
  const lines = special
    .toSorted((a, b) => ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence))
    .map(
      ({ task, presence, reason }) =>
        `${task}: ${wordsFor(presence)}${reason === undefined ? '' : `; ${reason}`}`,
    );
  return [...lines, `${lines.length > 0 ? 'other' : 'all'} task types: ${wordsFor(usual)}`];
}
