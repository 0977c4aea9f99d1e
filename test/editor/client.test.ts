import assert from 'node:assert/strict';
import { hasOurFrontMatter } from '../../client/designDocuments.ts';
import { pageOf } from '../../client/preview/page.ts';
import { percentOf } from '../../client/status/words.ts';
import type { Overview } from '../../server/protocol.ts';

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
});

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
      presence: 'required',
      purpose: '',
      line: 4,
    },
    {
      id: 'serving',
      title: 'Serving',
      status: 'missing',
      share: 0,
      presence: 'required',
      purpose: 'Says how.',
    },
    { id: 'appendix', title: 'Appendix', status: 'missing', share: 0, presence: 'optional', purpose: '' },
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
