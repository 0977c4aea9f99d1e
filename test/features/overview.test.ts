import { expect, test } from 'vitest';
import { overviewOf } from '../../server/features/overview.ts';
import { penguins, URI } from './penguins.ts';

test('a document in one piece', async () => {
  const { analysis } = await penguins(
    '---\ntask: recommendation\n---\n\n# Colony\n\n## Scope\n\nTen birds.\n\n## Feeding\n\nTODO\n',
  );
  const overview = overviewOf(analysis, 3);
  expect(overview).toMatchObject({
    uri: URI,
    version: 3,
    title: 'Colony',
    framework: { id: 'penguins', title: 'Penguin framework' },
    task: { id: 'recommendation', title: 'Recommendation of items to a person', source: 'front-matter' },
    sections: [
      { id: 'scope', status: 'present', presence: 'required', line: 6 },
      {
        id: 'feeding',
        status: 'placeholder',
        presence: 'required',
        line: 10,
        purpose: 'Says who feeds them',
      },
      { id: 'moulting', status: 'missing', presence: 'optional' },
    ],
  });
  expect(overview.sections[2]).not.toHaveProperty('line');
  expect(overview.score).toBeGreaterThan(0);
  expect(overview.score).toBeLessThan(1);
});

test('a section shows what is expected of it, and where it was found', async () => {
  const { analysis } = await penguins('# Colony\n\n## Feeding\n\nTwo herrings, within 20 minutes.\n');
  expect(overviewOf(analysis, 1).sections[1]).toMatchObject({
    ...{ id: 'feeding', share: 0.625, written: 1, points: 2.5, possible: 4 },
    expectations: [
      {
        ...{ id: 'hours', level: 'should', text: 'Says when', verdict: 'partly', points: 0.5, possible: 1 },
        ...{ note: '1 of 2 numbers', place: { line: 4, column: 21 } },
      },
      { id: 'fish', verdict: 'met', place: { line: 4, column: 4 } },
      { id: 'alone', verdict: 'unmet', points: 0, possible: 1 },
    ],
  });
});

test('counts what was found, by severity', async () => {
  const { analysis } = await penguins('# Colony\n\n## Scope\n\nTODO\n');
  const { counts } = overviewOf(analysis, 1);
  expect(counts.errors + counts.warnings + counts.infos + counts.hints).toBe(analysis.findings.length);
  expect(counts.warnings).toBe(analysis.findings.filter(({ severity }) => severity === 'warning').length);
});

test('evidence of a topic is quoted with its place', async () => {
  const { analysis } = await penguins(
    '---\ntask: recommendation\n---\n\n# Colony\n\n## Feeding\n\nCold start is a challenge.\n',
  );
  const topic = overviewOf(analysis, 1).topics.find(({ id }) => id === 'cold-start');
  expect(topic).toMatchObject({
    status: 'mentioned',
    presence: 'required',
    evidence: [{ line: 8, column: 0, text: 'Cold start is a challenge.' }],
  });
});

test('a document without title goes by the name of its file', async () => {
  const { analysis } = await penguins('Ten birds.\n');
  expect(overviewOf(analysis, 1).title).toBe('colony.md');
});
