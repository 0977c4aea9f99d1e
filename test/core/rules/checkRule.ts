import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import { builtinFrameworks } from '../../../server/core/builtin.ts';
import { resolveFramework } from '../../../server/core/frameworkFile.ts';
import type { Finding } from '../../../server/core/rule.ts';
import { defaultSettings } from '../../../server/core/settings.ts';
import { marked } from '../../markers.ts';
import { findingFaults } from '../validSpans.ts';

/** A document that a rule must report, with `<|...|>` around what each finding covers. */
export interface Firing {
  readonly title: string;
  readonly text: string;
  /** One for each finding, in their order: a part of the message. */
  readonly messages: readonly string[];
}

/** Tests that the rule `id` reports what is marked in `firing`, and nothing at all in the texts of `silent`. */
export function checkRule(
  id: string,
  firing: readonly Firing[],
  silent: Readonly<Record<string, string>>,
): void {
  describe('reports', () => {
    test.each(firing.map((one) => [one.title, one] as const))('%s', (_, { text, messages }) => {
      const source = marked(text);
      const found = findingsOf(id, source.text);
      expect(found.map(({ message }) => message)).toEqual(
        messages.map((message) => expect.stringContaining(message) as unknown),
      );
      const covered = found.map(({ span }) => source.text.slice(span.start, span.end));
      expect(covered).toEqual(source.spans.map(({ start, end }) => source.text.slice(start, end)));
      expect(found.map(({ span }) => span)).toEqual(source.spans);
    });
  });
  test.each(Object.entries(silent))('lets pass: %s', (_, text) => {
    expect(findingsOf(id, text).map(({ message }) => message)).toEqual([]);
  });
}

const find = (id: string): (typeof builtinFrameworks)[number] | undefined =>
  builtinFrameworks.find((file) => file.id === id);
const file = find(defaultSettings.framework) ?? expect.fail();
const framework = resolveFramework(file, [], find).framework ?? expect.fail();

function findingsOf(id: string, text: string): readonly Finding[] {
  const { findings } = analyze('file:///a.md', text, () => framework, defaultSettings);
  expect(findingFaults(text.length, findings)).toEqual([]);
  return findings.filter(({ rule }) => rule === id);
}
