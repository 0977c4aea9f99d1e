import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import { builtinFrameworks } from '../../server/core/builtin.ts';
import { resolveFramework } from '../../server/core/frameworkFile.ts';
import { rules } from '../../server/core/rules.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { findingFaults } from './validSpans.ts';

const folder = path.resolve(import.meta.dirname, '../../server/core/rules');

const find = (id: string): (typeof builtinFrameworks)[number] | undefined =>
  builtinFrameworks.find((file) => file.id === id);
const file = find(defaultSettings.framework) ?? expect.fail();
const framework = resolveFramework(file, [], find).framework ?? expect.fail();

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says what it asks for and why, in examples too', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.examples.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.some(({ messages }) => messages.length > 0)).toBe(true);
  });

  test.each(rule.examples.map(({ text, messages }) => [text, messages] as const))('%j', (text, messages) => {
    const { findings } = analyze('file:///a.md', text, () => framework, defaultSettings);
    const own = findings.filter((finding) => finding.rule === id).map(({ message }) => message);
    expect(findingFaults(text.length, findings)).toEqual([]);
    // An example shows the messages that matter, in their order; one without messages is done well.
    if (messages.length === 0) expect(own).toEqual([]);
    let rest = own;
    for (const wanted of messages) {
      const at = rest.findIndex((message) => message.includes(wanted));
      expect(at, `"${wanted}" in ${JSON.stringify(rest)}`).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + 1);
    }
  });
});

test.each([
  ['nothing', '', ['empty-section']],
  ['a mark', 'TODO', ['placeholder']],
  ['only the name of it', 'We monitor.', ['monitoring']],
])('a section that is about a topic and holds %s has one finding', (_, body, codes) => {
  const text = `# Feed\n\n## Monitoring\n\n${body}\n\n## Serving\n\nNightly.\n`;
  const { findings } = analyze('file:///a.md', text, () => framework, defaultSettings);
  const heading = text.indexOf('## Serving');
  const own = findings.filter(({ span }) => span.start > text.indexOf('\n') && span.start < heading);
  expect(own.map(({ code }) => code)).toEqual(codes);
});

test('every rule has a file of its name, and every such file a rule', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const sharedByRules = ['anchor.ts'];
  expect(rules.map((rule) => `${rule.id}.ts`).toSorted()).toEqual(
    files.filter((name) => !sharedByRules.includes(name)).toSorted(),
  );
});
