import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/core/analyze.ts';
import type { Analysis } from '../../server/core/analyze.ts';
import { builtinFrameworks } from '../../server/core/builtin.ts';
import { resolveFramework } from '../../server/core/frameworkFile.ts';
import type { Framework } from '../../server/core/framework.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { applyEdits } from '../../server/core/text.ts';
import type { Edit } from '../../server/core/text.ts';
import { hasCorpus, realDocuments } from '../corpus.ts';
import { findingFaults, spanFaults } from './validSpans.ts';

/**
 * `MLDD_RUNS=20` makes this file look twenty times as long, at other examples each time; `MLDD_LENGTH` is how much of
 * a document is edited.
 */
const scale = Math.max(1, Number(process.env.MLDD_RUNS ?? 1));
const longestText = Number(process.env.MLDD_LENGTH ?? 1300);
const seed = scale > 1 ? Date.now() : 1;
const patience = 300_000 * scale;

const frameworks = new Map<string, Framework>();
for (const file of builtinFrameworks) {
  const find = (id: string): typeof file | undefined => builtinFrameworks.find((one) => one.id === id);
  const { framework } = resolveFramework(file, [], find);
  if (framework && file.kind === 'framework') frameworks.set(file.id, framework);
}

function analysisOf(text: string): Analysis {
  const frameworkFor = (id = defaultSettings.framework): Framework =>
    frameworks.get(id) ?? frameworks.get(defaultSettings.framework) ?? expect.fail();
  return analyze('file:///a.md', text, frameworkFor, defaultSettings);
}

/** Looks at every part of the analysis of `text`: none may throw, all spans must be valid. */
function expectSound(text: string): Analysis {
  const analysis = analysisOf(text);
  const { document, findings, coverage, topics, task, pipelines } = analysis;
  expect(spanFaults(document)).toEqual([]);
  expect(findingFaults(text.length, findings)).toEqual([]);
  expect(findings.filter(({ message }) => message.startsWith('Rule "'))).toEqual([]);
  const others = [
    ...topics.flatMap(({ evidence }) => evidence),
    ...task.evidence,
    ...pipelines.flatMap(({ span, stages, edges }) => [
      span,
      ...stages.flatMap((stage) => [stage.span, stage.labelSpan]),
      ...edges.map((edge) => edge.span),
    ]),
  ];
  expect(others.filter(({ start, end }) => start < 0 || start > end || end > text.length)).toEqual([]);
  expect(coverage.score >= 0 && coverage.score <= 1).toBe(true);
  return analysis;
}

/** The edits of all safe fixes, as an editor applies them on save. */
function safeEdits({ findings }: Analysis): readonly Edit[] {
  return findings.flatMap(({ fixes }) => fixes.find(({ isSafe }) => isSafe)?.edits ?? []);
}

function expectFixable(text: string, analysis: Analysis): void {
  const edits = safeEdits(analysis);
  expect(edits.filter(({ span }) => span.start !== span.end)).toEqual([]);
  const fixed = applyEdits(text, edits);
  expect(isSubsequence(text, fixed)).toBe(true);
  expect(safeEdits(expectSound(fixed))).toEqual([]);
}

function isSubsequence(text: string, longer: string): boolean {
  let at = 0;
  for (let index = 0; index < longer.length && at < text.length; index++) {
    if (longer.charCodeAt(index) === text.charCodeAt(at)) at++;
  }
  return at === text.length;
}

