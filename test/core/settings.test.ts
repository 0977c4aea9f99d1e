import { expect, test } from 'vitest';
import { builtinFrameworks } from '../../server/core/builtin.ts';
import { DEFAULT_FRAMEWORK, defaultSettings } from '../../server/core/settings.ts';

test('without configuration a framework that exists is used, nothing is off and no task is taken for granted', () => {
  expect(builtinFrameworks.map(({ id }) => id)).toContain(DEFAULT_FRAMEWORK);
  expect(defaultSettings).toMatchObject({
    framework: DEFAULT_FRAMEWORK,
    task: undefined,
    overlays: [],
    severity: {},
    documents: ['**/*.mldd.md', '**/design-docs/**/*.md'],
  });
});
