import type { Framework } from './framework.ts';
import type { Finding, Fix } from './rule.ts';
import type { Edit } from './text.ts';

/**
 * The first safe fix of each finding, in the order of the framework's sections, so that insertions keep it.
 */
export function safeFixes(findings: readonly Finding[], framework: Framework): readonly Fix[] {
  const orderOf = ({ section }: Finding): number => framework.sections.findIndex(({ id }) => id === section);
  return findings
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap(({ fixes }) => fixes.find((fix) => fix.isSafe) ?? []);
}

/**
 * All edits of `fixes` that can be made at once: a fix that overlaps an earlier one, or repeats it, is left
 * out. Numbers of headings that are inserted at one place run on.
 */
export function mergeFixes(fixes: readonly Fix[]): readonly Edit[] {
  const merged: Edit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => merged.some((one) => collide(one, edit)))) merged.push(...edits);
  }
  return merged.map((edit, at) => {
    const before = merged.slice(0, at).filter((one) => one.span.start === edit.span.start);
    const last = before.at(-1);
    if (!last) return edit;
    return { ...edit, newText: countedOn(parted(last.newText, edit.newText), before.length) };
  });
}

/** Two insertions at one place go well together, unless they insert the same. */
function collide(a: Edit, b: Edit): boolean {
  const isSamePlace = a.span.start === b.span.start && a.span.end === b.span.end;
  if (isSamePlace && a.newText === b.newText) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/** `newText` so that one blank line, and not two, parts it from the text that is inserted before it. */
function parted(previous: string, newText: string): string {
  const eol = /^(\r\n|\n|\r)\1/.exec(newText)?.[1];
  return eol !== undefined && /(?:\r\n|\n|\r)$/.exec(previous)?.[0] === eol
    ? newText.slice(eol.length)
    : newText;
}

/** `## 4. Monitoring` for `## 2. Monitoring` behind two others. */
function countedOn(newText: string, count: number): string {
  return newText.replace(
    /^(\s*(?:#{1,6} |\*\*)?)(\d{1,3})(?=[.)] )/,
    (_, lead: string, number: string) => `${lead}${Number(number) + count}`,
  );
}