const scraps = [
  ...[
    '#',
    '## ',
    '# Data',
    '## Monitoring',
    '### 3. Model\n',
    'Evalution\n===\n',
    '---',
    '===',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
  ],
  ...[
    '- ',
    '1. ',
    '2) ',
    '    ',
    '\t',
    '> ',
    '|',
    '| a | b |\n| - | - |\n| c | <team> |\n',
    '- [ ] a\n',
    '***\n',
  ],
  ...[
    '```',
    '~~~\n',
    '```pipeline\nstages: [\n',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<script>',
    '`',
    '**',
    '__',
    '*',
  ],
  ...['**Data**\n\n', '**Model**:\n', 'Features:\n\n', 'Labels:\n', '1. Serving\n\n   a\n', ':', '?', '. '],
  ...[
    'TODO',
    '???',
    '<your metric>',
    '[Name]',
    'cold start',
    'New users see what is popular. ',
    'alert when p99 > 5 % ',
  ],
  ...[
    '---\ntask: fraud\n---\n',
    '---\nstage: concept\nframework: four-step\n---\n',
    '---\na: [',
    '\u0000',
    '\uFEFF',
    '\u2028',
  ],
  ...[
    '\u{1F600}',
    '\uD83D',
    '\uDE00',
    'e\u0301',
    '&amp;',
    '\\',
    '[a]: b\n',
    '![i](u)',
    'word ',
    '5',
    'IV. ',
    '$',
    '%',
    '😀 ',
  ],
];

describe('any text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  test(
    'gives an analysis with valid spans, and fixes that settle what they are for',
    { timeout: patience },
    () => {
      fc.assert(
        fc.property(text, (source) => {
          expectFixable(source, expectSound(source));
        }),
        { numRuns: 300 * scale, seed },
      );
    },
  );
});

/** One change, as fractions of a text of any length. */
interface Change {
  readonly kind: 'insert' | 'delete' | 'copy' | 'cut line' | 'line ends';
  readonly from: number;
  readonly length: number;
  readonly to: number;
  readonly scrap: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'copy', 'cut line', 'line ends'),
  from: fc.nat({ max: 9999 }),
  length: fc.nat({ max: 200 }),
  to: fc.nat({ max: 9999 }),
  scrap: fc.constantFrom(...scraps),
});

function changed(text: string, { kind, from, length, to, scrap }: Change): string {
  const start = Math.floor((text.length * from) / 10_000);
  const target = Math.floor((text.length * to) / 10_000);
  const lineEnd = text.indexOf('\n', start) + 1;
  switch (kind) {
    case 'insert':
      return text.slice(0, start) + scrap + text.slice(start);
    case 'delete':
      return text.slice(0, start) + text.slice(start + length);
    case 'copy':
      return text.slice(0, target) + text.slice(start, start + length) + text.slice(target);
    case 'cut line':
      return text.slice(0, start) + text.slice(lineEnd === 0 ? text.length : lineEnd);
    case 'line ends':
      return text.replace(/\r\n|\n|\r/g, ['\n', '\r\n', '\r'][length % 3] ?? '\n');
  }
}

/** A stretch of `text` of whole lines. */
function excerpt(text: string, from: number): string {
  const start = Math.floor((Math.max(0, text.length - longestText) * from) / 10_000);
  const line = start === 0 ? 0 : text.indexOf('\n', start) + 1;
  return text.slice(line, line + longestText);
}

const documents = realDocuments();

describe(`real documents (${documents.length}, ${hasCorpus ? 'with' : 'WITHOUT'} the corpus)`, () => {
  test('are there', () => {
    expect(documents.length).toBeGreaterThan(0);
  });

  test('each, as it is: sound, and fixed at once', { timeout: patience }, () => {
    for (const { text } of documents) expectFixable(text, expectSound(text));
  });

  test('edited: sound and fixable after each edit', { timeout: patience }, () => {
    const start = fc.record({ index: fc.nat({ max: documents.length - 1 }), from: fc.nat({ max: 9999 }) });
    fc.assert(
      fc.property(start, fc.array(change, { minLength: 1, maxLength: 3 }), ({ index, from }, changes) => {
        let text = excerpt(documents[index]?.text ?? '', from);
        for (const one of changes) {
          text = changed(text, one);
          expectFixable(text, expectSound(text));
        }
      }),
      { numRuns: 200 * scale, seed },
    );
  });
});
