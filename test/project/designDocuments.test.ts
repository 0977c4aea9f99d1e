import { describe, expect, test } from 'vitest';
import { parse } from '../../server/core/parse.ts';
import { loadFrom, root } from './loadFrom.ts';

describe('which files are design documents', () => {
  const isOne = async (
    content: Readonly<Record<string, string>>,
    path: string,
    text = '# Feed\n',
  ): Promise<boolean> => (await loadFrom(content, path)).isDesignDocument(parse(root + path, text));

  test.each([
    ['feed.mldd.md', '', '# Feed\n', true],
    ['a/design-docs/b/feed.md', '', '# Feed\n', true],
    ['feed.md', '', '# Feed\n', false],
    ['feed.md', '', '---\ntype: ml-design-doc\n---\n', true],
    ['feed.md', '', '---\nframework: four-step\n---\n', true],
    ['feed.md', '', '---\nframework: of-nobody\n---\n', true],
    ['feed.md', '', '---\ntype: blog\n---\n', false],
    ['feed.md', '', '---\ntype: [\n---\n', false],
    ['plans/feed.md', 'documents: ["plans/*.md"]\n', '# Feed\n', true],
    ['plans/a/feed.md', 'documents: ["plans/*.md"]\n', '# Feed\n', false],
    ['feed.mldd.md', 'documents: ["plans/*.md"]\n', '# Feed\n', false],
    ['feed.mldd.md', 'ignores: ["*.mldd.md"]\n', '# Feed\n', false],
    ['old/feed.md', 'ignores: ["old/**"]\n', '---\ntype: ml-design-doc\n---\n', false],
    ['a b/feed.md', 'documents: ["a b/*"]\n', '# Feed\n', true],
  ])('%s with %j and %j: %s', async (path, config, text, expected) => {
    expect(await isOne(config === '' ? {} : { '.mldd.yaml': config }, path, text)).toBe(expected);
  });

  test('the nearest `documents` holds; `ignores` of any file do', async () => {
    const content = {
      '.mldd.yaml': 'documents: ["**/*.md"]\nignores: ["docs/old.md"]\n',
      'docs/.mldd.yaml': 'documents: ["plan*.md", "old.md"]\n',
    };
    expect(await isOne(content, 'docs/plan-a.md')).toBe(true);
    expect(await isOne(content, 'docs/feed.md')).toBe(false);
    expect(await isOne(content, 'docs/old.md')).toBe(false);
    expect(await isOne(content, 'feed.md')).toBe(true);
  });
});
