import { expect } from 'vitest';
import { walkSections } from '../../server/core/document.ts';
import { parse } from '../../server/core/parse.ts';
import { spanFaults } from './validSpans.ts';

/** One line for each heading of `text`: depth, form and words. All spans of the document must be valid. */
export function headingsOf(text: string): string[] {
  const document = parse('file:///a.md', text);
  expect(spanFaults(document)).toEqual([]);
  return [...walkSections(document.sections)].map(
    ({ heading }) => `${heading.depth} ${heading.form} ${heading.text}`,
  );
}
