import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/core/index.ts';
import { rename } from '../../../server/core/symbols/rename.ts';
import { marked } from '../../markers.ts';
import { EVERYWHERE, named } from './documents.ts';

const PLAIN = marked(EVERYWHERE).text;

/** What comes of renaming what is named at the first `old` behind `behind`: the text, or why not. */
function renamed(text: string, behind: string, old: string, name: string): string {
  const from = text.indexOf(behind);
  const offset = text.indexOf(old, from < 0 ? 0 : from);
  const { document, symbols } = named(text);
  const result = rename(document, symbols, offset, name);
  if (!result) return 'nothing';
  return 'refusal' in result ? result.refusal : applyEdits(text, result.edits);
}

test('an id is renamed where it is an id', () => {
  const text = renamed(PLAIN, 'id: rank', 'rank', 'heavy');
  expect(text).toContain('{ id: heavy, name: Ranking, kind: ranking,');
  expect(text).toContain('after: [heavy, popular]\n    fallback: heavy\n');
  expect(text).toContain('- ann -> heavy -> feed\n  - { from: [heavy], to: feed }');
  expect(text).toContain('--> heavy[Ranking]\n  heavy --> feed([User feed])');
  expect(text).toContain('`heavy` answers');
  expect(text).toContain('The ranking model is trained daily');
  expect(/\brank\b/.exec(text)).toBeNull();
});

test('a name is renamed where people read it, in boxes without a move of the rest', () => {
  const text = renamed(PLAIN, '--> rank[', 'Ranking', 'Scoring');
  expect(text).toContain('{ id: rank, name: Scoring,');
  expect(text).toContain('rank[Scoring]');
  expect(text).toContain('---->|   Scoring   |---->| User feed |');
  expect(text).toContain('Candidate generation -> Scoring -> User feed');
  expect(text).toContain('| Scoring (DLRM) |');
  expect(text).toContain('### Scoring\n');
  expect(text).toContain('**Scoring**: a DLRM');
  expect(renamed(PLAIN, 'name: Ranking', 'Ranking', 'Scorer')).toContain(
    '---->|   Scorer    |---->| User feed |',
  );
});

test('a metric is renamed in tables, fences and labels', () => {
  const text = renamed(PLAIN, '| goal', 'CTR', 'Click rate');
  expect(text).toContain('monitors: [Click rate, latency p99]');
  expect(text).toContain('| Click rate, dwell time |');
  expect(text).toContain('- Click rate: clicks per view');
});

describe('names are quoted where they have to be', () => {
  test.each([
    ['in YAML', 'name: Ranking', 'Ranking', 'Rank, then cut', 'name: "Rank, then cut"'],
    ['in Mermaid', 'name: Ranking', 'Ranking', 'Rank: cut', 'rank["Rank: cut"]'],
    [
      'in quotes they stay',
      'name: "Cand',
      'Candidate generation',
      'Two-tower search',
      'name: "Two-tower search"',
    ],
    ['numbers as ids', 'id: popular', 'popular', '007', 'id: "007"'],
  ])('%s', (_, behind, old, name, expected) => {
    const fenceAndChart = PLAIN.slice(0, PLAIN.indexOf('```text'));
    expect(renamed(fenceAndChart, behind, old, name)).toContain(expected);
  });
});

test('a name keeps its small or capital first letter', () => {
  const text = renamed(`${PLAIN}\n| x |\n| --- |\n| ranking |\n`, 'name: Ranking', 'Ranking', 'Scoring');
  expect(text).toContain('| scoring |');
  expect(text).toContain('| Scoring (DLRM) |');
});

