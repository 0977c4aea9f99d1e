import type { Section } from './document.ts';
import type { Outline } from './outline.ts';
import { contains } from './text.ts';
import type { Span } from './text.ts';

/**
 * The systems that a document designs side by side: sibling sections that each hold the parts of a whole design, such as
 * `# Search` and `# Ads` with `## Data`, `## Model` and `## Evaluation` below each. None where it designs one system.
 */
export function systemsOf(sections: readonly Section[], outline: Outline): readonly Span[] {
  const candidates = sections
    .map((section) => ({ section, parts: partsBelow(section, outline) }))
    .filter(({ parts }) => parts.size >= FEWEST_PARTS);
  const alike = candidates.filter((one) =>
    candidates.some((other) => other !== one && shared(one.parts, other.parts) >= FEWEST_SHARED),
  );
  if (alike.length > 0) return alike.map(({ section }) => section.span);
  return sections.flatMap((section) => systemsOf(section.children, outline));
}

/** A design of fewer parts is a part of one. */
const FEWEST_PARTS = 3;

/** Two designs have at least so many parts in common. */
const FEWEST_SHARED = 2;

/** True where `a` and `b` stand in two different systems, and so need not agree. */
export function areApart(systems: readonly Span[], a: Span, b: Span): boolean {
  const around = (span: Span): Span | undefined => systems.find((system) => contains(system, span));
  const [first, second] = [around(a), around(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Ids of the concepts that the headings below `section` are about. */
function partsBelow(section: Section, outline: Outline): ReadonlySet<string> {
  const parts = new Set<string>();
  const add = (below: Section): void => {
    for (const { id } of outline.conceptsOf.get(below) ?? []) parts.add(id);
    below.children.forEach(add);
  };
  section.children.forEach(add);
  return parts;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((part) => b.has(part)).length;
}
