import { describe, expect, test } from 'vitest';
import { nothingShown, shownOf } from '../../../client/preview/shownPicture.ts';
import type { Shown } from '../../../client/preview/shownPicture.ts';
import { previewOf } from '../../../server/features/preview.ts';
import type { Preview } from '../../../server/protocol.ts';
import { penguins } from '../../features/penguins.ts';

async function previewIn(text: string, pipeline?: string): Promise<Preview> {
  const { analysis } = await penguins(text);
  return previewOf(analysis, 1, { findings: {}, ...(pipeline === undefined ? {} : { pipeline }) });
}

/** What is shown after `texts`, one after the other. */
async function after(...texts: readonly string[]): Promise<Shown> {
  let shown: Shown | undefined;
  for (const text of texts) shown = shownOf(await previewIn(text), shown);
  return shown ?? expect.fail('no text');
}

const fence = (body: string): string => `# Colony\n\n\`\`\`pipeline\n${body}\n\`\`\`\n`;
const GOOD = fence('title: Fish\nstages:\n  - id: catch\n  - id: rank');
const BROKEN = GOOD.replace('title: Fish', 'title: [Fish');

describe('while a block cannot be read', () => {
  test('its last picture stays, with what is wrong and where', async () => {
    const { picture, fault } = await after(GOOD, BROKEN);
    expect(picture.picture?.stages.map(({ id }) => id)).toEqual(['catch', 'rank']);
    expect(picture.notice?.isStale).toBe(true);
    expect(picture.notice?.text).toMatch(new RegExp(`^Line ${(fault?.line ?? 0) + 1}: .`));
    expect(picture).not.toHaveProperty('empty');
  });

  test('its stages lead to where they have moved', async () => {
    const { stages } = await after(GOOD, `A line.\n\n${BROKEN}`);
    expect(stages.map(({ range }) => range.start.line)).toEqual([7, 8]);
  });

  test('there is nothing to show where it never could be', async () => {
    const { picture } = await after(BROKEN);
    expect(picture).toMatchObject({ empty: 'broken', notice: { isStale: false } });
    expect(picture).not.toHaveProperty('picture');
  });

  test('the picture of another document is not taken for its own', async () => {
    const good = await after(GOOD);
    const other = { ...good, picture: { ...good.picture, uri: 'file:///other.md' } };
    expect(shownOf(await previewIn(BROKEN), other).picture.empty).toBe('broken');
  });
});

test('once it can be read again, nothing is out of date', async () => {
  const { picture } = await after(GOOD, BROKEN, GOOD);
  expect(picture).not.toHaveProperty('notice');
});

test('a block that is drawn in part says so, and is not out of date', async () => {
  const { picture } = await after(fence('stages:\n  - id: catch\n    boss: me'));
  expect(picture.picture?.stages).toHaveLength(1);
  expect(picture.notice).toMatchObject({ isStale: false });
});

test.each([
  ['no pipeline', '# Colony\n', 'no-pipeline'],
  ['an empty block', fence(''), 'blank'],
])('%s has its own page', async (_, text, empty) => {
  const { picture } = await after(GOOD, text);
  expect(picture).toMatchObject({ empty });
  expect(picture).not.toHaveProperty('picture');
  expect(picture).not.toHaveProperty('notice');
});

test('a document that is none of ours for a moment gets its picture back', async () => {
  const good = await after(GOOD);
  const gone = nothingShown(good.picture.uri, good);
  expect(gone.picture.empty).toBe('no-document');
  expect(shownOf(await previewIn(BROKEN), gone).picture.notice?.isStale).toBe(true);
});

test('tabs are named by title or line, and say what they are', async () => {
  const chart = '```mermaid\nflowchart LR\n  a[Event logs] --> b[Model training] --> c[Evaluation]\n```\n';
  const { picture } = await after(`${chart}\n${GOOD}`);
  expect(picture.tabs.map(({ title, detail }) => [title, detail])).toEqual([
    ['Line 1', 'Mermaid, 3 stages'],
    ['Fish', 'block, 2 stages'],
  ]);
});
