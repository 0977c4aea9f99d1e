import { describe, expect, test } from 'vitest';
import { slice } from '../../server/core/index.ts';
import { findingsHover, waiverHover } from '../../server/features/codeHover.ts';
import type { PlacedHelp } from '../../server/features/codeHover.ts';
import { hoverText } from '../../server/features/hoverText.ts';
import { penguins } from './penguins.ts';

type HoverOf = typeof findingsHover;

async function helpAt(source: string, hoverOf: HoverOf): Promise<(PlacedHelp & { on: string }) | undefined> {
  const { analysis, cursor, text } = await penguins(source);
  const found = hoverOf(analysis, cursor);
  return found && { ...found, on: slice(text, found.span) };
}

const valueOf = (help: PlacedHelp | undefined): string => (help ? hoverText(help.parts, true).value : '');

describe('on a finding', () => {
  test('of a concern: what it is, a good and a thin treatment, how to accept it', async () => {
    const source = '---\ntask: recommendation\n---\n\n# Colony\n\n## Scope\n\nA cold start<|> is hard.\n';
    const help = await helpAt(source, findingsHover);
    expect(help?.on).toBe('A cold start is hard.');
    expect(valueOf(help)).toMatch(/^\*\*Cold start.*\*\* · cold-start\n/);
    expect(valueOf(help)).toContain('**A good treatment says**');
    expect(valueOf(help)).toMatch(/- \*\*Good\*\* .+\n- \*\*Too thin\*\* .+/);
    expect(valueOf(help)).toContain(
      '```markdown\n<!-- mldd-disable-section cold-start -- why this is accepted here -->\n```',
    );
  });

  test('of a rule: an example of each kind, fenced so that its own fences stay inside', async () => {
    const help = await helpAt('# Colony\n\n## Scope\n\nTO<|>DO: say which\n', findingsHover);
    expect(valueOf(help)).toMatch(/· placeholder\n/);
    expect(valueOf(help)).toContain('**Found here**\n\n```');
    expect(valueOf(help)).toContain('mldd-disable-section placeholder --');
  });

  test('of a section that is missing: what it is for', async () => {
    const help = await helpAt('# Col<|>ony\n\nTen thousand birds.\n', findingsHover);
    expect(valueOf(help)).toContain('· scope');
    expect(valueOf(help)).toContain('Says which penguins are meant');
  });

  test('shows two codes at most', async () => {
    const help = await helpAt('---\ntask: recommendation\n---\n\n# Col<|>ony\n\nBirds.\n', findingsHover);
    expect(valueOf(help).match(/mldd-disable-section/g)).toHaveLength(2);
  });

  test('nowhere else', async () => {
    expect(await helpAt('# Colony\n\n## Scope\n\nTen thousand<|> birds.\n', findingsHover)).toBeUndefined();
  });
});

describe('on the code of a waiver', () => {
  test.each([
    ['in a comment', '# Colony\n\n<!-- mldd-disable-file cold-st<|>art -- all birds are known -->\n'],
    ['in the front matter', '---\nwaivers:\n  cold<|>-start: all birds are known\n---\n\n# Colony\n'],
  ])('%s: what is accepted', async (_, source) => {
    const help = await helpAt(source, waiverHover);
    expect(help?.on).toBe('cold-start');
    expect(valueOf(help)).toMatch(/^\*\*Cold start/);
  });

  test('not on an unknown one', async () => {
    expect(await helpAt('<!-- mldd-disable-file col<|>d -- x -->\n', waiverHover)).toBeUndefined();
  });
});
