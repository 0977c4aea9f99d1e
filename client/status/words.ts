import type { Overview } from '../../server/protocol.ts';

/** How full the score reads: whole percents, and 100% only when nothing lacks. */
export function percentOf(score: number): string {
  return `${Math.floor(score * 100 + 1e-9)}%`;
}

/** How the task type of a document is known, for people. */
export function taskSourceOf({ task }: Overview): string {
  switch (task.source) {
    case 'front-matter':
      return 'from the front matter';
    case 'configuration':
      return 'from the configuration';
    case 'text':
      return 'read from the text';
    default:
      return 'not known';
  }
}

/** As VS Code counts them, such as `2 errors, 1 warning`; empty where nothing was found. */
export function countsOf({ errors, warnings, infos, hints }: Overview['counts']): string {
  return [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'info'), plural(hints, 'hint')]
    .filter((text) => text !== '')
    .join(', ');
}

/** Such as `1 document`; empty for none. */
export function plural(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
