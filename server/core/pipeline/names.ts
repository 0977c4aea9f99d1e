/** A name with what stands in parentheses behind it. */
export interface Name {
  /** `Ranking` of `**Ranking** (DLRM)`. */
  readonly label: string;
  /** `Ranking (DLRM)`. */
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * Reads a name as it stands in a drawing: markup and line breaks go, a note in parentheses or brackets at its end is
 * parted from it. Brackets around all of it are a box.
 */
export function readName(source: string): Name {
  let label = unboxed(plainName(source));
  const text = label;
  const notes: string[] = [];
  for (let note = noteAtEnd(label); note && notes.length < MOST_NOTES; note = noteAtEnd(label)) {
    notes.unshift(note.note);
    label = note.label;
  }
  return { label, text, notes };
}

/** `source` in one line without Markdown marks and HTML tags. */
export function plainName(source: string): string {
  return withoutTags(source)
    .replace(/\[([^\][]{1,200})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}>])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** HTML tags become spaces; a `<` that begins none stays. */
export function withoutTags(source: string): string {
  return source.replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?\/?>/gi, ' ');
}

/** An id for `label` in the form of our ids: `candidate-generation`. */
export function slugOf(label: string): string {
  const words =
    label
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, LONGEST_ID) || 'stage';
}

/** Gives ids that are not given twice: `ranking`, then `ranking-2`. */
export function uniqueIds(): (wanted: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (used.has(id)) id = `${wanted}-${++count}`;
    counts.set(wanted, count);
    used.add(id);
    return id;
  };
}

const MOST_NOTES = 3;
const LONGEST_ID = 60;

/** `[Re-ranker]` and `"Re-ranker"` without the signs around them. */
function unboxed(text: string): string {
  const inner = text.slice(1, -1);
  const isBoxed = text.startsWith('[') && text.endsWith(']') && !/[\][]/.test(inner);
  const isQuoted = /^(?:"[^"]+"|'[^']+'|“[^”]+”)$/u.test(text);
  return isBoxed || isQuoted ? inner.trim() : text;
}

/** The bracket at the end of `text` with its partner, which must leave some name in front. */
function noteAtEnd(text: string): { readonly label: string; readonly note: string } | undefined {
  const end = text.at(-1) === '.' ? text.slice(0, -1).trimEnd() : text;
  const close = end.at(-1);
  const open = close === ')' ? '(' : close === ']' ? '[' : undefined;
  if (open === undefined) return undefined;
  let depth = 0;
  for (let at = end.length - 1; at > 0; at--) {
    if (end[at] === close) depth++;
    else if (end[at] === open && --depth === 0) {
      const label = end.slice(0, at).trim();
      return label === '' ? undefined : { label, note: end.slice(at + 1, -1).trim() };
    }
  }
  return undefined;
}
