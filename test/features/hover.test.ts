import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { slice } from '../../server/core/index.ts';
import { fromRange, toPosition } from '../../server/features/convert.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { hoverText } from '../../server/features/hoverText.ts';
import { penguins } from './penguins.ts';

/** The hover at the cursor of `source` and the text that it is for; undefined where there is none. */
async function hover(
  source: string,
  isMarkdown = true,
): Promise<{ readonly value: string; readonly on: string } | undefined> {
  const { analysis, cursor, text, frameworks } = await penguins(source);
  const { lines } = analysis.document;
  const found = hoverAt(analysis, toPosition(lines, cursor), { isMarkdown, frameworks });
  if (!found?.range) return undefined;
  return { value: (found.contents as MarkupContent).value, on: slice(text, fromRange(lines, found.range)) };
}

describe('on a heading', () => {
  test('shows what the section is for and what is expected of it', async () => {
    const found = await hover('# Colony\n\n## Sc<|>ope\n\nTen thousand birds.\n');
    expect(found?.on).toBe('## Scope');
    expect(found?.value).toMatchInlineSnapshot(`
      "**Scope** · required

      Says which penguins are meant

      **Questions to answer**

      - Which colony?
      - How many birds?

      **For a reviewer to judge**

      - **must** Names the birds
      - **should** Gives the \\*size\\* of the colony
      - **nice** Quotes a song"
    `);
  });

  test('shows why the task type asks for it, and the concerns that belong there', async () => {
    const found = await hover(
      '---\ntask: recommendation\n---\n\n# Colony\n\n## Feeding<|>\n\nTODO\n\n## Other\n\nCold start is hard.\n',
    );
    expect(found?.value).toMatchInlineSnapshot(`
      "**Feeding** · required · only placeholders so far · 0 of 4 points

      Says who feeds them

      Required for task type "Recommendation of items to a person": Hungry birds recommend nothing

      **Still missing**

      - **must** Names the fish
      - **should** Says when
      - **nice** Feeds those that are alone

      **Questions to answer**

      - Who brings the fish?

      **Concerns that belong here**

      - **Cold start** only named, line 13 (required)"
    `);
  });

  test('tells what is met, where, and what is missing', async () => {
    const found = await hover(
      '# Colony\n\n## Feed<|>ing\n\nEach penguin gets two herrings.\n\nIt takes 20 minutes.\n',
    );
    expect(found?.value).toMatchInlineSnapshot(`
      "**Feeding** · recommended · 2.5 of 4 points

      Says who feeds them

      **Still missing**

      - **should** Says when (1 of 2 numbers, line 7)
      - **nice** Feeds those that are alone

      **Questions to answer**

      - Who brings the fish?

      **Met**

      - **must** Names the fish (line 5)

      **Concerns that belong here**

      - **Cold start** not treated (optional)"
    `);
  });

  test('is plain text for a client without Markdown', async () => {
    expect((await hover('# Colony\n\n## <|>Scope\n\nBirds.\n', false))?.value).toMatchInlineSnapshot(`
      "Scope · required

      Says which penguins are meant

      Questions to answer:
      - Which colony?
      - How many birds?

      For a reviewer to judge:
      - must: Names the birds
      - should: Gives the *size* of the colony
      - nice: Quotes a song"
    `);
  });

  test.each([
    ['a heading of no section', '# Colony\n\n## Scope\n\nBirds.\n\n## Zeb<|>ras\n\nNone.\n'],
    ['running text', '# Colony\n\n## Scope\n\nBir<|>ds.\n'],
  ])('there is none on %s', async (_, source) => {
    expect(await hover(source)).toBeUndefined();
  });

  test('stands before what the findings there are about', async () => {
    const found = await hover('# Colony\n\n## Scope<|>\n\n## Feeding\n\nFish.\n');
    expect(found?.on).toBe('## Scope');
    expect(found?.value).toMatch(/^\*\*Scope\*\* · required[^]+\n---\n\n[^]+· empty-section\n/);
  });

  test('is found by the heading form that the document uses', async () => {
    expect((await hover('Colony\n======\n\nSc<|>ope\n-----\n\nBirds.\n'))?.on).toBe('Scope\n-----');
  });
});

describe('on front matter', () => {
  test('shows what a task type means and which there are', async () => {
    const found = await hover('---\nta<|>sk: fraud\n---\n\n# Colony\n');
    expect(found?.on).toBe('task: fraud');
    expect(found?.value).toContain('Detection of fraud and abuse');
    expect(found?.value).toContain('- `forecasting` ');
  });

  test('names the frameworks that can be used here, also on the value', async () => {
    const found = await hover('---\nframework: pen<|>guins\n---\n\n# Colony\n');
    expect(found?.value).toContain('checked against: Penguin framework');
    expect(found?.value).toContain('- `penguins` Penguin framework');
    expect(found?.value).toContain('- `seven-step` ');
  });

  test('shows what each stage requires', async () => {
    expect((await hover('---\nst<|>age: concept\n---\n\n# Colony\n'))?.value).toMatchInlineSnapshot(`
      "**stage** · How far the system is, which decides which sections are required now

      **Values**

      - \`concept\` requires Scope
      - \`design\` requires Scope, Feeding"
    `);
  });

  test('shows what the states of a document are', async () => {
    expect((await hover('---\nstatus: dra<|>ft\n---\n\n# Colony\n'))?.value).toMatchInlineSnapshot(`
      "**status** · How far the document is

      **Values**

      - \`draft\` still being written: a missing section is a warning
      - \`review\` offered for review: a missing section is an error
      - \`approved\` agreed on: a missing section is an error"
    `);
  });

  test.each([
    ['type', '---\nty<|>pe: ml-design-doc\n---\n', 'ml-design-doc'],
    ['a key without a value', '---\nstatus:<|>\n---\n', 'draft'],
  ])('explains %s', async (_, source, part) => {
    expect((await hover(source))?.value).toContain(part);
  });

  test('there is none on a key that nothing is known of', async () => {
    expect(await hover('---\nowner<|>: me\n---\n')).toBeUndefined();
  });

  test('explains keys of YAML that is broken further down', async () => {
    expect((await hover('---\nta<|>sk: fraud\nowners: [\n---\n'))?.on).toBe('task: fraud');
  });
});

test('what looks like Markdown in a framework stays text', () => {
  const text = '![x](https://example.com/a.png) <b>b</b> `c` [d](command:e)';
  const { value } = hoverText([{ kind: 'paragraph', text }], true);
  expect(value).toBe('\\!\\[x\\](https://example.com/a.png) \\<b\\>b\\</b\\> \\`c\\` \\[d\\](command:e)');
});
