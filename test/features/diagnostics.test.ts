import { expect, test } from 'vitest';
import { diagnosticsOf, faultDiagnostics } from '../../server/features/diagnostics.ts';
import { fromRange, toRange } from '../../server/features/convert.ts';
import { indexLines } from '../../server/core/index.ts';
import { penguins, URI } from './penguins.ts';

const ORDER_OF_SECTIONS = '# Colony\n\n## Scope\n\nTen birds: <|TODO|>\n\n## Feeding\n\nFish.\n';

test('a finding becomes a diagnostic at its place', async () => {
  const { analysis, spans } = await penguins(ORDER_OF_SECTIONS);
  const [span = { start: 0, end: 0 }] = spans;
  expect(diagnosticsOf(analysis, { relatedInformation: true })).toContainEqual({
    range: toRange(analysis.document.lines, span),
    severity: 2,
    code: 'placeholder',
    source: 'mldd',
    message: expect.any(String) as string,
  });
});

test.each([true, false])(
  'related places are told where the client shows them (%s)',
  async (relatedInformation) => {
    const { analysis } = await penguins('# Colony\n');
    const finding = { ...analysis.findings[0], related: [{ message: 'Here', span: { start: 2, end: 8 } }] };
    const findings = [finding as (typeof analysis.findings)[number]];
    const [diagnostic] = diagnosticsOf({ ...analysis, findings }, { relatedInformation });
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 8 } };
    const related = [{ location: { uri: URI, range }, message: 'Here' }];
    expect(diagnostic?.relatedInformation).toEqual(relatedInformation ? related : undefined);
  },
);

test('faults are errors at their place in the file', () => {
  const [diagnostic] = faultDiagnostics('a: 1\nb: x\n', [{ message: 'No', span: { start: 8, end: 9 } }]);
  expect(diagnostic).toMatchObject({
    range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } },
    severity: 1,
    message: 'No',
  });
});

test('positions count UTF-16 units, and any line ending', () => {
  const lines = indexLines('🐧 a\r\nb\rc\n');
  expect(toRange(lines, { start: 3, end: 4 })).toEqual({
    start: { line: 0, character: 3 },
    end: { line: 0, character: 4 },
  });
  expect(toRange(lines, { start: 8, end: 9 }).start).toEqual({ line: 2, character: 0 });
});

test('a range that runs backwards is the same text', () => {
  const lines = indexLines('one\ntwo\n');
  const range = { start: { line: 1, character: 1 }, end: { line: 0, character: 1 } };
  expect(fromRange(lines, range)).toEqual({ start: 1, end: 5 });
});
