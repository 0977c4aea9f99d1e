import { editDistance } from '../core/index.ts';

/** ` (did you mean "x"?)` for the known word nearest to `word`; empty where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` (did you mean "${found}"?)`;
}

function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const most = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const close = [...known]
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase(), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return close[0]?.name ?? longerOf(wanted, known);
}

/** The one name that begins with `word` or ends with it: `monitor` for `monitoring`. */
function longerOf(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 4) return undefined;
  const longer = [...known].filter((name) => name.startsWith(word) || name.endsWith(word));
  return longer.sort((a, b) => a.length - b.length)[0];
}
