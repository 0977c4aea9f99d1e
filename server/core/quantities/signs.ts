/**
 * A sign that can be written in several ways starts at `at`: the way that tokens have, and where it ends.
 */
export function signAt(
  text: string,
  at: number,
  limit: number,
): { readonly form: string; readonly end: number } | undefined {
  const known = SIGNS_BY_FIRST.get(text.charAt(at))?.find(
    ([written]) => at + written.length <= limit && text.startsWith(written, at),
  );
  return known && { form: known[1], end: at + known[0].length };
}

/** Longer ways to write a sign come first. */
const SIGNS: readonly (readonly [written: string, form: string])[] = [
  ['-->', '→'],
  ['->', '→'],
  ['=>', '→'],
  ['<=', '≤'],
  ['>=', '≥'],
  ['~=', '~'],
  ['~', '~'],
  ['≈', '~'],
  ['≃', '~'],
  ['∼', '~'],
  ['⩽', '≤'],
  ['⩾', '≥'],
  ['·', '×'],
  ['⋅', '×'],
  ['∗', '×'],
  ['÷', '/'],
  ['−', '-'],
  ['％', '%'],
  ['&lt;=', '≤'],
  ['&lt;', '<'],
  ['&gt;=', '≥'],
  ['&gt;', '>'],
  ['&le;', '≤'],
  ['&ge;', '≥'],
  ['&times;', '×'],
  ['--', '—'],
];

const SIGNS_BY_FIRST: ReadonlyMap<string, typeof SIGNS> = new Map(
  SIGNS.map(([written]) => [
    written.charAt(0),
    SIGNS.filter(([other]) => other.startsWith(written.charAt(0))),
  ]),
);
