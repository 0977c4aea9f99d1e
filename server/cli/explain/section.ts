import type { Expectation, SectionSpec } from '../../core/index.ts';
import type { CatalogEntry } from '../catalog.ts';
import { presenceLines } from '../presenceText.ts';
import type { Look } from '../report/report.ts';
import { headLine, joinParts, listPart, part } from './layout.ts';

/** What each framework says of the section `id`; empty where none has it. */
export function sectionTexts(id: string, entries: readonly CatalogEntry[], look: Look): readonly string[] {
  return entries.flatMap((entry) => {
    const section = entry.sections.find((one) => one.id === id);
    return section ? [sectionText(section, entry, look)] : [];
  });
}

function sectionText(section: SectionSpec, entry: CatalogEntry, look: Look): string {
  return joinParts([
    headLine(section.id, `section of ${entry.id}`, section.title, look),
    part('Why', section.purpose, look),
    listPart('Questions it answers', section.questions, look),
    listPart('What a reviewer looks for', section.expectations.map(expectationText), look),
    listPart('Asked for', presenceLines(section.presence), look),
    part('Time in an interview', section.minutes > 0 ? `${section.minutes} minutes` : '', look),
  ]);
}

function expectationText({ level, points, text, check }: Expectation): string {
  const worth = check === undefined ? 'judged by a reader' : points === 1 ? '1 point' : `${points} points`;
  return `${level}, ${worth}: ${text}`;
}