describe('is refused with a reason', () => {
  test.each([
    ['an empty name', 'id: rank', 'rank', '  ', 'A name cannot be empty'],
    ['a name without letters', 'id: rank', 'rank', '--', 'A name needs a letter or digit'],
    ['several lines', 'id: rank', 'rank', 'a\nb', 'A name stands on one line'],
    ['an id that is taken', 'id: rank', 'rank', 'feed', 'There is a stage "feed" already'],
    [
      'a name that is taken',
      'name: Ranking',
      'Ranking',
      'user feeds',
      'There is a stage "user feeds" already',
    ],
    ['a metric that is taken', '| goal', 'CTR', 'Dwell time', 'There is a metric "Dwell time" already'],
    [
      'an id that Mermaid cannot have',
      'id: rank',
      'rank',
      'heavy ranker',
      '"heavy ranker" is no id for Mermaid, which takes letters, digits, "_" and "-" (line 27)',
    ],
    [
      'a word of Mermaid',
      'id: rank',
      'rank',
      'end',
      '"end" is no id for Mermaid, which takes letters, digits, "_" and "-" (line 27)',
    ],
    [
      'a name that its box has no room for',
      'name: Ranking',
      'Ranking',
      'Ranking of candidates',
      '"Ranking of candidates" is too long for its place in the drawing (line 33)',
    ],
    ['an arrow', 'name: Ranking', 'Ranking', 'A -> B', 'holds signs that are lines of the drawing'],
    [
      'a note that would not be part of it',
      'name: Ranking',
      'Ranking',
      'Rank (x)',
      'would be read as something else in the drawing (line 5)',
    ],
  ])('%s', (_, behind, old, name, reason) => {
    expect(renamed(PLAIN, behind, old, name)).toContain(reason);
  });

  test('a name that is written in several parts', () => {
    const source = `${PLAIN}\n\`\`\`text\n+-----------+    +------+\n| Candidate |--->| Feed |\n| generation|    |      |\n+-----------+    +------+\n\`\`\`\n`;
    expect(renamed(source, 'name: "Cand', 'Candidate generation', 'Search')).toMatch(
      /is written in several parts in line \d+/,
    );
  });
});

test('a heading that is linked to stays as it is', () => {
  const text = renamed(`${PLAIN}\nSee [there](#ranking).\n`, 'name: Ranking', 'Ranking', 'Scoring');
  expect(text).toContain('### Ranking\n');
  expect(text).toContain('name: Scoring');
});

test('a fence in a quote, with CRLF, keeps its form', () => {
  const source =
    '> ```pipeline\r\n> stages:\r\n>   - id: rank\r\n>   - id: feed\r\n>     after: rank\r\n> ```\r\n';
  expect(renamed(source, 'id', 'rank', 'heavy')).toBe(source.replaceAll('rank', 'heavy'));
});

test('there and back again gives the same text', () => {
  const letters = fc.stringMatching(/^[A-Z][a-z]{1,5}$/);
  const places = fc.constantFrom(
    ['id: rank', 'rank'] as const,
    ['--> rank', 'rank'] as const,
    ['name: Ranking', 'Ranking'] as const,
    ['|   Ranking', 'Ranking'] as const,
    ['-> Ranking', 'Ranking'] as const,
    ['| goal', 'CTR'] as const,
    ['id: popular', 'popular'] as const,
  );
  fc.assert(
    fc.property(places, letters, ([behind, old], name) => {
      const there = renamed(PLAIN, behind, old, name);
      if (there.length < 200) return;
      expect(there).not.toBe(PLAIN);
      const { document, symbols } = named(there);
      const place = symbols.flatMap(({ occurrences }) => occurrences).find(({ text }) => text === name);
      const result = place && rename(document, symbols, place.span.start, old);
      if (!result || 'refusal' in result) throw new Error(JSON.stringify(result));
      expect(applyEdits(there, result.edits)).toBe(PLAIN);
    }),
    { numRuns: 30 },
  );
});

test('any new name is refused or gives a document that says the same of its stages', () => {
  const sign = fc.constantFrom(
    'a',
    'B',
    ' ',
    '"',
    "'",
    ':',
    '#',
    '[',
    ']',
    '{',
    '}',
    ',',
    '|',
    '-',
    '>',
    '&',
    '*',
    '`',
    '(',
    ')',
    '\\',
    ';',
    '%',
    '<',
    '=',
    'é',
  );
  const name = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(''));
  const fenceAndChart = PLAIN.slice(0, PLAIN.indexOf('```text'));
  const count = (text: string): number => named(text).symbols.filter(({ kind }) => kind === 'stage').length;
  fc.assert(
    fc.property(fc.constantFrom('id: rank', 'name: Ranking'), name, (behind, newName) => {
      const old = behind.split(' ').at(-1) ?? '';
      const text = renamed(fenceAndChart, behind, old, newName);
      if (text.length > 200) expect(count(text)).toBe(count(fenceAndChart));
    }),
    { numRuns: 80 },
  );
});
