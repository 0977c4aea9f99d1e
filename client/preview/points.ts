import type { OverviewExpectation, OverviewSection } from '../../server/protocol.ts';
import type { Point, RowState } from './webview/messages.ts';

/** What the page shows below `section`, in the order of the framework; what does not apply only where somebody said why. */
export function pointsOf({ expectations }: OverviewSection): readonly Point[] {
  return expectations.filter(isShown).map((expectation): Point => {
    const { id, text, verdict, points, possible, place } = expectation;
    const { state, word } = STATES[verdict];
    return {
      id,
      text: text.replace(/\.$/, ''),
      state,
      word,
      worth: possible === 0 ? '' : `${rounded(points)} of ${rounded(possible)}`,
      note: noteOf(expectation),
      ...(place ? { place } : {}),
    };
  });
}

/** How the share of `section` comes about; empty where nothing is expected of it. */
export function sumOf({ points, possible, written, status }: OverviewSection): string {
  if (possible === 0) return '';
  const sum = `${rounded(points)} of ${rounded(possible)} points`;
  switch (status) {
    case 'missing':
      return `${sum}; none count while the section is missing`;
    case 'empty':
      return `${sum}; none count while the section is empty`;
    case 'placeholder':
      return `${sum}; a quarter counts while it holds placeholders only`;
    case 'present':
      return written < 1 ? `${sum}; three quarters count while placeholders are left` : sum;
  }
}

function isShown({ verdict, note }: OverviewExpectation): boolean {
  return verdict !== 'not-applicable' || note !== undefined;
}

const STATES: Readonly<Record<OverviewExpectation['verdict'], { state: RowState; word: string }>> = {
  met: { state: 'done', word: 'Met' },
  partly: { state: 'partial', word: 'Partly met' },
  unmet: { state: 'lacking', word: 'Not met' },
  unjudged: { state: 'optional', word: 'Not judged' },
  'not-applicable': { state: 'optional', word: 'Does not count' },
};

function noteOf({ level, verdict, note, place }: OverviewExpectation): string {
  const reason = note ?? (verdict === 'unjudged' ? 'for a reviewer to judge' : undefined);
  const where = place && `line ${place.line + 1}`;
  return [level, reason, where].filter((part) => part !== undefined).join(' · ');
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}
