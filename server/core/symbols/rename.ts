import type { DesignDocument } from '../document.ts';
import { applyEdits, positionAt } from '../text.ts';
import type { Edit } from '../text.ts';
import { comparable } from '../words.ts';
import { drawingsKept } from './drawingsKept.ts';
import type { NamedThing, Occurrence } from './occurrence.ts';
import { symbolAt } from './symbolsOf.ts';
import { writeName } from './writeName.ts';

/** The edits that rename something everywhere, or why it cannot be. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly refusal: string };

/** What would be renamed at `offset`; undefined where nothing can be. Headings are left to who knows the links to them. */
export function renamable(symbols: readonly NamedThing[], offset: number): Occurrence | undefined {
  const occurrence = symbolAt(symbols, offset)?.occurrence;
  return occurrence?.writing.kind === 'heading' ? undefined : occurrence;
}

/**
 * Renames what is named at `offset` wherever `document` names it so: an id where it is an id, a name where people read
 * it. Undefined where nothing is named. The document is read again with the edits, so that none is given that would
 * break a fence or flowchart, or make something else of it.
 */
export function rename(
  document: DesignDocument,
  symbols: readonly NamedThing[],
  offset: number,
  newName: string,
): Renaming | undefined {
  const found = symbolAt(symbols, offset);
  if (!found) return undefined;
  const { thing, occurrence } = found;
  const name = newName.trim();
  const refusal = faultIn(name) ?? takenBy(symbols, thing, occurrence, name);
  if (refusal !== undefined) return { refusal };
  if (name === occurrence.text) return { edits: [] };
  const places = placesOf(document, thing, occurrence);
  const edits = editsAt(document, places, occurrence.text, name);
  if ('refusal' in edits) return edits;
  const wrong = drawingsKept(document, applyEdits(document.text, edits.edits), (text) => {
    const place = places.find((one) => one.text === text);
    return place === undefined ? text : nameAt(place, occurrence.text, name);
  });
  if (wrong === undefined) return edits;
  return { refusal: `"${name}" would be read as something else in the drawing (${lineOf(document, wrong)})` };
}

function faultIn(name: string): string | undefined {
  if (name === '') return 'A name cannot be empty';
  if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} letters`;
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return 'A name stands on one line';
  return /[\p{L}\p{N}]/u.test(name) ? undefined : 'A name needs a letter or digit';
}

const LONGEST_NAME = 120;

function takenBy(
  symbols: readonly NamedThing[],
  thing: NamedThing,
  { form }: Occurrence,
  name: string,
): string | undefined {
  const key = comparable(name);
  const isTaken = symbols.some(
    (other) =>
      other !== thing &&
      other.kind === thing.kind &&
      other.occurrences.some(
        ({ text, ...one }) =>
          text === name || (form === 'name' && one.form === form && comparable(text) === key),
      ),
  );
  return isTaken ? `There is a ${thing.kind} "${name}" already` : undefined;
}

/** The places that say the same as `occurrence`, in the same form. */
function placesOf(
  { text }: DesignDocument,
  { occurrences }: NamedThing,
  occurrence: Occurrence,
): readonly Occurrence[] {
  const asId = occurrence.form === 'id';
  const asName = occurrence.form === 'name' || occurrence.isShown;
  return occurrences.filter((one) => {
    const isSameForm = (asId && one.form === 'id') || (asName && (one.form === 'name' || one.isShown));
    const isSameText =
      one.form === 'id' ? one.text === occurrence.text : areSameWords(one.text, occurrence.text);
    return isSameForm && isSameText && !(one.writing.kind === 'heading' && isLinked(text, one.text));
  });
}

/** A link to a heading would be lost. */
function isLinked(text: string, heading: string): boolean {
  const anchor = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
  return text.toLowerCase().includes(`](#${anchor})`);
}

/** `Ranking` and `ranking` are the same name, as it stands at the start of a line or inside it. */
function areSameWords(a: string, b: string): boolean {
  return a.slice(1) === b.slice(1) && a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();
}

/** `name` for a place that has `old` with its first letter in the other case: in that case too. */
function nameAt({ text }: Occurrence, old: string, name: string): string {
  if (text === old || !/^\p{L}\p{Ll}/u.test(name)) return name;
  const first = text.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return (isCapital ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase()) + name.slice(1);
}

function editsAt(
  document: DesignDocument,
  places: readonly Occurrence[],
  old: string,
  name: string,
): Renaming {
  const edits: Edit[] = [];
  for (const place of places) {
    const where = lineOf(document, place.span.start);
    if (!place.isExact) {
      return {
        refusal: `"${place.text}" is written in several parts in ${where}: rename it there by hand first`,
      };
    }
    const written = writeName(document.text, place, nameAt(place, old, name));
    if ('refusal' in written) return { refusal: `"${name}" ${written.refusal} (${where})` };
    edits.push(written.edit);
  }
  return { edits };
}

function lineOf({ lines }: DesignDocument, offset: number): string {
  return `line ${positionAt(lines, offset).line + 1}`;
}
