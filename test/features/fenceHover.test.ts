import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { slice } from '../../server/core/index.ts';
import { fromRange, toPosition } from '../../server/features/convert.ts';
import { fenceHover } from '../../server/features/fenceHover.ts';
import { hoverAt } from '../../server/features/hover.ts';
import { penguins } from './penguins.ts';

const FENCE = `# Feed

\`\`\`pipeline
budget: 200 ms p99
stages:
  - id: ann
    kind: retrieval
  - id: rank
    name: Ranking
    kind: ranking
    in: 1000
    latency: 40 ms p99
    fallback: ann
  - id: feed
    after: [rank]
edges:
  - ann -> rank -> feed
\`\`\`

### Ranking

A DLRM.
`;

/** The hover on the first \`word\` behind \`behind\`, and the text that it is for. */
async function hoverOn(
  source: string,
  behind: string,
  word: string,
): Promise<{ readonly value: string; readonly on: string } | undefined> {
  const offset = source.indexOf(word, source.indexOf(behind)) + 1;
  const { analysis, text, frameworks } = await penguins(source);
  const { lines } = analysis.document;
  const found = hoverAt(analysis, toPosition(lines, offset), { isMarkdown: true, frameworks });
  if (!found?.range) return undefined;
  return { value: (found.contents as MarkupContent).value, on: slice(text, fromRange(lines, found.range)) };
}

test('a key is explained from the schema, with its unit', async () => {
  expect(await hoverOn(FENCE, '    latency', 'latency')).toMatchInlineSnapshot(`
    {
      "on": "latency",
      "value": "**latency** · Time that it takes: "40 ms p99"

    A time: "40 ms p99", "20-40 ms"; a number is milliseconds",
    }
  `);
});

test('a kind is explained with its usual neighbors', async () => {
  expect(await hoverOn(FENCE, 'kind: retrieval', 'retrieval')).toMatchInlineSnapshot(`
    {
      "on": "retrieval",
      "value": "**retrieval** · Retrieval · usually online

    Narrows all items down to candidates

    **Usually before it**

    - \`index\` Index
    - \`graph-store\` Graph store
    - \`request\` Request
    - \`query-understanding\` Query understanding
    - \`feature-fetch\` Feature fetch
    - \`guardrail\` Guardrail
    - \`experiment\` Experiment

    **Usually after it**

    - \`merge\` Merge
    - \`filtering\` Filtering
    - \`pre-ranking\` Pre-ranking
    - \`ranking\` Ranking
    - \`prompt\` Prompt assembly",
    }
  `);
});

test('a stage is shown with its facts and where the text tells of it', async () => {
  expect(await hoverOn(FENCE, 'after: [', 'rank')).toMatchInlineSnapshot(`
    {
      "on": "rank",
      "value": "**Ranking** · rank

    **Stage**

    - **Kind** Ranking
    - **Lane** Online
    - **Items in** 1,000
    - **Latency** 40 ms p99
    - **Fallback** ann

    **In the text**

    - Ranking, heading in line 20",
    }
  `);
});

describe('the same stage', () => {
  test.each([
    ['at its id', 'id: rank', 'rank', 'rank'],
    ['at its name', 'name: R', 'Ranking', 'Ranking'],
    ['in a chain', 'ann -> rank', 'rank', 'rank'],
  ])('%s', async (_, behind, word, on) => {
    const found = await hoverOn(FENCE, behind, word);
    expect(found?.on).toBe(on);
    expect(found?.value).toContain('**Items in** 1,000');
  });
});

describe('other words', () => {
  test.each([
    ['a fallback that is a stage', 'fallback: ', 'ann', '**ann**'],
    ['a key of the whole fence', 'budget', 'budget', 'Time that a request may take in all'],
    ['a value as its key', 'in: 1000', '1000', 'Items that reach it'],
  ])('%s', async (_, behind, word, part) => {
    expect((await hoverOn(FENCE, behind, word))?.value).toContain(part);
  });

  test('a lane', async () => {
    const source = FENCE.replace('kind: ranking', 'lane: offline');
    expect((await hoverOn(source, 'lane: ', 'offline'))?.value).toContain('Jobs that run on a schedule');
  });
});

test('YAML that is broken is explained as far as it can be told', async () => {
  const broken = FENCE.replace('budget: 200 ms p99', 'budget: [200 ms "p99');
  expect((await hoverOn(broken, '    latency', 'latency'))?.value).toContain('a number is milliseconds');
  expect((await hoverOn(broken, 'after: [', 'rank'))?.value).toContain('**latency** 40 ms p99');
});

test.each([
  ['a comment', FENCE.replace('in: 1000', 'in: 1000 # kind'), '# kind', 'kind'],
  ['a key that there is not', FENCE.replace('in: 1000', 'nothing: 1000'), 'nothing', 'nothing'],
  ['other code', FENCE.replace('```pipeline', '```yaml'), 'latency', 'latency'],
  ['the line of the fence', FENCE, '```pipeline', 'pipeline'],
])('there is none on %s', async (_, source, behind, word) => {
  expect((await hoverOn(source, behind, word))?.value ?? '').not.toMatch(/Time that it takes|What it does/);
});

test('what looks like Markdown or HTML in a stage stays text', async () => {
  const source = FENCE.replace(
    'name: Ranking',
    'name: "[x](javascript:alert(1)) <img src=x onerror=alert(1)>"',
  );
  const found = await hoverOn(source, 'id: rank', 'rank');
  expect(found?.value).toContain('\\[x\\]');
  expect(found?.value).toContain('\\<img');
});

test('ten million letters are passed over', async () => {
  const source = FENCE.replace('budget: 200 ms p99', `title: ${'word '.repeat(2e6)}`);
  const { analysis } = await penguins(source);
  const started = performance.now();
  expect(fenceHover(analysis, source.indexOf('latency'))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(1000);
}, 30_000);
