import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/core/analyze.ts';
import type { Analysis } from '../../../server/core/analyze.ts';
import { builtinFrameworks } from '../../../server/core/builtin.ts';
import { resolveFramework } from '../../../server/core/frameworkFile.ts';
import { defaultSettings } from '../../../server/core/settings.ts';
import { slice } from '../../../server/core/text.ts';
import { readWaivers } from '../../../server/core/waivers/readWaivers.ts';
import { parse } from '../../../server/core/parse.ts';

const find = (id: string): (typeof builtinFrameworks)[number] | undefined =>
  builtinFrameworks.find((file) => file.id === id);
const framework = resolveFramework(find('seven-step') ?? expect.fail(), [], find).framework ?? expect.fail();

function check(text: string): Analysis {
  return analyze('file:///a.md', text, () => framework, defaultSettings);
}

/** What is found, and what is waived, of the code `placeholder`. */
function placeholders(text: string): readonly [found: number, waived: number] {
  const { findings, waived } = check(text);
  const isOne = ({ code }: { readonly code: string }): boolean => code === 'placeholder';
  return [findings.filter(isOne).length, waived.filter(isOne).length];
}

describe('a waiver reaches', () => {
  test.each([
    ['the next line', '<!-- mldd-disable-next-line placeholder -- why -->\nOwner: TBD\n', [0, 1]],
    [
      'the next line that holds something',
      '<!-- mldd-disable-next-line placeholder -- why -->\n\nOwner: TBD\n',
      [0, 1],
    ],
    [
      'no line after it',
      '<!-- mldd-disable-next-line placeholder -- why -->\n\nFine.\n\nOwner: TBD\n',
      [1, 0],
    ],
    ['its section', '## A\n\n<!-- mldd-disable-section placeholder -- why -->\n\nFine.\n\n- TBD\n', [0, 1]],
    [
      'no other section',
      '## A\n\n<!-- mldd-disable-section placeholder -- why -->\n\n## B\n\nOwner: TBD\n',
      [1, 0],
    ],
    [
      'a range',
      '<!-- mldd-disable placeholder -- why -->\n\nOwner: TBD\n\n<!-- mldd-enable placeholder -->\n\nTeam: TBD\n',
      [1, 1],
    ],
    [
      'all that follows',
      '<!-- mldd-disable placeholder -- why -->\n\nOwner: TBD\n\n## B\n\nTeam: TBD\n',
      [0, 2],
    ],
    [
      'a range that all may end',
      '<!-- mldd-disable placeholder -- why -->\n\nTBD\n\n<!-- mldd-enable -->\n\nTBD\n',
      [1, 1],
    ],
    ['the file, above it too', 'Owner: TBD\n\n<!-- mldd-disable-file placeholder -- why -->\n', [0, 1]],
    [
      'nothing in code',
      '```html\n<!-- mldd-disable-file placeholder -- why -->\n```\n\nOwner: TBD\n',
      [1, 0],
    ],
    ['nothing of another code', '<!-- mldd-disable-file cold-start -- why -->\n\nOwner: TBD\n', [1, 0]],
    ['several codes', '<!-- mldd-disable-file cold-start, placeholder -- why -->\n\nOwner: TBD\n', [0, 1]],
    [
      'a line amid other words',
      'Fine. <!-- mldd-disable-next-line placeholder -- why -->\nOwner: TBD\n',
      [0, 1],
    ],
  ] as const)('%s', (_, body, expected) => {
    expect(placeholders(`# Feed\n\n${body}`)).toEqual(expected);
  });

  test('the whole document from the front matter', () => {
    expect(placeholders('---\nwaivers: { placeholder: "a sketch" }\n---\n\n# Feed\n\nOwner: TBD\n')).toEqual([
      0, 1,
    ]);
  });

  test('a concern that is nowhere, from any section', () => {
    const text =
      '---\ntask: recommendation\n---\n\n# Feed\n\n## Model\n\n<!-- mldd-disable-section cold-start -- by time -->\n\nA tree.\n';
    const { findings, waived } = check(text);
    expect(findings.map(({ code }) => code)).not.toContain('cold-start');
    expect(waived.map(({ code, waiver }) => [code, waiver.reason])).toEqual([['cold-start', 'by time']]);
  });
});

describe('a waiver is read', () => {
  test.each([
    ['with two hyphens', '<!-- mldd-disable-file cold-start -- why not -->', ['cold-start'], 'why not'],
    ['with a dash', '<!-- mldd-disable-file cold-start — why not -->', ['cold-start'], 'why not'],
    ['without a reason', '<!-- mldd-disable-file cold-start -->', ['cold-start'], undefined],
    ['with an empty reason', '<!-- mldd-disable-file cold-start -- -->', ['cold-start'], undefined],
    ['over lines', '<!--\n  mldd-disable-file cold-start\n  -- why\n-->', ['cold-start'], 'why'],
    ['without spaces', '<!--mldd-disable-file a,b-->', ['a', 'b'], undefined],
  ] as const)('%s', (_, comment, codes, reason) => {
    const text = `# Feed\n\n${comment}\n\nFine.\n`;
    const [waiver] = readWaivers(parse('file:///a.md', text));
    expect(waiver?.codes.map(({ code }) => code)).toEqual(codes);
    expect(waiver?.codes.map(({ span }) => slice(text, span))).toEqual(codes);
    expect(waiver?.reason).toBe(reason);
    expect(waiver && slice(text, waiver.span).trim()).toBe(comment);
  });

  test.each([
    ['another tool', '<!-- markdownlint-disable MD001 -->'],
    ['no code', '<!-- mldd-disable-file -->'],
    ['a longer word', '<!-- mldd-disable-everything cold-start -->'],
  ])('not of %s', (_, comment) => {
    expect(readWaivers(parse('file:///a.md', `# Feed\n\n${comment}\n`))).toEqual([]);
  });
});

test('unknown, reasonless and unused waivers are found, and their fixes settle them', () => {
  const text =
    '# Feed\n\n<!-- mldd-disable-file cold-stat -->\n<!-- mldd-disable-file empty-section -- gone -->\n\nFine.\n';
  const found = check(text).findings.filter(({ code }) => code.startsWith('waiver-'));
  expect(found.map(({ code, span }) => `${code}: ${slice(text, span).slice(0, 30)}`)).toEqual([
    'waiver-without-reason: <!-- mldd-disable-file cold-st',
    'waiver-unknown: cold-stat',
    'waiver-unused: empty-section',
  ]);
});
