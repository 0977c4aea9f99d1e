import assert from 'node:assert/strict';
import { hasOurFrontMatter } from '../../client/designDocuments.ts';
import { pageOf } from '../../client/preview/page.ts';
import { percentOf } from '../../client/status/words.ts';
import type { Overview, OverviewExpectation, OverviewSection } from '../../server/protocol.ts';

suite('the client by itself', () => {
  test('it knows the front matter of a design document', () => {
    const ours = [
      '---\ntype: ml-design-doc\n---\n',
      '---\r\ntitle: Feed\r\ntype: "ml-design-doc" # ours\r\n---\r\n',
      '---\nframework: four-step\n...\n',
    ];
    const others = [
      '',
      '# type: ml-design-doc\n',
      '---\ntype: ml-design-docs\n---\n',
      '---\nframework:\n---\n',
      '---\nabout:\n  type: ml-design-doc\n---\n',
      'Text.\n\n---\ntype: ml-design-doc\n---\n',
      '---\ntype: ml-design-doc\n',
    ];
    assert.deepEqual(
      ours.filter((text) => !hasOurFrontMatter(text)),
      [],
    );
    assert.deepEqual(
      others.filter((text) => hasOurFrontMatter(text)),
      [],
    );
  });

  test('only a complete document is at 100%', () => {
    assert.deepEqual([0, 0.294, 0.57, 0.999, 1].map(percentOf), ['0%', '29%', '57%', '99%', '100%']);
  });

  test('the page says in words how each section and topic stands', () => {
    const { groups } = pageOf(overview, new Map([['serving', { line: 7, column: 2 }]]));
    const rows = groups.flatMap((group) =>
      [...group.rows, ...group.rest].map(({ id, word, state, canInsert }) => [id, word, state, canInsert]),
    );
    assert.deepEqual(rows, [
      ['data', 'To fill in', 'partial', false],
      ['serving', 'Missing', 'lacking', true],
      ['appendix', 'Optional', 'optional', false],
      ['cold-start', 'Covered', 'done', false],
      ['drift', 'Not found, recommended', 'lacking', false],
      ['fairness', 'Not needed', 'optional', false],
    ]);
    assert.deepEqual(
      groups.map(({ title, summary }) => `${title}: ${summary}`),
      ['Sections: 0 of 2 present', 'Topics: 1 of 2 covered'],
    );
    assert.deepEqual(groups[1]?.rows[0]?.quotes, [
      { id: '0', text: 'New users get the popular posts.', place: { line: 26, column: 4 } },
    ]);
  });

  test('a section that holds what it must is done, and shows how much of the rest is there', () => {
    const must = { ...asked, id: 'goal', points: 3, possible: 3, verdict: 'met' } as const;
    const should = {
      ...asked,
      id: 'scope',
      level: 'should',
      points: 0,
      possible: 1,
      verdict: 'unmet',
    } as const;
    const rowFor = (section: Partial<OverviewSection>): unknown => {
      const row = pageOf({ ...overview, sections: [{ ...present, ...section }] }, new Map()).groups[0]
        ?.rows[0];
      return row && [row.word, row.state, row.sum];
    };
    const sum = { points: 3, possible: 4, share: 0.75 };
    const missed = { ...must, points: 1.5, verdict: 'partly' } as const;
    assert.deepEqual(
      [
        rowFor({}),
        rowFor({ ...sum, expectations: [must, should] }),
        rowFor({ points: 1.5, possible: 4, share: 0.375, expectations: [missed, should] }),
        rowFor({ ...sum, share: 0.5625, written: 0.75, expectations: [must, should] }),
      ],
      [
        ['Complete', 'done', ''],
        ['75%', 'done', '3 of 4 points'],
        ['Incomplete, 37%', 'partial', '1.5 of 4 points'],
        ['Incomplete, 56%', 'partial', '3 of 4 points; three quarters count while placeholders are left'],
      ],
    );
  });

  test('each expectation says whether it is met, what it is worth, why, and where', () => {
    const expectations: readonly OverviewExpectation[] = [
      { ...asked, id: 'a', verdict: 'met', points: 2, possible: 2, place: { line: 4, column: 1 } },
      { ...asked, id: 'b', verdict: 'partly', points: 0.75, possible: 1.5, note: 'only named' },
      { ...asked, id: 'c', level: 'nice', verdict: 'unjudged' },
      { ...asked, id: 'd', verdict: 'not-applicable' },
      { ...asked, id: 'e', verdict: 'not-applicable', note: 'waived: later' },
    ];
    const { groups } = pageOf({ ...overview, sections: [{ ...present, expectations }] }, new Map());
    assert.deepEqual(groups[0]?.rows[0]?.points, [
      {
        ...{ id: 'a', text: 'Says so', state: 'done', word: 'Met', worth: '2 of 2' },
        ...{ note: 'must · line 5', place: { line: 4, column: 1 } },
      },
      {
        ...{ id: 'b', text: 'Says so', state: 'partial', word: 'Partly met', worth: '0.75 of 1.5' },
        note: 'must · only named',
      },
      {
        ...{ id: 'c', text: 'Says so', state: 'optional', word: 'Not judged', worth: '' },
        note: 'nice · for a reviewer to judge',
      },
      {
        ...{ id: 'e', text: 'Says so', state: 'optional', word: 'Does not count', worth: '' },
        note: 'must · waived: later',
      },
    ]);
  });
});

const asked = { level: 'must', text: 'Says so.', points: 0, possible: 0 } as const;

/** A section of which nothing is expected. */
const nothingExpected = { written: 0, points: 0, possible: 0, expectations: [] };

const present: OverviewSection = {
  ...nothingExpected,
  ...{ id: 'goals', title: 'Goals', status: 'present', share: 1, written: 1 },
  ...{ presence: 'required', purpose: '' },
};

const overview: Overview = {
  uri: 'file:///feed.md',
  version: 3,
  title: 'Feed',
  framework: { id: 'seven-step', title: 'Seven-step framework' },
  task: { id: 'recommendation', title: 'Recommendation', source: 'text' },
  score: 0.5,
  sections: [
    {
      id: 'data',
      title: 'Data',
      status: 'placeholder',
      share: 0.25,
      ...nothingExpected,
      presence: 'required',
      purpose: '',
      line: 4,
    },
    {
      id: 'serving',
      title: 'Serving',
      status: 'missing',
      share: 0,
      ...nothingExpected,
      presence: 'required',
      purpose: 'Says how.',
    },
    {
      id: 'appendix',
      title: 'Appendix',
      status: 'missing',
      share: 0,
      ...nothingExpected,
      presence: 'optional',
      purpose: '',
    },
  ],
  topics: [
    {
      id: 'cold-start',
      title: 'Cold start',
      status: 'covered',
      presence: 'required',
      evidence: [{ line: 26, column: 4, text: 'New users get\nthe popular posts.' }],
    },
    { id: 'drift', title: 'Drift', status: 'absent', presence: 'recommended', evidence: [] },
    { id: 'fairness', title: 'Fairness', status: 'absent', presence: 'not-applicable', evidence: [] },
  ],
  counts: { errors: 0, warnings: 1, infos: 0, hints: 0 },
};
